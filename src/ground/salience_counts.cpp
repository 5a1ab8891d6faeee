// Whom "the five", "all five states" or "the 58-year-old" means: those coordinated in that number, the named person told of last.
#include <algorithm>

#include "ground/counted.h"
#include "ground/salience.h"

namespace entente {
namespace {

constexpr std::uint32_t kReach = 3;  // sentences back

}  // namespace

std::optional<std::vector<EntityId>> Salience::counted(TokenId head, bool leaders) const {
  const std::size_t count = counted_members(tree_, head);
  if (count <= 2 && document_.upos(head) != Upos::kNum && !(leaders && last_two(head, true).size() != 2)) return std::nullopt;  // "the presidents of Kenya and Uganda ... the two presidents"
  std::vector<EntityId> named = coordinated(head, count);
  const bool open = count <= 2 || document_.upos(head) == Upos::kNoun;  // else as any other parties
  return named.empty() && open ? std::nullopt : std::optional(std::move(named));
}

std::vector<EntityId> Salience::coordinated(TokenId head, std::size_t count) const {
  for (auto it = cast_.mentions.rbegin(); it != cast_.mentions.rend(); ++it) {
    if (it->head >= head || it->entity == kNone) continue;
    if (count == 2 && tree_.sentence_of(head) - tree_.sentence_of(it->head) > 1) break;
    const std::vector<TokenId> all = tree_.conjuncts(tree_.first_conjunct(it->head));
    if (all.size() < count) continue;  // "Burkina Faso" may be two of them in the tree
    std::vector<EntityId> out;
    for (TokenId t : all) {
      const EntityId e = t < head ? cast_.entity_at(t) : kNone;
      if (e != kNone && cast_.entities[e].members.empty() && std::find(out.begin(), out.end(), e) == out.end()) out.push_back(e);
    }
    std::sort(out.begin(), out.end());
    if (out.size() == count) return out;
  }
  return {};
}

EntityId Salience::person_before(TokenId head) const {
  EntityId other = kNone;
  for (auto it = cast_.mentions.rbegin(); it != cast_.mentions.rend(); ++it) {
    if (it->head >= head || it->entity == kNone) continue;
    if (tree_.sentence_of(head) - tree_.sentence_of(it->head) > kReach) break;
    const Entity& entity = cast_.entities[it->entity];
    if (entity.kind != EntityKind::kPerson || entity.plural || !named(it->entity)) continue;
    if (subject(it->head)) return it->entity;
    if (other == kNone) other = it->entity;
  }
  return other;
}

}  // namespace entente
