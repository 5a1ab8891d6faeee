// What is asked of a "he" or "she" and a phrase that it may stand for, beyond the questions of pair_features.h: the name may also stand
// behind it ("in her memoir, Vega wrote"), and counts of the whole text say whom it is about.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corefer/pair_features.h"

namespace entente {

class PronounFeatures {
 public:
  static const std::uint16_t kCount;  // those of PairFeatures among them

  // Both must outlive it.
  PronounFeatures(const Tree& tree, std::span<const NounPhrase> phrases);

  [[nodiscard]] const NounPhrase& phrase(std::size_t m) const { return phrases_[m]; }
  void alone(std::size_t m, Features& out) const { pairs_.alone(m, out); }
  void pair(std::size_t m, std::size_t a, Features& out) const;
  // The phrases before m, the nearest first, then the names behind it in its sentence.
  [[nodiscard]] std::vector<std::uint32_t> candidates(std::size_t m) const;

 private:
  void count_persons();

  std::span<const NounPhrase> phrases_;
  const Tree& tree_;
  PairFeatures pairs_;
  std::vector<std::uint32_t> named_;         // per phrase: how many names of the text have its noun
  std::vector<bool> first_;                  // per phrase: has it the noun of the person named first?
  std::vector<bool> most_;                   // ... of the person named most?
  std::vector<std::uint32_t> masculine_, feminine_;  // per phrase: pronouns before it
};

}  // namespace entente
