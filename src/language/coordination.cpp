#include "language/coordination.h"

namespace entente {

void repair_coordination(TokenRange tokens, std::span<const Tag> tags,
                         const std::vector<std::string>& xpos_names, std::vector<Arc>& arcs) {
  const auto xpos = [&](TokenId t) -> std::string_view { return xpos_names[tags[t].xpos]; };
  const auto has_subject_or_auxiliary = [&](TokenId verb) {
    for (TokenId t = tokens.begin; t < tokens.end; ++t) {
      if (arcs[t].head != verb || t == verb) continue;
      const Deprel d = arcs[t].deprel;
      if (d == Deprel::kNsubj || d == Deprel::kNsubjPass || d == Deprel::kAux ||
          d == Deprel::kAuxPass || d == Deprel::kExpl)
        return true;
    }
    return false;
  };
  for (TokenId t = tokens.begin; t < tokens.end; ++t) {
    const std::string_view tense = xpos(t);
    const TokenId with = arcs[t].head;
    if (arcs[t].deprel != Deprel::kConj || with == t || (tense != "VBD" && tense != "VBZ") ||
        xpos(with) != "VB")
      continue;
    if (has_subject_or_auxiliary(t)) continue;
    for (TokenId up = with; arcs[up].head != up;) {
      const Deprel d = arcs[up].deprel;
      if (d != Deprel::kCcomp && d != Deprel::kXcomp && d != Deprel::kConj && d != Deprel::kAdvcl)
        break;
      up = arcs[up].head;
      if (xpos(up) != tense || up > t) continue;
      arcs[t].head = up;
      break;
    }
  }
}

}  // namespace entente
