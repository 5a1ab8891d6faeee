// Names that are those of places by the model or by where they stand, and that none of the parsed dictionaries has.
#pragma once

#include <vector>

#include "ground/hits.h"

namespace entente {

// In text order; no person of the report bears them.
std::vector<TokenRange> unlisted_place_names(const Tree& tree, const Hits& hits);

// Further names, of whatever kind the model takes them for, where a place may stand: "reached Bint Jbeil", "the Cocieri checkpoint". They are places
// only if a gazetteer has them.
std::vector<TokenRange> possible_place_names(const Tree& tree, const Hits& hits);

}  // namespace entente
