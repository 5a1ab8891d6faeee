// Mentions that tell nothing new of an event told before: "his position on the war", "called the talks open", "the documents they signed".
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

// Takes the repeats out; every same_as still points at its event. After link_mentions.
void drop_repeats(const Scene& scene, std::vector<Event>& events);

}  // namespace entente
