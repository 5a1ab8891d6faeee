// The head of triggers: whether a word tells an event, and of which PLOVER type. Learned from news paragraphs and reports of our own and, less
// trusted, from what the event tables read in PolNeAR's news (weak supervision, Ratner et al. 2017); training/language/train_triggers.py.
#pragma once

#include <cstddef>
#include <vector>

#include "document/layers.h"
#include "entente/result.h"
#include "model/model_file.h"

namespace entente {

class TriggerHead {
 public:
  static Result<TriggerHead> load(const ModelFile& file, std::size_t width);

  [[nodiscard]] std::size_t types() const { return bias_.size() - 1; }
  // The probabilities of "no event" and of each type.
  [[nodiscard]] std::vector<float> shares(const float* state) const;
  // Appends the words `begin` to `end` of states [end][width] to `out`.
  void append(const std::vector<float>& states, std::size_t begin, std::size_t end, std::vector<TriggerScore>& out) const;

 private:
  std::size_t width_ = 0;
  std::vector<float> weight_, bias_;  // [none, types][width]
};

}  // namespace entente
