// Reads a text whose words and sentences are given (gold tokens, another tokeniser's): they are kept, whatever the model would have cut.
#pragma once

#include <span>
#include <string_view>

#include "language/language.h"

namespace entente {

// Sentences partition the tokens in order; those of one paragraph may share a window. Each sentence stays one tree however long it is:
// one longer than a window goes through the encoder in pieces. Memory is quadratic in the longest sentence.
Analysis read_words(const LanguageModel::Parts& parts, std::string_view utf8,
                    std::span<const Token> tokens, std::span<const Sentence> sentences);

}  // namespace entente
