#include "language/names.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

std::string spans(std::initializer_list<const char*> labels) {
  std::vector<NameLabel> read;
  for (const char* label : labels) read.push_back(name_label(label).value());
  std::vector<Name> names;
  append_names(read, 10, names);
  std::string out;
  for (const Name& n : names) {
    out += std::string(to_string(n.type)) + " " + std::to_string(n.tokens.begin) + "-" + std::to_string(n.tokens.end) + ";";
  }
  return out;
}

}  // namespace

TEST_CASE("BIO labels become spans") {
  CHECK(spans({"B-PER", "I-PER", "O", "B-LOC"}) == "PER 10-12;LOC 13-14;");
  CHECK(spans({"B-ORG", "B-ORG", "I-ORG"}) == "ORG 10-11;ORG 11-13;");
  CHECK(spans({"O", "O"}).empty());
}

TEST_CASE("An inside label that continues nothing begins a name") {
  CHECK(spans({"O", "I-PER", "I-PER"}) == "PER 11-13;");
  CHECK(spans({"B-PER", "I-LOC"}) == "PER 10-11;LOC 11-12;");
}

TEST_CASE("What is no label is refused") {
  for (const char* label : {"", "B", "B-", "X-PER", "B-CITY", "PER"}) CHECK_FALSE(name_label(label));
}

}  // namespace entente
