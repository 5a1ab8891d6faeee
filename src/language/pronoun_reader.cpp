#include "language/pronoun_reader.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "base/ascii.h"
#include "base/one_of.h"
#include "language/parts.h"
#include "language/reader.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 8> kHeOrShe = {"he", "him", "his", "himself", "she", "her", "hers", "herself"};
constexpr std::size_t kMarks = 8;  // rows of a passage's last window, of the one before it ...; the last for all further ones

bool may_be_meant(Upos upos) { return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron || upos == Upos::kNum; }

}  // namespace

bool PronounWindow::asks() const {
  return std::any_of(words.begin(), words.end(), [](const Word& w) { return w.he_or_she; });
}

bool is_he_or_she(std::string_view word) { return one_of(Caseless(word), kHeOrShe); }

std::vector<PronounPassage> plan_passages(std::span<const std::size_t> rows, const std::vector<bool>& asks) {
  std::vector<PronounPassage> out;
  std::vector<bool> answered(rows.size());
  for (std::size_t last = rows.size(); last-- > 0;) {
    if (!asks[last] || answered[last]) continue;
    PronounPassage passage{last, last, {}};
    std::size_t size = rows[last];
    while (passage.first > 0 && size + rows[passage.first - 1] <= kLongestPassage) size += rows[--passage.first];
    std::size_t before = 0;
    for (std::size_t i = passage.first; i <= last; before += rows[i++]) {
      if (!asks[i] || answered[i] || (i != last && passage.first != 0 && before < kEnoughBefore)) continue;
      passage.asked.push_back(i);
      answered[i] = true;
    }
    out.push_back(std::move(passage));
  }
  return out;
}

void PronounReader::add(PronounWindow window) {
  const std::size_t rows = window.states.size() / parts_.encoder.width();
  full_ = full_ || kept_ + rows > kMostRows;
  if (full_) return;
  kept_ += rows;
  windows_.push_back(std::move(window));
}

struct PronounReader::Batch {
  struct Word {
    TokenId token;
    std::size_t state;
    std::size_t passage;  // of the batch
    bool asks;
  };

  PieceRows rows;
  std::vector<float> states;
  std::vector<Word> words;
};

void PronounReader::add_passage(const PronounPassage& passage, std::span<const TokenId> first_tokens, const Tags& tags, Batch& batch) const {
  const std::size_t width = parts_.encoder.width();
  for (std::size_t i = passage.first; i <= passage.last; ++i) {
    const PronounWindow& w = windows_[i];
    const std::size_t begin = batch.rows.size(), end = begin + w.states.size() / width;
    const bool asked = std::find(passage.asked.begin(), passage.asked.end(), i) != passage.asked.end();
    for (std::size_t k = 0; k < w.words.size(); ++k) {
      const auto t = static_cast<TokenId>(first_tokens[w.paragraph] + w.first_word + k);
      const Upos upos = tags.of[t].upos;
      if (!may_be_meant(upos)) continue;
      const bool asks = asked && upos == Upos::kPron && w.words[k].he_or_she;
      batch.words.push_back({t, batch.rows.wanted.size(), batch.rows.ends.size(), asks});
      batch.rows.wanted.push_back(static_cast<std::uint32_t>(begin + w.words[k].row));
    }
    batch.states.insert(batch.states.end(), w.states.begin(), w.states.end());
    batch.rows.pieces.resize(end);
    batch.rows.marks.resize(end, static_cast<std::uint8_t>(1 + std::min(kMarks - 1, passage.last - i)));
  }
  batch.rows.ends.push_back(static_cast<std::uint32_t>(batch.rows.size()));
}

void PronounReader::answer(Batch& batch, PronounScores& out) const {
  const std::size_t width = parts_.encoder.width();
  const std::vector<float> states = parts_.pronoun_encoder.finish(batch.rows, parts_.pronoun_encoder.shared(), std::move(batch.states));
  const std::vector<float> keys = parts_.pronoun_head.keys(states);
  for (const Batch::Word& asked : batch.words) {
    if (!asked.asks) continue;
    PronounScores::Of of{asked.token, parts_.pronoun_head.nobody(states.data() + asked.state * width), {}};
    for (const Batch::Word& word : batch.words) {
      if (word.passage == asked.passage) of.words.push_back({word.token, parts_.pronoun_head.score(keys, asked.state, word.state)});
    }
    out.all.push_back(std::move(of));
  }
  batch = {};
}

PronounScores PronounReader::read(std::span<const TokenId> first_tokens, const Tags& tags) {
  PronounScores out;
  std::sort(windows_.begin(), windows_.end(), [](const auto& a, const auto& b) {
    return std::tie(a.paragraph, a.first_word) < std::tie(b.paragraph, b.first_word);
  });
  std::vector<std::size_t> rows;
  std::vector<bool> asks;
  for (const PronounWindow& w : windows_) {
    rows.push_back(w.states.size() / parts_.encoder.width());
    asks.push_back(w.asks());
  }
  Batch batch;
  for (const PronounPassage& passage : plan_passages(rows, asks)) {
    add_passage(passage, first_tokens, tags, batch);
    if (batch.rows.size() >= kBatchRows) answer(batch, out);
  }
  if (batch.rows.size() > 0) answer(batch, out);
  std::sort(out.all.begin(), out.all.end(), [](const auto& a, const auto& b) { return a.pronoun < b.pronoun; });
  return out;
}

}  // namespace entente
