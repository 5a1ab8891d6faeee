// Entities as they begin: by the first mention, or as the group of others.
#pragma once

#include <vector>

#include "document/document.h"
#include "ground/cast.h"
#include "lexicon/lexicon.h"

namespace entente {

// The entity that nothing but this mention tells of; without its mentions.
Entity entity_of(const Mention& mention, const Lexicon& lexicon, const Document& document);
// "the two leaders", "they": who is made of these members.
Entity group_entity(const Cast& cast, const std::vector<EntityId>& members);

}  // namespace entente
