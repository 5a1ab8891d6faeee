// The words of a report on a terminal: cut by code points, made harmless, measured in columns.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entente/span.h"

namespace entente::cli {

// A UTF-8 text that is cut by the record's spans. The text must outlive it.
class CodePointText {
 public:
  explicit CodePointText(std::string_view utf8);
  // A span that reaches past the end is cut at the end.
  [[nodiscard]] std::string_view of(Span span) const;

 private:
  std::string_view utf8_;
  std::vector<std::uint32_t> starts_;  // byte where each code point begins, and the end
};

// Nothing in a report may steer the reader's terminal: control and bidirectional-control characters and ill-formed bytes
// become U+FFFD; each run of white space becomes one space.
std::string printable(std::string_view utf8);

// Columns on a terminal (wide characters take two, combining marks none).
std::size_t width(std::string_view utf8);

// At most `columns` wide, "…" where words were left out at the end (or the beginning); cut between words where possible.
std::string shortened(std::string_view utf8, std::size_t columns);
std::string shortened_in_front(std::string_view utf8, std::size_t columns);

// Filled up with spaces to `columns`; longer texts stay as they are.
std::string padded(std::string_view utf8, std::size_t columns);

// Lines of at most `columns`, broken at spaces; a longer word is cut.
std::vector<std::string> wrapped(std::string_view utf8, std::size_t columns);

}  // namespace entente::cli
