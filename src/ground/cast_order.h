// The order in which a record lists its actors.
#pragma once

#include "ground/cast.h"
#include "lexicon/lexicon.h"

namespace entente {

// Those whom the words of the report describe first, then bodies by their names, then states and peoples, each in order of first mention: "Polish police" tells of the
// police; Poland, which the same words name, stands behind.
void put_states_last(const Lexicon& lexicon, Cast& cast);

}  // namespace entente
