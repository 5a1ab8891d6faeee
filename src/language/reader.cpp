// In rounds: each round takes the next window of every unfinished paragraph. Everything about a sentence comes from the states of the
// window in which it is whole.
#include "language/reader.h"

#include <algorithm>
#include <cstring>

#include "language/attributions.h"
#include "language/parts.h"
#include "language/pronoun_reader.h"
#include "language/sentence.h"
#include "language/windows.h"

namespace entente {
namespace {

struct Progress {
  ReadParagraph paragraph;
  std::uint32_t next = 0;      // first atom that is not read
  bool longest = false;        // the window from there is to be read again at its longest
  std::vector<ReadWord> words;
  std::vector<float> names;         // [words][labels]: scores
  WordRoles roles;
  std::vector<TriggerScore> triggers;
  SideScores sides;
  std::vector<std::uint32_t> ends;  // of each sentence, in words

  [[nodiscard]] bool done() const { return next >= paragraph.atoms.size(); }
};

struct Window {
  Progress* of;
  std::uint32_t begin, end;  // atoms
  std::uint32_t state;       // of its first atom
  std::uint32_t row;         // of its [CLS]
};

bool holds_he_or_she(const Text& text, const ReadParagraph& p) {
  return std::any_of(p.atoms.begin(), p.atoms.end(), [&](const Atom& a) { return is_he_or_she(text.of(a.bytes)); });
}

struct States {  // of the wanted rows
  std::vector<float> language, said, told;  // those of the branches for attributions and triggers: empty when they are not wanted
  std::vector<float> lower;                 // of all rows, behind the shared layers, where pronouns are to be read
};

class Reader {
 public:
  Reader(const LanguageModel::Parts& parts, const Text& text, Wanted wanted, std::size_t batch_rows);
  Analysis read();

 private:
  [[nodiscard]] States run() const;
  void read_batch();
  void add_window(Progress& p);
  std::uint32_t add_sentences(const Window& w, const States& states);
  void add_word(const Window& w, std::uint32_t atom, const States& states);
  void distribute(const std::vector<std::uint32_t>& words_of_window);
  [[nodiscard]] const float* state(const Window& w, std::uint32_t atom, const std::vector<float>& states) const;
  void append(const Progress& p, std::uint32_t paragraph, Analysis& out) const;
  void keep_for_pronouns(const Window& w, std::uint32_t whole, const std::vector<float>& lower, std::size_t before);

