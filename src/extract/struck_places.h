// Whom a blow falls on when only the place says it: "bombed a compound in Paktika", "captured a village near Kharkiv".
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

// Gives attacks and seizures of one state's forces that have no recipient the state in which the struck place lies, when the report names
// that state. A deed in the own country, or where the place is unknown, stays open.
void aim_at_places(const Scene& scene, std::vector<Event>& events);

}  // namespace entente
