// The arithmetic of the encoder, written for three instruction sets and chosen when the program starts. Integer sums are exact (nothing
// saturates, see weights.h), float sums are taken in a fixed order and products are not fused: every variant gives the same bits.
//
// ENTENTE_INSTRUCTIONS=plain, avx2 or avx512 chooses a lower one than the processor has, for tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace entente {

enum class InstructionSet : std::uint8_t { kPlain, kAvx2, kAvx512 };  // kAvx512: with VNNI

inline constexpr std::size_t kPanel = 16;  // outputs whose weights lie together
inline constexpr std::size_t kDepth = 16;  // the inputs of a product of bytes are padded to a multiple of this

inline constexpr float kByteTop = 255.0F;  // the largest cell of a row of bytes

// Rows of bytes: value = least + scale x cell. The cells behind the last column may be anything: the weights there are 0.
struct ByteRowsView {
  const std::uint8_t* cells;
  const float* scales;  // one a row
  const float* least;
  std::size_t rows;
  std::size_t stride;
};

// A layer's weights in panels of kPanel outputs: [panel][depth / 4][kPanel][4]; value = scale x cell.
struct BytePanels {
  const std::int8_t* cells;  // aligned to 64 bytes
  const float* scales;       // one an output, padded to whole panels, as the others
  const float* sums;         // of the output's cells
  const float* bias;
  std::size_t depth;         // inputs, a multiple of kDepth
  std::size_t out;
};

// 16-bit cells in panels of kPanel outputs: [panel][depth / 2][kPanel][2].
struct WordPanels {
  const std::int16_t* cells;  // aligned to 64 bytes
  std::size_t depth;          // a multiple of 2
  std::size_t panels;
};

struct Kernels {
  // y[rows][out] = x W^T + b; rows of y lie y_stride floats apart.
  void (*multiply_bytes)(const ByteRowsView& x, const BytePanels& w, float* y, std::size_t y_stride);
  // y[rows][panels x kPanel] = x W^T. The caller sees to it that no sum leaves 32 bits.
  void (*multiply_words)(const std::int16_t* x, std::size_t x_stride, std::size_t rows, const WordPanels& w, std::int32_t* y,
                         std::size_t y_stride);

  // IEEE half precision to single, subnormals included.
  void (*half)(const std::uint16_t* in, float* out, std::size_t n);
  void (*scaled)(const std::int8_t* in, float scale, float* out, std::size_t n);
  void (*add)(float* x, const float* y, std::size_t n);  // x[i] += y[i]
  // GELU (Hendrycks & Gimpel 2016), to 1e-5.
  void (*gelu)(float* x, std::size_t n);
  // One row: x = (x - mean) / sqrt(variance + epsilon) * weight + bias.
  void (*norm)(float* x, const float* weight, const float* bias, float epsilon, std::size_t n);
  float (*dot)(const float* x, const float* y, std::size_t n);
  // One row to bytes: its least value and the step between two cells.
  void (*to_bytes)(const float* x, std::size_t n, std::uint8_t* out, float* scale, float* least);

  float (*largest)(const float* x, std::size_t stride, std::size_t rows, std::size_t n);  // magnitude among rows of n
  void (*to_words)(const float* x, float factor, std::int16_t* out, std::size_t n);  // rounded factor x value, |it| < 32768
  // out = kSoftmaxOne x softmax(scale x scores), rounded; room holds n floats.
  void (*softmax)(const std::int32_t* scores, float scale, std::size_t n, float* room, std::int16_t* out);
  void (*from_words)(const std::int32_t* in, float scale, float* out, std::size_t n);
};

inline constexpr float kSoftmaxOne = 32767.0F;

// What the processor (and ENTENTE_INSTRUCTIONS) allows.
InstructionSet instruction_set();
// The set's kernels; null when this processor lacks them.
const Kernels* kernels_for(InstructionSet set);
const Kernels& kernels();  // those of instruction_set()

}  // namespace entente
