// The heads of triggers: whether a word tells an event, and of which PLOVER type; which words are its actors and recipients (the product of a part of the trigger
// with one of the word, as in the biaffine parser of Dozat & Manning 2017). Learned from news paragraphs and reports of our own and, less
// trusted, from what the event tables read in PolNeAR's news (weak supervision, Ratner et al. 2017); training/language/train_triggers.py.
#pragma once

#include <cstddef>
#include <vector>

#include "document/layers.h"
#include "document/side_scores.h"
#include "entente/result.h"
#include "model/linear.h"
#include "model/model_file.h"

namespace entente {

class TriggerHead {
 public:
  static Result<TriggerHead> load(const ModelFile& file, std::size_t width);

  [[nodiscard]] std::size_t types() const { return bias_.size() - 1; }
  // The probabilities of "no event" and of each type.
  [[nodiscard]] std::vector<float> shares(const float* state) const;
  // Append the words `begin` to `end` of states [end][width] to `out`; those of sides as words of window `window`.
  void append(const std::vector<float>& states, std::size_t begin, std::size_t end, std::vector<TriggerScore>& out) const;
  void append_sides(const std::vector<float>& states, std::size_t begin, std::size_t end, std::uint32_t window, SideScores& out) const;
  // No words, with what all words have in common.
  [[nodiscard]] SideScores no_sides() const;

 private:
  std::size_t width_ = 0;
  std::vector<float> weight_, bias_;  // [none, types][width]
  Linear sides_;                      // a word's four parts
  std::array<float, 2> side_bias_{};
};

}  // namespace entente
