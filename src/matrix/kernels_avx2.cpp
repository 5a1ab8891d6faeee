// AVX2. A product of bytes is bound by the two multiplying ports: vpmaddubsw multiplies 32 pairs of bytes and sums neighbours to 16 bits,
// vpmaddwd sums those to 32 bits. The weights are bounded so that kSteps results fit 16 bits together (weights.h), and plain additions,
// which have ports to spare, stand in for most of the second instruction: five multiplications for 128 products instead of eight.
#if defined(__x86_64__)

#include <immintrin.h>

#include <cstring>

#include "matrix/elementwise.h"
#include "matrix/variants.h"

#define ENTENTE_AVX2 __attribute__((target("avx2")))

namespace entente {
namespace {

constexpr std::size_t kSteps = kDepth / 4;

ENTENTE_AVX2 ENTENTE_INLINE __m256i aligned(const void* at) { return _mm256_load_si256(static_cast<const __m256i*>(at)); }

// Four bytes, in every place.
ENTENTE_AVX2 ENTENTE_INLINE __m256i spread(const void* at) {
  std::int32_t cells = 0;
  std::memcpy(&cells, at, sizeof cells);
  return _mm256_set1_epi32(cells);
}

// sums[2 x kRows]: for each row, outputs 0-7 and 8-15.
template <std::size_t kRows>
ENTENTE_AVX2 ENTENTE_INLINE void sum_bytes(const std::uint8_t* x, std::size_t stride, const std::int8_t* w, std::size_t depth, __m256i* sums) {
  const __m256i ones = _mm256_set1_epi16(1);
#pragma GCC unroll 8
  for (std::size_t i = 0; i < 2 * kRows; ++i) sums[i] = _mm256_setzero_si256();
  for (std::size_t k = 0; k < depth; k += kDepth, w += kDepth * kPanel) {
    __m256i part[2 * kRows];
#pragma GCC unroll 8
    for (std::size_t s = 0; s < kSteps; ++s) {
      const __m256i low = aligned(w + 4 * kPanel * s), high = aligned(w + 4 * kPanel * s + 32);
#pragma GCC unroll 8
      for (std::size_t r = 0; r < kRows; ++r) {
        const __m256i cells = spread(x + r * stride + k + 4 * s);
        const __m256i a = _mm256_maddubs_epi16(cells, low), b = _mm256_maddubs_epi16(cells, high);
        part[2 * r] = s == 0 ? a : _mm256_add_epi16(part[2 * r], a);
        part[2 * r + 1] = s == 0 ? b : _mm256_add_epi16(part[2 * r + 1], b);
        asm("" : "+x"(part[2 * r]), "+x"(part[2 * r + 1]));  // else g++ reorders the sums and spills half of them
      }
    }
#pragma GCC unroll 8
    for (std::size_t i = 0; i < 2 * kRows; ++i) sums[i] = _mm256_add_epi32(sums[i], _mm256_madd_epi16(part[i], ones));
  }
}

ENTENTE_AVX2 ENTENTE_INLINE __m256 finished8(__m256i sums, const ByteRowsView& x, std::size_t row, const BytePanels& w, std::size_t o) {
  const __m256 scaled = _mm256_mul_ps(_mm256_cvtepi32_ps(sums), _mm256_set1_ps(x.scales[row]));
  const __m256 moved = _mm256_add_ps(scaled, _mm256_mul_ps(_mm256_set1_ps(x.least[row]), _mm256_loadu_ps(w.sums + o)));
  return _mm256_add_ps(_mm256_mul_ps(moved, _mm256_loadu_ps(w.scales + o)), _mm256_loadu_ps(w.bias + o));
}

template <std::size_t kRows>
ENTENTE_AVX2 ENTENTE_INLINE void byte_tile(const ByteRowsView& x, std::size_t row, const BytePanels& w, std::size_t o, float* y, std::size_t y_stride) {
  __m256i sums[2 * kRows];
  sum_bytes<kRows>(x.cells + row * x.stride, x.stride, w.cells + o * w.depth, w.depth, sums);
  const std::size_t outputs = w.out - o;
#pragma GCC unroll 4
  for (std::size_t r = 0; r < kRows; ++r) {
    float* const to = y + (row + r) * y_stride + o;
    const __m256 low = finished8(sums[2 * r], x, row + r, w, o), high = finished8(sums[2 * r + 1], x, row + r, w, o + 8);
    if (outputs >= kPanel) {
      _mm256_storeu_ps(to, low);
      _mm256_storeu_ps(to + 8, high);
    } else {
      float all[kPanel];
      _mm256_storeu_ps(all, low);
      _mm256_storeu_ps(all + 8, high);
      std::memcpy(to, all, outputs * sizeof(float));
    }
  }
}

ENTENTE_AVX2 void multiply_bytes(const ByteRowsView& x, const BytePanels& w, float* y, std::size_t y_stride) {
  for (std::size_t o = 0; o < w.out; o += kPanel) {
    std::size_t r = 0;
    for (; r + 3 <= x.rows; r += 3) byte_tile<3>(x, r, w, o, y, y_stride);
    for (; r < x.rows; ++r) byte_tile<1>(x, r, w, o, y, y_stride);
  }
}

template <std::size_t kRows>
ENTENTE_AVX2 ENTENTE_INLINE void word_tile(const std::int16_t* x, std::size_t x_stride, const std::int16_t* w, std::size_t depth, std::int32_t* y,
                            std::size_t y_stride) {
  __m256i sums[2 * kRows];
#pragma GCC unroll 8
  for (std::size_t i = 0; i < 2 * kRows; ++i) sums[i] = _mm256_setzero_si256();
  for (std::size_t k = 0; k < depth; k += 2, w += 2 * kPanel) {
    const __m256i low = aligned(w), high = aligned(w + kPanel);
#pragma GCC unroll 8
    for (std::size_t r = 0; r < kRows; ++r) {
      const __m256i cells = spread(x + r * x_stride + k);
      sums[2 * r] = _mm256_add_epi32(sums[2 * r], _mm256_madd_epi16(cells, low));
      sums[2 * r + 1] = _mm256_add_epi32(sums[2 * r + 1], _mm256_madd_epi16(cells, high));
    }
  }
#pragma GCC unroll 8
  for (std::size_t r = 0; r < kRows; ++r) {
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(y + r * y_stride), sums[2 * r]);
    _mm256_storeu_si256(reinterpret_cast<__m256i*>(y + r * y_stride + 8), sums[2 * r + 1]);
  }
}

ENTENTE_AVX2 void multiply_words(const std::int16_t* x, std::size_t x_stride, std::size_t rows, const WordPanels& w, std::int32_t* y,
                                 std::size_t y_stride) {
  for (std::size_t p = 0; p < w.panels; ++p) {
    const std::int16_t* const panel = w.cells + p * kPanel * w.depth;
    std::size_t r = 0;
    for (; r + 4 <= rows; r += 4) word_tile<4>(x + r * x_stride, x_stride, panel, w.depth, y + r * y_stride + p * kPanel, y_stride);
    for (; r < rows; ++r) word_tile<1>(x + r * x_stride, x_stride, panel, w.depth, y + r * y_stride + p * kPanel, y_stride);
  }
}

ENTENTE_VARIANT(kAvx2Kernels, ENTENTE_AVX2)

}  // namespace entente

#endif
