// Scores "this phrase begins an entity" and "this phrase is that one": a net of one hidden layer over yes-or-no features, in whole
// numbers, so that every processor gives the same answer. Trained by training/coreference.py.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace entente {

class Ranker {
 public:
  static constexpr std::size_t kHidden = 32;
  // The features of one phrase, summed once for all its candidates.
  struct Sums {
    std::array<std::int32_t, kHidden> hidden{};
    std::int64_t direct = 0;
  };

  static void add(std::span<const std::uint16_t> features, Sums& sums);
  static std::int64_t score(const Sums& sums);
};

namespace ranker_weights {
extern const std::size_t kFeatures;
extern const std::int16_t kInput[][Ranker::kHidden];   // in 1/256
extern const std::int16_t kOutput[Ranker::kHidden];    // in 1/256
extern const std::int16_t kDirect[];                   // in 1/256
}  // namespace ranker_weights

}  // namespace entente
