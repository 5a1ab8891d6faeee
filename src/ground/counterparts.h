// Whom somebody's deeds are directed at. "The minister thanked Venezuela", "she summoned the Argentine ambassador": whoever she is, she is of another state.
#pragma once

#include <set>
#include <string>

#include "ground/hits.h"

namespace entente {

// The states that the deeds told of a subject are directed at; none where `subject` is no subject.
std::set<std::string> counterparts(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId subject);

}  // namespace entente
