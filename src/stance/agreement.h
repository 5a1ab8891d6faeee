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
};

// In the order of their first mentions.
std::vector<Agreement> find_agreements(const StanceScene& scene);

// The stages that the words around an agreement's noun tell. A stage that is negated, only wished for or only possible is none.
// `touched`: some word of a stage stands there, told as a fact or not.
struct Stages {
  std::vector<Stage> told;
  bool touched = false;
};
Stages stages_of(const StanceScene& scene, TokenId noun);

}  // namespace entente