  const LanguageModel::Parts& parts_;
  const Text& text_;
  Wanted wanted_;
  std::size_t batch_rows_;
  std::vector<Progress> paragraphs_;
  PieceRows rows_;
  std::vector<Window> windows_;
  std::uint32_t windows_read_ = 0;
  // The words of the batch's whole sentences; their states, and those of the branches for attributions and for triggers.
  std::vector<float> word_states_, said_states_, told_states_;
  std::vector<Token> tokens_;
  std::vector<std::uint32_t> ends_;
  bool he_or_she_ = false;  // whether the text holds one, and pronouns are wanted
  PronounReader pronouns_;
};

Reader::Reader(const LanguageModel::Parts& parts, const Text& text, Wanted wanted, std::size_t batch_rows)
    : parts_(parts), text_(text), wanted_(wanted), batch_rows_(batch_rows), pronouns_(parts) {
  paragraphs_.reserve(text.paragraphs.size());
  for (const Span p : text.paragraphs) paragraphs_.push_back({prepare(text.of(p), p.begin, parts.wordpiece), 0, false, {}, {}, {}, {}, {}, {}});
  if (wanted == Wanted::kAll) {
    he_or_she_ = std::any_of(paragraphs_.begin(), paragraphs_.end(), [&](const Progress& p) { return holds_he_or_she(text, p.paragraph); });
  }
}

Analysis Reader::read() {
  for (bool more = true; more;) {
    more = false;
    for (Progress& p : paragraphs_) {
      if (p.done()) continue;
      more = true;
      add_window(p);
      if (rows_.size() >= batch_rows_) read_batch();
    }
    if (!windows_.empty()) read_batch();
  }
  Analysis out;
  if (wanted_ == Wanted::kAll) out.sides = parts_.trigger_head.no_sides();
  out.tags.xpos_names = parts_.xpos;
  out.tags.feats_names = parts_.feats;
  std::vector<TokenId> first_tokens;
  for (std::size_t i = 0; i < paragraphs_.size(); ++i) {
    first_tokens.push_back(static_cast<TokenId>(out.tokens.size()));
    append(paragraphs_[i], static_cast<std::uint32_t>(i), out);
  }
  if (he_or_she_) out.pronouns = pronouns_.read(first_tokens, out.tags);
  return out;
}

void Reader::add_window(Progress& p) {
  const std::uint32_t end = window_end(p.paragraph, p.next, p.longest ? parts_.longest_window : parts_.window);
  windows_.push_back({&p, p.next, end, static_cast<std::uint32_t>(rows_.wanted.size()), static_cast<std::uint32_t>(rows_.size())});
  rows_.pieces.push_back(parts_.wordpiece.begin_id());
  rows_.shapes.push_back(0);
  for (std::uint32_t a = p.next; a < end; ++a) {
    rows_.wanted.push_back(static_cast<std::uint32_t>(rows_.size()));
    for (std::uint32_t i = p.paragraph.first_piece[a]; i < p.paragraph.first_piece[a + 1]; ++i) {
      rows_.pieces.push_back(p.paragraph.pieces[i]);
      rows_.shapes.push_back(p.paragraph.atoms[a].shape);
    }
  }
  rows_.pieces.push_back(parts_.wordpiece.end_id());
  rows_.shapes.push_back(0);
  rows_.ends.push_back(static_cast<std::uint32_t>(rows_.size()));
}

const float* Reader::state(const Window& w, std::uint32_t atom, const std::vector<float>& states) const {
  return states.data() + (w.state + atom - w.begin) * parts_.encoder.width();
}

States Reader::run() const {
  if (wanted_ == Wanted::kLanguage) return {parts_.encoder.run(rows_), {}, {}, {}};
  const std::size_t shared = parts_.attribution_encoder.shared();
  std::vector<float> lower = parts_.encoder.lower(rows_, shared);
  std::vector<float> said = parts_.attribution_encoder.finish(rows_, shared, lower);
  std::vector<float> told = parts_.trigger_encoder.finish(rows_, shared, lower);
  std::vector<float> kept;
  if (he_or_she_ && !pronouns_.full()) kept = lower;
  return {parts_.encoder.finish(rows_, shared, std::move(lower)), std::move(said), std::move(told), std::move(kept)};
}

void Reader::read_batch() {
  const States states = run();
  std::vector<std::uint32_t> words_of_window;
  for (const Window& w : windows_) words_of_window.push_back(add_sentences(w, states));
  distribute(words_of_window);
  rows_.clear();
  windows_.clear();
}

// Adds the words of the window's whole sentences to the batch, and moves its paragraph on. Returns the number of words.
std::uint32_t Reader::add_sentences(const Window& w, const States& states) {
  Progress& p = *w.of;
  const auto& atoms = p.paragraph.atoms;
  std::vector<Segment> segments;
  for (std::uint32_t a = w.begin; a < w.end; ++a) {
    segments.push_back(segment_of(atoms[a], a == w.begin, parts_.heads.segment(state(w, a, states.language))));
  }
  std::uint32_t whole = whole_sentences(segments, w.end == atoms.size());
  if (whole == 0 && !p.longest) {
    p.longest = true;
    return 0;
  }
  if (whole == 0) whole = static_cast<std::uint32_t>(segments.size());
  const auto before = static_cast<std::uint32_t>(tokens_.size());
  for (std::uint32_t i = 0; i < whole; ++i) {
    if (segments[i] == Segment::kContinues) {
      tokens_.back().bytes.end = atoms[w.begin + i].bytes.end;
      continue;
    }
    if (segments[i] == Segment::kSentence && i > 0) ends_.push_back(static_cast<std::uint32_t>(tokens_.size()));
    add_word(w, w.begin + i, states);
  }
  ends_.push_back(static_cast<std::uint32_t>(tokens_.size()));
  if (!states.lower.empty()) keep_for_pronouns(w, whole, states.lower, before);
  p.next = w.begin + whole;
  p.longest = false;
  return static_cast<std::uint32_t>(tokens_.size()) - before;
}

// What the window gives to passages of pronouns; `before`: its first word among the batch's. A paragraph has one window in a batch.
void Reader::keep_for_pronouns(const Window& w, std::uint32_t whole, const std::vector<float>& lower, std::size_t before) {
  const ReadParagraph& p = w.of->paragraph;
  PronounWindow out;
  out.paragraph = static_cast<std::uint32_t>(w.of - paragraphs_.data());
  out.first_word = static_cast<std::uint32_t>(w.of->words.size());
  const std::size_t width = parts_.encoder.width(), rows = 1 + p.first_piece[w.begin + whole] - p.first_piece[w.begin];
  const auto begin = lower.begin() + static_cast<std::ptrdiff_t>(w.row * width);
  out.states.assign(begin, begin + static_cast<std::ptrdiff_t>(rows * width));
  std::uint32_t atom = w.begin;
  for (std::size_t t = before; t < tokens_.size(); ++t) {
    while (p.atoms[atom].bytes.begin < tokens_[t].bytes.begin) ++atom;
    out.words.push_back({1 + p.first_piece[atom] - p.first_piece[w.begin], is_he_or_she(text_.of(tokens_[t].bytes))});
  }
  pronouns_.add(std::move(out));
}

void Reader::add_word(const Window& w, std::uint32_t atom, const States& states) {
  const Atom& a = w.of->paragraph.atoms[atom];
  tokens_.push_back({a.bytes, a.space, a.clitic});
  const auto add = [&](const std::vector<float>& from, std::vector<float>& to) {
    const float* const at = state(w, atom, from);
    to.insert(to.end(), at, at + parts_.encoder.width());
  };
  add(states.language, word_states_);
  if (!states.said.empty()) add(states.said, said_states_);
  if (!states.told.empty()) add(states.told, told_states_);
}

// Labels the batch's words and gives them back to their paragraphs.
void Reader::distribute(const std::vector<std::uint32_t>& words_of_window) {
  const ReadWords read = parts_.heads.read(word_states_, ends_);
  const std::size_t labels = parts_.names.size();
  std::size_t word = 0;
  std::size_t sentence = 0;
  for (std::size_t i = 0; i < windows_.size(); ++i) {
    Progress& p = *windows_[i].of;
    const std::size_t first = word;
    const std::size_t before = p.words.size();
    for (; word < first + words_of_window[i]; ++word) p.words.push_back({tokens_[word], read.words[word]});
    p.names.insert(p.names.end(), read.names.begin() + static_cast<std::ptrdiff_t>(first * labels),
                   read.names.begin() + static_cast<std::ptrdiff_t>(word * labels));
    if (!said_states_.empty()) parts_.attribution_head.append(said_states_, first, word, p.roles);
    if (!told_states_.empty()) {
      parts_.trigger_head.append(told_states_, first, word, p.triggers);
      parts_.trigger_head.append_sides(told_states_, first, word, windows_read_++, p.sides);
    }
    for (; sentence < ends_.size() && ends_[sentence] <= word; ++sentence) {
      p.ends.push_back(static_cast<std::uint32_t>(before + ends_[sentence] - first));
    }
  }
  word_states_.clear();
  said_states_.clear();
  told_states_.clear();
  tokens_.clear();
  ends_.clear();
}

void Reader::append(const Progress& p, std::uint32_t paragraph, Analysis& out) const {
  std::size_t begin = 0;
  const AttributionHead& head = parts_.attribution_head;
  append_attributions(p.roles.roles, head.labels(), [&](std::size_t chunk, std::size_t cue) { return head.link(p.roles, chunk, cue); },
                      static_cast<TokenId>(out.tokens.size()), out.attributions);
  out.triggers.insert(out.triggers.end(), p.triggers.begin(), p.triggers.end());
  out.sides.parts.insert(out.sides.parts.end(), p.sides.parts.begin(), p.sides.parts.end());
  out.sides.windows.insert(out.sides.windows.end(), p.sides.windows.begin(), p.sides.windows.end());
  const std::size_t labels = parts_.names.size();
  for (const std::size_t end : p.ends) {
    append_sentence(parts_, text_.utf8, std::span(p.words).subspan(begin, end - begin),
                    std::span(p.names).subspan(begin * labels, (end - begin) * labels), paragraph, out);
    begin = end;
  }
}

}  // namespace

Analysis read_text(const LanguageModel::Parts& parts, const Text& text, Wanted wanted, std::size_t batch_rows) {
  return Reader(parts, text, wanted, batch_rows).read();
}

}  // namespace entente
