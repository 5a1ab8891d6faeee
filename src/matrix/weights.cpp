#include "matrix/weights.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

namespace entente {
namespace {

// The heavier side, positive or negative, of a group of inputs: pairs (4 t + 2 half, 4 t + 2 half + 1) of kDepth inputs from `at` on.
template <typename T, typename Sum>
Sum heavier_side(const T* row, std::size_t in, std::size_t at, std::size_t half) {
  Sum positive{}, negative{};
  for (std::size_t k = at + 2 * half; k < std::min(in, at + kDepth); k += k % 2 == 0 ? 1 : 3) {
    (row[k] > 0 ? positive : negative) += static_cast<Sum>(row[k]);
  }
  return std::max(positive, -negative);
}

template <typename T, typename Sum>
Sum heaviest_group(const T* row, std::size_t in) {
  Sum most{};
  for (std::size_t at = 0; at < in; at += kDepth) {
    most = std::max({most, heavier_side<T, Sum>(row, in, at, 0), heavier_side<T, Sum>(row, in, at, 1)});
  }
  return most;
}

void quantise_row(const float* row, std::size_t in, std::int8_t* cells, float& scale) {
  float largest = 0;
  for (std::size_t k = 0; k < in; ++k) largest = std::max(largest, std::fabs(row[k]));
  scale = std::max({largest / 127.0F, heaviest_group<float, float>(row, in) / static_cast<float>(kMostOfGroup), 1e-12F});
  do {  // rounding may carry a group above the bound
    for (std::size_t k = 0; k < in; ++k) cells[k] = static_cast<std::int8_t>(std::lround(row[k] / scale));
    if (within_bound(cells, in)) return;
    scale *= 1.01F;
  } while (true);
}

}  // namespace

bool within_bound(const std::int8_t* cells, std::size_t in) { return heaviest_group<std::int8_t, int>(cells, in) <= kMostOfGroup; }

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
    int sum = 0;
    for (std::size_t k = 0; k < in_; ++k) {
      panel[k / 4 * 4 * kPanel + k % 4] = row[k];
      sum += row[k];
    }
    sums_[o] = static_cast<float>(sum);
  }
}

BytePanels PackedWeights::view() const { return {aligned_begin(cells_), scales_.data(), sums_.data(), bias_.data(), depth_, out_}; }

}  // namespace entente
