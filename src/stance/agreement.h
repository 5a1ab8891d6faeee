// Agreements and plans as the reader holds them: objects of their own, with the stages that the report tells of each.
#pragma once

#include <string>

#include "stance/scene.h"

namespace entente {

struct Stage {
  std::string
      stage;  // proposed negotiated agreed signed ratified in force suspended violated rejected withdrawn
  TokenId word = 0;  // that tells it
  std::vector<EntityId> by;
  std::optional<std::size_t> moment;  // index into the moments
  std::optional<std::size_t> event;   // index into the events
};

struct Agreement {
  std::string name, kind;
  std::vector<EntityId> parties;
  std::vector<TokenId> heads;  // one a mention
  std::vector<TokenRange> mentions;
  std::vector<Stage> history;  // in text order
  bool owned = false;  // its own words name parties: "Chad's truce with Niger"
};

// In the order of their first mentions.
std::vector<Agreement> find_agreements(const StanceScene& scene);

// Parties that its own words do not name: who fights or deals with each other; and at last who is told of beside it (agreement_parties.cpp).
void settle_parties(const StanceScene& scene, Agreement& agreement);
void parties_told_of(const StanceScene& scene, Agreement& agreement);
// "brokered by Angola", "which was pushed by Oman": does this side only help others to their agreement?
bool mediates(const Tree& tree, TokenId side);
// "The Bangkok accord", "the Oslo accords": is this word the town that the agreement is named after, and no side of it?
bool names_by_town(const StanceScene& scene, TokenId word);
// What makes a noun a certain one.
inline constexpr std::array<std::string_view, 5> kDefinite = {"the", "this", "that", "these", "those"};
// "A plan to share out the ships", "a settlement with the company": with what it is to do and whom it binds, where these stand right behind.
TokenRange with_terms(const Tree& tree, TokenId head, TokenRange words);
// "The text, called the Libreville Accord": is this word the name that a text is given?
bool names_text(const Tree& tree, TokenId word);
// The sides that fight in the report, told of most often first.
std::vector<EntityId> sides_at_war(const StanceScene& scene);
// The two states that have most to do with each other in the report, by its events; none where no two have twice.
std::vector<EntityId> sides_of_report(const StanceScene& scene);

// The stages that the words around an agreement's noun tell. A stage that is negated, only wished for or only possible is none.
// `touched`: some word of a stage stands there, told as a fact or not.
struct Stages {
  std::vector<Stage> told;
  bool touched = false;
};
Stages stages_of(const StanceScene& scene, TokenId noun);

// The stage of an agreement that a noun only sums up: "they agreed to share the water, a deal that ...", "in a joint declaration they vowed ...".
std::optional<Stage> summed_up(const StanceScene& scene, TokenId noun, TokenId begin, const std::string& kind, bool definite);

}  // namespace entente
