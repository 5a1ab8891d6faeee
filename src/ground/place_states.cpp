#include "ground/place_states.h"

#include <algorithm>

namespace entente {
void add_states_of_places(const std::vector<Place>& places, const Lexicon& lexicon, Cast& cast) {
  for (const Place& place : places) {
    if (place.country.empty() || cast.state(place.country) != kNone) continue;
    const auto state =
        std::find_if(lexicon.actors.begin(), lexicon.actors.end(), [&](const ActorEntry& actor) {
          return actor.kind == "state" && actor.code == place.country;
        });
    if (state == lexicon.actors.end()) continue;
    Entity entity;
    entity.kind = EntityKind::kState;
    entity.name = state->name;
    entity.identity.country = place.country;
    entity.identity.why["country"] = place.name + " (place)";
    cast.entities.push_back(std::move(entity));
  }
}

}  // namespace entente
