// One repair of the trees: a finite verb is not coordinated with an infinitive. In "said it would raise the matter and urged the EU",
// "urged" (VBD, no subject of its own) cannot go on with "raise" (VB); it goes on with "said". The tense may be an auxiliary's ("and has threatened").
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "document/layers.h"

namespace entente {

// Moves such conjuncts of one sentence (`tokens`, all its arcs) to the nearest finite verb of the same tense above.
void repair_coordination(TokenRange tokens, std::span<const Tag> tags,
                         const std::vector<std::string>& xpos_names, std::vector<Arc>& arcs);

}  // namespace entente
