// The path from a tree to agreements and positions, on gold trees and the shipped dictionaries.
#include <doctest/doctest.h>

#include <filesystem>

#include "document/test_document.h"
#include "ground/coreference.h"
#include "stance/mood.h"
#include "stance/position.h"

namespace entente {
namespace {

const Lexicon& lexicon() {
  static const Lexicon kLexicon =
      Lexicon::load(std::filesystem::path(ENTENTE_SOURCE) / "dictionaries").value();
  return kLexicon;
}

struct Report {
  Document document;
  Tree tree;
  Hits hits;
  Cast cast;
  Slots slots;
  std::vector<bool> credits;
  std::vector<Statement> statements;
  Parties parties;
  std::vector<Moment> moments;
  PublicationDate published;
  std::string focus;  // no country
  std::vector<Event> events;
  StanceScene scene;
  std::vector<Agreement> agreements;
  std::vector<Statement> reported;
  std::vector<Position> positions;

  explicit Report(const std::string& notation)
      : document(test::document_of(notation)),
        tree(document),
        hits(tree, lexicon()),
        cast(find_cast(tree, hits, lexicon(), {})),
        slots(tree),
        credits(document.sentences.size(), false),
        statements(find_statements(slots, hits, lexicon(), cast, {}, credits)),
        parties(slots, hits, lexicon(), cast, [](TokenId) { return std::vector<EntityId>{}; }),
        events(find_events({parties, lexicon(), hits, statements, moments, published, credits, focus})),
        scene(parties, lexicon(), hits, statements, events, moments, credits),
        agreements(find_agreements(scene)),
        positions(find_positions(scene, agreements, reported)) {}

