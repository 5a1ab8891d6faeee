// Triggers that no line of the tables knows, by the language model (language/trigger_head.h): the table where it is sure, the model where it is silent.
// The sides stand where dictionaries/events/frames.tsv has them for the type; doubts, gaps and status are those of every event.
#pragma once

#include <vector>

#include "extract/parties.h"

namespace entente {

// Puts the frame of the likeliest type at each verb and noun for which no line speaks and whose share reaches the least that counts; at a higher share
// also where a line says that the word is no event.
void add_learned_triggers(const Parties& parties, const Lexicon& lexicon, const Hits& hits, std::vector<const EventPattern*>& patterns);

// Is the word nothing to the language model, which finds no event in the other words of its paragraph either? Weather, sport, markets: paragraphs of several sentences only.
bool in_quiet_paragraph(const Tree& tree, TokenId t);

// Does the language model, too, take the word for the trigger of an event of this type?
bool recognised(const Document& document, TokenId t, const std::string& type);

}  // namespace entente
