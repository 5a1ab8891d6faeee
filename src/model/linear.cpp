#include "model/linear.h"

#include <cstring>

#include <fmt/format.h>

namespace entente {

Result<Weights> load_weights(const ModelFile& file, const std::string& name, std::size_t out, std::size_t in) {
  const auto found = file.tensor(name + ".weight", {out, in});
  if (!found) return tl::unexpected(found.error());
  const Tensor& t = **found;
  auto bias = file.floats(name + ".bias", {t.rows()});
  if (!bias) return tl::unexpected(bias.error());
  if (t.type != TensorType::kI8Rows) {
    const auto weight = file.floats(name + ".weight", {out, in});
    return quantised(*weight, std::move(*bias));
  }
  Weights weights{in, std::vector<std::int8_t>(t.rows() * in), std::vector<float>(t.rows()), std::move(*bias)};
  std::memcpy(weights.scales.data(), t.data.data(), t.rows() * sizeof(float));
  std::memcpy(weights.cells.data(), t.data.data() + t.data.size() - weights.cells.size(), weights.cells.size());
  for (std::size_t o = 0; o < weights.out(); ++o) {
    if (!within_bound(weights.cells.data() + o * in, in)) return file.misfit(fmt::format("the weights of \"{}\" are too large for their groups", name));
  }
  return weights;
}

Result<Linear> Linear::load(const ModelFile& file, const std::string& name, std::size_t out, std::size_t in) {
  const auto weights = load_weights(file, name, out, in);
  if (!weights) return tl::unexpected(weights.error());
  return Linear(*weights);
}

void Linear::apply(const ByteRows& x, float* y) const { kernels().multiply_bytes(x.view(), weights_.view(), y, out()); }

void Linear::apply(const float* x, std::size_t x_stride, std::size_t rows, float* y) const {
  ByteRows bytes;
  bytes.assign(x, x_stride, rows, in());
  apply(bytes, y);
}

}  // namespace entente
