// Who did what a noun tells, when none of its own slots says it: the words around it do.
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

// Empty when the words around the noun do not say it.
std::vector<EntityId> who_did_it(const Scene& scene,
                                 const std::vector<const EventPattern*>& patterns, TokenId noun);

// Who does a deed that its slots give to nobody: the speaker behind "it" ("Moscow said it was willing to help"), whose forces are moved
// ("Thai fighters were scrambled"), who was asked and turned it down ("offered them a truce and was rebuffed").
std::vector<EntityId> who_acts_unnamed(const Scene& scene, const Event& event);

// "handed the envoy a note demanding that the bridge be opened": the envoy's side is asked, where the words name nobody but the own one.
std::vector<EntityId> whom_it_reached(const Scene& scene, const Event& event);

// Who is under a measure: "was subject to EU penalties", "is under sanctions".
std::vector<EntityId> who_bears(const Scene& scene, const Event& event);

}  // namespace entente
