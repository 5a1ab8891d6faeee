// Every instruction set of this processor against a plain loop, at odd sizes.
#include <doctest/doctest.h>

#include <array>
#include <random>

#include "matrix/byte_rows.h"
#include "matrix/test_sets.h"
#include "matrix/weights.h"

namespace entente {
namespace {

Weights random_weights(std::size_t out, std::size_t in, unsigned seed) {
  std::mt19937 generator(seed);
  std::normal_distribution<float> normal;
  std::vector<float> cells(out * in), bias(out);
  for (float& x : cells) x = normal(generator);
  for (float& x : bias) x = normal(generator);
  return quantised(cells, std::move(bias));
}

float by_loop(const ByteRowsView& x, std::size_t row, const Weights& w, std::size_t o) {
  std::int64_t sum = 0, of_weights = 0;
  for (std::size_t k = 0; k < w.in; ++k) {
    sum += std::int64_t{x.cells[row * x.stride + k]} * w.cells[o * w.in + k];
    of_weights += w.cells[o * w.in + k];
  }
  volatile float scaled = static_cast<float>(sum) * x.scales[row];  // volatile: rounded after every step
  volatile float least = x.least[row] * static_cast<float>(of_weights);
  volatile float moved = scaled + least;
  volatile float out = moved * w.scales[o];
  return out + w.bias[o];
}

}  // namespace

TEST_CASE("A product of bytes is exact with every instruction set, at any size") {
  for (const auto& [rows, out, in] : {std::array<std::size_t, 3>{1, 1, 1}, {2, 17, 5}, {3, 16, 16}, {4, 3, 33}, {13, 50, 97}, {29, 301, 64}}) {
    const Weights weights = random_weights(out, in, static_cast<unsigned>(rows));
    const PackedWeights packed(weights);
    std::mt19937 generator(7);
    std::normal_distribution<float> normal;
    std::vector<float> x(rows * in);
    for (float& v : x) v = normal(generator);
    ByteRows bytes;
    bytes.assign(x.data(), in, rows, in);
    for (const Kernels* set : available_kernels()) {
      std::vector<float> y(rows * (out + 3), -7.0F);
      set->multiply_bytes(bytes.view(), packed.view(), y.data(), out + 3);
      bool same = true;
      for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t o = 0; o < out; ++o) same = same && y[r * (out + 3) + o] == by_loop(bytes.view(), r, weights, o);
        same = same && y[r * (out + 3) + out] == -7.0F;  // nothing is written behind a row
      }
      CHECK(same);
    }
  }
}

TEST_CASE("The largest activations and the heaviest weights do not saturate") {
  for (const int sign : {1, -1}) {
    Weights weights{kDepth * 3, std::vector<std::int8_t>(kDepth * 3 * 20), std::vector<float>(20, 1.0F), std::vector<float>(20)};
    for (std::size_t i = 0; i < weights.cells.size(); i += kDepth) {  // 128 in each half of a group
      for (const auto& [at, cell] : {std::pair<std::size_t, int>{0, 64}, {1, 64}, {2, 127}, {3, 1}}) {
        weights.cells[i + at] = static_cast<std::int8_t>(sign * cell);
      }
    }
    REQUIRE(within_bound(weights.cells.data(), weights.in));
    const PackedWeights packed(weights);
    const std::vector<std::uint8_t> cells(4 * weights.in, 255);
    const std::vector<float> ones(4, 1.0F), zeros(4);
    for (const Kernels* set : available_kernels()) {
      std::vector<float> y(4 * 20);
      set->multiply_bytes({cells.data(), ones.data(), zeros.data(), 4, weights.in}, packed.view(), y.data(), 20);
      CHECK(y == std::vector<float>(4 * 20, static_cast<float>(sign * 3 * 256 * 255)));
    }
  }
}

TEST_CASE("A product of words is exact with every instruction set") {
  for (const auto& [rows, panels, depth] : {std::array<std::size_t, 3>{1, 1, 2}, {5, 2, 6}, {24, 3, 32}, {30, 1, 130}}) {
    std::mt19937 generator(3);
    const auto cell = [&] { return static_cast<std::int16_t>(static_cast<int>(generator() % 8001) - 4000); };
    std::vector<std::int16_t> x(rows * depth), storage;
    resize_aligned(storage, panels * kPanel * depth);
    for (auto& v : x) v = cell();
    std::int16_t* const w = aligned_begin(storage);
    for (std::size_t i = 0; i < panels * kPanel * depth; ++i) w[i] = cell();
    const std::size_t columns = panels * kPanel;
    for (const Kernels* set : available_kernels()) {
      std::vector<std::int32_t> y(rows * columns);
      set->multiply_words(x.data(), depth, rows, {w, depth, panels}, y.data(), columns);
      bool same = true;
      for (std::size_t r = 0; r < rows; ++r) {
        for (std::size_t o = 0; o < columns; ++o) {
          std::int32_t sum = 0;
          for (std::size_t k = 0; k < depth; ++k) sum += x[r * depth + k] * w[o / kPanel * kPanel * depth + k / 2 * 2 * kPanel + o % kPanel * 2 + k % 2];
          same = same && y[r * columns + o] == sum;
        }
      }
      CHECK(same);
    }
  }
}

}  // namespace entente
