#include "language/atomizer.h"

#include <doctest/doctest.h>

#include <string>

namespace entente {
namespace {

// Atoms joined by "|", a clitic with "~" before it.
std::string cut(std::string_view text) {
  std::string out;
  for (const Atom& a : atoms_of(text)) {
    out += out.empty() ? "" : "|";
    out += a.clitic ? "~" : "";
    out += text.substr(a.bytes.begin, a.bytes.size());
  }
  return out;
}

}  // namespace

TEST_CASE("Contractions are cut where Universal Dependencies cuts them") {
  CHECK(cut("We don't know Putin's or the EU’s plan") == "We|do|~n't|know|Putin|~'s|or|the|EU|~’s|plan");
  CHECK(cut("They cannot, can't and won’t; CANNOT") == "They|can|~not|,|ca|~n't|and|wo|~n’t|;|CAN|~NOT");
  CHECK(cut("you're we'll I'd I'm they've") == "you|~'re|we|~'ll|I|~'d|I|~'m|they|~'ve");
  CHECK(cut("didnt im") == "did|~nt|i|~m");
  CHECK(cut("the workers' union o'clock 'tis rock'n'roll") == "the|workers|'|union|o|'|clock|'|tis|rock|'|n|'|roll");
}

TEST_CASE("Marks stand alone, repeated ones together, digits stay with letters") {
  CHECK(cut("U.S.-led (10:30 a.m.)... G7 -- what?!") == "U|.|S|.|-|led|(|10|:|30|a|.|m|.|)|...|G7|--|what|?|!");
  CHECK(cut("São “Łódź” 北京") == "São|“|Łódź|”|北京");
  CHECK(cut(" \t ").empty());
}

TEST_CASE("Offsets are bytes from where the paragraph begins") {
  const auto atoms = atoms_of("é ab", 100);
  REQUIRE(atoms.size() == 2);
  CHECK(atoms[0].bytes == Span{100, 102});
  CHECK(atoms[1].bytes == Span{103, 105});
}

TEST_CASE("Shapes: what an uncased vocabulary does not see") {
  const auto atoms = atoms_of("the The THE A iPhone 21 G7 -");
  std::vector<int> shapes;
  for (const Atom& a : atoms) shapes.push_back(a.shape / 2);
  CHECK(shapes == std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7});
  CHECK(atoms_of("a-b")[1].shape == 14);  // no space before
}

TEST_CASE("Closing marks are told from opening ones") {
  const auto closing = [](std::string_view text) {
    std::string out;
    for (const Atom& a : atoms_of(text)) out += a.never_first ? '1' : '0';
    return out;
  };
  CHECK(closing("\"No.\" (x) “y.”") == "00010010001");
  CHECK(closing("\"No,\" he") == "00011");  // no sentence ends in a comma before a closing mark
}

}  // namespace entente
