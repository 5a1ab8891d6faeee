#include "ground/places.h"

#include <doctest/doctest.h>

#include "document/test_document.h"
#include "lexicon/test_dictionaries.h"

namespace entente {
namespace {

using test::dictionaries;

// The places of a text and their words.
struct Example {
  Document document;
  std::vector<Place> places;

  explicit Example(const std::string& notation) : document(test::document_of(notation)) {
    const Tree tree(document);
    places = find_places(tree, Hits(tree, dictionaries()), dictionaries());
  }
  // "Moscow RUS, Kenya KEN"
  [[nodiscard]] std::string all() const {
    std::string out;
    for (const Place& place : places) {
      out += (out.empty() ? "" : ", ") +
             std::string(document.text.of(document.bytes(place.tokens))) + " " + place.country;
    }
    return out;
  }
};

}  // namespace

TEST_CASE("a capital that acts stands for its government") {
  const Example e(
      R"(
      1 Moscow Moscow PROPN NNP 2 nsubj LOC | 2 rejected reject VERB VBD 0 root
      3 the the DET DT 4 det | 4 plan plan NOUN NN 2 obj | 5 . . PUNCT . 2 punct)");
  REQUIRE(e.all() == "Moscow RUS");
  CHECK(e.places[0].metonym);
}

TEST_CASE("a capital that says where is a place, with its coordinates") {
  const Example e(R"(
      1 A a DET DT 2 det | 2 court court NOUN NN 5 nsubj | 3 in in ADP IN 4 case
      4 Moscow Moscow PROPN NNP 2 nmod LOC | 5 fined fine VERB VBD 0 root | 6 a a DET DT 7 det
      7 bank bank NOUN NN 5 obj | 8 . . PUNCT . 5 punct)");
  REQUIRE(e.all() == "Moscow RUS");
  CHECK_FALSE(e.places[0].metonym);
  REQUIRE(e.places[0].lat);
  REQUIRE(e.places[0].lon);
  CHECK(*e.places[0].lat == doctest::Approx(55.75).epsilon(0.01));
  CHECK(*e.places[0].lon == doctest::Approx(37.6).epsilon(0.01));
  CHECK(e.places[0].geonames > 0);
}

TEST_CASE("a capital with which somebody talks is its government") {
  const Example e(
      R"(
      1 Oman Oman PROPN NNP 2 nsubj LOC | 2 talked talk VERB VBD 0 root
      3 with with ADP IN 4 case | 4 Tehran Tehran PROPN NNP 2 obl LOC | 5 in in ADP IN 6 case
      6 Muscat Muscat PROPN NNP 2 obl LOC | 7 . . PUNCT . 2 punct)");
  REQUIRE(e.all() == "Tehran IRN, Muscat OMN");
  CHECK(e.places[0].metonym);
  CHECK_FALSE(e.places[1].metonym);
}

TEST_CASE("a state that acts is an actor, a state in which something happens is a place") {
  const Example acts(
      R"(
      1 Kenya Kenya PROPN NNP 2 nsubj LOC | 2 protested protest VERB VBD 0 root
      3 . . PUNCT . 2 punct)");
  CHECK(acts.all().empty());
  const Example where(
      R"(
      1 Storms storm NOUN NNS 2 nsubj | 2 killed kill VERB VBD 0 root | 3 ten ten NUM CD 4 nummod
      4 people people NOUN NNS 2 obj | 5 in in ADP IN 6 case | 6 Kenya Kenya PROPN NNP 2 obl LOC
      7 . . PUNCT . 2 punct)");
  CHECK(where.all() == "Kenya KEN");
}

TEST_CASE("a city of the gazetteer") {
  const Example e(
      R"(
      1 Trains train NOUN NNS 2 nsubj | 2 stopped stop VERB VBD 0 root | 3 in in ADP IN 4 case
      4 Lyon Lyon PROPN NNP 2 obl LOC | 5 and and CCONJ CC 6 cc
      6 Osaka Osaka PROPN NNP 4 conj LOC | 7 . . PUNCT . 2 punct)");
  CHECK(e.all() == "Lyon FRA, Osaka JPN");
  REQUIRE(e.places[1].lat);
  CHECK_FALSE(e.places[1].metonym);
}

TEST_CASE("a town of the long gazetteer is one of a country that the report names") {
  const std::string said = " | 3 shelled shell VERB VBD 0 root | 4 Leposavic Leposavic PROPN NNP 3 obj LOC | 5 . . PUNCT . 3 punct";
  const Example named("1 Kosovo Kosovo PROPN NNP 2 compound LOC | 2 guards guard NOUN NNS 3 nsubj" + said);
  REQUIRE(named.places.size() == 1);
  CHECK(named.places[0].name == "Leposavic");
  CHECK(named.places[0].country == "XKX");
  CHECK(named.places[0].geonames > 0);
  const Example elsewhere("1 Kenyan Kenyan ADJ JJ 2 amod | 2 guards guard NOUN NNS 3 nsubj" + said);
  CHECK(elsewhere.all().empty());  // unknown_places.h guesses
}

TEST_CASE("a word that may be a place is one where a town of the country has its very name") {
  const auto in = [](const std::string& word, const std::string& kind) {
    const Example e(
        "1 Kenyan Kenyan ADJ JJ 2 amod | 2 police police NOUN NN 3 nsubj | 3 met meet VERB VBD 0 root | 4 in in ADP IN 5 case | 5 " +
        word + " " + word + " PROPN NNP 3 obl " + kind + " | 6 . . PUNCT . 3 punct");
    return e.all();
  };
  CHECK(in("Moyale", "MISC") == "Moyale KEN");
  CHECK(in("Moyalle", "MISC").empty());
  CHECK(in("March", "MISC").empty());
}

TEST_CASE("a word of a person's name is no place, nor is a common noun") {
  const Example person(
      R"(
      1 Paris Paris PROPN NNP 3 nsubj PER | 2 Lund Lund PROPN NNP 1 flat PER
      3 sang sing VERB VBD 0 root | 4 . . PUNCT . 3 punct)");
  CHECK(person.all().empty());
  const Example noun(
      R"(
      1 She she PRON PRP 2 nsubj | 2 likes like VERB VBZ 0 root | 3 Nice nice ADJ JJ 4 amod
      4 weather weather NOUN NN 2 obj | 5 . . PUNCT . 2 punct)");
  CHECK(noun.all().empty());
}

TEST_CASE("a city inside an organisation's name is no place") {
  const Example e(
      R"(
      1 The the DET DT 4 det | 2 Lyon Lyon PROPN NNP 4 compound ORG
      3 Trade Trade PROPN NNP 4 compound ORG | 4 Institute Institute PROPN NNP 5 nsubj ORG
      5 closed close VERB VBD 0 root | 6 . . PUNCT . 5 punct)");
  CHECK(e.all().empty());
}

}  // namespace entente
