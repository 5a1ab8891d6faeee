#include "corefer/ranker.h"

#include <algorithm>

namespace entente {

void Ranker::add(std::span<const std::uint16_t> features, Sums& sums) const {
  for (const std::uint16_t f : features) {
    for (std::size_t h = 0; h < kHidden; ++h) sums.hidden[h] += weights_.input[f][h];
    sums.direct += weights_.direct[f];
  }
}

std::int64_t Ranker::score(const Sums& sums) const {
  std::int64_t out = sums.direct * 256;
  for (std::size_t h = 0; h < kHidden; ++h)
    out += std::int64_t{std::max(sums.hidden[h], 0)} * weights_.output[h];
  return out;
}

}  // namespace entente
