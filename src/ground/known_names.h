// Who of the cast is called by a name: each entity's name is cut into words once, not for every name that is asked for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ground/cast.h"
#include "ground/same_name.h"

namespace entente {

// Looks at the entities of `cast`, which may grow between calls.
class KnownNames {
 public:
  explicit KnownNames(const Cast& cast) : cast_(cast) {}

  // The person, or the body, of this name that came up last; kNone for none. Whom the dictionary knows is asked for by actor.
  [[nodiscard]] EntityId last_called(const std::string& name, bool person);
  // The entity is called by another name from now on.
  void rename(EntityId entity);

 private:
  [[nodiscard]] EntityId last_person(const PersonName& said);
  [[nodiscard]] EntityId last_body(const BodyName& said);

  const Cast& cast_;
  std::vector<std::optional<PersonName>> persons_;  // per entity, once it was compared
  std::vector<std::optional<BodyName>> bodies_;
};

}  // namespace entente
