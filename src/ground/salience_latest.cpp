// The person, the state or the body that was told of last before a word.
#include "ground/salience.h"

namespace entente {
namespace {

// Does what this subject does stand for itself, and not inside what another one says or does?
bool of_main_clause(const Tree& tree, TokenId subject) {
  const Document& document = tree.document();
  if (document.is_root(subject)) return false;
  for (TokenId t = document.head(subject); !document.is_root(t); t = document.head(t)) {
    if (document.deprel(t) != Deprel::kConj && document.deprel(t) != Deprel::kParataxis) return false;
  }
  return true;
}

}  // namespace

EntityId Salience::latest_person(TokenId head) const {
  for (auto it = cast_.mentions.rbegin(); it != cast_.mentions.rend(); ++it) {
    if (it->head < head && it->entity != kNone &&
        cast_.entities[it->entity].kind == EntityKind::kPerson)
      return it->entity;
  }
  return kNone;
}

EntityId Salience::latest_state() const {
  for (auto it = cast_.mentions.rbegin(); it != cast_.mentions.rend(); ++it) {
    if (it->entity != kNone && cast_.entities[it->entity].kind == EntityKind::kState)
      return it->entity;
  }
  return kNone;
}

EntityId Salience::latest_body(TokenId head) const {
  EntityId latest = kNone;
  for (auto it = cast_.mentions.rbegin(); it != cast_.mentions.rend(); ++it) {
    if (it->entity == kNone || it->head >= head || !subject(it->head)) continue;
    if (tree_.sentence_of(head) - tree_.sentence_of(it->head) > 1) break;
    const Entity& entity = cast_.entities[it->entity];
    const bool body = entity.kind == EntityKind::kState || entity.kind == EntityKind::kOrganisation ||
                      entity.kind == EntityKind::kGroup;
    if (!body || entity.identity.sectors.empty()) continue;
    if (of_main_clause(tree_, it->head)) return it->entity;  // not "its patrol" of "the prefecture denied that its patrol left"
    if (latest == kNone) latest = it->entity;
  }
  return latest;
}

}  // namespace entente
