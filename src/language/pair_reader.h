// Marked pairs: one pass of the encoder each, over the paragraph with the pieces of actor and recipient marked.
#pragma once

#include "language/language.h"
#include "language/parts.h"

namespace entente {

std::vector<float> read_pair(const LanguageModel::Parts& parts, const Text& text, Span actor, Span recipient);

}  // namespace entente
