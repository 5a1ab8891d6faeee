// Activations in 8 bits: each row has its own least value and step, so a row's cells depend on that row only.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "matrix/kernels.h"

namespace entente {

class ByteRows {
 public:
  // rows x columns floats; rows of x lie x_stride floats apart.
  void assign(const float* x, std::size_t x_stride, std::size_t rows, std::size_t columns);
  [[nodiscard]] ByteRowsView view() const { return {cells_.data(), scales_.data(), least_.data(), scales_.size(), stride_}; }

 private:
  std::vector<std::uint8_t> cells_;
  std::vector<float> scales_, least_;
  std::size_t stride_ = 0;
};

}  // namespace entente
