// Softmax(Q K^T / sqrt(d)) V of one window, head by head, in integers: Q, K and V become 16 bits with one scale a head and window, the
// weights of the softmax 15 bits, sums 32. That is as good as single precision (13 bits of each factor for d = 32), twice as fast, and the
// same on every processor.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace entente {

class Attention {
 public:
  Attention(std::size_t width, std::size_t heads) : width_(width), d_(width / heads) {}

  // qkv[rows][3 x width] of a window; out[rows][width].
  void apply(const float* qkv, std::size_t rows, float* out);

 private:
  void load_head(const float* q, std::size_t rows);
  void attend_rows(std::size_t first, std::size_t count, std::size_t rows, float* out);

  std::size_t width_, d_;
  float score_scale_ = 0, value_scale_ = 0;  // of the head that is loaded
  std::vector<std::int16_t> query_, key_, value_, share_;
  std::vector<std::int16_t> row_;
  std::vector<std::int32_t> scores_, sums_;
  std::vector<float> room_;
};

}  // namespace entente
