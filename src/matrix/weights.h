// A layer's weights in 8 bits, one scale an output, and their form for the kernels.
//
// The bound that keeps every variant exact: the AVX2 kernel sums the products of kGroup inputs in 16 bits. Activations are 0 to 255, so the
// sum stays inside when neither the positive nor the negative weights of a group add up to more than 128. Quantisation chooses an output's
// scale by its largest weight and by its heaviest group; a file that breaks the bound is refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "matrix/kernels.h"

namespace entente {

inline constexpr int kMostOfGroup = 128;

struct Weights {
  std::size_t in = 0;
  std::vector<std::int8_t> cells;  // [out][in]
  std::vector<float> scales;       // [out]
  std::vector<float> bias;         // [out]

  [[nodiscard]] std::size_t out() const { return bias.size(); }
  void append(const Weights& other);  // its outputs behind ours
};

Weights quantised(std::span<const float> weight, std::vector<float> bias);  // weight[out][in]
bool within_bound(const std::int8_t* cells, std::size_t in);                // the cells of one output

class PackedWeights {
 public:
  PackedWeights() = default;
  explicit PackedWeights(const Weights& weights);

  [[nodiscard]] std::size_t in() const { return in_; }
  [[nodiscard]] std::size_t out() const { return out_; }
  [[nodiscard]] BytePanels view() const;

 private:
  std::size_t in_ = 0, out_ = 0, depth_ = 0;
  std::vector<std::int8_t> cells_;  // from its first 64-byte boundary on
  std::vector<float> scales_, sums_, bias_;
};

// Storage whose cells begin at a multiple of 64 bytes.
template <typename T>
T* aligned_begin(std::vector<T>& storage) {
  const auto at = reinterpret_cast<std::uintptr_t>(storage.data());
  return storage.data() + (63 - (at + 63) % 64) / sizeof(T);
}
template <typename T>
const T* aligned_begin(const std::vector<T>& storage) {
  const auto at = reinterpret_cast<std::uintptr_t>(storage.data());
  return storage.data() + (63 - (at + 63) % 64) / sizeof(T);
}
template <typename T>
void resize_aligned(std::vector<T>& storage, std::size_t cells) {
  storage.resize(cells + 63 / sizeof(T));
}

inline std::size_t rounded_up(std::size_t n, std::size_t to) { return (n + to - 1) / to * to; }

}  // namespace entente
