// Toponyms: cities, regions and states where they are places, and capitals where they stand for their government (metonym).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ground/hits.h"

namespace entente {

struct Place {
  TokenRange tokens;
  TokenId head;
  std::string name, country;  // country: ISO 3166-1 alpha-3 or ""
  std::optional<double> lat, lon;
  long geonames = 0;  // 0 = none
  bool metonym = false;
};

// In text order, none overlapping.
std::vector<Place> find_places(const Tree& tree, const Hits& hits, const Lexicon& lexicon);

}  // namespace entente
