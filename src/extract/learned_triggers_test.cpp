#include "extract/learned_triggers.h"

#include <doctest/doctest.h>

#include <memory>

#include "document/test_document.h"
#include "extract/match.h"
#include "ground/coreference.h"
#include "lexicon/test_dictionaries.h"

namespace entente {
namespace {

using test::dictionaries;

enum Type : std::uint8_t { kReject, kAssault };

// The pattern at a word that the language model takes for this type with this probability.
const EventPattern* pattern_at(const std::string& notation, std::string_view trigger, Type type, float share) {
  Document document = test::document_of(notation);
  document.types = std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"REJECT", "ASSAULT"});
  document.triggers.resize(document.tokens.size());
  const TokenId t = test::token(document, trigger);
  document.triggers[t] = {share, 0, type, 0};
  const Tree tree(document);
  const Hits hits(tree, dictionaries());
  const Cast cast = find_cast(tree, hits, dictionaries(), {});
  const Slots slots(tree);
  const Parties parties(slots, hits, dictionaries(), cast, [](TokenId) { return std::vector<EntityId>{}; });
  auto patterns = match_patterns(parties, dictionaries(), hits);
  add_learned_triggers(parties, dictionaries(), hits, patterns);
  return patterns[t];
}

const std::string kUnknown = "1 Iran Iran PROPN NNP 2 nsubj LOC | 2 zorbed zorb VERB VBD 0 root | 3 Iraq Iraq PROPN NNP 2 obj LOC | 4 . . PUNCT . 2 punct";

}  // namespace

TEST_CASE("A word that no line knows is an event where the model is sure enough") {
  const EventPattern* sure = pattern_at(kUnknown, "zorbed", kReject, 0.7F);
  REQUIRE(sure != nullptr);
  CHECK(sure->type == "REJECT");
  CHECK(sure->frame);
  CHECK(sure->origin.file == "events/frames.tsv");
  CHECK(pattern_at(kUnknown, "zorbed", kReject, 0.3F) == nullptr);
}

TEST_CASE("A line that gives a type is never overruled") {
  const EventPattern* line = pattern_at("1 Iran Iran PROPN NNP 2 nsubj LOC | 2 invaded invade VERB VBD 0 root | 3 Iraq Iraq PROPN NNP 2 obj LOC | 4 . . PUNCT . 2 punct",
                                        "invaded", kReject, 0.99F);
  REQUIRE(line != nullptr);
  CHECK(line->type == "ASSAULT");
  CHECK_FALSE(line->frame);
}

TEST_CASE("What a verb only says again of its noun is one event") {
  const std::string fighting = "1 Fighting fighting NOUN NN 2 nsubj | 2 zorbed zorb VERB VBD 0 root | 3 in in ADP IN 4 case | 4 Iraq Iraq PROPN NNP 2 obl LOC | 5 . . PUNCT . 2 punct";
  CHECK(pattern_at(fighting, "zorbed", kAssault, 0.7F) == nullptr);
}

TEST_CASE("What a noun only measures is one event") {
  CHECK(pattern_at("1 Days day NOUN NNS 4 nsubj | 2 of of ADP IN 3 case | 3 shelling shelling NOUN NN 1 nmod | 4 hit hit VERB VBD 0 root | "
                                        "5 Iraq Iraq PROPN NNP 4 obj LOC | 6 . . PUNCT . 4 punct",
                                        "Days", kAssault, 0.7F) == nullptr);
}

TEST_CASE("An adjective before a noun is no trigger") {
  CHECK(pattern_at("1 The the DET DT 3 det | 2 zorbed zorb VERB VBN 3 amod | 3 house house NOUN NN 4 nsubj | 4 stands stand VERB VBZ 0 root | 5 . . PUNCT . 4 punct",
                   "zorbed", kAssault, 0.9F) == nullptr);
}

TEST_CASE("A word that only says needs more, and tells no deed") {
  const std::string said = "1 Iran Iran PROPN NNP 2 nsubj LOC | 2 disclosed disclose VERB VBD 0 root | 3 it it PRON PRP 2 obj | 4 . . PUNCT . 2 punct";
  CHECK(pattern_at(said, "disclosed", kReject, 0.7F) == nullptr);
  const EventPattern* sure = pattern_at(said, "disclosed", kReject, 0.95F);
  REQUIRE(sure != nullptr);
  CHECK(sure->frame);
  CHECK(pattern_at(said, "disclosed", kAssault, 0.99F) == nullptr);
}

TEST_CASE("Against a line that says that the word is no event the model must be surer") {
  const std::string film = "1 Iran Iran PROPN NNP 2 nsubj LOC | 2 released release VERB VBD 0 root | 3 the the DET DT 4 det | 4 film film NOUN NN 2 obj | 5 . . PUNCT . 2 punct";
  const EventPattern* line = pattern_at(film, "released", kReject, 0.8F);
  REQUIRE(line != nullptr);
  CHECK(line->type.empty());
  const EventPattern* sure = pattern_at(film, "released", kReject, 0.95F);
  REQUIRE(sure != nullptr);
  CHECK(sure->frame);
}

TEST_CASE("The model agrees with a type only where it is sure enough") {
  Document document = test::document_of(kUnknown);
  CHECK_FALSE(recognised(document, 1, "REJECT"));  // not asked
  document.types = std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"REJECT", "ASSAULT"});
  document.triggers.resize(document.tokens.size());
  document.triggers[1] = {0.8F, 0.1F, kReject, kAssault};
  CHECK(recognised(document, 1, "REJECT"));
  CHECK_FALSE(recognised(document, 1, "ASSAULT"));
  document.triggers[1].share = 0.2F;
  CHECK_FALSE(recognised(document, 1, "REJECT"));
}

TEST_CASE("A paragraph of several sentences is quiet where the model finds no event in it") {
  // Two sentences of two words each, in these paragraphs; the shares of the second word and of the third.
  const auto quiet = [](std::uint32_t first_paragraph, std::uint32_t second_paragraph, float own, float other) {
    Document document = test::document_of(kUnknown);
    document.sentences = {{{0, 2}, first_paragraph}, {{2, 4}, second_paragraph}};
    for (TokenId t = 0; t < 4; ++t) document.arcs[t].head = t < 2 ? 1 : 2;
    document.triggers.resize(4);
    document.triggers[1].share = own;
    document.triggers[2].share = other;
    return in_quiet_paragraph(Tree(document), 1);
  };
  CHECK(quiet(0, 0, 0.01F, 0.4F));
  CHECK_FALSE(quiet(0, 0, 0.1F, 0.4F));   // the word may be an event
  CHECK_FALSE(quiet(0, 0, 0.01F, 0.6F));  // another word is one
  CHECK_FALSE(quiet(0, 1, 0.01F, 0.4F));  // a single sentence
}

}  // namespace entente
