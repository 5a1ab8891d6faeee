// Words that say when.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "document/document.h"

namespace entente {

// A preposition with a day or a year says when ("seized a ship on Tuesday"), and fills no slot.
inline bool calendar_word(const Document& document, TokenId t) {
  static constexpr std::array<std::string_view, 27> kCalendar = {
      "monday",    "tuesday",   "wednesday", "thursday", "friday",   "saturday", "sunday",
      "january",   "february",  "march",     "april",    "may",      "june",     "july",
      "august",    "september", "october",   "november", "december", "weekend",  "morning",
      "afternoon", "evening",   "week",      "month",    "year",     "eve"};
  const Upos upos = document.upos(t);
  if (upos == Upos::kNum) {
    const std::string_view form = document.form(t);
    return form.size() == 4 && (form[0] == '1' || form[0] == '2');
  }
  return (upos == Upos::kPropn || upos == Upos::kNoun) &&
         one_of(Caseless(document.lemma(t)), kCalendar);
}

}  // namespace entente
