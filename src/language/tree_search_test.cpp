#include "language/tree_search.h"

#include <doctest/doctest.h>

#include <random>

namespace entente {
namespace {

using Heads = std::vector<std::uint32_t>;

bool is_tree(const Heads& heads) {
  int roots = 0;
  for (std::size_t d = 0; d < heads.size(); ++d) {
    roots += heads[d] == 0;
    std::size_t steps = 0, at = d + 1;
    while (at != 0 && steps++ <= heads.size()) at = heads[at - 1];
    if (at != 0) return false;
  }
  return roots == 1;
}

double weight(const std::vector<float>& scores, const Heads& heads) {
  double sum = 0;
  for (std::size_t d = 0; d < heads.size(); ++d) sum += static_cast<double>(scores[d * (heads.size() + 1) + heads[d]]);
  return sum;
}

// The best of all trees, by trying every choice of heads.
double best_by_force(const std::vector<float>& scores, std::size_t n) {
  double best = -1e30;
  Heads heads(n, 0);
  for (;;) {
    if (is_tree(heads)) best = std::max(best, weight(scores, heads));
    std::size_t i = 0;
    while (i < n && ++heads[i] > n) heads[i++] = 0;
    if (i == n) return best;
  }
}

}  // namespace

TEST_CASE("The tree is the best one with one root (against all trees)") {
  std::mt19937 generator(3);
  for (int round = 0; round < 300; ++round) {
    const std::size_t n = 1 + static_cast<std::size_t>(round) % 5;
    std::vector<float> scores(n * (n + 1));
    for (float& s : scores) s = static_cast<float>(generator() % 1000) / 100.0F - 5.0F;
    const Heads heads = best_tree(scores, n);
    REQUIRE(is_tree(heads));
    CHECK(weight(scores, heads) == doctest::Approx(best_by_force(scores, n)));
  }
}

TEST_CASE("Two words that want the root get one") {
  CHECK(best_tree(std::vector<float>{9, 0, 1, 8, 2, 0}, 2) == Heads{0, 1});
  CHECK(best_tree({}, 0).empty());
}

TEST_CASE("A long sentence whose best heads are all circles") {
  const std::size_t n = 384;
  std::vector<float> scores(n * (n + 1), 0.0F);
  for (std::size_t d = 0; d < n; ++d) scores[d * (n + 1) + (d % 2 == 0 ? d + 2 : d)] = 10.0F;  // pairs
  CHECK(is_tree(best_tree(scores, n)));
}

}  // namespace entente
