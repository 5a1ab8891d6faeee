// The lines of a text as they stand in the file, blank ones left out: what paragraph detection
// looks at.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace entente {

struct Line {
  std::uint32_t begin, end;  // bytes, without white space at the edges; never empty
  std::uint32_t indent;      // columns of white space before it
  std::uint32_t width;       // code points
  std::uint32_t first_word;  // code points up to the first white space
  bool after_blank;  // a blank line or U+2029 stands before it (also true of the first line)
};

// Line breaks are LF, CR, CR LF (and CR CR LF, which careless copying makes), U+0085, U+2028,
// U+2029, and a form feed or vertical tab; one of these last two beside another line break adds
// none, since page breaks fall inside paragraphs. The text must be valid UTF-8.
std::vector<Line> lines_of(std::string_view utf8);

}  // namespace entente
