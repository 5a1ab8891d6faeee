// Toponyms that no gazetteer has: villages, shoals, streets. The model hears that they are places, the words around them say where.
#pragma once

#include <vector>

#include "ground/home.h"

namespace entente {

// Adds them to the places in text order. Their country is that of a place or state in the same phrase ("the Kenyan town of Liboi") or
// beside them ("Garissa and Liboi"), else that of the scene, else the one that the report is about; seas have none.
void add_unknown_places(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                        const Home& home, std::vector<Place>& places);

}  // namespace entente
