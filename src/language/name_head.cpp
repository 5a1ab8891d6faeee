#include "language/name_head.h"

#include <algorithm>

#include "matrix/kernels.h"

namespace entente {

Result<NameHead> NameHead::load(const ModelFile& file, std::size_t width) {
  NameHead out;
  out.width_ = width;
  const auto labels = file.strings("names");
  if (!labels) return tl::unexpected(labels.error());
  if ((*labels)->empty()) return file.misfit("its list \"names\" is empty");
  auto sentence = Linear::load(file, "names.sentence", 0, width);
  if (!sentence) return tl::unexpected(std::move(sentence.error()));
  out.sentence_ = std::move(*sentence);
  auto near = Linear::load(file, "names.near", 0, width);
  if (!near) return tl::unexpected(std::move(near.error()));
  out.near_ = std::move(*near);
  const std::size_t hidden = out.sentence_.out(), parts = hidden == 0 ? 0 : out.near_.out() / hidden;
  if (parts % 2 == 0 || out.near_.out() % hidden != 0) return file.misfit("its names see unlike numbers of neighbours on both sides");
  out.reach_ = parts / 2;
  auto scores = Linear::load(file, "names.out", (*labels)->size(), hidden);
  if (!scores) return tl::unexpected(std::move(scores.error()));
  out.out_ = std::move(*scores);
  return out;
}

// [sentences][hidden]
std::vector<float> NameHead::of_sentences(const std::vector<float>& states, std::span<const std::uint32_t> ends) const {
  std::vector<float> means(ends.size() * width_), out(ends.size() * sentence_.out());
  std::size_t word = 0;
  for (std::size_t s = 0; s < ends.size(); ++s) {
    float* const mean = means.data() + s * width_;
    const auto size = static_cast<float>(ends[s] - word);
    for (; word < ends[s]; ++word) kernels().add(mean, states.data() + word * width_, width_);
    for (std::size_t k = 0; k < width_; ++k) mean[k] /= size;
  }
  sentence_.apply(means.data(), width_, ends.size(), out.data());
  return out;
}

std::vector<float> NameHead::scores(const std::vector<float>& states, const ByteRows& bytes, std::span<const std::uint32_t> ends) const {
  const std::size_t words = ends.empty() ? 0 : ends.back(), hidden = sentence_.out();
  std::vector<float> near(words * near_.out()), sums = of_sentences(states, ends), x(words * hidden), out(words * out_.out());
  near_.apply(bytes, near.data());
  std::size_t begin = 0;
  for (std::size_t s = 0; s < ends.size(); ++s) {
    for (std::size_t w = begin; w < ends[s]; ++w) {
      float* const to = x.data() + w * hidden;
      std::copy_n(sums.data() + s * hidden, hidden, to);
      const std::size_t first = std::max(w, begin + reach_) - reach_, last = std::min<std::size_t>(w + reach_, ends[s] - 1);
      for (std::size_t n = first; n <= last; ++n) kernels().add(to, near.data() + n * near_.out() + (n + reach_ - w) * hidden, hidden);
      kernels().gelu(to, hidden);
    }
    begin = ends[s];
  }
  out_.apply(x.data(), hidden, words, out.data());
  return out;
}

}  // namespace entente
