// What the readers of slots ask of a word.
#pragma once

#include "document/document.h"

namespace entente {

inline constexpr int kDeepest = 12;  // steps up the tree in search of a subject; real sentences need four

// A verb, or an adjective that is said of somebody: "is ready to help".
inline bool is_verb(const Document& document, TokenId t) {
  return document.upos(t) == Upos::kVerb || document.upos(t) == Upos::kAux ||
         (document.upos(t) == Upos::kAdj && document.deprel(t) != Deprel::kAmod);
}

}  // namespace entente
