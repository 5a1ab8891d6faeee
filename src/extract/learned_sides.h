// Sides by the language model (document/side_scores.h): where the tables, the tree and what was told before give an event no actor or no recipient, those whom the
// words stand for that the model takes for it.
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

void take_learned_sides(const Scene& scene, std::vector<Event>& events);

}  // namespace entente
