#include "model/linear.h"

#include <doctest/doctest.h>

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

TEST_CASE("A linear layer gives x W^T + b") {
  const Linear layer({1, 2, 3, 4, 5, 6}, {10, 20, 30});  // 3 x 2
  std::vector<float> x(kRowBlock * 2), y(kRowBlock * 3);
  x[2] = 1;
  x[3] = -1;
  layer.apply(x.data(), kRowBlock, y.data());
  CHECK(std::vector<float>(y.begin(), y.begin() + 6) == std::vector<float>{10, 20, 30, 9, 19, 29});
}

TEST_CASE("A row's result has the same bits wherever it stands in a batch, on any thread") {
  for (const auto& [out, in] : {std::pair<std::size_t, std::size_t>{384, 1536}, {1152, 384}, {301, 97}, {64, 32}}) {
    const Linear layer(random_floats(out * in, 1), random_floats(out, 2));
    const std::size_t rows = 5 * kRowBlock;
    const auto x = random_floats(rows * in, 3);
    std::vector<float> together(rows * out);
    layer.apply(x.data(), rows, together.data());
    std::vector<float> alone(kRowBlock * in), y(kRowBlock * out);
    bool same = true;
    std::thread([&] {
      for (std::size_t r = 0; r < rows; ++r) {
        const std::size_t place = (r * 7 + 3) % kRowBlock;
        std::fill(alone.begin(), alone.end(), 0.0F);
        std::memcpy(alone.data() + place * in, x.data() + r * in, in * sizeof(float));
        layer.apply(alone.data(), kRowBlock, y.data());
        same = same && std::memcmp(y.data() + place * out, together.data() + r * out, out * sizeof(float)) == 0;
      }
    }).join();
    CHECK(same);
  }
}

}  // namespace entente
