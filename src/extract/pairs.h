// The relation of marked pairs: "what does this actor do to that recipient here", always answered with one of the 16 types. First version:
// the event of the sentence that fits the pair best; where none was read, CONSULT with a score of 0.1. A classifier will replace the guess.
#pragma once

#include <vector>

#include "extract/reading.h"

namespace entente {

// One answer a request, in order. `pairs` are in code points of the article's own text.
std::vector<PairRecord> answer_pairs(const Reading& reading, const std::vector<PairRequest>& pairs);

}  // namespace entente
