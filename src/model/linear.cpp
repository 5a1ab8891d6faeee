#include "model/linear.h"

#include <cassert>

#include <oneapi/dnnl/dnnl.h>
#include <omp.h>

#include "model/kernels.h"

namespace entente {
namespace {

// oneDNN asks OpenMP for its threads. The setting belongs to the calling thread, so it is put back for whoever uses OpenMP besides us.
class OneThread {
 public:
  OneThread() : before_(omp_get_max_threads()) {
    if (before_ != 1) omp_set_num_threads(1);
  }
  ~OneThread() {
    if (before_ != 1) omp_set_num_threads(before_);
  }
  OneThread(const OneThread&) = delete;
  OneThread& operator=(const OneThread&) = delete;

 private:
  int before_;
};

void sgemm(char transposed, Matrix a, Matrix b, float* c, std::size_t c_stride, std::size_t m, std::size_t n, std::size_t k) {
  const OneThread guard;
  const auto dim = [](std::size_t x) { return static_cast<dnnl_dim_t>(x); };
  [[maybe_unused]] const auto status = dnnl_sgemm('N', transposed, dim(m), dim(n), dim(k), 1.0F, a.at, dim(a.stride), b.at,
                                                  dim(b.stride), 0.0F, c, dim(c_stride));
  assert(status == dnnl_success);
}

}  // namespace

void multiply_transposed(Matrix a, Matrix b, float* c, std::size_t c_stride, std::size_t m, std::size_t n, std::size_t k) {
  sgemm('T', a, b, c, c_stride, m, n, k);
}

void multiply(Matrix a, Matrix b, float* c, std::size_t c_stride, std::size_t m, std::size_t n, std::size_t k) {
  sgemm('N', a, b, c, c_stride, m, n, k);
}

Linear::Linear(std::vector<float> weight, std::vector<float> bias) : weight_(std::move(weight)), bias_(std::move(bias)) {
  assert(!bias_.empty() && weight_.size() % bias_.size() == 0);
}

Result<Linear> Linear::load(const ModelFile& file, const std::string& name, std::size_t out, std::size_t in) {
  auto weight = file.floats(name + ".weight", {out, in});
  if (!weight) return tl::unexpected(weight.error());
  auto bias = file.floats(name + ".bias", {weight->size() / in});
  if (!bias) return tl::unexpected(bias.error());
  return Linear(std::move(*weight), std::move(*bias));
}

void Linear::apply_block(const float* x, std::size_t stride, float* y) const {
  multiply_transposed({x, stride}, {weight_.data(), in()}, y, out(), kRowBlock, out(), in());
  for (std::size_t r = 0; r < kRowBlock; ++r) add(y + r * out(), bias_.data(), out());
}

void Linear::apply(const float* x, std::size_t rows, float* y) const {
  for (std::size_t r = 0; r < rows; r += kRowBlock) apply_block(x + r * in(), in(), y + r * out());
}

void Linear::append(const Linear& other) {
  assert(bias_.empty() || in() == other.in());
  weight_.insert(weight_.end(), other.weight_.begin(), other.weight_.end());
  bias_.insert(bias_.end(), other.bias_.begin(), other.bias_.end());
}

}  // namespace entente
