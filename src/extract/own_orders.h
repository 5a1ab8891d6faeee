// "The defence minister ordered the army to deploy missiles": who commands does it. An order within one side is no request, and what is
// ordered is under way.
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

void follow_orders(const Scene& scene, std::vector<Event>& events);

}  // namespace entente
