#include "model/linear.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstring>
#include <random>
#include <thread>

namespace entente {
namespace {

std::vector<float> random_floats(std::size_t n, unsigned seed) {
  std::mt19937 generator(seed);
  std::vector<float> out(n);
  for (float& x : out) x = static_cast<float>(generator()) / 2147483648.0F - 1.0F;
  return out;
}

}  // namespace

TEST_CASE("A linear layer gives x W^T + b to the precision of 8 bits") {
  const Linear layer({1, 2, 3, 4, 5, 6}, {10, 20, 30});  // 3 x 2
  const std::vector<float> x = {0, 0, 1, -1};
  std::vector<float> y(6);
  layer.apply(x.data(), 2, 2, y.data());
  const std::vector<float> exact = {10, 20, 30, 9, 19, 29};
  for (std::size_t i = 0; i < 6; ++i) CHECK(std::abs(y[i] - exact[i]) < 0.05F);
}

TEST_CASE("A row's result has the same bits wherever it stands in a batch, on any thread") {
  for (const auto& [out, in] : {std::pair<std::size_t, std::size_t>{384, 1536}, {1152, 384}, {301, 97}, {64, 32}}) {
    const Linear layer(random_floats(out * in, 1), random_floats(out, 2));
    const std::size_t rows = 41;
    const auto x = random_floats(rows * in, 3);
    std::vector<float> together(rows * out);
    layer.apply(x.data(), in, rows, together.data());
    bool same = true;
    std::thread([&] {
      std::vector<float> y(5 * out);
      for (std::size_t r = 0; r < rows; ++r) {
        const std::size_t count = std::min(rows - r, 1 + r % 5);
        layer.apply(x.data() + r * in, in, count, y.data());
        same = same && std::memcmp(y.data(), together.data() + r * out, count * out * sizeof(float)) == 0;
      }
    }).join();
    CHECK(same);
  }
}

}  // namespace entente
