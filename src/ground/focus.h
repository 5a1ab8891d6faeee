// The countries that a report is about, by what it names, its dateline and its first sentence.
#pragma once

#include <string>

#include "ground/home.h"

namespace entente {

struct Focus {
  std::string country;  // that the report is about: the one it names most, the beginning and `home` count double; "" for none
  std::string second;   // the one that it names most beside that; "" for none
};

Focus focus_of(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home);

}  // namespace entente
