// "Angola presented a plan. The plan calls for a ceasefire": what a text says, its author says. A resolution of no named author is one of
// the United Nations, where the report names them.
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

void speak_for_texts(const Scene& scene, std::vector<Event>& events);

}  // namespace entente
