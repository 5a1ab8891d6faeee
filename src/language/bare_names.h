// One repair of the trees: "the unit of Brazilian steelmaker Siderminas". Of two nouns that hang on one word without a preposition between
// them, the second a name, the first says what the name is: a compound of it, as UD's English treebanks have it.
#pragma once

#include <span>
#include <vector>

#include "document/layers.h"

namespace entente {

// Hangs such a noun, and the preposition and article of the two, on the name behind it. `tokens`: one sentence, all its arcs.
void repair_bare_names(TokenRange tokens, std::span<const Tag> tags, std::vector<Arc>& arcs);

}  // namespace entente
