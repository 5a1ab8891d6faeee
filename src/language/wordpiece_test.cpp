#include "language/wordpiece.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

std::string pieces(std::string_view atom) {
  static const ModelFile file = ModelFile::open(ENTENTE_SOURCE "/tests/data/tiny.model").value();
  static const WordPiece wordpiece = WordPiece::load(file).value();
  std::vector<std::uint32_t> ids;
  wordpiece.append_pieces(atom, ids);
  std::string out;
  for (const auto id : ids) out += (out.empty() ? "" : " ") + std::string(file.strings("pieces").value()->at(id));
  return out;
}

}  // namespace

TEST_CASE("Greedy longest match, lower-cased") {
  CHECK(pieces("Minister") == "minister");
  CHECK(pieces("ministering") == "minister ##ing");
  CHECK(pieces("n't") == "n ' t");
  CHECK(pieces("...") == ". . .");
}

TEST_CASE("Accents go, case of other scripts too") {
  CHECK(pieces("É") == "e");
  CHECK(pieces("É").size() == 1);
  CHECK(pieces("e\u0301") == "e");
  CHECK(fold("İŁ") == U"ił");
  CHECK(fold("ΟΔΟΣ") == U"οδος");
}

TEST_CASE("What the vocabulary lacks is one unknown piece, and no atom has more than six") {
  CHECK(pieces("京") == "[UNK]");
  CHECK(pieces("\u0301") == "[UNK]");  // nothing is left of it
  CHECK(pieces(std::string(101, 'a')) == "[UNK]");
  CHECK(pieces(std::string(5000, 'a')) == "[UNK]");
  CHECK(pieces("!!!!!!!!!") == "! ! ! ! ! !");
}

}  // namespace entente
