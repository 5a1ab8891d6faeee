#include "language/pair_head.h"

#include <algorithm>
#include <cmath>

#include "matrix/kernels.h"

namespace entente {
namespace {

// Appends the mean of the rows.
void append_mean(const std::vector<float>& states, std::size_t width, std::span<const std::uint32_t> rows, std::vector<float>& out) {
  const std::size_t at = out.size();
  out.resize(at + width);
  for (const std::uint32_t row : rows) kernels().add(out.data() + at, states.data() + row * width, width);
  for (std::size_t k = at; k < out.size(); ++k) out[k] /= static_cast<float>(rows.size());
}

void softmax(std::vector<float>& x) {
  const float most = *std::max_element(x.begin(), x.end());
  float sum = 0;
  for (float& v : x) sum += v = std::exp(v - most);
  for (float& v : x) v /= sum;
}

}  // namespace

Result<PairHead> PairHead::load(const ModelFile& file, std::size_t width) {
  PairHead out;
  out.width_ = width;
  const auto strings = file.strings("pairs");
  if (!strings) return tl::unexpected(strings.error());
  out.types_.assign((*strings)->begin(), (*strings)->end());
  struct Part {
    Layer* at;
    std::string name;
    std::size_t out, in;
  };
  for (const Part& part : {Part{&out.query_, "pair.query", width, 2 * width}, Part{&out.key_, "pair.key", width, width},
                           Part{&out.up_, "pair.up", width, 4 * width}, Part{&out.out_, "pair.out", out.types_.size(), width}}) {
    auto weight = file.floats(part.name + ".weight", {part.out, part.in});
    if (!weight) return tl::unexpected(std::move(weight.error()));
    auto bias = file.floats(part.name + ".bias", {part.out});
    if (!bias) return tl::unexpected(std::move(bias.error()));
    *part.at = {std::move(*weight), std::move(*bias)};
  }
  return out;
}

std::vector<float> PairHead::Layer::operator()(const float* x) const {
  const std::size_t in = weight.size() / bias.size();
  std::vector<float> y(bias);
  for (std::size_t k = 0; k < y.size(); ++k) y[k] += kernels().dot(weight.data() + k * in, x, in);
  return y;
}

std::vector<float> PairHead::probabilities(const std::vector<float>& states, std::span<const std::uint32_t> actor,
                                           std::span<const std::uint32_t> recipient) const {
  std::vector<float> x;  // actor | recipient | what both attend to | actor * recipient
  append_mean(states, width_, actor, x);
  append_mean(states, width_, recipient, x);
  const auto query = query_(x.data());
  const std::size_t rows = states.size() / width_;
  std::vector<float> attention;  // of the words; of [CLS] where there are none
  const std::size_t first = rows > 1 ? 1 : 0;
  for (std::size_t r = first; r < rows; ++r) {
    attention.push_back(kernels().dot(key_(states.data() + r * width_).data(), query.data(), width_) / std::sqrt(static_cast<float>(width_)));
  }
  softmax(attention);
  x.resize(4 * width_);
  for (std::size_t i = 0; i < attention.size(); ++i) {
    for (std::size_t k = 0; k < width_; ++k) x[2 * width_ + k] += attention[i] * states[(first + i) * width_ + k];
  }
  for (std::size_t k = 0; k < width_; ++k) x[3 * width_ + k] = x[k] * x[width_ + k];
  auto hidden = up_(x.data());
  kernels().gelu(hidden.data(), hidden.size());
  auto out = out_(hidden.data());
  softmax(out);
  return out;
}

}  // namespace entente
