#include "document/side_scores.h"

#include <cmath>

namespace entente {

float SideScores::share(TokenId trigger, TokenId word, Side side) const {
  if (!together(trigger, word)) return 0;
  const auto k = static_cast<std::size_t>(side);
  const float* const wanted = parts.data() + (4 * trigger + k) * width;
  const float* const offered = parts.data() + (4 * word + 2 + k) * width;
  double sum = 0;
  for (std::size_t i = 0; i < width; ++i) sum += static_cast<double>(wanted[i]) * static_cast<double>(offered[i]);
  const double odds = sum / std::sqrt(static_cast<double>(width)) + static_cast<double>(bias[k]);
  return static_cast<float>(1 / (1 + std::exp(-odds)));
}

}  // namespace entente
