#include "document/side_scores.h"

#include <array>
#include <cmath>

namespace entente {
namespace {

constexpr std::size_t kLanes = 8;  // sums side by side, which the compiler adds at once

float dot(const float* a, const float* b, std::size_t n) {
  std::array<float, kLanes> sums{};
  std::size_t i = 0;
  for (; i + kLanes <= n; i += kLanes) {
    for (std::size_t k = 0; k < kLanes; ++k) sums[k] += a[i + k] * b[i + k];
  }
  for (; i < n; ++i) sums[i % kLanes] += a[i] * b[i];
  float out = 0;
  for (const float sum : sums) out += sum;
  return out;
}

}  // namespace

float SideScores::share(TokenId trigger, TokenId word, Side side) const {
  if (!together(trigger, word)) return 0;
  const auto k = static_cast<std::size_t>(side);
  const float product = dot(parts.data() + (4 * trigger + k) * width, parts.data() + (4 * word + 2 + k) * width, width);
  return 1 / (1 + std::exp(-(product / std::sqrt(static_cast<float>(width)) + bias[k])));
}

}  // namespace entente
