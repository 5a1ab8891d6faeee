// Entities as they begin: by the first mention, or as the group of others.
#pragma once

#include <string>
#include <vector>

#include "document/tree.h"
#include "ground/cast.h"
#include "lexicon/lexicon.h"

namespace entente {

// The entity that nothing but this mention tells of; without its mentions.
Entity entity_of(const Mention& mention, const Lexicon& lexicon, const Document& document);
// "the two leaders", "they": who is made of these members.
Entity group_entity(const Cast& cast, const std::vector<EntityId>& members);

// What a reader is shown of an entity without a proper name: its first words, with where it is or comes from: "the ministry in Kabul".
std::string shown_name(const Entity& entity, const Cast& cast, const Tree& tree);

}  // namespace entente
