#include "ground/cast_order.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace entente {
namespace {

// 0: composed of words ("EU foreign ministers"); 1: a body by its name ("EU"); 2: a state or a people.
int rank(const Lexicon& lexicon, const Entity& entity) {
  if (entity.kind == EntityKind::kState) return 2;
  if (!entity.actor || !entity.noun.empty()) return 0;
  const ActorEntry& actor = lexicon.actors[*entity.actor];
  const bool people = actor.sectors.empty() || actor.sectors.front() == "CVL" ||
                      actor.sectors.front() == "REL";
  return actor.kind == "group" && people ? 2 : 1;
}

}  // namespace

void put_states_last(const Lexicon& lexicon, Cast& cast) {
  std::vector<EntityId> order(cast.entities.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](EntityId a, EntityId b) {
    return rank(lexicon, cast.entities[a]) < rank(lexicon, cast.entities[b]);
  });
  std::vector<EntityId> now_at(order.size());
  std::vector<Entity> entities;
  entities.reserve(order.size());
  for (EntityId place = 0; place < order.size(); ++place) {
    now_at[order[place]] = place;
    entities.push_back(std::move(cast.entities[order[place]]));
  }
  for (Entity& entity : entities) {
    for (EntityId& member : entity.members) member = now_at[member];
  }
  for (Mention& mention : cast.mentions) {
    if (mention.entity != kNone) mention.entity = now_at[mention.entity];
  }
  cast.entities = std::move(entities);
}

}  // namespace entente
