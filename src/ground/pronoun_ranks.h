// What a pronoun may stand for, as a learned ranker sees it (corefer/pronoun_ranker.h); the cast decides.
#pragma once

#include <cstdint>
#include <vector>

#include "document/layers.h"

namespace entente {

inline constexpr double kRankUnit = 65536;

struct RankedHead {
  TokenId head;        // of a noun phrase or pronoun before the pronoun
  std::int64_t score;  // above "something else", a log-odds in 1 / kRankUnit; below 0: rather something else
};

struct PronounRanks {
  struct Of {
    TokenId pronoun;
    std::vector<RankedHead> heads;  // the nearest first
  };
  std::vector<Of> all;  // in order of the pronouns; those that nobody ranked are missing

  [[nodiscard]] const Of* of(TokenId pronoun) const {
    for (std::size_t begin = 0, end = all.size(); begin < end;) {
      const std::size_t middle = (begin + end) / 2;
      if (all[middle].pronoun == pronoun) return &all[middle];
      (all[middle].pronoun < pronoun ? begin : end) = all[middle].pronoun < pronoun ? middle + 1 : middle;
    }
    return nullptr;
  }
};

}  // namespace entente
