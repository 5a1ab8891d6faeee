// The states of the places of a report that the report does not name: "shelled Kharkiv" concerns Ukraine.
#pragma once

#include <vector>

#include "ground/cast.h"
#include "ground/places.h"
#include "lexicon/lexicon.h"

namespace entente {

// Adds an entity without mentions for each such state; an event may point at it, the record leaves out those that none points at.
void add_states_of_places(const std::vector<Place>& places, const Lexicon& lexicon, Cast& cast);

}  // namespace entente
