// What one side does to another, and the other does in turn: "Washington revoked the visas of Brazilian judges and Brazil withdrew its
// ambassador". The second deed names nobody; it is done to who did the first.
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

// Fills the recipients of answers within a sentence, and says so in the notes. In text order.
void answer_in_kind(const Scene& scene, std::vector<Event>& events);

}  // namespace entente
