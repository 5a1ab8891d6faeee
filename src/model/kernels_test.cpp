#include "model/kernels.h"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <vector>

namespace entente {

TEST_CASE("GELU is exact to 1e-6 everywhere") {
  std::vector<float> x;
  for (int i = -20000; i <= 20000; ++i) x.push_back(static_cast<float>(i) * 5e-4F);
  for (const float far : {-1e30F, -200.0F, 200.0F, 1e30F}) x.push_back(far);
  std::vector<float> y = x;
  gelu(y.data(), y.size());
  double worst = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double v = x[i];
    const double exact = 0.5 * v * std::erfc(-v / std::sqrt(2.0));
    worst = std::max(worst, std::abs(exact - static_cast<double>(y[i])) / std::max(1.0, std::abs(v)));
  }
  CHECK(worst < 1e-6);
}

TEST_CASE("Softmax sums to one, also for scores far apart") {
  std::vector<float> x = {3000.0F, -3000.0F, 2999.0F, 0.0F};
  softmax(x.data(), 1.0F, x.size());
  CHECK(x[0] == doctest::Approx(0.7310586));
  CHECK(x[2] == doctest::Approx(0.2689414));
  CHECK(x[1] < 1e-30F);
}

TEST_CASE("LayerNorm of a row of any length") {
  for (const std::size_t n : {std::size_t{5}, std::size_t{16}, std::size_t{37}}) {
    std::vector<float> x(n), weight(n, 2.0F), bias(n, 0.5F);
    for (std::size_t i = 0; i < n; ++i) x[i] = static_cast<float>(i * i % 7);
    layer_norm(x.data(), weight.data(), bias.data(), 1e-12F, n);
    double sum = 0, squares = 0;
    for (const float v : x) {
      sum += v;
      squares += (v - 0.5) * (v - 0.5);
    }
    CHECK(sum / static_cast<double>(n) == doctest::Approx(0.5));
    CHECK(squares / static_cast<double>(n) == doctest::Approx(4.0));
  }
}

TEST_CASE("Half precision: ordinary, subnormal, zero, signed, infinite") {
  const std::vector<std::uint16_t> in = {0x3C00, 0xC000, 0x0001, 0x8000, 0x7BFF, 0x7C00, 0x3555};
  std::vector<float> out(in.size());
  half_to_float(in.data(), out.data(), in.size());
  CHECK(out[0] == 1.0F);
  CHECK(out[1] == -2.0F);
  CHECK(out[2] == std::ldexp(1.0F, -24));
  CHECK(out[3] == 0.0F);
  CHECK(std::signbit(out[3]));
  CHECK(out[4] == 65504.0F);
  CHECK(std::isinf(out[5]));
  CHECK(out[6] == doctest::Approx(0.33325195));
}

TEST_CASE("Scaled bytes and dot products with a tail") {
  const std::vector<std::int8_t> in = {-128, 0, 127};
  std::vector<float> out(3);
  scaled_bytes(in.data(), 0.5F, out.data(), 3);
  CHECK(out == std::vector<float>{-64.0F, 0.0F, 63.5F});
  const std::vector<float> ones(19, 1.0F);
  CHECK(dot(ones.data(), ones.data(), 19) == 19.0F);
}

}  // namespace entente
