// The element-wise loops as inlined bodies: the file of each variant compiles them for its instruction set, and the compiler vectorises.
// Sums run in kLanes lanes, whatever the width of a vector is.
#pragma once

#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>

#include "matrix/kernels.h"

namespace entente {

#define ENTENTE_INLINE inline __attribute__((always_inline))

// exp for x <= 88, relative error about 2e-7 (Cephes): x = n ln 2 + r, a polynomial for exp(r), n into the exponent.
ENTENTE_INLINE float exp_of(float x) {
  constexpr float kRound = 12582912.0F;  // 1.5 * 2^23: adding it rounds to an integer
  x = x < -87.0F ? -87.0F : x;
  const float shifted = x * 1.44269504F + kRound;
  const float n = shifted - kRound;
  const float r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
  float p = 1.9875691500e-4F;
  p = p * r + 1.3981999507e-3F;
  p = p * r + 8.3334519073e-3F;
  p = p * r + 4.1665795894e-2F;
  p = p * r + 1.6666665459e-1F;
  p = p * r + 5.0000001201e-1F;
  p = p * r * r + r + 1.0F;
  // unsigned: weights that are no numbers may carry over the sign, which a signed sum must not
  const std::uint32_t power = (std::bit_cast<std::uint32_t>(shifted) - std::bit_cast<std::uint32_t>(kRound)) << 23;
  return std::bit_cast<float>(std::bit_cast<std::uint32_t>(p) + power);
}

// x times the normal distribution's share below x: 1/2 + x p(x^2), p a polynomial of degree 9 made for |x| <= kFar by weighted least squares
// (errors of the product evened out, Lawson 1961). Error below 1e-5 of the larger of 1 and |x|; a byte's step in the layer that follows is a
// thousand times that.
ENTENTE_INLINE void gelu_body(float* x, std::size_t n) {
  constexpr float kFar = 4.4F, kToUnit = 2.0F / (kFar * kFar);
  for (std::size_t i = 0; i < n; ++i) {
    const float v = x[i];
    const float below = v < kFar ? v : kFar, near = below > -kFar ? below : -kFar;
    const float t = near * near * kToUnit - 1.0F;
    float p = -1.2361553963273764e-3F;
    p = p * t + 3.787101712077856e-3F;
    p = p * t - 5.800122395157814e-3F;
    p = p * t + 9.34786070138216e-3F;
    p = p * t - 1.7087943851947784e-2F;
    p = p * t + 2.7590177953243256e-2F;
    p = p * t - 3.988627344369888e-2F;
    p = p * t + 5.513441190123558e-2F;
    p = p * t - 7.862112671136856e-2F;
    p = p * t + 1.604069322347641e-1F;
    x[i] = v * (near * p + 0.5F);
  }
}

ENTENTE_INLINE void half_body(const std::uint16_t* in, float* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t magnitude = in[i] & 0x7FFFU;
    const float scaled = std::bit_cast<float>(magnitude << 13) * std::bit_cast<float>(0x77800000U);  // times 2^112
    const std::uint32_t special = magnitude >= 0x7C00U ? 0x7F800000U : 0U;  // infinity and NaN keep a full exponent
    const std::uint32_t sign = (in[i] & 0x8000U) << 16;
    out[i] = std::bit_cast<float>(std::bit_cast<std::uint32_t>(scaled) | special | sign);
  }
}

ENTENTE_INLINE void scaled_body(const std::int8_t* in, float scale, float* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] = scale * static_cast<float>(in[i]);
}

ENTENTE_INLINE void add_body(float* x, const float* y, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) x[i] += y[i];
}

constexpr std::size_t kLanes = 16;

ENTENTE_INLINE float sum_of(const float* lanes) {
  float sum = 0;
  for (std::size_t k = 0; k < kLanes; ++k) sum += lanes[k];
  return sum;
}

ENTENTE_INLINE float dot_body(const float* x, const float* y, std::size_t n) {
  float lanes[kLanes] = {};
  std::size_t i = 0;
  for (; i + kLanes <= n; i += kLanes) {
    for (std::size_t k = 0; k < kLanes; ++k) lanes[k] += x[i + k] * y[i + k];
  }
  for (std::size_t k = 0; i < n; ++i, ++k) lanes[k] += x[i] * y[i];
  return sum_of(lanes);
}

ENTENTE_INLINE void norm_body(float* x, const float* weight, const float* bias, float epsilon, std::size_t n) {
  float lanes[kLanes] = {};
  std::size_t i = 0;
  for (; i + kLanes <= n; i += kLanes) {
    for (std::size_t k = 0; k < kLanes; ++k) lanes[k] += x[i + k];
  }
  for (std::size_t k = 0; i < n; ++i, ++k) lanes[k] += x[i];
  const float mean = sum_of(lanes) / static_cast<float>(n);
  for (i = 0; i < n; ++i) x[i] -= mean;
  const float scale = 1.0F / std::sqrt(dot_body(x, x, n) / static_cast<float>(n) + epsilon);
  for (i = 0; i < n; ++i) x[i] = x[i] * scale * weight[i] + bias[i];
}

// A number that orders as the float does, so that the largest of a row is a search among integers, which the compiler vectorises.
ENTENTE_INLINE std::int32_t ordered(float x) {
  const auto bits = std::bit_cast<std::int32_t>(x);
  return bits ^ ((bits >> 31) & 0x7FFFFFFF);
}
ENTENTE_INLINE float unordered(std::int32_t x) { return std::bit_cast<float>(x ^ ((x >> 31) & 0x7FFFFFFF)); }

