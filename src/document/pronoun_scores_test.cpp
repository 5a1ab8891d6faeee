#include "document/pronoun_scores.h"

#include <doctest/doctest.h>

namespace entente {

TEST_CASE("The scores of a pronoun are found by its token, those of its words by theirs") {
  PronounScores scores;
  scores.all = {{2, -1.0F, {}}, {7, 0.5F, {{1, 2.0F}, {3, -4.0F}, {9, 6.0F}}}};
  REQUIRE(scores.of(7) != nullptr);
  CHECK(scores.of(7)->nobody == 0.5F);
  CHECK(score_of(*scores.of(7), 3) == -4.0F);
  CHECK(score_of(*scores.of(7), 9) == 6.0F);
  CHECK(score_of(*scores.of(7), 4) == 0.0F);
  CHECK(score_of(*scores.of(7), 10) == 0.0F);
  CHECK(scores.of(2) != nullptr);
  CHECK(scores.of(3) == nullptr);
  CHECK(scores.of(8) == nullptr);
}

}  // namespace entente
