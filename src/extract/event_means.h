// Words that belong to the trigger of a deed without being it. "Used tear gas to disperse the crowd" is one deed, told where its purpose says to whom.
#pragma once

#include <optional>
#include <vector>

#include "extract/event.h"

namespace entente {

// The deed that `use` is only the means of.
std::optional<TokenId> means_of(const Scene& scene, const std::vector<const EventPattern*>& patterns, TokenId use);

// The words for the means belong to the trigger of the deed.
void add_means(const Scene& scene, const std::vector<const EventPattern*>& patterns, Event& event);

// "Agreed to prolong the truce": the trigger of a promise, a demand or a threat reaches to the act inside.
void add_act(const Scene& scene, const std::vector<const EventPattern*>& patterns, Event& event);

}  // namespace entente
