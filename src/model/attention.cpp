#include "model/attention.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include "matrix/kernels.h"
#include "matrix/weights.h"

namespace entente {
namespace {

constexpr std::size_t kRowsAtOnce = 24;  // their scores stay in the nearest cache

// The scale of 16-bit cells and its inverse, for values up to `largest` in cells up to `top`.
struct WordScale {
  float step, factor;
  WordScale(float largest, float top) : step(largest / top), factor(largest > 0 ? top / largest : 0.0F) {}
};

// The largest magnitude of two vectors of d cells whose product always fits 32 bits.
float top_of(std::size_t d) {
  return std::min(32767.0F, std::floor(std::sqrt(2147483000.0F / static_cast<float>(d))));
}

}  // namespace

void Attention::apply(const float* qkv, std::size_t rows, float* out) {
  for (std::size_t h = 0; h < width_; h += d_) {
    load_head(qkv + h, rows);
    for (std::size_t r = 0; r < rows; r += kRowsAtOnce) attend_rows(r, std::min(kRowsAtOnce, rows - r), rows, out + h);
  }
}

// Q as rows, K and V as panels.
void Attention::load_head(const float* q, std::size_t rows) {
  const std::size_t stride = 3 * width_, depth = rounded_up(d_, 2), keys = rounded_up(rows, 2);
  const float* const k = q + width_;
  const float* const v = k + width_;
  const auto largest = kernels().largest;
  const WordScale query(largest(q, stride, rows, d_), top_of(d_)), key(largest(k, stride, rows, d_), top_of(d_));
  const WordScale value(largest(v, stride, rows, d_), 32767.0F);
  score_scale_ = query.step * key.step / std::sqrt(static_cast<float>(d_));
  value_scale_ = value.step / kSoftmaxOne;
  query_.assign(rows * depth, 0);
  row_.assign(rounded_up(d_, kPanel), 0);
  resize_aligned(key_, rounded_up(rows, kPanel) * depth);
  resize_aligned(value_, rounded_up(d_, kPanel) * keys);
  std::int16_t* const key_panels = aligned_begin(key_);
  std::int16_t* const value_panels = aligned_begin(value_);
  if (rows != keys) std::fill(value_panels, value_panels + rounded_up(d_, kPanel) * keys, std::int16_t{0});
  for (std::size_t r = 0; r < rows; ++r) {
    kernels().to_words(q + r * stride, query.factor, query_.data() + r * depth, d_);
    kernels().to_words(k + r * stride, key.factor, row_.data(), d_);
    std::int16_t* const key_to = key_panels + r / kPanel * kPanel * depth + r % kPanel * 2;
    for (std::size_t i = 0; i < depth; i += 2) std::memcpy(key_to + i * kPanel, row_.data() + i, 2 * sizeof(std::int16_t));
    kernels().to_words(v + r * stride, value.factor, row_.data(), d_);
    for (std::size_t p = 0; p < d_; p += kPanel) {
      std::int16_t* const value_to = value_panels + p * keys + r / 2 * 2 * kPanel + r % 2;
      for (std::size_t i = 0; i < kPanel; ++i) value_to[2 * i] = row_[p + i];
    }
  }
}

void Attention::attend_rows(std::size_t first, std::size_t count, std::size_t rows, float* out) {
  const std::size_t depth = rounded_up(d_, 2), keys = rounded_up(rows, 2), columns = rounded_up(rows, kPanel), outputs = rounded_up(d_, kPanel);
  scores_.resize(count * columns);
  share_.assign(count * keys, 0);
  sums_.resize(count * outputs);
  room_.resize(rows);
  const Kernels& use = kernels();
  use.multiply_words(query_.data() + first * depth, depth, count, {aligned_begin(key_), depth, columns / kPanel}, scores_.data(), columns);
  for (std::size_t r = 0; r < count; ++r) {
    use.softmax(scores_.data() + r * columns, score_scale_, rows, room_.data(), share_.data() + r * keys);
  }
  use.multiply_words(share_.data(), keys, count, {aligned_begin(value_), keys, outputs / kPanel}, sums_.data(), outputs);
  for (std::size_t r = 0; r < count; ++r) use.from_words(sums_.data() + r * outputs, value_scale_, out + (first + r) * width_, d_);
}

}  // namespace entente
