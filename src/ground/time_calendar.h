// Calendar arithmetic on std::chrono days. A period (a week, a quarter, a decade ...) is its unit and its first day.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente::temporal {

using Day = std::chrono::sys_days;

// From short to long. Seasons are meteorological (spring = March to May; winter bears the year of its December).
enum class Unit : std::uint8_t {
  kSecond,
  kMinute,
  kHour,
  kDay,
  kWeek,
  kWeekend,
  kMonth,
  kSeason,
  kQuarter,
  kHalf,
  kYear,
  kDecade,
  kCentury,
  kMillennium
};

struct Period {
  Unit unit = Unit::kDay;
  Day begin;
};

std::optional<Day> day_of(int year, int month, int day);  // nothing if there is no such day
std::optional<Day> parse_day(
    std::string_view iso);  // "2023-03-21", whatever follows the ten characters
std::string iso(Day day);
int year_of(Day day);
int month_of(Day day);    // 1 .. 12
int weekday_of(Day day);  // 1 = Monday .. 7 = Sunday
Day easter(int year);     // western Easter Sunday
Day nth_weekday(int year, int month, int weekday,
                int n);  // n from 1; 0 = the last one of the month

Period containing(Day day,
                  Unit unit);  // units from a day upwards; a weekend: that of the day's week
Period shifted(Period period, int n);  // n periods later
Day last_day(Period period);
std::string value_of(Period period);  // TIMEX3: "2023-W12", "2023-Q1", "199"

// Named periods of a year; index from 1 (season: 1 spring .. 4 winter).
Period month_of_year(int year, int month);
Period quarter_of_year(int year, int quarter);
Period half_of_year(int year, int half);
Period season_of_year(int year, int season);
Period whole_year(int year);

}  // namespace entente::temporal
