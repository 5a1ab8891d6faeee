// Acts that lie in what is said: "said that Russia must withdraw" demands, "said that Mali was behind the raid" accuses.
#pragma once

#include <vector>

#include "extract/event.h"

namespace entente {

// The acts that a statement is by its content, without according_to; none where the cue is an event by itself.
std::vector<Event> said_events(const Scene& scene, const std::vector<const EventPattern*>& patterns,
                               const Statement& statement);

}  // namespace entente
