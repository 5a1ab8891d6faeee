// Deeds that are only spoken of and are acts by that: "will not lift the ban" refuses, "said it would close the border unless they
// paid" threatens.
#pragma once

#include "extract/event.h"

namespace entente {

// Gives the event the type of the act of speech, if it is one. `told` is the pattern of the cue that reports it, or null.
void read_as_spoken(const Scene& scene, const EventPattern* told, Event& event);

}  // namespace entente
