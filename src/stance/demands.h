// What one demand or undertaking says at once: several things in a list, and what is withheld until it is met.
#pragma once

#include "stance/position.h"

namespace entente {

// "demanded an apology, compensation for the families and a written assurance": one position each; any other position is itself.
std::vector<Position> each_of_a_list(const StanceScene& scene, const Position& position);
// "wants the president freed before it will discuss anything else": what the holder withholds until then.
std::vector<Position> withheld_till_then(const StanceScene& scene, const Position& demand);

}  // namespace entente
