#include "document/pronoun_scores.h"

#include <algorithm>

namespace entente {

const PronounScores::Of* PronounScores::of(TokenId pronoun) const {
  const auto at = std::lower_bound(all.begin(), all.end(), pronoun, [](const Of& x, TokenId t) { return x.pronoun < t; });
  return at != all.end() && at->pronoun == pronoun ? &*at : nullptr;
}

float score_of(const PronounScores::Of& pronoun, TokenId word) {
  const auto& words = pronoun.words;
  const auto at = std::lower_bound(words.begin(), words.end(), word, [](const PronounScores::Word& x, TokenId t) { return x.token < t; });
  return at != words.end() && at->token == word ? at->score : 0;
}

}  // namespace entente
