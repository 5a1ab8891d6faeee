#include "ground/noun_phrase.h"

#include <doctest/doctest.h>

#include "document/test_document.h"
#include "lexicon/test_dictionaries.h"

namespace entente {
namespace {

using test::dictionaries;

// The noun phrase of one word of a text.
struct Example {
  Document document;
  Tree tree;
  Hits hits;
  std::optional<Mention> mention;
  std::string words;  // of the phrase

  Example(const std::string& notation, std::string_view head)
      : document(test::document_of(notation)), tree(document), hits(tree, dictionaries()) {
    const TokenId at = test::token(document, head);
    mention = compose(tree, hits, dictionaries(), at);
    words = document.text.of(document.bytes(noun_phrase(tree, at)));
  }
  // "RUS GOV", "PER - " ...
  [[nodiscard]] std::string code() const {
    if (!mention) return "none";
    std::string out = mention->identity.country.empty() ? "-" : mention->identity.country;
    for (const std::string& sector : mention->identity.sectors) out += " " + sector;
    return out;
  }
};

}  // namespace

TEST_CASE("a seat of government and an agent noun before a name") {
  const Example e(
      R"(
      1 Kremlin Kremlin PROPN NNP 2 compound ORG | 2 spokesman spokesman NOUN NN 3 nmod:desc
      3 Ivan Ivan PROPN NNP 5 nsubj PER | 4 Orlov Orlov PROPN NNP 3 flat PER
      5 resigned resign VERB VBD 0 root | 6 . . PUNCT . 5 punct)",
      "Ivan");
  CHECK(e.code() == "RUS GOV");
  REQUIRE(e.mention);
  CHECK(e.mention->name == "Ivan Orlov");
  CHECK(e.mention->kind == EntityKind::kPerson);
  CHECK(e.mention->form == MentionForm::kName);
  CHECK(e.mention->identity.role == "spokesman");
  CHECK(e.mention->identity.why.at("country").find("Kremlin") == 0);
  CHECK(e.words == "Kremlin spokesman Ivan Orlov");
}

TEST_CASE("a possessor gives the country of its ministry") {
  const Example e(
      R"(
      1 China China PROPN NNP 4 nmod:poss LOC | 2 's 's PART POS 1 case
      3 foreign foreign ADJ JJ 4 amod | 4 ministry ministry NOUN NN 5 nsubj
      5 protested protest VERB VBD 0 root | 6 . . PUNCT . 5 punct)",
      "ministry");
  CHECK(e.code() == "CHN GOV");
  REQUIRE(e.mention);
  CHECK(e.mention->kind == EntityKind::kOrganisation);
  CHECK(e.mention->noun == "foreign ministry");
  CHECK(e.mention->definite);
  CHECK(e.words == "China's foreign ministry");
}

TEST_CASE("a title with of, below the name or above it") {
  const Example below(
      R"(
      1 U.S. U.S. PROPN NNP 2 compound LOC | 2 Secretary Secretary PROPN NNP 5 nmod:desc
      3 of of ADP IN 4 case | 4 State State PROPN NNP 2 nmod | 5 Dana Dana PROPN NNP 7 nsubj PER
      6 Reed Reed PROPN NNP 5 flat PER | 7 arrived arrive VERB VBD 0 root | 8 . . PUNCT . 7 punct)",
      "Dana");
  CHECK(below.code() == "USA GOV");
  REQUIRE(below.mention);
  CHECK(below.mention->name == "Dana Reed");
  CHECK(below.mention->identity.role == "Secretary of State");
  const Example above(
      R"(
      1 U.S. U.S. PROPN NNP 2 compound LOC | 2 Secretary secretary NOUN NN 7 nsubj
      3 of of ADP IN 4 case | 4 State State PROPN NNP 2 nmod | 5 Dana Dana PROPN NNP 2 appos PER
      6 Reed Reed PROPN NNP 5 flat PER | 7 arrived arrive VERB VBD 0 root | 8 . . PUNCT . 7 punct)",
      "Secretary");
  CHECK(above.code() == "USA GOV");
  REQUIRE(above.mention);
  CHECK(above.mention->name == "Dana Reed");
  CHECK(above.mention->kind == EntityKind::kPerson);
}

