// Whose deed it is where its words name nobody: "The war broke out in April", "the talks collapsed", "after a week of blockades". A noun
// that is told as something that took place has the sides of its passage: those whom its sentence names ("between the army and the
// rebels"), the state of its place, the two whose deeds the passage tells, the country that the report is about.
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

// Fills the events that have neither side; in text order, so that one filled tells the next.
void take_sides_of_passage(const Scene& scene, std::vector<Event>& events);

}  // namespace entente
