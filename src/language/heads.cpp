#include "language/heads.h"

#include <algorithm>
#include <limits>

#include <fmt/format.h>

#include "language/tree_search.h"
#include "matrix/kernels.h"

namespace entente {
namespace {

constexpr std::array<const char*, kTagged> kNames = {"upos", "xpos", "feats", "lemma"};
constexpr std::size_t kRowBlock = 48;
constexpr std::size_t kMostLabels = std::numeric_limits<std::uint16_t>::max();

std::uint16_t most(const float* scores, std::size_t n) {
  return static_cast<std::uint16_t>(std::max_element(scores, scores + n) - scores);
}

// An error inside of load, which alone catches it: a chain of checks reads better without one "if" a line.
struct Misfit {
  Error error;
};

template <typename T>
T need(Result<T> value) {
  if (!value) throw Misfit{std::move(value.error())};
  return std::move(*value);
}

void require(bool fits, const ModelFile& file, std::string_view what) {
  if (!fits) throw Misfit{file.misfit(what).value()};
}

// pair[labels][dependent + 1][columns] as a layer from the dependent's part to `columns` numbers a label; the line of the added 1 is
// its bias.
Linear pair_layer(const std::vector<float>& pair, std::size_t labels, std::size_t dependent, std::size_t columns) {
  std::vector<float> weight(labels * columns * dependent), bias(labels * columns);
  for (std::size_t l = 0; l < labels; ++l) {
    const float* const from = pair.data() + l * (dependent + 1) * columns;
    for (std::size_t e = 0; e < columns; ++e) {
      for (std::size_t k = 0; k < dependent; ++k) weight[(l * columns + e) * dependent + k] = from[k * columns + e];
      bias[l * columns + e] = from[dependent * columns + e];
    }
  }
  return Linear(weight, std::move(bias));
}

}  // namespace

Result<Heads> Heads::load(const ModelFile& file, std::size_t width) {
  try {
    Heads out;
    out.width_ = width;
    out.segment_ = need(file.floats("segment.weight", {3, width}));
    out.segment_bias_ = need(file.floats("segment.bias", {3}));
    Weights all;
    out.load_parser(file, all);
    out.load_tags(file, all);
    out.all_ = Linear(all);
    out.load_root(file);
    out.names_ = need(NameHead::load(file, width));
    return out;
  } catch (Misfit& misfit) {
    return tl::unexpected(std::move(misfit.error));
  }
}

void Heads::load_parser(const ModelFile& file, Weights& all) {
  const Weights arc = need(load_weights(file, "arc", 0, width_));
  const Weights rel = need(load_weights(file, "rel", 0, width_));
  require(arc.out() % 2 == 0 && rel.out() % 2 == 0, file, "its parser has no two halves");
  at_.arc_head = arc.out() / 2;
  at_.rel_dependent = arc.out();
  at_.rel_head = arc.out() + rel.out() / 2;
  at_.end_of_parser = arc.out() + rel.out();
  all.append(arc);
  all.append(rel);
  const auto& labels = *need(file.strings("deprel"));
  const auto root = std::find(labels.begin(), labels.end(), "root");
  require(root != labels.end() && labels.size() > 1 && labels.size() < kMostLabels, file, "its labels of arcs");
  rels_ = labels.size();
  root_rel_ = static_cast<std::uint16_t>(root - labels.begin());
  const std::size_t a = arc.out() / 2, r = rel.out() / 2;
  arc_pair_ = pair_layer(need(file.floats("arc_pair", {a + 1, a})), 1, a, a);
  rel_pair_ = pair_layer(need(file.floats("rel_pair", {rels_, r + 1, r + 1})), rels_, r, r + 1);
}

void Heads::load_tags(const ModelFile& file, Weights& all) {
  for (std::size_t k = 0; k < kTagged; ++k) {
    const std::size_t labels = need(file.strings(kNames[k]))->size();
    require(labels > 0 && labels < kMostLabels, file, fmt::format("its number of labels \"{}\"", kNames[k]));
    at_.tags[k] = all.out();
    all.append(need(load_weights(file, fmt::format("tags.{}", kNames[k]), labels, width_)));
  }
  at_.tags[kTagged] = all.out();
}

void Heads::load_root(const ModelFile& file) {
  ByteRows root;
  root.assign(need(file.floats("root", {width_})).data(), width_, 1, width_);
  root_ = rows_of(root, 1);
}

std::array<float, 3> Heads::segment(const float* state) const {
  std::array<float, 3> out{};
  for (std::size_t k = 0; k < 3; ++k) out[k] = kernels().dot(segment_.data() + k * width_, state, width_) + segment_bias_[k];
  return out;
}

ReadWords Heads::read(const std::vector<float>& states, std::span<const std::uint32_t> ends) const {
  ReadWords out;
  out.words.resize(ends.empty() ? 0 : ends.back());
  ByteRows bytes;
  bytes.assign(states.data(), width_, out.words.size(), width_);
  const auto rows = rows_of(bytes, out.words.size());
  choose_tags(rows, out.words);
  choose_heads(rows, ends, out.words);
  choose_rels(rows, ends, out.words);
  out.names = names_.scores(states, bytes, ends);
  return out;
}

SentenceScores Heads::scores(const std::vector<float>& states, std::span<const std::uint32_t> heads) const {
  const std::size_t n = heads.size();
  ByteRows bytes;
  bytes.assign(states.data(), width_, n, width_);
  const auto rows = rows_of(bytes, n);
  SentenceScores out;
  out.names = names_.scores(states, bytes, std::array{static_cast<std::uint32_t>(n)});
  arc_scores(rows.data(), arc_parts(rows, n).data(), n, out.arcs);
  out.rels.resize(n * rels_);
  const auto left = rel_parts(rows, 0, n);
  for (std::size_t w = 0; w < n; ++w) {
    const float* const row = rows.data() + w * all_.out();
    out.tags.insert(out.tags.end(), row + at_.tags[0], row + at_.tags[kTagged]);
    rel_scores(left.data() + w * rel_pair_.out(), heads[w] == 0 ? root_.data() : rows.data() + (heads[w] - 1) * all_.out(),
               out.rels.data() + w * rels_);
  }
  return out;
}

std::vector<float> Heads::rows_of(const ByteRows& states, std::size_t words) const {
  std::vector<float> out(words * all_.out());
  all_.apply(states, out.data());
  for (std::size_t w = 0; w < words; ++w) kernels().gelu(out.data() + w * all_.out(), at_.end_of_parser);
  return out;
}

std::vector<float> Heads::arc_parts(const std::vector<float>& rows, std::size_t words) const {
  std::vector<float> out(words * arc_pair_.out());
  arc_pair_.apply(rows.data(), all_.out(), words, out.data());
  return out;
}

// [words][words + 1], the root first.
void Heads::arc_scores(const float* rows, const float* left, std::size_t words, std::vector<float>& out) const {
  const std::size_t arc = arc_pair_.out();
  const auto dot = kernels().dot;
  out.resize(words * (words + 1));
  for (std::size_t d = 0; d < words; ++d, left += arc) {
    float* const to = out.data() + d * (words + 1);
    to[0] = dot(left, root_.data() + at_.arc_head, arc);
    for (std::size_t h = 0; h < words; ++h) to[h + 1] = dot(left, rows + h * all_.out() + at_.arc_head, arc);
  }
}

// The left halves of the labels' products for `count` words from `first` on.
std::vector<float> Heads::rel_parts(const std::vector<float>& rows, std::size_t first, std::size_t count) const {
  std::vector<float> out(count * rel_pair_.out());
  rel_pair_.apply(rows.data() + first * all_.out() + at_.rel_dependent, all_.out(), count, out.data());
  return out;
}

void Heads::rel_scores(const float* left, const float* head_row, float* out) const {
  const std::size_t part = at_.rel_head - at_.rel_dependent;
  const auto dot = kernels().dot;
  for (std::size_t l = 0; l < rels_; ++l, left += part + 1) out[l] = dot(left, head_row + at_.rel_head, part) + left[part];
}

void Heads::choose_tags(const std::vector<float>& rows, std::vector<WordLabels>& out) const {
  for (std::size_t w = 0; w < out.size(); ++w) {
    const float* const row = rows.data() + w * all_.out();
    for (std::size_t k = 0; k < kTagged; ++k) out[w].of[k] = most(row + at_.tags[k], at_.tags[k + 1] - at_.tags[k]);
  }
}

void Heads::choose_heads(const std::vector<float>& rows, std::span<const std::uint32_t> ends, std::vector<WordLabels>& out) const {
  const auto left = arc_parts(rows, out.size());
  std::vector<float> scores;
  std::size_t begin = 0;
  for (const std::size_t end : ends) {
    arc_scores(rows.data() + begin * all_.out(), left.data() + begin * arc_pair_.out(), end - begin, scores);
    const auto heads = best_tree(scores, end - begin);
    for (std::size_t w = begin; w < end; ++w) out[w].head = heads[w - begin];
    begin = end;
  }
}

void Heads::choose_rels(const std::vector<float>& rows, std::span<const std::uint32_t> ends, std::vector<WordLabels>& out) const {
  std::vector<float> left, scores(rels_);  // left: of kRowBlock words at a time, to stay in the cache
  std::size_t begin = 0, sentence = 0;
  for (std::size_t w = 0; w < out.size(); ++w) {
    if (w == ends[sentence]) begin = ends[sentence++];
    if (w % kRowBlock == 0) left = rel_parts(rows, w, std::min(kRowBlock, out.size() - w));
    const std::uint32_t h = out[w].head;
    if (h == 0) {
      out[w].rel = root_rel_;
      continue;
    }
    rel_scores(left.data() + w % kRowBlock * rel_pair_.out(), rows.data() + (begin + h - 1) * all_.out(), scores.data());
    scores[root_rel_] = -std::numeric_limits<float>::infinity();
    out[w].rel = most(scores.data(), rels_);
  }
}

}  // namespace entente
