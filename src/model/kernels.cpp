// Each kernel is written once as an inlined body and compiled for three instruction sets; one pointer is chosen at start.
// (Not target_clones: its resolvers run before a sanitizer is ready.)
#include "model/kernels.h"

#include <bit>
#include <cmath>

namespace entente {
namespace {

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
  const std::int32_t power = (std::bit_cast<std::int32_t>(shifted) - std::bit_cast<std::int32_t>(kRound)) << 23;
  return std::bit_cast<float>(std::bit_cast<std::int32_t>(p) + power);
}

// 1 - erf(x) for x >= 0 (Abramowitz & Stegun 7.1.26, error 1.5e-7).
ENTENTE_INLINE float erfc_of(float x) {
  const float t = 1.0F / (1.0F + 0.3275911F * x);
  const float p = ((((1.061405429F * t - 1.453152027F) * t + 1.421413741F) * t - 0.284496736F) * t + 0.254829592F) * t;
  return p * exp_of(-x * x);
}

ENTENTE_INLINE void gelu_body(float* x, std::size_t n) {
  for (std::size_t i = 0; i < n; ++i) {
    const float v = x[i];
    const float half = 0.5F * erfc_of(std::fabs(v) * 0.70710678F);  // the normal tail behind |v|
    x[i] = v * (v < 0.0F ? half : 1.0F - half);
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

ENTENTE_INLINE void bytes_body(const std::int8_t* in, float scale, float* out, std::size_t n) {
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

ENTENTE_INLINE void softmax_body(float* x, float scale, std::size_t n) {
  float most = x[0];
  for (std::size_t i = 1; i < n; ++i) most = x[i] > most ? x[i] : most;
  for (std::size_t i = 0; i < n; ++i) x[i] = exp_of((x[i] - most) * scale);
  float lanes[kLanes] = {};
  std::size_t i = 0;
  for (; i + kLanes <= n; i += kLanes) {
    for (std::size_t k = 0; k < kLanes; ++k) lanes[k] += x[i + k];
  }
  for (std::size_t k = 0; i < n; ++i, ++k) lanes[k] += x[i];
  const float share = 1.0F / sum_of(lanes);
  for (i = 0; i < n; ++i) x[i] *= share;
}

struct Kernels {
  void (*half)(const std::uint16_t*, float*, std::size_t);
  void (*bytes)(const std::int8_t*, float, float*, std::size_t);
  void (*add)(float*, const float*, std::size_t);
  void (*gelu)(float*, std::size_t);
  void (*norm)(float*, const float*, const float*, float, std::size_t);
  void (*softmax)(float*, float, std::size_t);
  float (*dot)(const float*, const float*, std::size_t);
};

// clang-format off
#define ENTENTE_KERNELS(NAME, TARGET)                                                                                      \
  TARGET void half_##NAME(const std::uint16_t* in, float* out, std::size_t n) { half_body(in, out, n); }                   \
  TARGET void bytes_##NAME(const std::int8_t* in, float scale, float* out, std::size_t n) { bytes_body(in, scale, out, n); } \
  TARGET void add_##NAME(float* x, const float* y, std::size_t n) { add_body(x, y, n); }                                   \
  TARGET void gelu_##NAME(float* x, std::size_t n) { gelu_body(x, n); }                                                    \
  TARGET void norm_##NAME(float* x, const float* w, const float* b, float e, std::size_t n) { norm_body(x, w, b, e, n); }  \
  TARGET void softmax_##NAME(float* x, float scale, std::size_t n) { softmax_body(x, scale, n); }                          \
  TARGET float dot_##NAME(const float* x, const float* y, std::size_t n) { return dot_body(x, y, n); }                     \
  constexpr Kernels k##NAME = {half_##NAME, bytes_##NAME, add_##NAME, gelu_##NAME, norm_##NAME, softmax_##NAME, dot_##NAME};

ENTENTE_KERNELS(Plain, )
#if defined(__x86_64__)
ENTENTE_KERNELS(Avx2, __attribute__((target("avx2,fma"))))
ENTENTE_KERNELS(Avx512, __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,fma"))))
#endif
// clang-format on

const Kernels& kernels() {
#if defined(__x86_64__)
  static const Kernels& chosen = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                                         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
                                     ? kAvx512
                                 : __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") ? kAvx2
                                                                                                  : kPlain;
  return chosen;
#else
  return kPlain;
#endif
}

}  // namespace

void half_to_float(const std::uint16_t* in, float* out, std::size_t n) { kernels().half(in, out, n); }
void scaled_bytes(const std::int8_t* in, float scale, float* out, std::size_t n) { kernels().bytes(in, scale, out, n); }
void add(float* x, const float* y, std::size_t n) { kernels().add(x, y, n); }
void gelu(float* x, std::size_t n) { kernels().gelu(x, n); }
void layer_norm(float* x, const float* weight, const float* bias, float epsilon, std::size_t n) {
  kernels().norm(x, weight, bias, epsilon, n);
}
void softmax(float* x, float scale, std::size_t n) { kernels().softmax(x, scale, n); }
float dot(const float* x, const float* y, std::size_t n) { return kernels().dot(x, y, n); }

}  // namespace entente
