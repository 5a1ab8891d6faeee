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
constexpr std::size_t kByteTileRows = 8;

ENTENTE_AVX512 ENTENTE_INLINE __m512i spread(const void* at) {
  std::int32_t cells = 0;
  std::memcpy(&cells, at, sizeof cells);
  return _mm512_set1_epi32(cells);
}

// sums += values x weights. (As an instruction: with the intrinsic, g++ 12 moves every sum to another register and back, which costs a tenth.)
ENTENTE_AVX512 ENTENTE_INLINE void add_products(__m512i& sums, __m512i values, __m512i weights) {
  asm("vpdpbusd %2, %1, %0" : "+v"(sums) : "v"(values), "v"(weights));
}

ENTENTE_AVX512 ENTENTE_INLINE void add_word_products(__m512i& sums, __m512i values, __m512i weights) {
  asm("vpdpwssd %2, %1, %0" : "+v"(sums) : "v"(values), "v"(weights));
}

// One row's 16 sums to values.
ENTENTE_AVX512 ENTENTE_INLINE void finish(__m512i sums, const ByteRowsView& x, std::size_t row, const BytePanels& w, std::size_t o, float* y, std::size_t y_stride) {
  const std::size_t outputs = w.out - o;
  const auto mask = static_cast<__mmask16>(outputs >= kPanel ? 0xFFFFU : (1U << outputs) - 1U);
  const __m512 scaled = _mm512_mul_ps(_mm512_cvtepi32_ps(sums), _mm512_set1_ps(x.scales[row]));
  const __m512 moved = _mm512_add_ps(scaled, _mm512_mul_ps(_mm512_set1_ps(x.least[row]), _mm512_loadu_ps(w.sums + o)));
  const __m512 out = _mm512_add_ps(_mm512_mul_ps(moved, _mm512_loadu_ps(w.scales + o)), _mm512_loadu_ps(w.bias + o));
  _mm512_mask_storeu_ps(y + row * y_stride + o, mask, out);
}

template <std::size_t kRows, std::size_t kPanels>
ENTENTE_AVX512 ENTENTE_INLINE void byte_tile(const ByteRowsView& x, std::size_t row, const BytePanels& w, std::size_t o, float* y, std::size_t y_stride) {
  __m512i first[kRows], second[kRows];
#pragma GCC unroll 16
  for (std::size_t r = 0; r < kRows; ++r) first[r] = second[r] = _mm512_setzero_si512();
  const std::uint8_t* const cells = x.cells + row * x.stride;
  const std::int8_t* at = w.cells + o * w.depth;
  const std::size_t further = (kPanels - 1) * kPanel * w.depth;
  for (std::size_t k = 0; k < w.depth; k += 4, at += 4 * kPanel) {
    const __m512i weights = _mm512_load_si512(at), others = _mm512_load_si512(at + further);
#pragma GCC unroll 16
    for (std::size_t r = 0; r < kRows; ++r) {
      const __m512i values = spread(cells + r * x.stride + k);
      add_products(first[r], values, weights);
      if constexpr (kPanels == 2) add_products(second[r], values, others);
    }
  }
#pragma GCC unroll 16
  for (std::size_t r = 0; r < kRows; ++r) {
    finish(first[r], x, row + r, w, o, y, y_stride);
    if constexpr (kPanels == 2) finish(second[r], x, row + r, w, o + kPanel, y, y_stride);
  }
}

// The last rows, fewer than kMostRows.
template <std::size_t kPanels>
ENTENTE_AVX512 ENTENTE_INLINE void byte_tail(const ByteRowsView& x, std::size_t row, const BytePanels& w, std::size_t o, float* y, std::size_t y_stride) {
  switch (x.rows - row) {
    case 7: return byte_tile<7, kPanels>(x, row, w, o, y, y_stride);
    case 6: return byte_tile<6, kPanels>(x, row, w, o, y, y_stride);
    case 5: return byte_tile<5, kPanels>(x, row, w, o, y, y_stride);
    case 4: return byte_tile<4, kPanels>(x, row, w, o, y, y_stride);
    case 3: return byte_tile<3, kPanels>(x, row, w, o, y, y_stride);
    case 2: return byte_tile<2, kPanels>(x, row, w, o, y, y_stride);
    case 1: return byte_tile<1, kPanels>(x, row, w, o, y, y_stride);
    default: return;
  }
}

template <std::size_t kPanels>
ENTENTE_AVX512 ENTENTE_INLINE void byte_rows(const ByteRowsView& x, const BytePanels& w, std::size_t o, float* y, std::size_t y_stride) {
  std::size_t r = 0;
  for (; r + kByteTileRows <= x.rows; r += kByteTileRows) byte_tile<kByteTileRows, kPanels>(x, r, w, o, y, y_stride);
  byte_tail<kPanels>(x, r, w, o, y, y_stride);
}

// Two panels at once: each value that is spread over a register serves 32 outputs, so the units that multiply wait less for those that load.
ENTENTE_AVX512 void multiply_bytes(const ByteRowsView& x, const BytePanels& w, float* y, std::size_t y_stride) {
  std::size_t o = 0;
  for (; o + kPanel < w.out; o += 2 * kPanel) byte_rows<2>(x, w, o, y, y_stride);
  if (o < w.out) byte_rows<1>(x, w, o, y, y_stride);
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
    for (std::size_t r = 0; r < kRows; ++r) add_word_products(sums[r], spread(x + r * x_stride + k), weights);
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
