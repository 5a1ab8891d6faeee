// States that share their name with a part of another: Georgia.
#pragma once

#include "ground/hits.h"

namespace entente {

// Is the name of a state that of a region in another ("Atlanta, Georgia", "Georgia Republicans"), by what the paragraphs up to it name?
bool only_namesake(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Hit& state);

}  // namespace entente
