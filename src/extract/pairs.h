// The relation of marked pairs: "what does this actor do to that recipient here", always answered with one of the 16 types, by the
// language model's head of pairs.
#pragma once

#include <vector>

#include "document/document.h"
#include "entente/record.h"

namespace entente {

// One answer a request, in order.
std::vector<PairRecord> answer_pairs(const Document& document);

}  // namespace entente
