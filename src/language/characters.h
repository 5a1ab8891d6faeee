// The code points of a piece of text with the little that the atomizer and the word pieces need to know of each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

enum class CharKind : std::uint8_t { kSpace, kUpper, kLetter, kMark, kDigit, kOther };  // kUpper: Lu, Lt; kMark: M*; kDigit: N*

struct Character {
  char32_t value;
  std::uint32_t byte;  // where it begins
  CharKind kind;

  // Letters, marks and digits make one atom together.
  [[nodiscard]] bool is_word() const {
    return kind == CharKind::kUpper || kind == CharKind::kLetter || kind == CharKind::kMark || kind == CharKind::kDigit;
  }
};

// Ill-formed bytes count as one U+FFFD each. `at` is added to every offset.
std::vector<Character> characters_of(std::string_view utf8, std::uint32_t at = 0);

CharKind kind_of(char32_t c);
char32_t lower(char32_t c);  // simple lower-casing
bool is_nonspacing_mark(char32_t c);
void append_utf8(char32_t c, std::string& out);

}  // namespace entente
