// The words that can stand in a temporal expression. A word may be several things at once ("second", "fall", "May").
#pragma once

#include <string_view>

#include "ground/time_calendar.h"

namespace entente::temporal {

enum class DayPart : std::uint8_t { kNone, kMorning, kAfternoon, kEvening, kNight, kDaytime };

struct Word {
  std::int8_t month = 0;     // 1 .. 12
  bool shortened = false;    // "Sept", "Tue": a full stop may follow
  std::int8_t weekday = 0;   // 1 = Monday .. 7
  std::int8_t season = 0;    // 1 spring .. 4 winter
  std::int16_t number = -1;  // "seven", "twenty"
  std::int16_t ordinal = 0;  // "third"
  std::int8_t unit = -1;     // a Unit
  bool plural = false;       // of the unit
  DayPart part = DayPart::kNone;
  std::int16_t decade = 0;  // "nineties" -> 90
  bool starts = false;      // a phrase may begin here
  bool light = false;       // ... but only a few words before one that is not light, or a number ("the", "about")
};

// ASCII letters of any case; nothing for a word that never stands in a temporal expression.
const Word* word_of(std::string_view word);

}  // namespace entente::temporal
