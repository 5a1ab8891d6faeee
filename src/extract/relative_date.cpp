#include "extract/relative_date.h"

#include <algorithm>
#include <charconv>

#include "base/ascii.h"
#include "ground/time_calendar.h"

namespace entente {
namespace {

constexpr std::uint32_t kGlance = 2;  // bytes between a measure and its "before"

struct Measure {
  int count;
  char unit;  // of TIMEX3: D, W, M, Y
};

// "P3W"; nothing for "PXW" and for parts of a day.
std::optional<Measure> measure_of(const std::string& value) {
  if (value.size() < 3 || value[0] != 'P') return std::nullopt;
  Measure out{0, value.back()};
  const char* const end = value.data() + value.size() - 1;
  const auto [at, error] = std::from_chars(value.data() + 1, end, out.count);
  const bool whole = error == std::errc() && at == end;
  return whole && std::string_view("DWMY").find(out.unit) != std::string_view::npos ? std::optional(out) : std::nullopt;
}

temporal::Unit unit_of(char unit) {
  switch (unit) {
    case 'D': return temporal::Unit::kDay;
    case 'W': return temporal::Unit::kWeek;
    case 'M': return temporal::Unit::kMonth;
    default: return temporal::Unit::kYear;
  }
}

// How exact a date is: its unit in TIMEX3 by the length of its value.
temporal::Unit exactness(const Moment& date) {
  const bool day = date.begin && date.begin == date.end;
  if (day) return temporal::Unit::kDay;
  return date.value.size() == 4 ? temporal::Unit::kYear : temporal::Unit::kMonth;
}

// As exact as date and measure are; weeks say the month.
DateRecord reckoned(const Moment& date, Measure by, int sign) {
  const auto from = date.begin ? temporal::parse_day(*date.begin) : std::nullopt;
  if (!from) return {};
  const temporal::Period moved = temporal::shifted(temporal::containing(*from, unit_of(by.unit)), sign * by.count);
  temporal::Unit unit = std::max(exactness(date), by.unit == 'W' ? temporal::Unit::kMonth : unit_of(by.unit));
  const temporal::Period period = temporal::containing(moved.begin, unit);
  return {temporal::value_of(period), temporal::iso(period.begin), temporal::iso(temporal::last_day(period)), "derived"};
}

}  // namespace

std::optional<DateRecord> date_by_measure(const Tree& tree, const std::vector<Moment>& moments, TokenId trigger) {
  const Document& document = tree.document();
  const auto mark = tree.child(trigger, Deprel::kMark);
  if (!mark) return std::nullopt;
  const Caseless word(document.form(*mark));
  if (word != "before" && word != "after") return std::nullopt;
  const std::uint32_t at = document.tokens[*mark].bytes.begin;
  const Span sentence = document.bytes(document.sentences[tree.sentence_of(trigger)].tokens);
  const Moment *measure = nullptr, *date = nullptr;
  for (const Moment& moment : moments) {
    if (moment.bytes.begin < sentence.begin || moment.bytes.end > at) continue;
    if (moment.type == MomentType::kDuration && moment.bytes.end + kGlance >= at) {
      measure = &moment;
    } else if (moment.type == MomentType::kDate && moment.begin && !moment.in_dateline) {
      date = &moment;
    }
  }
  if (!measure) return std::nullopt;
  if (date && measure->value.starts_with("PT"))  // "on Friday, hours after ...": the same day
    return DateRecord{date->value, date->begin, date->end, "derived"};
  const auto by = measure_of(measure->value);
  if (!by || !date) return DateRecord{};
  return reckoned(*date, *by, word == "before" ? 1 : -1);
}

}  // namespace entente
