// Matches the event patterns of the dictionaries on the tree: which token is a trigger, by which line.
#pragma once

#include <vector>

#include "extract/parties.h"

namespace entente {

// One element a token: the pattern that fits best (most conditions, then first in the file), or nullptr. A pattern without type says that the
// word is no event here and hides the weaker ones.
std::vector<const EventPattern*> match_patterns(const Parties& parties, const Lexicon& lexicon,
                                                const Hits& hits);

// A word that may tell an event by its part of speech and place: no adjective before a noun, no part of a name.
bool may_be_trigger(const Document& document, const Hits& hits, TokenId t);

// The entities that fill the first alternative that holds any.
std::vector<EntityId> fill_parties(const Parties& parties, TokenId trigger,
                                   const std::vector<SlotGroup>& alternatives);

// Do the particle and the conditions of a dictionary line hold at this word?
bool wording_holds(const Parties& parties, TokenId trigger, const std::string& particle,
                   const std::vector<Condition>& when);

// The tokens that fill the first alternative that is filled.
std::vector<TokenId> fill_tokens(const Parties& parties, TokenId trigger,
                                 const std::vector<SlotGroup>& alternatives);

}  // namespace entente
