// Acts that lie in what is said: "said that Russia must withdraw" demands, "said that Mali was behind the raid" accuses.
#pragma once

#include <optional>

#include "extract/event.h"

namespace entente {

// The act that a statement is by its content, without according_to; nothing where the cue is an event by itself.
std::optional<Event> said_event(const Scene& scene, const std::vector<const EventPattern*>& patterns,
                                const Statement& statement);

}  // namespace entente
