#include "language/one_subject.h"

#include <algorithm>
#include <optional>

namespace entente {
namespace {

bool is_subject(Deprel deprel) { return deprel == Deprel::kNsubj || deprel == Deprel::kNsubjPass; }

bool below(TokenId t, TokenId top, const std::vector<Arc>& arcs) {
  while (t != top && arcs[t].head != t) t = arcs[t].head;
  return t == top;
}

// The subject of the same clause before this one, if there is one.
std::optional<TokenId> first_subject(TokenRange tokens, TokenId second, const std::vector<Arc>& arcs) {
  for (TokenId t = tokens.begin; t < second; ++t) {
    if (arcs[t].head == arcs[second].head && is_subject(arcs[t].deprel)) return t;
  }
  return std::nullopt;
}

// Does the phrase of `second` begin right behind the comma that ends the phrase of `first`?
bool parted_by_comma(TokenId first, TokenId second, std::span<const Tag> tags, const std::vector<std::string>& xpos_names, const std::vector<Arc>& arcs) {
  TokenId begin = second;
  while (begin > first + 1 && below(begin - 1, second, arcs) && xpos_names[tags[begin - 1].xpos] != ",") --begin;
  return begin >= first + 2 && xpos_names[tags[begin - 1].xpos] == "," && below(begin - 2, first, arcs);
}

}  // namespace

void repair_subjects(TokenRange tokens, std::span<const Tag> tags, const std::vector<std::string>& xpos_names, std::vector<Arc>& arcs) {
  const auto nominal = [&](TokenId t) { return tags[t].upos == Upos::kPropn || tags[t].upos == Upos::kNoun || tags[t].upos == Upos::kNum; };  // "one of them, Sergeant Ana Cruz"
  for (TokenId t = tokens.begin; t < tokens.end; ++t) {
    if (!is_subject(arcs[t].deprel) || arcs[t].head < t || !nominal(t)) continue;
    const auto first = first_subject(tokens, t, arcs);
    if (!first || !nominal(*first) || (tags[t].upos != Upos::kPropn && tags[*first].upos != Upos::kPropn)) continue;
    if (parted_by_comma(*first, t, tags, xpos_names, arcs)) arcs[t] = {*first, Deprel::kAppos};
  }
}

}  // namespace entente
