#include "language/name_head.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

constexpr std::size_t kWidth = 32;

std::vector<float> states_of(std::size_t words) {
  std::vector<float> out(words * kWidth);
  for (std::size_t i = 0; i < out.size(); ++i) out[i] = static_cast<float>(std::sin(0.37 * static_cast<double>(i * i % 1009)));
  return out;
}

std::vector<float> scores_of(const NameHead& head, const std::vector<float>& states, const std::vector<std::uint32_t>& ends) {
  ByteRows bytes;
  bytes.assign(states.data(), kWidth, states.size() / kWidth, kWidth);
  return head.scores(states, bytes, ends);
}

}  // namespace

TEST_CASE("A word's scores depend on all words of its sentence and on no other's") {
  const auto file = ModelFile::open(ENTENTE_SOURCE "/tests/data/tiny.model");
  REQUIRE(file);
  const auto head = NameHead::load(*file, kWidth);
  REQUIRE(head);
  std::vector<float> states = states_of(9);
  const auto together = scores_of(*head, states, {4, 9});
  const std::size_t labels = together.size() / 9;
  std::vector<float> alone = scores_of(*head, {states.begin(), states.begin() + 4 * kWidth}, {4});
  const auto second = scores_of(*head, {states.begin() + 4 * kWidth, states.end()}, {5});
  alone.insert(alone.end(), second.begin(), second.end());
  CHECK(alone == together);
  CHECK(scores_of(*head, states, {9}) != together);
  states[3 * kWidth] += 2;  // the last word of the first sentence: its first word, too far to be a neighbour, sees it in the mean
  const auto changed = scores_of(*head, states, {4, 9});
  for (std::size_t w = 0; w < 9; ++w) {
    const bool same = std::equal(changed.begin() + static_cast<std::ptrdiff_t>(w * labels), changed.begin() + static_cast<std::ptrdiff_t>((w + 1) * labels),
                                 together.begin() + static_cast<std::ptrdiff_t>(w * labels));
    CHECK(same == (w >= 4));
  }
  CHECK(scores_of(*head, {}, {}).empty());
}

}  // namespace entente
