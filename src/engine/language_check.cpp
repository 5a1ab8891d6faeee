#include "engine/language_check.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"

namespace entente {

bool looks_english(const Document& document) {
  static constexpr std::array<std::string_view, 24> kFunctionWords = {
      "the", "of", "and", "to",   "in", "a",  "that", "is",  "was",  "for", "on",  "with",
      "as",  "by", "at",  "from", "it", "he", "has",  "had", "have", "be",  "are", "were"};
  std::size_t words = 0, function_words = 0;
  for (TokenId t = 0; t < document.tokens.size(); ++t) {
    if (document.upos(t) == Upos::kPunct) continue;
    ++words;
    const std::string form = lower_ascii(document.form(t));
    function_words +=
        std::find(kFunctionWords.begin(), kFunctionWords.end(), form) != kFunctionWords.end();
  }
  return words < 25 || function_words * 100 >= words * 12;
}

}  // namespace entente
