// How a report introduces a person whose office no dictionary has: by a common noun beside the name, by a relative clause, by an age, or by
// what the sentence before told of somebody without a name.
#pragma once

#include "ground/cast.h"
#include "ground/hits.h"
#include "ground/home.h"
#include "ground/salience.h"

namespace entente {

// "Ana Cruz, 34", "Ana Cruz, who drives a lorry", "The harbourmaster, Ana Cruz".
bool described(const Tree& tree, TokenId name);
// The token that stands in the clause for a name: the noun that it explains, else itself.
TokenId standing_for(const Tree& tree, TokenId name);
// "Ana Cruz, who fishes off Callao": where the life goes on that a relative clause tells of.
Guess country_of_life(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId name);
// "Interior minister resigns ... Interior Minister Ana Cruz said": the office of that state that was told of without a name; of offices that one
// person at a time has.
EntityId office_before(const Cast& cast, const Salience& salience, const Mention& mention);
// "A former police chief was flown to Miami. Luis Soto, 57, ...": the only one without a name of whom the sentence before tells.
EntityId announced_before(const Tree& tree, const Cast& cast, const Salience& salience, const Mention& mention);

}  // namespace entente
