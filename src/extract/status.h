// Did it happen? The status of an event, read from its own words (negation, modals, aspect) and from what governs it ("threatened to",
// "the plan to", "accused of"), climbing the tree until something decides (Stanovsky et al. 2017 propagate factuality the same way).
#pragma once

#include <string>
#include <vector>

#include "extract/slots.h"
#include "lexicon/lexicon.h"

namespace entente {

struct Verdict {
  std::string status;  // actual ongoing planned hypothetical negated alleged demanded
  std::string why;     // the words that decided, "" for actual by default
};

// `patterns`: match_patterns()'s answer, for the flags of governing events (demand, promise, threat, accuse, deny).
Verdict status_of(const Slots& slots, const Lexicon& lexicon,
                  const std::vector<const EventPattern*>& patterns, TokenId trigger);

}  // namespace entente
