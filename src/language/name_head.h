// The head of names: a hidden layer that sees a word's state, those of its neighbours in the sentence and the sentence's mean state, and
// above it the scores of the BIO labels. training/language/network.py, NameNetwork, is its twin.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "entente/result.h"
#include "matrix/byte_rows.h"
#include "model/linear.h"
#include "model/model_file.h"

namespace entente {

class NameHead {
 public:
  static Result<NameHead> load(const ModelFile& file, std::size_t width);

  // [words][labels]: the scores of words with the states [words][width], also given as bytes; `ends` holds the end of each sentence, in words.
  [[nodiscard]] std::vector<float> scores(const std::vector<float>& states, const ByteRows& bytes, std::span<const std::uint32_t> ends) const;

 private:
  [[nodiscard]] std::vector<float> of_sentences(const std::vector<float>& states, std::span<const std::uint32_t> ends) const;

  std::size_t width_ = 0;
  std::size_t reach_ = 0;  // neighbours on each side
  Linear near_;            // a word's part in the hidden layer of a word `reach_` behind it ... in its own ... in that of one before it
  Linear sentence_;        // the part of the sentence's mean state
  Linear out_;
};

}  // namespace entente