TEST_CASE("who is backed by a state is not of that state") {
  const Example e(
      R"(
      1 Russian Russian ADJ JJ 3 compound MISC | 2 - - PUNCT HYPH 1 punct
      3 backed back VERB VBN 4 amod | 4 separatists separatist NOUN NNS 5 nsubj
      5 fled flee VERB VBD 0 root | 6 . . PUNCT . 5 punct)",
      "separatists");
  CHECK(e.code() == "- REB");
  REQUIRE(e.mention);
  CHECK(e.mention->plural);
  CHECK(e.mention->kind == EntityKind::kGroup);
  CHECK(e.words == "Russian-backed separatists");
}

TEST_CASE("who is against a state is not of that state") {
  const Example e(
      R"(
      1 Anti anti ADJ JJ 3 compound | 2 - - PUNCT HYPH 1 punct
      3 Russian Russian ADJ JJ 4 amod MISC | 4 rebels rebel NOUN NNS 5 nsubj
      5 fled flee VERB VBD 0 root | 6 . . PUNCT . 5 punct)",
      "rebels");
  CHECK(e.code() == "- REB");
}

TEST_CASE("who was in office is of the elite") {
  const Example former(
      R"(
      1 Former former ADJ JJ 3 amod | 2 Chilean Chilean ADJ JJ 3 amod MISC
      3 president president NOUN NN 4 nsubj | 4 left leave VERB VBD 0 root
      5 . . PUNCT . 4 punct)",
      "president");
  CHECK(former.code() == "CHL ELI");
  const Example ex(
      R"(
      1 Chile Chile PROPN NNP 5 nmod:poss LOC | 2 's 's PART POS 1 case | 3 ex ex ADJ JJ 5 amod
      4 - - PUNCT HYPH 3 punct | 5 president president NOUN NN 6 nsubj
      6 left leave VERB VBD 0 root | 7 . . PUNCT . 6 punct)",
      "president");
  CHECK(ex.code() == "CHL ELI");
  const Example joined(
      R"(
      1 Chile Chile PROPN NNP 3 nmod:poss LOC | 2 's 's PART POS 1 case
      3 ex-president ex-president NOUN NN 4 nsubj | 4 left leave VERB VBD 0 root
      5 . . PUNCT . 4 punct)",
      "ex-president");
  CHECK(joined.code() == "CHL ELI");
}

TEST_CASE("a leader is of what he leads") {
  const Example e(
      R"(
      1 Kenyan Kenyan ADJ JJ 3 amod MISC | 2 opposition opposition NOUN NN 3 compound
      3 leader leader NOUN NN 4 nmod:desc | 4 Omar Omar PROPN NNP 6 nsubj PER
      5 Juma Juma PROPN NNP 4 flat PER | 6 resigned resign VERB VBD 0 root
      7 . . PUNCT . 6 punct)",
      "Omar");
  CHECK(e.code() == "KEN OPP");
}

TEST_CASE("a minister whom no list knows") {
  const Example e(
      R"(
      1 Peruvian Peruvian ADJ JJ 3 amod MISC | 2 Fisheries Fisheries PROPN NNPS 3 compound
      3 Minister Minister PROPN NNP 4 nmod:desc | 4 Rosa Rosa PROPN NNP 6 nsubj PER
      5 Vega Vega PROPN NNP 4 flat PER | 6 resigned resign VERB VBD 0 root
      7 . . PUNCT . 6 punct)",
      "Rosa");
  CHECK(e.code() == "PER GOV");
}

TEST_CASE("the army of a country") {
  const Example e(
      R"(
      1 The the DET DT 3 det | 2 Syrian Syrian ADJ JJ 3 amod MISC | 3 army army NOUN NN 4 nsubj
      4 shelled shell VERB VBD 0 root | 5 a a DET DT 6 det | 6 town town NOUN NN 4 obj
      7 . . PUNCT . 4 punct)",
      "army");
  CHECK(e.code() == "SYR MIL");
  REQUIRE(e.mention);
  CHECK(e.mention->definite);
}

TEST_CASE("a state by its name, its people by theirs") {
  const Example state(
      R"(
      1 Kenya Kenya PROPN NNP 2 nsubj LOC | 2 protested protest VERB VBD 0 root
      3 . . PUNCT . 2 punct)",
      "Kenya");
  CHECK(state.code() == "KEN GOV");
  REQUIRE(state.mention);
  CHECK(state.mention->kind == EntityKind::kState);
  CHECK(state.mention->actor);
  const Example people(
      R"(
      1 Kenyans Kenyan PROPN NNPS 2 nsubj MISC | 2 protested protest VERB VBD 0 root
      3 . . PUNCT . 2 punct)",
      "Kenyans");
  CHECK(people.code() == "KEN CVL");
}

