// TIMEX3 values that need no calendar: durations, sets, open dates.
#pragma once

#include <optional>
#include <string>

#include "ground/time_phrase.h"

namespace entente::temporal {

std::string duration_value(Amount amount, Unit unit);  // "P3W", "PT4.5H", "PXDE"
std::string set_value(const TimePhrase& p);            // "P1W", "XXXX-WXX-5"
std::string open_value(
    const TimePhrase& p);  // of a date whose year is unknown: "XXXX-03-21", "XXXX-WXX-2"
std::string clock_value(const TimePhrase& p);  // "T10:00", "TMO", or ""
std::optional<std::string> mod_value(const TimePhrase& p);

}  // namespace entente::temporal
