// Triggers that no line of the tables knows, by the language model (language/trigger_head.h): the table where it is sure, the model where it is silent.
// The sides stand where dictionaries/events/frames.tsv has them for the type; doubts, gaps and status are those of every event.
#pragma once

#include <vector>

#include "extract/parties.h"

namespace entente {

// Adds the frame of the likeliest type to each verb and noun without a pattern whose share reaches the least that counts.
void add_learned_triggers(const Parties& parties, const Lexicon& lexicon, const Hits& hits, std::vector<const EventPattern*>& patterns);

}  // namespace entente
