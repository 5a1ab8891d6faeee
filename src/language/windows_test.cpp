#include "language/windows.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

constexpr Segment kC = Segment::kContinues, kW = Segment::kWord, kS = Segment::kSentence;

std::uint32_t whole(std::vector<Segment> window, bool ends) { return whole_sentences(window, ends); }

Atom atom(bool clitic, bool space, bool closing) { return {{}, clitic, space, closing, 0}; }

}  // namespace

TEST_CASE("A sentence that the window cuts off is left to the next window") {
  CHECK(whole({kS, kW, kS, kW, kC}, false) == 2);
  CHECK(whole({kS, kW, kS, kW, kC}, true) == 5);
  CHECK(whole({kS, kW, kW}, false) == 0);
  CHECK(whole({kS}, false) == 0);
}

TEST_CASE("A window takes what fits, and at least one atom") {
  ReadParagraph p;
  p.atoms.resize(4);
  p.first_piece = {0, 2, 4, 10, 11};
  CHECK(window_end(p, 0, 5) == 2);
  CHECK(window_end(p, 0, 4) == 2);
  CHECK(window_end(p, 2, 5) == 3);
  CHECK(window_end(p, 2, 7) == 4);
}

TEST_CASE("A window in the middle of a paragraph ends a glance behind a full stop") {
  ReadParagraph p;
  p.atoms.resize(40);
  for (std::uint32_t i = 0; i <= 40; ++i) p.first_piece.push_back(i);
  p.stops.assign(40, 0);
  p.stops[20] = 2;
  CHECK(window_end(p, 0, 30) == 26);  // atoms 21 to 25 are the glance
  CHECK(window_end(p, 0, 60) == 40);  // the paragraph's end is near: all of it
  CHECK(window_end(p, 18, 20) == 38);  // the stop lies in the first half: no use
}

TEST_CASE("Labels that an atom cannot have are passed over") {
  CHECK(segment_of(atom(false, false, false), false, {3, 2, 1}) == kC);
  CHECK(segment_of(atom(false, true, false), false, {3, 2, 1}) == kW);  // no word goes over white space
  CHECK(segment_of(atom(false, true, false), false, {3, 1, 2}) == kS);
  CHECK(segment_of(atom(true, false, false), false, {3, 1, 2}) == kW);  // a clitic is a word of a sentence
  CHECK(segment_of(atom(false, false, true), false, {2, 1, 3}) == kC);  // no sentence begins with a closing mark
  CHECK(segment_of(atom(true, false, false), true, {3, 1, 2}) == kS);
}

}  // namespace entente
