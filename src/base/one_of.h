// Is a word one of a short fixed list?
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"

namespace entente {

template <std::size_t N>
bool one_of(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [word](std::string_view w) {  // length and first letter say no to nearly all
    return w.size() == word.size() && (word.empty() || w[0] == word[0]) && w == word;
  });
}

template <std::size_t N>
bool one_of(Caseless word, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [word](std::string_view w) { return word == w; });
}

}  // namespace entente
