// "Cameroon sealed its side of the border", in a report about the coup in Chad: a measure that another state takes and that names nobody is
// aimed at the country that the report is about, if it is told to have to do with it (a border has its other side anyway), or at the only state
// that it has to do with there. The event's notes say so.
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

void aim_foreign_deeds(const Scene& scene, std::vector<Event>& events);

}  // namespace entente
