#include "ground/gender.h"

#include <doctest/doctest.h>

namespace entente {

TEST_CASE("given names and pronouns") {
  CHECK(gender_of_given_name("Fatima") == Gender::kFeminine);
  CHECK(gender_of_given_name("OLEKSANDR") == Gender::kMasculine);
  CHECK(gender_of_given_name("Kim") == Gender::kUnknown);
  CHECK(gender_of_given_name("") == Gender::kUnknown);
  CHECK(gender_of_pronoun("Herself") == Gender::kFeminine);
  CHECK(gender_of_pronoun("his") == Gender::kMasculine);
  CHECK(gender_of_pronoun("its") == Gender::kUnknown);
}

}  // namespace entente
