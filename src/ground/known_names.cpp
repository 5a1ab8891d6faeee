#include "ground/known_names.h"

namespace entente {

EntityId KnownNames::last_called(const std::string& name, bool person) {
  persons_.resize(cast_.entities.size());
  bodies_.resize(cast_.entities.size());
  return person ? last_person(PersonName(name)) : last_body(BodyName(name));
}

void KnownNames::rename(EntityId entity) {
  if (entity >= persons_.size()) return;
  persons_[entity].reset();
  bodies_[entity].reset();
}

EntityId KnownNames::last_person(const PersonName& said) {
  for (auto e = static_cast<EntityId>(cast_.entities.size()); e-- > 0;) {
    const Entity& entity = cast_.entities[e];
    if (entity.kind != EntityKind::kPerson || entity.name.empty() || entity.actor) continue;
    if (!persons_[e]) persons_[e].emplace(entity.name);
    if (same_person(*persons_[e], said)) return e;
  }
  return kNone;
}

EntityId KnownNames::last_body(const BodyName& said) {
  for (auto e = static_cast<EntityId>(cast_.entities.size()); e-- > 0;) {
    const Entity& entity = cast_.entities[e];
    if (entity.kind == EntityKind::kPerson || entity.name.empty() || entity.actor) continue;
    if (!bodies_[e]) bodies_[e].emplace(entity.name);
    if (same_organisation(*bodies_[e], said)) return e;
  }
  return kNone;
}

}  // namespace entente
