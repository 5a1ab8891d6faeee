// What a mention says about the gender of its person: a title, a noun, a given name. English pronouns agree with it.
#pragma once

#include <cstdint>
#include <string_view>

#include "document/document.h"
#include "ground/cast.h"

namespace entente {

enum class Gender : std::uint8_t { kUnknown, kFeminine, kMasculine };

// The stronger evidence wins: a lone name may be a family name ("Martin"), a title is said.
struct GenderEvidence {
  Gender gender = Gender::kUnknown;
  std::uint8_t strength =
      0;  // 0 none, 1 a guess, 2 a given name with a family name, 3 a title or noun
};

GenderEvidence gender_of(const Document& document, const Mention& mention);

// he him his himself / she her hers herself.
Gender gender_of_pronoun(std::string_view form);

// Of a title or a noun in any case: "Mrs.", "sister".
Gender gender_of_noun(std::string_view noun);

// Of a given name in any case; unknown for one that both bear.
Gender gender_of_given_name(std::string_view name);

}  // namespace entente
