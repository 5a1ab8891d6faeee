#include "matrix/weights.h"

#include <doctest/doctest.h>

#include <cmath>
#include <random>

namespace entente {

TEST_CASE("Quantised weights keep the bound and lie within half a step of the given ones") {
  for (const std::size_t in : {std::size_t{1}, std::size_t{15}, std::size_t{384}, std::size_t{1536}}) {
    std::mt19937 generator(5);
    std::normal_distribution<float> normal;
    std::vector<float> weight(9 * in);
    for (float& w : weight) w = normal(generator);
    for (std::size_t k = 0; k < in; ++k) weight[k] = 1.0F, weight[in + k] = -1.0F, weight[2 * in + k] = 0.0F;  // the heaviest groups; none
    const Weights q = quantised(weight, std::vector<float>(9));
    for (std::size_t o = 0; o < 9; ++o) {
      CHECK(within_bound(q.cells.data() + o * in, in));
      bool near = true;
      for (std::size_t k = 0; k < in; ++k) {
        near = near && std::fabs(static_cast<float>(q.cells[o * in + k]) * q.scales[o] - weight[o * in + k]) <= 0.501F * q.scales[o];
      }
      CHECK(near);
    }
  }
}

TEST_CASE("The bound holds for each half of a group by itself, in either sign") {
  std::vector<std::int8_t> cells(20);
  cells[0] = 127;
  cells[1] = 1;
  cells[2] = 127;
  cells[3] = -127;
  CHECK(within_bound(cells.data(), cells.size()));
  cells[4] = 1;  // the same half as cells 0 and 1
  CHECK_FALSE(within_bound(cells.data(), cells.size()));
  cells[4] = 0;
  cells[6] = -1;
  CHECK(within_bound(cells.data(), cells.size()));
  cells[15] = -1;
  CHECK_FALSE(within_bound(cells.data(), cells.size()));
  cells[15] = 0;
  cells[16] = 127;  // another group
  cells[17] = 127;
  CHECK_FALSE(within_bound(cells.data(), cells.size()));
}

}  // namespace entente
