#include "language/characters.h"

#include <string>

#include <utf8proc.h>

namespace entente {
namespace {

// White space as Python's str.isspace has it, which the training reads with.
bool is_space(char32_t c, int category) {
  return category == UTF8PROC_CATEGORY_ZS || category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP ||
         (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x1F) || c == 0x85;
}

}  // namespace

CharKind kind_of(char32_t c) {
  const int category = utf8proc_category(static_cast<utf8proc_int32_t>(c));
  if (is_space(c, category)) return CharKind::kSpace;
  switch (category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LT:
      return CharKind::kUpper;
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
      return CharKind::kLetter;
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return CharKind::kMark;
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      return CharKind::kDigit;
    default:
      return CharKind::kOther;
  }
}

char32_t lower(char32_t c) { return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))); }

bool is_nonspacing_mark(char32_t c) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(c)) == UTF8PROC_CATEGORY_MN;
}

void append_utf8(char32_t c, std::string& out) {
  utf8proc_uint8_t bytes[4];
  const auto n = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
  out.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(n));
}

std::vector<Character> characters_of(std::string_view utf8, std::uint32_t at) {
  std::vector<Character> out;
  out.reserve(utf8.size());
  const auto* const bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data());
  for (std::size_t i = 0; i < utf8.size();) {
    utf8proc_int32_t c = 0;
    auto n = utf8proc_iterate(bytes + i, static_cast<utf8proc_ssize_t>(utf8.size() - i), &c);
    if (n <= 0) {
      c = 0xFFFD;
      n = 1;
    }
    const auto value = static_cast<char32_t>(c);
    out.push_back({value, at + static_cast<std::uint32_t>(i), kind_of(value)});
    i += static_cast<std::size_t>(n);
  }
  return out;
}

}  // namespace entente
