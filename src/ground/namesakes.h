// States that share their name with a part of another: Georgia; cities that share it with one of another state: Victoria.
#pragma once

#include "ground/hits.h"

namespace entente {

// Is the name of a state that of a region in another ("Atlanta, Georgia", "Georgia Republicans"), by what the paragraphs up to it name?
bool only_namesake(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Hit& state);

// The city of that name in a state that the report names, where it names none of the largest one's; else the entry of the hit.
std::uint32_t city_meant(const Document& document, const Hits& hits, const Lexicon& lexicon, const Hit& city);

}  // namespace entente
