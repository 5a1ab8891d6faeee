#include "corefer/ranker.h"

#include <algorithm>

namespace entente {

void Ranker::add(std::span<const std::uint16_t> features, Sums& sums) {
  for (const std::uint16_t f : features) {
    for (std::size_t h = 0; h < kHidden; ++h) sums.hidden[h] += ranker_weights::kInput[f][h];
    sums.direct += ranker_weights::kDirect[f];
  }
}

std::int64_t Ranker::score(const Sums& sums) {
  std::int64_t out = sums.direct * 256;
  for (std::size_t h = 0; h < kHidden; ++h)
    out += std::int64_t{std::max(sums.hidden[h], 0)} * ranker_weights::kOutput[h];
  return out;
}

}  // namespace entente
