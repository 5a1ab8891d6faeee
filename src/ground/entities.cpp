#include "ground/entities.h"

#include <algorithm>

namespace entente {

Entity entity_of(const Mention& mention, const Lexicon& lexicon, const Document& document) {
  Entity entity;
  entity.kind = mention.kind;
  entity.noun = mention.noun;
  entity.plural = mention.plural;
  entity.actor = mention.actor;
  if (mention.actor && mention.noun.empty() && mention.kind != EntityKind::kPerson &&
      mention.kind != EntityKind::kGroup) {
    entity.name = lexicon.actors[*mention.actor].name;
  } else if (mention.actor && mention.form == MentionForm::kName && mention.noun.empty()) {
    entity.name = lexicon.actors[*mention.actor].name;
  } else {
    entity.name = mention.name.empty()
                      ? std::string(document.text.of(document.bytes(mention.tokens)))
                      : mention.name;
  }
  entity.identity = mention.identity;
  return entity;
}

Entity group_entity(const Cast& cast, const std::vector<EntityId>& members) {
  Entity group;
  group.kind = EntityKind::kGroup;
  group.plural = true;
  group.members = members;
  for (EntityId e : members) {
    group.name += (group.name.empty() ? "" : " and ") + cast.entities[e].name;
    for (const std::string& sector : cast.entities[e].identity.sectors) {
      auto& all = group.identity.sectors;
      if (std::find(all.begin(), all.end(), sector) == all.end()) all.push_back(sector);
    }
  }
  return group;
}

}  // namespace entente
