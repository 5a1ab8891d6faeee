// "X was quoted by the agency as saying that ...", "the agency quoted X as saying that ...": the words are X's, whoever prints them.
#pragma once

#include <optional>

#include "extract/slots.h"

namespace entente {

struct QuotedAsSaying {
  TokenId who = 0;  // head
  TokenId quoting = 0, saying = 0;  // verbs
  std::optional<TokenId> told;  // the verb of the clause below "saying"
};

// What the cue "quote" says, where it has an "as saying".
std::optional<QuotedAsSaying> quoted_as_saying(const Slots& slots, TokenId cue);

}  // namespace entente
