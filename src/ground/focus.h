// The countries that a report is about, by what it names, its dateline and its first sentence.
#pragma once

#include <string>

#include "ground/home.h"

namespace entente {

// The country that a report is about: the one it names most, the beginning and `home` count double.
std::string focus_country(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                          const Home& home);

// The one that it names most beside that one, "" for none.
std::string second_country(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home, const std::string& focus);

}  // namespace entente
