// The head of pairs: the PLOVER type of what an actor does to a recipient, from the states of a branch of the encoder in which the pieces of both
// are marked. In single precision: it is small, and used for marked pairs only.
// training/language/pairs.py.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "entente/result.h"
#include "model/model_file.h"

namespace entente {

class PairHead {
 public:
  static Result<PairHead> load(const ModelFile& file, std::size_t width);

  [[nodiscard]] const std::vector<std::string>& types() const { return types_; }
  // Probabilities of the types. states[rows][width]: [CLS], then the words; `actor` and `recipient` are rows, 0 where a side is not there.
  [[nodiscard]] std::vector<float> probabilities(const std::vector<float>& states, std::span<const std::uint32_t> actor,
                                                 std::span<const std::uint32_t> recipient) const;

 private:
  struct Layer {
    std::vector<float> weight, bias;  // [out][in], [out]
    [[nodiscard]] std::vector<float> operator()(const float* x) const;
  };

  std::size_t width_ = 0;
  std::vector<std::string> types_;
  Layer query_, key_, up_, out_;
};

}  // namespace entente
