// The country of an actor whose own words name none ("police", "the president"): the place in its sentence, else the country
// that the report is about. Says which in `why`.
#pragma once

#include <string>

#include "ground/cast.h"
#include "ground/hits.h"

namespace entente {

struct Guess {
  std::string country;  // "" = none
  std::string why;
};

// The country that a report is about: the one it names most, with a bonus for the dateline's (`home`, "" for none).
std::string focus_country(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                          const std::string& home);

Guess country_from_context(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head,
                           const std::string& focus);

}  // namespace entente
