#include "language/pair_reader.h"

#include <algorithm>

#include "language/windows.h"

namespace entente {
namespace {

constexpr std::uint8_t kActor = 1, kRecipient = 2;  // PieceRows::marks

// The paragraph that holds a byte; the last one where none does.
Span paragraph_at(const Text& text, std::uint32_t byte) {
  for (const Span p : text.paragraphs) {
    if (byte < p.end) return p;
  }
  return text.paragraphs.back();
}

// The atoms that are read: all of the paragraph when it fits, else the longest window from a little before the first side.
std::uint32_t first_atom(const ReadParagraph& p, Span first_side, std::size_t limit) {
  if (p.pieces.size() <= limit) return 0;
  const auto side = std::find_if(p.atoms.begin(), p.atoms.end(), [&](const Atom& a) { return a.bytes.end > first_side.begin; });
  auto begin = static_cast<std::uint32_t>(side - p.atoms.begin());
  const auto to = [&](std::uint32_t a) { return p.first_piece[static_cast<std::size_t>(side - p.atoms.begin())] - p.first_piece[a]; };
  while (begin > 0 && to(begin - 1) < limit / 4) --begin;
  return begin;
}

}  // namespace

std::vector<float> read_pair(const LanguageModel::Parts& parts, const Text& text, Span actor, Span recipient) {
  const Span first_side = actor.empty() || (!recipient.empty() && recipient.begin < actor.begin) ? recipient : actor;
  const Span paragraph = paragraph_at(text, first_side.begin);
  const ReadParagraph p = prepare(text.of(paragraph), paragraph.begin, parts.wordpiece);
  PieceRows rows;
  std::vector<std::uint32_t> of_actor, of_recipient;  // rows of the states
  const auto push = [&](std::uint32_t piece, std::uint8_t shape, std::uint8_t mark) {
    rows.pieces.push_back(piece);
    rows.shapes.push_back(shape);
    rows.marks.push_back(mark);
  };
  rows.wanted.push_back(0);
  push(parts.wordpiece.begin_id(), 0, 0);
  const std::uint32_t begin = first_atom(p, first_side, parts.longest_window);
  for (std::uint32_t a = begin; a < p.atoms.size() && p.first_piece[a + 1] - p.first_piece[begin] <= parts.longest_window; ++a) {
    const bool acts = !actor.empty() && p.atoms[a].bytes.overlaps(actor);
    const bool suffers = !recipient.empty() && p.atoms[a].bytes.overlaps(recipient);
    const auto state = static_cast<std::uint32_t>(rows.wanted.size());
    if (acts) of_actor.push_back(state);
    if (suffers) of_recipient.push_back(state);
    rows.wanted.push_back(static_cast<std::uint32_t>(rows.size()));
    for (std::uint32_t i = p.first_piece[a]; i < p.first_piece[a + 1]; ++i) {  // in training, the first piece of an atom is marked
      const std::uint8_t mark = i > p.first_piece[a] ? 0 : acts ? kActor : suffers ? kRecipient : 0;
      push(p.pieces[i], p.atoms[a].shape, mark);
    }
  }
  push(parts.wordpiece.end_id(), 0, 0);
  rows.ends.push_back(static_cast<std::uint32_t>(rows.size()));
  for (auto* side : {&of_recipient, &of_actor}) {  // a side that is not there: [CLS] stands for it, as in training
    if (!side->empty()) continue;
    side->push_back(0);
    rows.marks[0] = side == &of_actor ? kActor : kRecipient;
  }
  return parts.pair_head.probabilities(parts.pair_encoder.run(rows), of_actor, of_recipient);
}

}  // namespace entente
