// The dictionaries of this repository, loaded once a test program. For tests only.
#pragma once

#include <doctest/doctest.h>

#include "lexicon/lexicon.h"

namespace entente::test {

inline const Lexicon& dictionaries() {
  static const Result<Lexicon> lexicon = Lexicon::load(ENTENTE_SOURCE "/dictionaries");
  REQUIRE(lexicon.has_value());
  return *lexicon;
}

}  // namespace entente::test
