// Deeds of force that are figures of speech: "captured the imagination", "the novelist attacks her subject", "bombarded with leaflets",
// "economists warned". The words that give them away stand in dictionaries/events/classes.tsv: @figure_object, @figure_subject,
// @figure_means, @expert.
#pragma once

#include <string>

#include "extract/event.h"

namespace entente {

// Why what `pattern` reads at the trigger is a figure of speech; "" when nothing says so.
std::string figure_of_speech(const Scene& scene, const EventPattern& pattern, TokenId trigger);

}  // namespace entente
