#include "extract/factuality.h"

#include <doctest/doctest.h>

#include "document/test_document.h"

namespace entente {
namespace {

std::vector<std::string> labels(const std::string& notation) {
  static const Result<Lexicon> lexicon = Lexicon::load(ENTENTE_SOURCE "/dictionaries");
  REQUIRE(lexicon.has_value());
  const Document document = test::document_of(notation);
  const Tree tree(document);
  return factuality_labels(Slots(tree), *lexicon,
                           std::vector<const EventPattern*>(document.tokens.size(), nullptr));
}

TEST_CASE("content words are judged by the judge of events, other words are not") {
  const auto found = labels(
      "1 She she PRON PRP 4 nsubj | 2 did do AUX VBD 4 aux | 3 not not PART RB 4 advmod | 4 sing sing VERB VB 0 "
      "root");
  CHECK(found[0].empty());
  CHECK(found[3].find("Status=negated") != std::string::npos);
  CHECK(found[3].starts_with("Factuality=-"));
  CHECK(found[1] == found[3]);  // the auxiliary tells what its verb tells
}

TEST_CASE("a fact is worth 3, a denial less than nothing, a plan something between") {
  CHECK(value_of({"actual", ""}) == 3.0);
  CHECK(value_of({"negated", "negation"}) < 0);
  CHECK(value_of({"planned", "plan"}) < 3.0);
  CHECK(value_of({"planned", "will"}) > value_of({"hypothetical", "might"}));
}

}  // namespace
}  // namespace entente
