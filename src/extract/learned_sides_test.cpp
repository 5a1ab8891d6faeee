#include "extract/learned_sides.h"

#include <doctest/doctest.h>

#include "document/test_document.h"
#include "extract/match.h"
#include "ground/coreference.h"
#include "lexicon/test_dictionaries.h"

namespace entente {
namespace {

using test::dictionaries;

const std::string kInvaded =
    "1 Iraq Iraq PROPN NNP 3 nsubj:pass LOC | 2 was be AUX VBD 3 aux:pass | 3 invaded invade VERB VBN 0 root | 4 beside beside ADP IN 5 case | "
    "5 Iran Iran PROPN NNP 3 obl LOC | 6 . . PUNCT . 3 punct";
const std::string kMet = "1 Iran Iran PROPN NNP 2 nsubj LOC | 2 met meet VERB VBD 0 root | 3 with with ADP IN 4 case | 4 Iraq Iraq PROPN NNP 2 obl LOC | 5 . . PUNCT . 2 punct";

// What the model is to say of one word as one side of the trigger; every other word is none.
struct Said {
  std::string_view word;
  Side side;
  float odds;
  std::uint32_t window = 0;  // in which the trigger was read; the words in window 0
};

// The countries of the event at `trigger`, "IRN>IRQ", whose `given` side is known before; neither where `known` is empty.
std::string sides_of(const std::string& notation, std::string_view trigger, const Said& said, Side given, std::string_view known) {
  Document document = test::document_of(notation);
  const TokenId t = test::token(document, trigger), word = test::token(document, said.word);
  SideScores& sides = document.sides;
  sides.width = 1;
  sides.parts.assign(4 * document.tokens.size(), 0);
  sides.windows.assign(document.tokens.size(), 0);
  sides.windows[t] = said.window;
  sides.bias = {-9, -9};
  const auto k = static_cast<std::size_t>(said.side);
  sides.parts[4 * t + k] = 1;
  sides.parts[4 * word + 2 + k] = said.odds + 9;
  const Tree tree(document);
  const Hits hits(tree, dictionaries());
  const Cast cast = find_cast(tree, hits, dictionaries(), {});
  const Slots slots(tree);
  const Parties parties(slots, hits, dictionaries(), cast, [](TokenId) { return std::vector<EntityId>{}; });
  std::vector<Event> events(1);
  events[0].trigger = t;
  events[0].pattern = match_patterns(parties, dictionaries(), hits)[t];
  REQUIRE(events[0].pattern != nullptr);
  if (!known.empty()) (given == Side::kActor ? events[0].actors : events[0].recipients) = parties.of({test::token(document, known)});
  const std::vector<Statement> statements;
  const std::vector<Moment> moments;
  const PublicationDate published{};
  const std::vector<bool> credits;
  const std::string focus;
  take_learned_sides({parties, dictionaries(), hits, statements, moments, published, credits, focus, nullptr}, events);
  std::string out;
  for (const EntityId e : events[0].actors) out += cast.entities[e].identity.country;
  out += '>';
  for (const EntityId e : events[0].recipients) out += cast.entities[e].identity.country;
  return out;
}

const std::string kFlamingos =
    "1 Flamingos flamingo NOUN NNS 2 nsubj | 2 invaded invade VERB VBD 0 root | 3 beside beside ADP IN 4 case | 4 Iran Iran PROPN NNP 2 obl LOC | 5 . . PUNCT . 2 punct";
const std::string kTheInvasion =
    "1 The the DET DT 2 det | 2 invasion invasion NOUN NN 4 nsubj | 3 beside beside ADP IN 5 case | 4 hurts hurt VERB VBZ 0 root | 5 Iran Iran PROPN NNP 4 obl LOC | 6 . . PUNCT . 4 punct";

}  // namespace

TEST_CASE("An event with neither side is filled where it is told of somebody") {
  CHECK(sides_of(kInvaded, "invaded", {"Iran", Side::kActor, 2}, Side::kRecipient, "") == "IRN>");
  CHECK(sides_of(kFlamingos, "invaded", {"Iran", Side::kRecipient, 2}, Side::kActor, "") == ">");
  CHECK(sides_of(kTheInvasion, "invasion", {"Iran", Side::kRecipient, 2}, Side::kActor, "") == ">");
}

TEST_CASE("An open side is filled where the model is sure enough") {
  CHECK(sides_of(kInvaded, "invaded", {"Iran", Side::kActor, 2}, Side::kRecipient, "Iraq") == "IRN>IRQ");
  CHECK(sides_of(kInvaded, "invaded", {"Iran", Side::kActor, -2}, Side::kRecipient, "Iraq") == ">IRQ");
  CHECK(sides_of(kInvaded, "invaded", {"Iran", Side::kRecipient, 2}, Side::kActor, "Iraq") == "IRQ>IRN");
}

TEST_CASE("A side that the words give stays, and nobody does it to himself") {
  CHECK(sides_of(kInvaded, "invaded", {"Iran", Side::kRecipient, 5}, Side::kRecipient, "Iraq") == ">IRQ");
  CHECK(sides_of(kInvaded, "invaded", {"Iraq", Side::kActor, 5}, Side::kRecipient, "Iraq") == ">IRQ");
}

TEST_CASE("Words of another window are no sides") {
  CHECK(sides_of(kInvaded, "invaded", {"Iran", Side::kActor, 5, 1}, Side::kRecipient, "Iraq") == ">IRQ");
}

TEST_CASE("What several do together has no recipient") {
  CHECK(sides_of(kMet, "met", {"Iraq", Side::kRecipient, 5}, Side::kActor, "Iran") == "IRN>");
}

}  // namespace entente
