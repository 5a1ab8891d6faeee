// A linear layer: y = x W^T + b, with weights and activations in 8 bits and sums in 32 (src/matrix). A row's result depends on that row
// only, with the same bits in every batch, on every thread and on every processor.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "entente/result.h"
#include "matrix/byte_rows.h"
#include "matrix/weights.h"
#include "model/model_file.h"

namespace entente {

// NAME.weight and NAME.bias; out = 0: any. Weights that the file holds in 8 bits are taken as they are (E303 when they break the bound of
// weights.h), others are quantised.
Result<Weights> load_weights(const ModelFile& file, const std::string& name, std::size_t out, std::size_t in);

class Linear {
 public:
  Linear() = default;
  explicit Linear(const Weights& weights) : weights_(weights) {}
  Linear(const std::vector<float>& weight, std::vector<float> bias) : weights_(quantised(weight, std::move(bias))) {}
  static Result<Linear> load(const ModelFile& file, const std::string& name, std::size_t out, std::size_t in);

  [[nodiscard]] std::size_t in() const { return weights_.in(); }
  [[nodiscard]] std::size_t out() const { return weights_.out(); }

  // y[rows][out]
  void apply(const ByteRows& x, float* y) const;
  void apply(const float* x, std::size_t x_stride, std::size_t rows, float* y) const;

 private:
  PackedWeights weights_;
};

}  // namespace entente
