// "“We will not fight,” he said after talks with Vega": he is not Vega. A pronoun is nobody who is named in the clause of which it is the subject.
#include <algorithm>

#include "ground/salience.h"
#include "ground/same_name.h"

namespace entente {

bool Salience::named_below(EntityId entity, TokenId pronoun) const {
  if (entity == kNone || cast_.entities[entity].name.empty() || document_.is_root(pronoun) || !is_subject(document_.deprel(pronoun))) return false;
  const TokenId verb = document_.head(pronoun);
  const TokenRange clause = tree_.subtree(verb);
  const auto below = [&](TokenId t) {  // not in another clause beside it
    for (; t != verb && !document_.is_root(t); t = document_.head(t)) {
      if (document_.head(t) == verb && (document_.deprel(t) == Deprel::kConj || document_.deprel(t) == Deprel::kParataxis)) return false;
    }
    return t == verb;
  };
  const auto behind = std::partition_point(cast_.mentions.begin(), cast_.mentions.end(), [&](const Mention& m) { return m.head <= pronoun; });
  for (auto m = behind; m != cast_.mentions.end() && m->head < clause.end; ++m) {
    if (m->kind == EntityKind::kPerson && !m->name.empty() && same_person(cast_.entities[entity].name, m->name) && below(m->head)) return true;
  }
  return false;
}

}  // namespace entente
