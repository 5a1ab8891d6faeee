#include "language/bare_names.h"

namespace entente {

void repair_bare_names(TokenRange tokens, std::span<const Tag> tags, std::vector<Arc>& arcs) {
  for (TokenId name = tokens.begin + 1; name < tokens.end; ++name) {
    const TokenId noun = name - 1;
    const bool beside = arcs[name].deprel == Deprel::kNmod && arcs[noun].deprel == Deprel::kNmod && arcs[name].head == arcs[noun].head;
    if (!beside || tags[name].upos != Upos::kPropn || tags[noun].upos != Upos::kNoun) continue;
    for (TokenId t = tokens.begin; t < noun; ++t) {
      if (arcs[t].head == noun && (arcs[t].deprel == Deprel::kCase || arcs[t].deprel == Deprel::kDet)) arcs[t].head = name;
    }
    arcs[noun] = {name, Deprel::kCompound};
  }
}

}  // namespace entente
