// Around a cue: whom the words go to ("told reporters", "in a letter to the council") and on what occasion they are said ("at a briefing in Bonn").
#pragma once

#include "extract/cues.h"

namespace entente {

// The head of the addressee; nothing when the words name none. What stands in the content is part of what is said.
std::optional<TokenId> addressee_of(const Tree& tree, const Report& report);
// Bytes of the text, letter, speech or meeting in which it is said, with its preposition.
std::optional<Span> occasion_of(const Tree& tree, const Report& report);

}  // namespace entente
