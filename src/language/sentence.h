// The labels of a whole sentence become its tokens, tags, lemmas, arcs and names, whether its words were found in raw text or given.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "language/language.h"
#include "language/parts.h"

namespace entente {

// A word and its labels, as it is read; heads count in the sentence.
struct ReadWord {
  Token token;
  WordLabels labels;
};

// names: scores, [words][parts.names]; the tokens' bytes count in utf8.
void append_sentence(const LanguageModel::Parts& parts, std::string_view utf8,
                     std::span<const ReadWord> words, std::span<const float> names,
                     std::uint32_t paragraph, Analysis& out);

}  // namespace entente
