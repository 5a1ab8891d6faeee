// Does the clause around an expression look back or ahead? Decides between last Tuesday and next Tuesday.
#pragma once

#include "ground/time_phrase.h"

namespace entente::temporal {

enum class Sense : std::uint8_t { kUnknown, kPast, kFuture };

// From the words right before it ("ahead of", "since"), the tense of the governing verb where the document carries a tree,
// and else from the nearest verb-like words. Looks at a bounded number of words.
Sense sense_of(const Atoms& a, const TimePhrase& p);

}  // namespace entente::temporal
