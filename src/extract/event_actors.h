// Who did what a noun tells, when none of its own slots says it: the words around it do.
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

// Empty when the words around the noun do not say it.
std::vector<EntityId> who_did_it(const Scene& scene,
                                 const std::vector<const EventPattern*>& patterns, TokenId noun);

}  // namespace entente
