#include "ground/time_value.h"

#include <fmt/format.h>

#include <cmath>

namespace entente::temporal {

namespace {

std::string number_text(double n) {
  std::string text = fmt::format("{:.2f}", n);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string_view unit_text(Unit unit) {
  switch (unit) {
    case Unit::kSecond:
      return "S";
    case Unit::kMinute:
      return "M";
    case Unit::kHour:
      return "H";
    case Unit::kDay:
      return "D";
    case Unit::kWeek:
      return "W";
    case Unit::kWeekend:
      return "WE";
    case Unit::kMonth:
      return "M";
    case Unit::kQuarter:
      return "Q";
    case Unit::kDecade:
      return "DE";
    case Unit::kCentury:
      return "CE";
    case Unit::kMillennium:
      return "ML";
    default:
      return "Y";
  }
}

std::string part_text(DayPart part) {
  switch (part) {
    case DayPart::kMorning:
      return "TMO";
    case DayPart::kAfternoon:
      return "TAF";
    case DayPart::kEvening:
      return "TEV";
    case DayPart::kNight:
      return "TNI";
    case DayPart::kDaytime:
      return "TDT";
    default:
      return "";
  }
}

constexpr std::string_view kSeasons[] = {"", "SP", "SU", "FA", "WI"};

}  // namespace

std::string duration_value(Amount amount, Unit unit) {
  if (!amount.open && unit >= Unit::kDecade) {  // years, as TimeBank writes them
    amount.n *= unit == Unit::kDecade ? 10 : unit == Unit::kCentury ? 100 : 1000;
    unit = Unit::kYear;
  }
  if (!amount.open && amount.n == .5 && (unit == Unit::kHour || unit == Unit::kYear)) {
    amount.n = unit == Unit::kHour ? 30 : 6;
    unit = unit == Unit::kHour ? Unit::kMinute : Unit::kMonth;
  }
  const bool clock = unit < Unit::kDay;
  return fmt::format("P{}{}{}", clock ? "T" : "", amount.open ? "X" : number_text(amount.n),
                     unit_text(unit));
}

std::string set_value(const TimePhrase& p) {
  const DateParts& d = p.date;
  if (d.weekday) return fmt::format("XXXX-WXX-{}{}", d.weekday, part_text(p.part));
  if (d.month) return fmt::format("XXXX-{:02}", d.month);
  if (d.season) return fmt::format("XXXX-{}", kSeasons[d.season]);
  if (p.part != DayPart::kNone) return "XXXX-XX-XX" + part_text(p.part);
  return duration_value(p.amount, p.unit);
}

std::string open_value(const TimePhrase& p) {
  const DateParts& d = p.date;
  const std::string year = d.year >= 0 ? fmt::format("{:04}", d.year) : "XXXX";
  if (p.form == Form::kNamed) {
    if (d.month && d.day && day_of(d.year >= 0 ? d.year : 2000, d.month, d.day))
      return fmt::format("{}-{:02}-{:02}", year, d.month, d.day);
    if (d.month) return fmt::format("{}-{:02}", year, d.month);
    if (d.weekday) return fmt::format("XXXX-WXX-{}", d.weekday);
    if (d.quarter) return fmt::format("{}-Q{}", year, d.quarter);
    if (d.half) return fmt::format("{}-H{}", year, d.half);
    if (d.season) return fmt::format("{}-{}", year, kSeasons[d.season]);
    return "XXXX";
  }
  if (p.form == Form::kOffset) {
    if (p.toward == Toward::kAgo) return "PAST_REF";
    return p.toward == Toward::kHence ? "FUTURE_REF" : duration_value(p.amount, p.unit);
  }
  switch (p.unit) {
    case Unit::kDay:
      return "XXXX-XX-XX";
    case Unit::kWeek:
      return "XXXX-WXX";
    case Unit::kWeekend:
      return "XXXX-WXX-WE";
    case Unit::kMonth:
      return "XXXX-XX";
    case Unit::kQuarter:
      return "XXXX-QX";
    case Unit::kDecade:
      return "XXX";  // TIMEX3: a decade that is not known
    case Unit::kCentury:
      return "XX";
    default:
      return "XXXX";
  }
}

std::string clock_value(const TimePhrase& p) {
  if (p.clock.hour < 0) return part_text(p.part);
  return fmt::format("T{:02}:{:02}", p.clock.hour, p.clock.minute < 0 ? 0 : p.clock.minute);
}

std::optional<std::string> mod_value(const TimePhrase& p) {
  const bool offset = p.form == Form::kOffset;
  switch (p.mod) {
    case Mod::kStart:
      return "START";
    case Mod::kMid:
      return "MID";
    case Mod::kEnd:
      return "END";
    case Mod::kApprox:
      return "APPROX";
    case Mod::kLess:
      return offset ? "AFTER" : "LESS_THAN";
    case Mod::kMore:
      return offset ? "BEFORE" : "MORE_THAN";
    case Mod::kAtMost:
      return "EQUAL_OR_LESS";
    case Mod::kAtLeast:
      return "EQUAL_OR_MORE";
    default:
      return std::nullopt;
  }
}

}  // namespace entente::temporal
