// Sides that the words of an event leave open and the events told before it give: "urged both sides", "was jailed in Lima", "avenged the killing",
// "the visit was called off", "rejected the charge".
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

void take_told_sides(const Scene& scene, std::vector<Event>& events);

}  // namespace entente
