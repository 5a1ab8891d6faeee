// What the language model says of "he" and "she" and the words that they may stand for.
#pragma once

#include <cstdint>
#include <vector>

#include "document/layers.h"

namespace entente {

// Of each pronoun the nouns, names and pronouns that were read together with it, before and behind it; the log odds that it stands for the phrase
// that such a word heads are `score` less `nobody` (language/pronoun_head.h). Pronouns that were not asked for are missing.
struct PronounScores {
  struct Word {
    TokenId token;
    float score;
  };
  struct Of {
    TokenId pronoun;
    float nobody;             // the score of "nobody who is named"
    std::vector<Word> words;  // in order
  };
  std::vector<Of> all;  // in order of the pronouns

  // Null where the pronoun is missing.
  [[nodiscard]] const Of* of(TokenId pronoun) const;
};

// The score of a word; 0 where it was not read together with the pronoun.
float score_of(const PronounScores::Of& pronoun, TokenId word);

}  // namespace entente
