// The clean text of one report: valid UTF-8, paragraphs separated by "\n\n", and where each byte came from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "entente/span.h"

namespace entente {

struct Text {
  std::string utf8;               // clean; never contains a control character but "\n"
  std::vector<Span> paragraphs;   // byte ranges in utf8, in order, none empty; between two of them stands "\n\n" (behind a dateline, a space)
  std::vector<std::uint32_t> raw_offset;  // for each byte of utf8 (and one past the end) the offset in the raw bytes it came from
  bool repaired = false;          // ill-formed bytes or controls were replaced by U+FFFD

  [[nodiscard]] std::string_view of(Span bytes) const {
    return std::string_view(utf8).substr(bytes.begin, bytes.end - bytes.begin);
  }
};

// Cleans raw bytes: drops a BOM, replaces each maximal ill-formed subpart (Unicode 15, section 3.9, U+FFFD substitution of
// maximal subparts) and each control character that is no white space by one U+FFFD, turns runs of white space inside a
// paragraph into one space, and finds the paragraphs. Every other code point is kept as it is, so that a reader's
// offsets differ from ours in white space only. Paragraphs: where blank lines stand, they separate paragraphs and
// single line breaks are hard wraps (or, if the lines between blank lines are long and end sentences, breaks); where
// none stand, a line is a paragraph unless the file is hard-wrapped (lines of nearly equal width that end in mid-sentence).
Text clean(std::string_view raw);

// The bytes of the clean text that come from these raw bytes; empty stays empty.
Span clean_bytes(const Text& text, Span raw);

}  // namespace entente
