#include "language/windows.h"

namespace entente {
namespace {

constexpr std::uint8_t kNoStop = 0, kPerhaps = 1,
                       kStop = 2;  // kPerhaps: a full stop with no space behind it (yet)
constexpr std::uint32_t kGlance =
    5;  // atoms read behind a full stop, for the network to see that a sentence begins

}  // namespace

ReadParagraph prepare(std::string_view paragraph, std::uint32_t at, const WordPiece& wordpiece) {
  ReadParagraph out;
  out.atoms = atoms_of(paragraph, at);
  out.first_piece.reserve(out.atoms.size() + 1);
  for (const Atom& atom : out.atoms) {
    out.first_piece.push_back(static_cast<std::uint32_t>(out.pieces.size()));
    const char mark = paragraph[atom.bytes.begin - at];
    if (atom.space && !out.stops.empty() && out.stops.back() == kPerhaps) out.stops.back() = kStop;
    out.stops.push_back(mark == '.' || mark == '!' || mark == '?' ? kPerhaps : kNoStop);
    wordpiece.append_pieces(paragraph.substr(atom.bytes.begin - at, atom.bytes.size()), out.pieces);
  }
  out.first_piece.push_back(static_cast<std::uint32_t>(out.pieces.size()));
  return out;
}

std::uint32_t window_end(const ReadParagraph& paragraph, std::uint32_t begin, std::size_t limit) {
  const std::size_t last = paragraph.first_piece[begin] + limit;
  std::uint32_t end = begin + 1;
  while (end < paragraph.atoms.size() && paragraph.first_piece[end + 1] <= last) ++end;
  if (end >= paragraph.atoms.size()) return end;
  for (std::uint32_t e = end; e > begin + kGlance + (end - begin) / 2; --e) {
    const std::uint32_t stop = e - kGlance - 1;
    if (stop < paragraph.stops.size() && paragraph.stops[stop] == kStop) return e;
  }
  return end;
}

Segment segment_of(const Atom& atom, bool first, const std::array<float, 3>& scores) {
  if (first) return Segment::kSentence;
  if (atom.clitic) return Segment::kWord;
  const bool continues = !atom.space && scores[0] > scores[1];
  const Segment inside = continues ? Segment::kContinues : Segment::kWord;
  const float best_inside = continues ? scores[0] : scores[1];
  return !atom.never_first && scores[2] > best_inside ? Segment::kSentence : inside;
}

std::uint32_t whole_sentences(std::span<const Segment> window, bool paragraph_ends) {
  auto end = static_cast<std::uint32_t>(window.size());
  if (paragraph_ends) return end;
  do {
    --end;
  } while (end > 0 && window[end] != Segment::kSentence);
  return end;
}

}  // namespace entente
