// The day of a past deed that is told without one. A report moves on from day to day: what it tells in the simple past belongs to the day
// that its paragraph has reached, else to the day of its lead, else to that of publication (the narrative moves on from one reference time
// to the next: Reichenbach 1947; TimeML's narrative containers, Pustejovsky and Stubbs 2011).
#pragma once

#include "entente/record.h"
#include "extract/reading.h"

namespace entente {

// "derived" from another date or by "publication"; without value for what is planned, reported by somebody, long ago or told in another tense.
DateRecord narrative_date(const Reading& reading, const Event& event);

}  // namespace entente
