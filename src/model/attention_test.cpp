#include "model/attention.h"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstring>
#include <random>

namespace entente {
namespace {

std::vector<float> random_floats(std::size_t n, float width) {
  std::mt19937 generator(2);
  std::normal_distribution<float> normal(0, width);
  std::vector<float> out(n);
  for (float& x : out) x = normal(generator);
  return out;
}

// One value of the result, in double precision.
double exact(const std::vector<float>& qkv, std::size_t width, std::size_t d, std::size_t rows, std::size_t row, std::size_t column) {
  const std::size_t head = column / d * d;
  double sum = 0, out = 0;
  for (std::size_t r = 0; r < rows; ++r) {
    double score = 0;
    for (std::size_t i = 0; i < d; ++i) score += double{qkv[row * 3 * width + head + i]} * double{qkv[r * 3 * width + width + head + i]};
    const double share = std::exp(score / std::sqrt(static_cast<double>(d)));
    sum += share;
    out += share * double{qkv[r * 3 * width + 2 * width + column]};
  }
  return out / sum;
}

}  // namespace

TEST_CASE("Attention is that of single precision, for windows and heads of any size") {
  for (const auto& [width, heads, rows] : {std::array<std::size_t, 3>{384, 12, 101}, {32, 4, 1}, {32, 4, 24}, {15, 3, 50}, {66, 2, 7}}) {
    const auto qkv = random_floats(rows * 3 * width, 1.5F);
    std::vector<float> out(rows * width);
    Attention(width, heads).apply(qkv.data(), rows, out.data());
    double worst = 0;
    for (std::size_t r = 0; r < rows; ++r) {
      for (std::size_t c = 0; c < width; ++c) worst = std::max(worst, std::abs(exact(qkv, width, width / heads, rows, r, c) - double{out[r * width + c]}));
    }
    CHECK(worst < 5e-3);
  }
}

TEST_CASE("A window's result does not depend on the windows before it") {
  const std::size_t width = 32;
  Attention attention(width, 4);
  const auto large = random_floats(60 * 3 * width, 3.0F), small = random_floats(9 * 3 * width, 1.0F);
  std::vector<float> fresh(9 * width), used(9 * width), other(60 * width);
  Attention(width, 4).apply(small.data(), 9, fresh.data());
  attention.apply(large.data(), 60, other.data());
  attention.apply(small.data(), 9, used.data());
  CHECK(std::memcmp(fresh.data(), used.data(), fresh.size() * sizeof(float)) == 0);
}

}  // namespace entente
