// Roles of words -> attributions of a paragraph: the best allowed sequence of roles (Viterbi), its chunks, and for each source and
// content the cue that it belongs to.
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "document/layers.h"
#include "language/attribution_head.h"

namespace entente {

// Appends the attributions of a paragraph whose first token is `first`, in the order of their cues. A source or content without a cue
// in the paragraph is left out; of several sources that choose one cue the likeliest stays.
// roles[words][labels]: log-probabilities. link(chunk, cue): the score of the word `cue` as the beginning of the cue of the chunk that
// begins with the word `chunk`.
void append_attributions(std::span<const float> roles, const std::vector<RoleLabel>& labels,
                         const std::function<float(std::size_t chunk, std::size_t cue)>& link, TokenId first, std::vector<Attribution>& out);

}  // namespace entente
