// How a paragraph is read: window by window, each of at most so many word pieces, each beginning with a sentence.
// A sentence that a window cuts off is read again as the beginning of the next one. When no sentence ends inside a window, it is read
// again at its longest; when none ends there either, the sentence is split at the window's end - never dropped.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "language/atomizer.h"
#include "language/wordpiece.h"

namespace entente {

enum class Segment : std::uint8_t { kContinues, kWord, kSentence };  // an atom continues a word, begins one, begins a sentence

struct ReadParagraph {
  std::vector<Atom> atoms;
  std::vector<std::uint32_t> pieces;
  std::vector<std::uint32_t> first_piece;  // of each atom, and one past the last
  std::vector<std::uint8_t> stops;         // of each atom: 2 = a full stop with white space behind it
};

ReadParagraph prepare(std::string_view paragraph, std::uint32_t at, const WordPiece& wordpiece);

// The end of the window that begins at atom `begin`: at most `limit` pieces (at least one atom). In the middle of a paragraph it ends a glance
// behind the last full stop of its second half, if there is one, so that little is read twice.
std::uint32_t window_end(const ReadParagraph& paragraph, std::uint32_t begin, std::size_t limit);

// The best label of an atom among those that it can have: a word does not continue over white space, a clitic begins a word inside a
// sentence, a closing mark begins no sentence, and a window's first atom begins one.
Segment segment_of(const Atom& atom, bool first, const std::array<float, 3>& scores);

// Up to which atom of the window (from 0) sentences are whole: all when the paragraph ends here, else up to the last sentence that
// begins behind the first atom; 0 = none.
std::uint32_t whole_sentences(std::span<const Segment> window, bool paragraph_ends);

}  // namespace entente
