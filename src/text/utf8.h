// Decoding UTF-8 that may be ill-formed, and the few facts about code points that cleaning needs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";  // U+FFFD
inline constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

struct Decoded {
  char32_t code;  // U+FFFD when ill-formed
  std::uint32_t
      bytes;  // 1..4; when ill-formed, the length of the maximal ill-formed subpart (1..3)
  bool well_formed;
};

// The code point that begins at this byte; at < utf8.size(). Follows table 3-7 of the Unicode
// standard, so that overlong forms, surrogates and numbers above U+10FFFF are ill-formed and an
// ill-formed subpart never swallows a byte that could begin something else.
Decoded decode(std::string_view utf8, std::size_t at);

// Unicode 15 White_Space.
bool is_white_space(char32_t code);
// General category Cc (C0, DEL, C1); some of these are white space too.
bool is_control(char32_t code);
// No code point but white space, a byte order mark at the front aside.
bool is_blank(std::string_view utf8);

// Valid UTF-8 and, for each of its bytes and one past the end, the byte of the source it came from.
struct Sound {
  std::string utf8;
  std::vector<std::uint32_t> origin;
  bool repaired = false;
};

// Drops a byte order mark at the front; each maximal ill-formed subpart and each control character
// that is no white space becomes one U+FFFD; all else is kept.
Sound sound(std::string_view raw);

void append_utf8(std::string& out, char32_t code);

}  // namespace entente
