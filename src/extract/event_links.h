// What one mention of an event leaves open, another one tells: "Turkey attacked Syria. The attack killed nine." Sides, and which mentions
// are one event.
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

// Is `e` one of these actors, or of the same country as one of them?
bool same_side(const Cast& cast, EntityId e, const std::vector<EntityId>& actors);

// Fills open sides; each says where it found them (Event::notes, Event::same_trigger). In text order.
void fill_open_sides(const Scene& scene, std::vector<Event>& events);

// Sets same_as: the first mention of the same event.
void link_mentions(const Scene& scene, std::vector<Event>& events);

}  // namespace entente
