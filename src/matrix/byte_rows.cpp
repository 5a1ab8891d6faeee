#include "matrix/byte_rows.h"

#include "matrix/weights.h"

namespace entente {

void ByteRows::assign(const float* x, std::size_t x_stride, std::size_t rows, std::size_t columns) {
  stride_ = rounded_up(columns, kDepth);
  if (cells_.size() < rows * stride_) cells_.resize(rows * stride_);
  scales_.resize(rows);
  least_.resize(rows);
  const Kernels& k = kernels();
  for (std::size_t r = 0; r < rows; ++r) k.to_bytes(x + r * x_stride, columns, cells_.data() + r * stride_, &scales_[r], &least_[r]);
}

}  // namespace entente
