// What the grammar reads: a temporal expression before any date is known. time_resolve.h gives it its value.
#pragma once

#include "ground/time_atoms.h"
#include "ground/time_calendar.h"
#include "ground/time_lexicon.h"

namespace entente::temporal {

enum class Form : std::uint8_t {
  kReference,  // "now", "recently": value stands in `value`
  kNamed,      // "March 21", "Tuesday", "the third quarter of 2022", "the 1990s"
  kUnit,       // "last week", "this year", "the next day", "yesterday"
  kOffset,     // "two weeks ago", "a day earlier"
  kAmount,     // "three weeks", "the past two years"
  kSet         // "every Friday", "annual"
};

// Which one is meant. The first group counts from the day of publication, the second from the last date of the discourse.
enum class Which : std::uint8_t {
  kNone,
  kLast,
  kThis,
  kNext,
  kPrevious,
  kFollowing,
  kSame,
  kLatest,
  kYearEarlier,
  kThe
};

enum class Toward : std::uint8_t { kNone, kAgo, kHence, kEarlier, kLater };

enum class Mod : std::uint8_t {
  kNone,
  kStart,
  kMid,
  kEnd,
  kApprox,
  kLess,
  kMore,
  kAtMost,
  kAtLeast
};

enum class Holiday : std::uint8_t {
  kNone,
  kNewYear,
  kNewYearEve,
  kChristmas,
  kChristmasEve,
  kThanksgiving,
  kEaster,
  kGoodFriday,
  kHalloween,
  kValentine,
  kMayDay,
  kVictoryDay,
  kLaborDay,
  kMemorialDay
};

struct Amount {
  double n = 0;
  bool open = false;  // "several", "a few": the number is not said
};

struct DateParts {
  int year = -1;
  int month = 0, day = 0, weekday = 0, quarter = 0, half = 0, season = 0;  // 0: not said
  int decade = -1;   // first year, "1990s" -> 1990
  int century = -1;  // first year, "20th century" -> 1900
  bool fiscal = false;
  bool bc = false;
  Holiday holiday = Holiday::kNone;
};

struct Clock {
  int hour = -1, minute = -1;  // minute -1: only the hour is said
};

struct TimePhrase {
  Span atoms;
  Form form = Form::kNamed;
  Mod mod = Mod::kNone;
  DateParts date;
  Which which = Which::kNone;       // of the named thing, or of the unit
  Which year_which = Which::kNone;  // of the year around it: "June last year"
  Which week_which = Which::kNone;  // "Friday of last week"
  Unit unit = Unit::kDay;
  Amount amount;
  Toward toward = Toward::kNone;
  DayPart part = DayPart::kNone;
  Clock clock;
  std::string_view value;      // references
  bool since = false;          // the word before it: counted to the present
  bool duration_year = false;  // "the year ended June 30": the length of it is meant
};

}  // namespace entente::temporal
