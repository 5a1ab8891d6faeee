#include "ground/time_calendar.h"

#include <doctest/doctest.h>

namespace entente::temporal {

namespace {
Day day(std::string_view text) { return parse_day(text).value(); }
}  // namespace

TEST_CASE("days that exist and days that do not") {
  CHECK(day_of(2024, 2, 29));
  CHECK(!day_of(2023, 2, 29));
  CHECK(!day_of(1900, 2, 29));
  CHECK(day_of(2000, 2, 29));
  CHECK(!day_of(2023, 4, 31));
  CHECK(!day_of(2023, 0, 1));
  CHECK(!day_of(2023, 13, 1));
  CHECK(!parse_day("2023-3-21"));
  CHECK(!parse_day("2023-02-30"));
  CHECK(!parse_day("20x3-02-03"));
  CHECK(iso(day("2023-03-21T10:00")) == "2023-03-21");
}

TEST_CASE("ISO weeks at the turn of the year") {
  CHECK(value_of(containing(day("2021-01-03"), Unit::kWeek)) == "2020-W53");
  CHECK(value_of(containing(day("2021-01-04"), Unit::kWeek)) == "2021-W01");
  CHECK(value_of(containing(day("2018-12-31"), Unit::kWeek)) == "2019-W01");
  CHECK(value_of(containing(day("2023-03-21"), Unit::kWeekend)) == "2023-W12-WE");
}

TEST_CASE("periods: containing, shifting, last day") {
  const Day d = day("2024-01-31");
  CHECK(value_of(shifted(containing(d, Unit::kMonth), 1)) == "2024-02");
  CHECK(iso(last_day(shifted(containing(d, Unit::kMonth), 1))) == "2024-02-29");
  CHECK(value_of(shifted(containing(d, Unit::kQuarter), -1)) == "2023-Q4");
  CHECK(value_of(containing(d, Unit::kHalf)) == "2024-H1");
  CHECK(value_of(containing(d, Unit::kSeason)) == "2023-WI");
  CHECK(iso(last_day(containing(d, Unit::kSeason))) == "2024-02-29");
  CHECK(value_of(containing(d, Unit::kDecade)) == "202");
  CHECK(iso(last_day(containing(d, Unit::kDecade))) == "2029-12-31");
  CHECK(value_of(containing(d, Unit::kCentury)) == "20");
  CHECK(value_of(shifted(containing(d, Unit::kYear), -25)) == "1999");
}

TEST_CASE("movable feasts") {
  CHECK(iso(easter(2023)) == "2023-04-09");
  CHECK(iso(easter(2000)) == "2000-04-23");
  CHECK(iso(nth_weekday(2022, 11, 4, 4)) == "2022-11-24");
  CHECK(iso(nth_weekday(2023, 5, 1, 0)) == "2023-05-29");
}

}  // namespace entente::temporal
