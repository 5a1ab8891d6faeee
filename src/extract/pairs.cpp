#include "extract/pairs.h"

#include <algorithm>

#include "lexicon/lexicon.h"

namespace entente {
namespace {

constexpr float kWorthSaying = 0.01f;  // a type below it is left out of the scores

}  // namespace

std::vector<PairRecord> answer_pairs(const Document& document) {
  std::vector<PairRecord> out;
  for (const PairScores& pair : document.pairs) {
    const auto best = std::max_element(pair.probabilities.begin(), pair.probabilities.end());
    const std::string& type =
        (*document.types)[static_cast<std::size_t>(best - pair.probabilities.begin())];
    PairRecord answer{type, std::string(ontology::quad_of(type)), {}};
    for (std::size_t k = 0; k < pair.probabilities.size(); ++k) {
      const float p = pair.probabilities[k];
      if (p >= kWorthSaying || &pair.probabilities[k] == &*best)
        answer.scores[(*document.types)[k]] = static_cast<double>(p);
    }
    out.push_back(std::move(answer));
  }
  return out;
}

}  // namespace entente
