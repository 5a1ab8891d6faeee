#include "ground/entities.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/one_of.h"

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

std::string shown_name(const Entity& entity, const Cast& cast, const Tree& tree) {
  static constexpr std::array<std::string_view, 5> kWhere = {"in", "from", "at", "near", "of"};
  constexpr std::size_t kLongest = 5;  // tokens behind the mention
  const Document& document = tree.document();
  if (entity.mentions.empty() || entity.actor || !entity.members.empty()) return entity.name;
  const Mention& first = cast.mentions[entity.mentions.front()];
  if (!first.name.empty() || entity.name != document.text.of(document.bytes(first.tokens))) return entity.name;
  for (const TokenId c : tree.children(first.head)) {
    const TokenRange where = tree.subtree(c);
    if (document.deprel(c) != Deprel::kNmod || where.begin != first.tokens.end || where.size() > kLongest || !one_of(tree.preposition(c), kWhere)) continue;
    return std::string(document.text.of(document.bytes({first.tokens.begin, where.end})));
  }
  return entity.name;
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
