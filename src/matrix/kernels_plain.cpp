// Plain C++, for processors without AVX2: what the other variants must equal to the last bit.
#include "matrix/elementwise.h"
#include "matrix/variants.h"

namespace entente {
namespace {

void multiply_bytes(const ByteRowsView& x, const BytePanels& w, float* y, std::size_t y_stride) {
  for (std::size_t o = 0; o < w.out; o += kPanel) {
    const std::int8_t* const panel = w.cells + o * w.depth;
    const std::size_t outputs = w.out - o < kPanel ? w.out - o : kPanel;
    for (std::size_t r = 0; r < x.rows; ++r) {
      std::int32_t sums[kPanel] = {};
      for (std::size_t k = 0; k < w.depth; ++k) {
        const std::int8_t* const cells = panel + k / 4 * 4 * kPanel + k % 4;
        for (std::size_t i = 0; i < kPanel; ++i) sums[i] += x.cells[r * x.stride + k] * cells[4 * i];
      }
      for (std::size_t i = 0; i < outputs; ++i) y[r * y_stride + o + i] = finished(sums[i], x.scales[r], x.least[r], w, o + i);
    }
  }
}

void multiply_words(const std::int16_t* x, std::size_t x_stride, std::size_t rows, const WordPanels& w, std::int32_t* y,
                    std::size_t y_stride) {
  for (std::size_t p = 0; p < w.panels; ++p) {
    const std::int16_t* const panel = w.cells + p * kPanel * w.depth;
    for (std::size_t r = 0; r < rows; ++r) {
      std::int32_t sums[kPanel] = {};
      for (std::size_t k = 0; k < w.depth; ++k) {
        const std::int16_t* const cells = panel + k / 2 * 2 * kPanel + k % 2;
        for (std::size_t i = 0; i < kPanel; ++i) sums[i] += x[r * x_stride + k] * cells[2 * i];
      }
      for (std::size_t i = 0; i < kPanel; ++i) y[r * y_stride + p * kPanel + i] = sums[i];
    }
  }
}

ENTENTE_VARIANT(kPlainKernels, )

}  // namespace entente
