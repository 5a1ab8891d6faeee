#include <doctest/doctest.h>

#include <cmath>
#include <cstring>
#include <limits>
#include <random>
#include <vector>

#include "matrix/test_sets.h"

namespace entente {

TEST_CASE("GELU is exact to 1e-5 everywhere") {
  std::vector<float> x;
  for (int i = -20000; i <= 20000; ++i) x.push_back(static_cast<float>(i) * 5e-4F);
  for (const float far : {-1e30F, -200.0F, 200.0F, 1e30F}) x.push_back(far);
  std::vector<float> y = x;
  kernels().gelu(y.data(), y.size());
  double worst = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    const double v = x[i];
    const double exact = 0.5 * v * std::erfc(-v / std::sqrt(2.0));
    worst = std::max(worst, std::abs(exact - static_cast<double>(y[i])) / std::max(1.0, std::abs(v)));
  }
  CHECK(worst < 1e-5);
}

TEST_CASE("Softmax sums to one, also for scores far apart") {
  const std::vector<std::int32_t> x = {3000, -2000000000, 2999, 0};
  std::vector<float> room(4);
  std::vector<std::int16_t> y(4, -1);
  kernels().softmax(x.data(), 1.0F, x.size(), room.data(), y.data());
  CHECK(y == std::vector<std::int16_t>{23955, 0, 8812, 0});  // 32767 x 0.7310586, 0.2689414
}

TEST_CASE("Bytes of a row: its least value is 0, its largest 255, a flat row all its least") {
  std::vector<std::uint8_t> out(40);
  float scale = 0, least = 0;
  std::vector<float> x(40, 1.0F);
  x[0] = -1.0F;
  x[39] = 4.1F;
  kernels().to_bytes(x.data(), x.size(), out.data(), &scale, &least);
  CHECK(out[0] == 0);
  CHECK(out[1] == 100);
  CHECK(out[39] == 255);
  CHECK(least == -1.0F);
  CHECK(scale == doctest::Approx(0.02));
  const std::vector<float> flat(40, 3.0F);
  kernels().to_bytes(flat.data(), flat.size(), out.data(), &scale, &least);
  CHECK(scale == 0.0F);
  CHECK(least == 3.0F);
  CHECK(out[17] == 0);
}

TEST_CASE("Words are rounded to the nearest") {
  const std::vector<float> x = {0.0F, 1.0F, -1.0F, 0.26F, -0.24F};
  std::vector<std::int16_t> out(x.size());
  kernels().to_words(x.data(), 2.0F, out.data(), x.size());
  CHECK(out == std::vector<std::int16_t>{0, 2, -2, 1, 0});
  CHECK(kernels().largest(x.data(), 2, 2, 2) == 1.0F);
  CHECK(kernels().largest(x.data() + 3, 0, 1, 2) == 0.26F);
}

TEST_CASE("Every instruction set gives the same bits at any length") {
  std::mt19937 generator(11);
  std::normal_distribution<float> normal(0.2F, 2.0F);
  for (const std::size_t n : {std::size_t{1}, std::size_t{7}, std::size_t{16}, std::size_t{31}, std::size_t{384}, std::size_t{1003}}) {
    std::vector<float> x(n), w(n);
    std::vector<std::int32_t> scores(n);
    for (std::size_t i = 0; i < n; ++i) x[i] = normal(generator), w[i] = normal(generator), scores[i] = static_cast<int>(1e6F * normal(generator));
    std::vector<float> first;
    for (const Kernels* k : available_kernels()) {
      std::vector<float> gelu = x, norm = x, sum = x, room(n), all(2);
      std::vector<std::uint8_t> bytes(n);
      std::vector<std::int16_t> shares(n), words(n);
      k->gelu(gelu.data(), n);
      k->norm(norm.data(), w.data(), x.data(), 1e-12F, n);
      k->add(sum.data(), w.data(), n);
      k->to_bytes(x.data(), n, bytes.data(), &all[0], &all[1]);
      k->to_words(x.data(), 1000.0F, words.data(), n);
      k->softmax(scores.data(), 2e-6F, n, room.data(), shares.data());
      all.push_back(k->dot(x.data(), w.data(), n));
      all.push_back(k->largest(x.data(), 0, 2, n));
      for (const auto* v : {&gelu, &norm, &sum, &room}) all.insert(all.end(), v->begin(), v->end());
      all.insert(all.end(), bytes.begin(), bytes.end());
      for (const auto* v : {&shares, &words}) all.insert(all.end(), v->begin(), v->end());
      if (first.empty()) first = all;
      CHECK(std::memcmp(first.data(), all.data(), all.size() * sizeof(float)) == 0);
    }
  }
}

TEST_CASE("LayerNorm of a row of any length") {
  for (const std::size_t n : {std::size_t{5}, std::size_t{16}, std::size_t{37}}) {
    std::vector<float> x(n), weight(n, 2.0F), bias(n, 0.5F);
    for (std::size_t i = 0; i < n; ++i) x[i] = static_cast<float>(i * i % 7);
    kernels().norm(x.data(), weight.data(), bias.data(), 1e-12F, n);
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
  kernels().half(in.data(), out.data(), in.size());
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
  kernels().scaled(in.data(), 0.5F, out.data(), 3);
  CHECK(out == std::vector<float>{-64.0F, 0.0F, 63.5F});
  const std::vector<float> ones(19, 1.0F);
  CHECK(kernels().dot(ones.data(), ones.data(), 19) == 19.0F);
}

}  // namespace entente
