#include "corefer/country_chooser.h"

#include <doctest/doctest.h>

#include "corefer/country_features.h"
#include "document/test_document.h"
#include "ground/coreference.h"
#include "lexicon/test_dictionaries.h"

namespace entente {
namespace {

using test::dictionaries;

// "Peru and Thailand signed a treaty. NAME, a minister, spoke."
std::string spoke(const std::string& given, const std::string& family) {
  return R"(
      1 Peru Peru PROPN NNP 4 nsubj LOC | 2 and and CCONJ CC 3 cc | 3 Thailand Thailand PROPN NNP 1 conj LOC
      4 signed sign VERB VBD 0 root | 5 a a DET DT 6 det | 6 treaty treaty NOUN NN 4 obj | 7 . . PUNCT . 4 punct

      1 )" + given + " " + given + " PROPN NNP 7 nsubj PER | 2 " + family + " " + family + R"( PROPN NNP 1 flat PER | 3 , , PUNCT , 6 punct
      4 the the DET DT 6 det | 5 foreign foreign ADJ JJ 6 amod | 6 minister minister NOUN NN 1 appos | 7 spoke speak VERB VBD 0 root | 8 . . PUNCT . 7 punct)";
}

Identity chosen(const std::string& notation, std::string_view at) {
  const Document document = test::document_of(notation);
  const Tree tree(document);
  const Hits hits(tree, dictionaries());
  Cast cast = find_cast(tree, hits, dictionaries(), Home{});
  choose_countries(tree, hits, dictionaries(), Home{}, cast);
  const EntityId e = cast.entity_at(test::token(document, at));
  REQUIRE(e != kNone);
  return cast.entities[e].identity;
}

}  // namespace

TEST_CASE("The weights are of these questions") { CHECK(country_weights::kFeatures == CountryFeatures::kCount); }

TEST_CASE("Of two countries that the report tells the same of, the one where the name is usual") {
  CHECK(chosen(spoke("Somchai", "Wattanakul"), "Somchai").country == "THA");
  CHECK(chosen(spoke("Ollanta", "Quispe"), "Ollanta").country == "PER");
}

TEST_CASE("The reason says how likely it is and what comes next") {
  const Identity who = chosen(spoke("Somchai", "Wattanakul"), "Somchai");
  CHECK(who.guessed);
  REQUIRE(who.why.contains("country"));
  CHECK(who.why.at("country").find("(chosen, ") != std::string::npos);
  CHECK(who.why.at("country").find("; PER ") != std::string::npos);
}

TEST_CASE("Who has a country by the own words keeps it and its reason") {
  const std::string text = R"(
      1 Peruvian Peruvian ADJ JJ 2 amod MISC | 2 soldiers soldier NOUN NNS 3 nsubj | 3 entered enter VERB VBD 0 root
      4 Thailand Thailand PROPN NNP 3 obj LOC | 5 . . PUNCT . 3 punct)";
  const Identity who = chosen(text, "soldiers");
  CHECK(who.country == "PER");
  CHECK(who.why.at("country").find("chosen") == std::string::npos);
}

TEST_CASE("The chances add up") {
  const std::vector<std::int64_t> below = {0, 0, 5000};
  CHECK(percent_of(0, below) == 50);
  CHECK(percent_of(5000, below) == 0);
  CHECK(percent_of(0, {0, 256}) == 73);  // 1 / (1 + 1/e)
}

}  // namespace entente