// Magnitudes order as their bits do.
ENTENTE_INLINE float largest_body(const float* x, std::size_t stride, std::size_t rows, std::size_t n) {
  std::int32_t lanes[kLanes] = {};
  const auto raise = [&](std::size_t lane, float value) __attribute__((always_inline)) {
    const std::int32_t magnitude = std::bit_cast<std::int32_t>(value) & 0x7FFFFFFF;
    lanes[lane] = magnitude > lanes[lane] ? magnitude : lanes[lane];
  };
  for (std::size_t r = 0; r < rows; ++r, x += stride) {
    std::size_t i = 0;
    for (; i + kLanes <= n; i += kLanes) {
      for (std::size_t k = 0; k < kLanes; ++k) raise(k, x[i + k]);
    }
    for (std::size_t k = 0; i < n; ++i, ++k) raise(k, x[i]);
  }
  std::int32_t most = 0;
  for (const std::int32_t lane : lanes) most = lane > most ? lane : most;
  return std::bit_cast<float>(most);
}

ENTENTE_INLINE void to_bytes_body(const float* x, std::size_t n, std::uint8_t* out, float* scale, float* least) {
  std::int32_t low = ordered(x[0]), high = low;
  for (std::size_t i = 0; i < n; ++i) {
    const std::int32_t value = ordered(x[i]);
    low = value < low ? value : low;
    high = value > high ? value : high;
  }
  const float from = unordered(low), range = unordered(high) - from;
  const float steps = range > 0.0F ? kByteTop / range : 0.0F;
  for (std::size_t i = 0; i < n; ++i) out[i] = static_cast<std::uint8_t>(static_cast<std::int32_t>((x[i] - from) * steps + 0.5F));
  *scale = range / kByteTop;
  *least = from;
}

ENTENTE_INLINE void to_words_body(const float* x, float factor, std::int16_t* out, std::size_t n) {
  constexpr float kRound = 12582912.0F;
  for (std::size_t i = 0; i < n; ++i) {
    const float shifted = x[i] * factor + kRound;
    out[i] = static_cast<std::int16_t>(std::bit_cast<std::uint32_t>(shifted) - std::bit_cast<std::uint32_t>(kRound));  // unsigned: what is no number wraps
  }
}

ENTENTE_INLINE void softmax_body(const std::int32_t* scores, float scale, std::size_t n, float* room, std::int16_t* out) {
  std::int32_t most = scores[0];
  for (std::size_t i = 1; i < n; ++i) most = scores[i] > most ? scores[i] : most;
  for (std::size_t i = 0; i < n; ++i) {  // unsigned: sums of weights that are no numbers wrap
    const auto below = static_cast<std::int32_t>(static_cast<std::uint32_t>(scores[i]) - static_cast<std::uint32_t>(most));
    room[i] = exp_of(static_cast<float>(below) * scale);
  }
  float lanes[kLanes] = {};
  std::size_t i = 0;
  for (; i + kLanes <= n; i += kLanes) {
    for (std::size_t k = 0; k < kLanes; ++k) lanes[k] += room[i + k];
  }
  for (std::size_t k = 0; i < n; ++i, ++k) lanes[k] += room[i];
  const float share = kSoftmaxOne / sum_of(lanes);
  for (i = 0; i < n; ++i) out[i] = static_cast<std::int16_t>(static_cast<std::int32_t>(room[i] * share + 0.5F));
}

ENTENTE_INLINE void from_words_body(const std::int32_t* in, float scale, float* out, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) out[i] = scale * static_cast<float>(in[i]);
}

// What a product's sum becomes: the row's and the output's scales, the row's least value times the sum of the weights, the bias.
ENTENTE_INLINE float finished(std::int32_t sum, float x_scale, float x_least, const BytePanels& w, std::size_t o) {
  return (static_cast<float>(sum) * x_scale + x_least * w.sums[o]) * w.scales[o] + w.bias[o];
}

// clang-format off
// The element-wise functions of one variant, and its table.
#define ENTENTE_VARIANT(NAME, TARGET)                                                                                         \
  TARGET void half(const std::uint16_t* in, float* out, std::size_t n) { half_body(in, out, n); }                             \
  TARGET void scaled(const std::int8_t* in, float scale, float* out, std::size_t n) { scaled_body(in, scale, out, n); }       \
  TARGET void add(float* x, const float* y, std::size_t n) { add_body(x, y, n); }                                             \
  TARGET void gelu(float* x, std::size_t n) { gelu_body(x, n); }                                                              \
  TARGET void norm(float* x, const float* w, const float* b, float e, std::size_t n) { norm_body(x, w, b, e, n); }            \
  TARGET float dot(const float* x, const float* y, std::size_t n) { return dot_body(x, y, n); }                               \
  TARGET void to_bytes(const float* x, std::size_t n, std::uint8_t* out, float* scale, float* least) { to_bytes_body(x, n, out, scale, least); } \
  TARGET float largest(const float* x, std::size_t stride, std::size_t rows, std::size_t n) { return largest_body(x, stride, rows, n); } \
  TARGET void to_words(const float* x, float factor, std::int16_t* out, std::size_t n) { to_words_body(x, factor, out, n); }  \
  TARGET void softmax(const std::int32_t* s, float scale, std::size_t n, float* room, std::int16_t* out) { softmax_body(s, scale, n, room, out); } \
  TARGET void from_words(const std::int32_t* in, float scale, float* out, std::size_t n) { from_words_body(in, scale, out, n); } \
  }  /* namespace */                                                                                                          \
  constinit const Kernels NAME = {multiply_bytes, multiply_words, half, scaled, add, gelu, norm, dot, to_bytes, largest, to_words, softmax, from_words};
// clang-format on

}  // namespace entente
