// Scores "this phrase begins an entity" and "this phrase is that one": a net of one hidden layer over yes-or-no features, in whole
// numbers, so that every processor gives the same answer. Trained by training/coreference.py (chains of all
// noun phrases) and training/pronouns.py ("he" and "she").
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

  struct Weights {  // in 1/256; rows by feature
    const std::int16_t (*input)[kHidden];
    const std::int16_t* output;
    const std::int16_t* direct;
  };

  explicit Ranker(Weights weights) : weights_(weights) {}

  void add(std::span<const std::uint16_t> features, Sums& sums) const;
  [[nodiscard]] std::int64_t score(const Sums& sums) const;  // in 1/65536

 private:
  Weights weights_;
};

namespace ranker_weights {
extern const std::size_t kFeatures;
extern const std::int16_t kInput[][Ranker::kHidden];   // in 1/256
extern const std::int16_t kOutput[Ranker::kHidden];    // in 1/256
extern const std::int16_t kDirect[];                   // in 1/256
}  // namespace ranker_weights

}  // namespace entente
