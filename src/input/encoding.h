// What the bytes of a plain report are: text, UTF-16 text, or no text at all.
//
// UTF-8 is the rule. UTF-16 is read if a byte order mark declares it. There is no guessing of 8-bit
// code pages: the few ill-formed bytes that English text in windows-1252 has (quotes, dashes) are
// left as they are and become U+FFFD in clean(), which says so; a text that is mostly ill-formed
// (windows-1251, GB 18030) is refused.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace entente {

// UTF-8 of a text that begins with a UTF-16 byte order mark, little or big end first; nothing if it
// does not. A lone surrogate or half a code unit becomes the byte FF, so that clean() repairs and
// reports it like any other ill-formed byte.
std::optional<std::string> from_utf16(std::string_view raw);

// Why this is not a text, as a phrase with the next step ("a PDF file; extract its text first,
// ..."); nothing if it is one. Not a text: known formats by their first bytes; one byte in ten NUL;
// nearly a third controls and ill-formed bytes.
std::optional<std::string> not_a_text(std::string_view raw);

}  // namespace entente
