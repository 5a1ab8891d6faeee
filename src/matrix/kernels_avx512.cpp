// AVX-512 with VNNI: vpdpbusd multiplies 64 pairs of bytes and adds them to sums of 32 bits in one step, vpdpwssd 32 pairs of words.
// Twelve rows at once hide its latency. (The sums stand in a flat array: with two dimensions g++ 12 keeps them in memory.)
#if defined(__x86_64__)

#include <immintrin.h>

#include <cstring>

#include "matrix/elementwise.h"
#include "matrix/variants.h"

#define ENTENTE_AVX512 __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni")))

namespace entente {
namespace {

constexpr std::size_t kMostRows = 12;

ENTENTE_AVX512 ENTENTE_INLINE __m512i spread(const void* at) {
  std::int32_t cells = 0;
  std::memcpy(&cells, at, sizeof cells);
  return _mm512_set1_epi32(cells);
}

template <std::size_t kRows>
ENTENTE_AVX512 ENTENTE_INLINE void byte_tile(const ByteRowsView& x, std::size_t row, const BytePanels& w, std::size_t o, float* y, std::size_t y_stride) {
  __m512i sums[kRows];
#pragma GCC unroll 16
  for (std::size_t r = 0; r < kRows; ++r) sums[r] = _mm512_setzero_si512();
  const std::uint8_t* const cells = x.cells + row * x.stride;
  const std::int8_t* at = w.cells + o * w.depth;
  for (std::size_t k = 0; k < w.depth; k += 4, at += 4 * kPanel) {
    const __m512i weights = _mm512_load_si512(at);
#pragma GCC unroll 16
    for (std::size_t r = 0; r < kRows; ++r) sums[r] = _mm512_dpbusd_epi32(sums[r], spread(cells + r * x.stride + k), weights);
  }
  const std::size_t outputs = w.out - o;
  const auto mask = static_cast<__mmask16>(outputs >= kPanel ? 0xFFFFU : (1U << outputs) - 1U);
#pragma GCC unroll 16
  for (std::size_t r = 0; r < kRows; ++r) {
    const __m512 scaled = _mm512_mul_ps(_mm512_cvtepi32_ps(sums[r]), _mm512_set1_ps(x.scales[row + r]));
    const __m512 moved = _mm512_add_ps(scaled, _mm512_mul_ps(_mm512_set1_ps(x.least[row + r]), _mm512_loadu_ps(w.sums + o)));
    const __m512 out = _mm512_add_ps(_mm512_mul_ps(moved, _mm512_loadu_ps(w.scales + o)), _mm512_loadu_ps(w.bias + o));
    _mm512_mask_storeu_ps(y + (row + r) * y_stride + o, mask, out);
  }
}

ENTENTE_AVX512 void multiply_bytes(const ByteRowsView& x, const BytePanels& w, float* y, std::size_t y_stride) {
  for (std::size_t o = 0; o < w.out; o += kPanel) {
    std::size_t r = 0;
    for (; r + kMostRows <= x.rows; r += kMostRows) byte_tile<kMostRows>(x, r, w, o, y, y_stride);
    for (; r + 4 <= x.rows; r += 4) byte_tile<4>(x, r, w, o, y, y_stride);
    for (; r < x.rows; ++r) byte_tile<1>(x, r, w, o, y, y_stride);
  }
}

template <std::size_t kRows>
ENTENTE_AVX512 ENTENTE_INLINE void word_tile(const std::int16_t* x, std::size_t x_stride, const std::int16_t* w, std::size_t depth, std::int32_t* y,
                              std::size_t y_stride) {
  __m512i sums[kRows];
#pragma GCC unroll 16
  for (std::size_t r = 0; r < kRows; ++r) sums[r] = _mm512_setzero_si512();
  for (std::size_t k = 0; k < depth; k += 2, w += 2 * kPanel) {
    const __m512i weights = _mm512_load_si512(w);
#pragma GCC unroll 16
    for (std::size_t r = 0; r < kRows; ++r) sums[r] = _mm512_dpwssd_epi32(sums[r], spread(x + r * x_stride + k), weights);
  }
#pragma GCC unroll 16
  for (std::size_t r = 0; r < kRows; ++r) _mm512_storeu_si512(y + r * y_stride, sums[r]);
}

ENTENTE_AVX512 void multiply_words(const std::int16_t* x, std::size_t x_stride, std::size_t rows, const WordPanels& w, std::int32_t* y,
                                   std::size_t y_stride) {
  for (std::size_t p = 0; p < w.panels; ++p) {
    const std::int16_t* const panel = w.cells + p * kPanel * w.depth;
    std::int32_t* const to = y + p * kPanel;
    std::size_t r = 0;
    for (; r + kMostRows <= rows; r += kMostRows) word_tile<kMostRows>(x + r * x_stride, x_stride, panel, w.depth, to + r * y_stride, y_stride);
    for (; r + 4 <= rows; r += 4) word_tile<4>(x + r * x_stride, x_stride, panel, w.depth, to + r * y_stride, y_stride);
    for (; r < rows; ++r) word_tile<1>(x + r * x_stride, x_stride, panel, w.depth, to + r * y_stride, y_stride);
  }
}

ENTENTE_VARIANT(kAvx512Kernels, ENTENTE_AVX512)

}  // namespace entente

#endif