  [[nodiscard]] std::string country(EntityId e) const { return cast.entities[e].identity.country; }
};

const char* const kRejected = R"(
    1 Laos Laos PROPN NNP 2 nsubj LOC | 2 rejected reject VERB VBD 0 root
    3 the the DET DT 5 det | 4 peace peace NOUN NN 5 compound | 5 plan plan NOUN NN 2 obj
    6 . . PUNCT . 2 punct)";

TEST_CASE("a verb of stance gives holder, issue and stance, and its event is the evidence") {
  const Report report(kRejected);
  REQUIRE(report.positions.size() == 1);
  const Position& position = report.positions[0];
  CHECK(report.country(position.holder) == "LAO");
  CHECK(position.stance == "oppose");
  CHECK(position.act == "reject");
  CHECK(position.issue.label == "the peace plan");
  CHECK(position.events.size() == 1);
}

TEST_CASE("a negated demand is no demand: none declared") {
  const Report report(R"(
      1 Egypt Egypt PROPN NNP 2 nsubj LOC | 2 made make VERB VBD 0 root | 3 no no DET DT 4 det
      4 demand demand NOUN NN 2 obj | 5 that that SCONJ IN 7 mark | 6 Chad Chad PROPN NNP 7 nsubj LOC
      7 withdraw withdraw VERB VB 4 acl | 8 . . PUNCT . 2 punct)");
  REQUIRE(report.positions.size() == 1);
  CHECK(report.country(report.positions[0].holder) == "EGY");
  CHECK(report.positions[0].stance == "none declared");
  CHECK(report.positions[0].issue.label == "Chad withdraw");
}

TEST_CASE("who says that another must do something demands it") {
  const Report report(R"(
      1 Peru Peru PROPN NNP 2 nsubj LOC | 2 says say VERB VBZ 0 root | 3 that that SCONJ IN 6 mark
      4 Chile Chile PROPN NNP 6 nsubj LOC | 5 must must AUX MD 6 aux | 6 leave leave VERB VB 2 ccomp
      7 . . PUNCT . 2 punct)");
  REQUIRE(report.positions.size() == 1);
  const Position& position = report.positions[0];
  CHECK(report.country(position.holder) == "PER");
  REQUIRE(position.towards.has_value());
  CHECK(report.country(*position.towards) == "CHL");
  CHECK(position.act == "demand");
}

TEST_CASE("an infinitive below a verb of stance is its issue, not a position of its own") {
  const Report report(R"(
      1 Mali Mali PROPN NNP 2 nsubj LOC | 2 refused refuse VERB VBD 0 root | 3 to to PART TO 4 mark
      4 accept accept VERB VB 2 xcomp | 5 the the DET DT 6 det | 6 plan plan NOUN NN 4 obj
      7 . . PUNCT . 2 punct)");
  REQUIRE(report.positions.size() == 1);
  CHECK(report.positions[0].stance == "oppose");
}

TEST_CASE("an if-clause takes no stance") {
  const Report report(R"(
      1 If if SCONJ IN 3 mark | 2 Laos Laos PROPN NNP 3 nsubj LOC | 3 rejects reject VERB VBZ 8 advcl
      4 the the DET DT 5 det | 5 plan plan NOUN NN 3 obj | 6 , , PUNCT , 8 punct
      7 prices price NOUN NNS 8 nsubj | 8 rise rise VERB VBP 0 root | 9 . . PUNCT . 8 punct)");
  CHECK(report.positions.empty());
}

TEST_CASE("mood: taken, denied, pending, open, untaken") {
  const auto mood = [](const char* notation, const char* word) {
    const Document document = test::document_of(notation);
    return mood_of(Tree(document), test::token(document, word));
  };
  CHECK(mood("1 They they PRON PRP 2 nsubj | 2 agreed agree VERB VBD 0 root", "agreed") ==
        Mood::kTaken);
  CHECK(mood("1 They they PRON PRP 4 nsubj | 2 did do AUX VBD 4 aux | 3 not not PART RB 4 advmod | "
             "4 agree agree VERB VB 0 root",
             "agree") == Mood::kDenied);
  CHECK(mood("1 They they PRON PRP 2 nsubj | 2 have have VERB VBP 0 root | 3 yet yet ADV RB 2 "
             "advmod | "
             "4 to to PART TO 5 mark | 5 respond respond VERB VB 2 xcomp",
             "respond") == Mood::kPending);
  CHECK(mood("1 They they PRON PRP 3 nsubj | 2 may may AUX MD 3 aux | 3 agree agree VERB VB 0 root",
             "agree") == Mood::kOpen);
  CHECK(mood("1 They they PRON PRP 3 nsubj | 2 should should AUX MD 3 aux | 3 agree agree VERB VB "
             "0 root",
             "agree") == Mood::kUntaken);
}

TEST_CASE("a plan is mentioned with what it is to do") {
  const Document document = test::document_of(R"(
      1 a a DET DT 2 det | 2 plan plan NOUN NN 0 root | 3 to to PART TO 4 mark | 4 share share VERB VB 2 acl
      5 ships ship NOUN NNS 4 obj | 6 failed fail VERB VBD 2 parataxis)");
  const Tree tree(document);
  const TokenRange words = with_terms(tree, 1, {0, 2});
  CHECK(document.text.of(document.bytes(words)) == "a plan to share ships");
}

TEST_CASE("an agreement with its party and stage") {
  const Report report(R"(
      1 Togo Togo PROPN NNP 4 nsubj LOC | 2 and and CCONJ CC 3 cc | 3 Benin Benin PROPN NNP 1 conj LOC
      4 signed sign VERB VBD 0 root | 5 a a DET DT 7 det | 6 trade trade NOUN NN 7 compound
      7 pact pact NOUN NN 4 obj | 8 . . PUNCT . 4 punct)");
  REQUIRE(report.agreements.size() == 1);
  const Agreement& agreement = report.agreements[0];
  CHECK(agreement.name == "trade pact");
  CHECK(agreement.kind == "treaty");
  CHECK(agreement.parties.size() == 2);
  REQUIRE(agreement.history.size() == 1);
  CHECK(agreement.history[0].stage == "signed");
}

TEST_CASE("any agreement is no agreement, and what is not signed is not signed") {
  CHECK(Report(R"(
      1 Any any DET DT 2 det | 2 treaty treaty NOUN NN 4 nsubj | 3 would would AUX MD 4 aux
      4 help help VERB VB 0 root | 5 Togo Togo PROPN NNP 4 obj LOC | 6 . . PUNCT . 4 punct)")
            .agreements.empty());
  CHECK(Report(R"(
      1 Togo Togo PROPN NNP 4 nsubj LOC | 2 has have AUX VBZ 4 aux | 3 not not PART RB 4 advmod
      4 signed sign VERB VBN 0 root | 5 a a DET DT 6 det | 6 treaty treaty NOUN NN 4 obj
      7 . . PUNCT . 4 punct)")
            .agreements.empty());
}

TEST_CASE("\"the treaty\" is the treaty before it") {
  const Report report(R"(
      1 Togo Togo PROPN NNP 2 nsubj LOC | 2 signed sign VERB VBD 0 root | 3 a a DET DT 5 det
      4 border border NOUN NN 5 compound | 5 treaty treaty NOUN NN 2 obj | 6 . . PUNCT . 2 punct

      1 Benin Benin PROPN NNP 2 nsubj LOC | 2 rejected reject VERB VBD 0 root | 3 the the DET DT 4 det
      4 treaty treaty NOUN NN 2 obj | 5 . . PUNCT . 2 punct)");
  REQUIRE(report.agreements.size() == 1);
  CHECK(report.agreements[0].heads.size() == 2);
  CHECK(report.agreements[0].history.size() == 2);
}

}  // namespace
}  // namespace entente
