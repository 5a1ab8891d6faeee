// Towns of the long gazetteer in a report: a name alone would be found in ten countries, so a town is one only of a country that the report names.
#pragma once

#include <vector>

#include "ground/hits.h"

namespace entente {

// Of each unlisted name of a place the town of the country that its sentence names, else of the one that the report names most; in text order.
std::vector<TownHit> find_towns(const Tree& tree, const Hits& hits, const Lexicon& lexicon);

}  // namespace entente
