#include "matrix/weights.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstdlib>
#include <cstring>
#include <numeric>

namespace entente {
namespace {

// The heaviest group of a row: the larger of its positive and its negative sum, which is (sum of magnitudes + |sum|) / 2. A group is every
// other pair of kDepth inputs, from `at` on or two further.
// Summed by place within kLanes inputs, which the compiler does for all of them at once: the start of the program checks 22 million cells.
constexpr std::size_t kLanes = 16;
static_assert(kDepth % kLanes == 0 && kLanes % 4 == 0);

template <typename T, typename Sum>
Sum heaviest_group(const T* row, std::size_t in) {
  Sum most{};
  T padded[kDepth] = {};
  for (std::size_t at = 0; at < in; at += kDepth) {
    const T* cells = row + at;
    if (at + kDepth > in) cells = std::copy_n(cells, in - at, padded) - (in - at);
    Sum sum[kLanes] = {}, magnitudes[kLanes] = {};
    for (std::size_t k = 0; k < kDepth; k += kLanes) {
      for (std::size_t i = 0; i < kLanes; ++i) {
        const auto cell = static_cast<Sum>(cells[k + i]);
        sum[i] = static_cast<Sum>(sum[i] + cell);
        magnitudes[i] = static_cast<Sum>(magnitudes[i] + (cell < 0 ? -cell : cell));
      }
    }
    for (const std::size_t half : {std::size_t{0}, std::size_t{2}}) {
      Sum both{}, heavy{};
      for (std::size_t i = half; i < kLanes; i += 4) {
        both = static_cast<Sum>(both + sum[i] + sum[i + 1]);
        heavy = static_cast<Sum>(heavy + magnitudes[i] + magnitudes[i + 1]);
      }
      most = std::max(most, static_cast<Sum>((heavy + std::abs(both)) / 2));
    }
  }
  return most;
}

void quantise_row(const float* row, std::size_t in, std::int8_t* cells, float& scale) {
  float largest = 0;
  for (std::size_t k = 0; k < in; ++k) largest = std::max(largest, std::fabs(row[k]));
  scale = std::max({largest / 127.0F, heaviest_group<float, float>(row, in) / static_cast<float>(kMostOfGroup), 1e-12F});
  do {  // rounding may carry a group above the bound
    for (std::size_t k = 0; k < in; ++k) cells[k] = static_cast<std::int8_t>(std::nearbyint(row[k] / scale));
    if (within_bound(cells, in)) return;
    scale *= 1.01F;
  } while (true);
}

}  // namespace

bool within_bound(const std::int8_t* cells, std::size_t in) { return heaviest_group<std::int8_t, std::int16_t>(cells, in) <= kMostOfGroup; }

void Weights::append(const Weights& other) {
  assert(bias.empty() || in == other.in);
  in = other.in;
  cells.insert(cells.end(), other.cells.begin(), other.cells.end());
  scales.insert(scales.end(), other.scales.begin(), other.scales.end());
  bias.insert(bias.end(), other.bias.begin(), other.bias.end());
}

Weights quantised(std::span<const float> weight, std::vector<float> bias) {
  assert(!bias.empty() && weight.size() % bias.size() == 0);
  Weights out;
  out.in = weight.size() / bias.size();
  out.cells.resize(weight.size());
  out.scales.resize(bias.size());
  for (std::size_t o = 0; o < bias.size(); ++o) {
    quantise_row(weight.data() + o * out.in, out.in, out.cells.data() + o * out.in, out.scales[o]);
  }
  out.bias = std::move(bias);
  return out;
}

PackedWeights::PackedWeights(const Weights& weights) : in_(weights.in), out_(weights.out()), depth_(rounded_up(in_, kDepth)) {
  const std::size_t padded = rounded_up(out_, kPanel);
  resize_aligned(cells_, padded * depth_);
  scales_ = weights.scales;
  bias_ = weights.bias;
  for (auto* const v : {&scales_, &sums_, &bias_}) v->resize(padded);
  std::int8_t* const to = aligned_begin(cells_);
  for (std::size_t o = 0; o < out_; ++o) {
    const std::int8_t* const row = weights.cells.data() + o * in_;
    std::int8_t* const panel = to + o / kPanel * kPanel * depth_ + o % kPanel * 4;
    sums_[o] = static_cast<float>(std::accumulate(row, row + in_, 0));
    const std::size_t whole = in_ / 4 * 4;
    for (std::size_t k = 0; k < whole; k += 4) std::memcpy(panel + k * kPanel, row + k, 4);
    std::memcpy(panel + whole * kPanel, row + whole, in_ - whole);
  }
}

BytePanels PackedWeights::view() const { return {aligned_begin(cells_), scales_.data(), sums_.data(), bias_.data(), depth_, out_}; }

}  // namespace entente
