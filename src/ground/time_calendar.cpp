#include "ground/time_calendar.h"

#include <fmt/format.h>

namespace entente::temporal {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;

year_month_day parts(Day day) { return year_month_day{day}; }

Day first_of_month(int year, int month) {
  return Day{std::chrono::year{year} / std::chrono::month{static_cast<unsigned>(month)} / 1};
}

Day add_months(Day first, int n) { return Day{parts(first) + months{n}}; }

Day monday_of(Day day) { return day - days{weekday_of(day) - 1}; }

int months_in(Unit unit) {
  switch (unit) {
    case Unit::kMonth:
      return 1;
    case Unit::kSeason:
    case Unit::kQuarter:
      return 3;
    case Unit::kHalf:
      return 6;
    case Unit::kYear:
      return 12;
    case Unit::kDecade:
      return 120;
    case Unit::kCentury:
      return 1200;
    case Unit::kMillennium:
      return 12000;
    default:
      return 0;
  }
}

int days_in(Unit unit) { return unit == Unit::kWeek || unit == Unit::kWeekend ? 7 : 1; }

int digits_of(std::string_view text) {
  int n = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    n = 10 * n + (c - '0');
  }
  return n;
}

std::string week_value(Day monday, std::string_view tail) {
  const Day thursday = monday + days{3};
  const int year = year_of(thursday);
  const auto week = (thursday - first_of_month(year, 1)).count() / 7 + 1;
  return fmt::format("{:04}-W{:02}{}", year, week, tail);
}

}  // namespace

std::optional<Day> day_of(int year, int month, int day) {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 0 || year > 9999)
    return std::nullopt;
  const year_month_day date{std::chrono::year{year},
                            std::chrono::month{static_cast<unsigned>(month)},
                            std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return day_of(digits_of(text.substr(0, 4)), digits_of(text.substr(5, 2)),
                digits_of(text.substr(8, 2)));
}

std::string iso(Day day) {
  return fmt::format("{:04}-{:02}-{:02}", year_of(day), month_of(day),
                     static_cast<unsigned>(parts(day).day()));
}

int year_of(Day day) { return static_cast<int>(parts(day).year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(parts(day).month())); }
int weekday_of(Day day) { return static_cast<int>(std::chrono::weekday{day}.iso_encoding()); }

Day easter(int year) {  // the anonymous Gregorian computus
  const int a = year % 19, b = year / 100, c = year % 100;
  const int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
  const int n = h + l - 7 * ((a + 11 * h + 22 * l) / 451) + 114;
  return first_of_month(year, n / 31) + days{n % 31};
}

Day nth_weekday(int year, int month, int weekday, int n) {
  const Day first = first_of_month(year, month);
  const int ahead = (weekday - weekday_of(first) + 7) % 7;
  if (n > 0) return first + days{ahead + 7 * (n - 1)};
  const Day last = add_months(first, 1) - days{1};
  return last - days{(weekday_of(last) - weekday + 7) % 7};
}

Period containing(Day day, Unit unit) {
  const int year = year_of(day), month = month_of(day);
  switch (unit) {
    case Unit::kWeek:
      return {unit, monday_of(day)};
    case Unit::kWeekend:
      return {unit, monday_of(day) + days{5}};
    case Unit::kMonth:
      return month_of_year(year, month);
    case Unit::kSeason:
      return {unit, add_months(first_of_month(year, month), -(month % 3))};
    case Unit::kQuarter:
      return quarter_of_year(year, (month + 2) / 3);
    case Unit::kHalf:
      return half_of_year(year, (month + 5) / 6);
    case Unit::kYear:
      return whole_year(year);
    case Unit::kDecade:
      return {unit, first_of_month(year / 10 * 10, 1)};
    case Unit::kCentury:
      return {unit, first_of_month(year / 100 * 100, 1)};
    case Unit::kMillennium:
      return {unit, first_of_month(year / 1000 * 1000, 1)};
    default:
      return {Unit::kDay, day};
  }
}

Period shifted(Period period, int n) {
  if (const int size = months_in(period.unit))
    return {period.unit, add_months(period.begin, size * n)};
  return {period.unit, period.begin + days{days_in(period.unit) * n}};
}

Day last_day(Period period) {
  if (period.unit == Unit::kWeekend) return period.begin + days{1};
  return shifted(period, 1).begin - days{1};
}

std::string value_of(Period period) {
  const int year = year_of(period.begin), month = month_of(period.begin);
  switch (period.unit) {
    case Unit::kWeek:
      return week_value(period.begin, "");
    case Unit::kWeekend:
      return week_value(monday_of(period.begin), "-WE");
    case Unit::kMonth:
      return fmt::format("{:04}-{:02}", year, month);
    case Unit::kSeason:
      return fmt::format("{:04}-{}", year,
                         month == 3   ? "SP"
                         : month == 6 ? "SU"
                         : month == 9 ? "FA"
                                      : "WI");
    case Unit::kQuarter:
      return fmt::format("{:04}-Q{}", year, (month + 2) / 3);
    case Unit::kHalf:
      return fmt::format("{:04}-H{}", year, (month + 5) / 6);
    case Unit::kYear:
      return fmt::format("{:04}", year);
    case Unit::kDecade:
      return fmt::format("{:03}", year / 10);
    case Unit::kCentury:
      return fmt::format("{:02}", year / 100);
    case Unit::kMillennium:
      return fmt::format("{}", year / 1000);
    default:
      return iso(period.begin);
  }
}

Period month_of_year(int year, int month) { return {Unit::kMonth, first_of_month(year, month)}; }
Period quarter_of_year(int year, int quarter) {
  return {Unit::kQuarter, first_of_month(year, 3 * quarter - 2)};
}
Period half_of_year(int year, int half) {
  return {Unit::kHalf, first_of_month(year, 6 * half - 5)};
}
Period season_of_year(int year, int season) {
  return {Unit::kSeason, first_of_month(year, 3 * season)};
}
Period whole_year(int year) { return {Unit::kYear, first_of_month(year, 1)}; }

}  // namespace entente::temporal
