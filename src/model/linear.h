// Linear layers by oneDNN's sgemm, one thread each, in blocks of kRowBlock rows: each product then has one shape only, so a row's
// result depends on nothing but that row, however many others stand in the batch.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "entente/result.h"
#include "model/model_file.h"

namespace entente {

inline constexpr std::size_t kRowBlock = 48;

// Rows to allocate for n rows.
inline std::size_t padded(std::size_t n) { return (n + kRowBlock - 1) / kRowBlock * kRowBlock; }

class Linear {
 public:
  Linear() = default;
  Linear(std::vector<float> weight, std::vector<float> bias);  // weight[out][in], bias[out]
  // NAME.weight and NAME.bias; out = 0: any.
  static Result<Linear> load(const ModelFile& file, const std::string& name, std::size_t out, std::size_t in);

  [[nodiscard]] std::size_t in() const { return bias_.empty() ? 0 : weight_.size() / bias_.size(); }
  [[nodiscard]] std::size_t out() const { return bias_.size(); }
  [[nodiscard]] const std::vector<float>& weight() const { return weight_; }
  [[nodiscard]] const std::vector<float>& bias() const { return bias_; }

  // One block: y[kRowBlock][out] = x[kRowBlock][in] W^T + b, where rows of x lie `stride` floats apart.
  void apply_block(const float* x, std::size_t stride, float* y) const;
  // All blocks of padded(rows) rows; both x and y have that many.
  void apply(const float* x, std::size_t rows, float* y) const;
  // The layers one above the other: one product instead of several.
  void append(const Linear& other);

 private:
  std::vector<float> weight_;
  std::vector<float> bias_;
};

// A row-major matrix inside a larger one: rows lie `stride` floats apart.
struct Matrix {
  const float* at;
  std::size_t stride;
};

// c[m][n] = a[m][k] b^T for b[n][k], on one thread whatever OpenMP is set to.
void multiply_transposed(Matrix a, Matrix b, float* c, std::size_t c_stride, std::size_t m, std::size_t n, std::size_t k);
// c[m][n] = a[m][k] b for b[k][n].
void multiply(Matrix a, Matrix b, float* c, std::size_t c_stride, std::size_t m, std::size_t n, std::size_t k);

}  // namespace entente
