// Did what a word tells happen? The status of every predicate, by the judge of events (status.h), and its value on the scale of
// Saurí & Pustejovsky 2009 and Lee et al. 2015: from +3 (certainly happened) by 0 (unknown) to -3 (certainly did not).
#pragma once

#include <string>
#include <vector>

#include "extract/status.h"

namespace entente {

// What a verdict is worth on the scale.
double value_of(const Verdict& verdict);

// Of each token: CoNLL-U features "Factuality=1.0|Status=planned", or "" for words that tell nothing (pronouns, marks, particles).
std::vector<std::string> factuality_labels(const Slots& slots, const Lexicon& lexicon,
                                           const std::vector<const EventPattern*>& patterns);

}  // namespace entente
