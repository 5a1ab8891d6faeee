// The head of the branch for pronouns: the score that a pronoun stands for a word is the product of a part of the pronoun with one of the word (the scaled
// dot product of Vaswani et al. 2017, without the softmax). Learned from GAP, OntoGUM, marked passages of our own and from news in which names were made
// pronouns, after Kocijan et al. 2019 ("WikiCREM"); training/language/train_pronouns.py.
#pragma once

#include <cstddef>
#include <vector>

#include "entente/result.h"
#include "model/linear.h"
#include "model/model_file.h"

namespace entente {

class PronounHead {
 public:
  static Result<PronounHead> load(const ModelFile& file, std::size_t width);

  // Of states [n][width] the parts [n][2 * size]: as a pronoun, as what a pronoun stands for.
  [[nodiscard]] std::vector<float> keys(const std::vector<float>& states) const;
  // The score of row `word` as what row `pronoun` stands for.
  [[nodiscard]] float score(const std::vector<float>& keys, std::size_t pronoun, std::size_t word) const;
  // The score of "nobody who is named".
  [[nodiscard]] float nobody(const float* state) const;

 private:
  std::size_t width_ = 0, size_ = 0;
  Linear keys_;
  std::vector<float> nobody_;  // [width]
  float nobody_bias_ = 0;
};

}  // namespace entente