TEST_CASE("a country inside a person's name is no country") {
  const Example e(
      R"(
      1 Jordan Jordan PROPN NNP 3 nsubj PER | 2 Pickett Pickett PROPN NNP 1 flat PER
      3 sang sing VERB VBD 0 root | 4 . . PUNCT . 3 punct)",
      "Jordan");
  CHECK(e.code() == "-");
  REQUIRE(e.mention);
  CHECK(e.mention->name == "Jordan Pickett");
}

TEST_CASE("a noun that names nobody is no actor") {
  const Example e(
      R"(
      1 The the DET DT 2 det | 2 bridge bridge NOUN NN 3 nsubj | 3 fell fall VERB VBD 0 root
      4 . . PUNCT . 3 punct)",
      "bridge");
  CHECK_FALSE(e.mention);
}

TEST_CASE(
    "the phrase leaves out clauses, appositions, conjuncts and its preposition, and keeps of") {
  const Example clause(
      R"(
      1 Lima Lima PROPN NNP 2 nsubj LOC | 2 thanked thank VERB VBD 0 root | 3 the the DET DT 4 det
      4 minister minister NOUN NN 2 obj | 5 of of ADP IN 6 case | 6 trade trade NOUN NN 4 nmod
      7 who who PRON WP 8 nsubj | 8 resigned resign VERB VBD 4 acl:relcl | 9 . . PUNCT . 2 punct)",
      "minister");
  CHECK(clause.words == "the minister of trade");
  const Example apposition(
      R"(
      1 With with ADP IN 3 case | 2 the the DET DT 3 det | 3 king king NOUN NN 9 obl
      4 , , PUNCT , 6 punct | 5 a a DET DT 6 det | 6 sailor sailor NOUN NN 3 appos
      7 , , PUNCT , 3 punct | 8 he he PRON PRP 9 nsubj | 9 left leave VERB VBD 0 root
      10 . . PUNCT . 9 punct)",
      "king");
  CHECK(apposition.words == "the king");
  const Example conjunct(
      R"(
      1 Iran Iran PROPN NNP 4 nsubj LOC | 2 and and CCONJ CC 3 cc
      3 Iraq Iraq PROPN NNP 1 conj LOC | 4 agreed agree VERB VBD 0 root | 5 . . PUNCT . 4 punct)",
      "Iran");
  CHECK(conjunct.words == "Iran");
}

TEST_CASE(
    "a capital acts as subject, possessor, agent and partner, not as the place of something") {
  const Document document = test::document_of(R"(
      1 Moscow Moscow PROPN NNP 2 nsubj LOC | 2 talked talk VERB VBD 0 root
      3 with with ADP IN 4 case | 4 Paris Paris PROPN NNP 2 obl LOC | 5 in in ADP IN 6 case
      6 Geneva Geneva PROPN NNP 2 obl LOC | 7 about about ADP IN 10 case
      8 Rome Rome PROPN NNP 10 nmod:poss LOC | 9 's 's PART POS 8 case
      10 offer offer NOUN NN 2 obl | 11 to to ADP IN 12 case
      12 Tunis Tunis PROPN NNP 10 nmod LOC | 13 . . PUNCT . 2 punct)");
  const Tree tree(document);
  const auto acting = [&](std::string_view word) {
    return acts(tree, test::token(document, word));
  };
  CHECK(acting("Moscow"));
  CHECK(acting("Paris"));
  CHECK(acting("Rome"));
  CHECK_FALSE(acting("Geneva"));
}

TEST_CASE("an agent noun does not begin inside a longer name: no union official of the African Union") {
  const Example e(
      R"(
      1 Two two NUM CD 4 nummod | 2 African African PROPN NNP 3 amod ORG | 3 Union Union PROPN NNP 4 compound ORG
      4 officials official NOUN NNS 5 nsubj | 5 resigned resign VERB VBD 0 root | 6 . . PUNCT . 5 punct)",
      "officials");
  CHECK(e.code() == "IGO GOV");
}

}  // namespace entente
