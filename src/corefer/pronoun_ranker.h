// Which phrase a "he" or "she" stands for: a net of one hidden layer over the questions of pronoun_features.h, in whole numbers, so that every
// processor gives the same answer, trained by training/pronouns.py; and what the language model says (document/pronoun_scores.h), where it was asked. The
// record's cast asks it; the chains of all noun phrases have a ranker of their own (on OntoGUM this one costs them half a point).
#pragma once

#include <cstdint>
#include <vector>

#include "corefer/pronoun_features.h"
#include "corefer/ranker.h"
#include "document/pronoun_scores.h"
#include "ground/pronoun_ranks.h"

namespace entente {

struct RankedPhrase {
  std::uint32_t phrase;
  std::int64_t score;  // above "begins an entity", in 1/65536
};

class PronounRanker {
 public:
  // Both must outlive it.
  PronounRanker(const PronounFeatures& features, const PronounScores& scores) : features_(features), scores_(scores) {}

  // The candidates of the pronoun that phrase m is, the nearest first, then the names behind it.
  [[nodiscard]] std::vector<RankedPhrase> rank(std::uint32_t m) const;

 private:
  const PronounFeatures& features_;
  const PronounScores& scores_;
};

// All that `tree` holds, for the cast.
PronounRanks rank_pronouns(const Tree& tree, const std::vector<Quote>& quotes);

namespace pronoun_weights {
extern const std::size_t kFeatures;
extern const std::int16_t kInput[][Ranker::kHidden];  // in 1/256
extern const std::int16_t kOutput[Ranker::kHidden];   // in 1/256
extern const std::int16_t kDirect[];                         // in 1/256
}  // namespace pronoun_weights

}  // namespace entente
