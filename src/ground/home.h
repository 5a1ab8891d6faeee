// The country of an actor whose own words name none ("police", "the president"): the place in its sentence, the dateline's country,
// the country that the report has named most so far. Says which in `why`.
#pragma once

#include <string>

#include "ground/cast.h"
#include "ground/hits.h"

namespace entente {

struct Guess {
  std::string country;  // "" = none
  std::string why;
};

Guess country_from_context(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Cast& so_far, TokenId head, const std::string& home);

}  // namespace entente
