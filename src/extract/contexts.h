// Contexts of an event (PLOVER: why it happens): from the words of its sentence and from its code, by dictionaries/events/contexts.tsv.
#pragma once

#include <string>
#include <vector>

#include "ground/hits.h"

namespace entente {

// Each context once: those of the code first, then as the words stand.
std::vector<std::string> contexts_of(const Tree& tree, const HitLayer& words,
                                     const Lexicon& lexicon, TokenId trigger, std::string cameo);

}  // namespace entente
