#include "ground/time_resolve.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "ground/time_value.h"

namespace entente::temporal {

namespace {

using std::chrono::days;

constexpr std::uint32_t kAnchorReach =
    200;  // atoms after which a date of the discourse no longer counts
constexpr std::uint32_t kQuarterReach = 120;  // the same for "a year earlier" = the same quarter

Day middle_of(Period period) { return period.begin + (last_day(period) - period.begin) / 2; }

Period holiday_of(Holiday holiday, int year) {
  const auto fixed = [&](int month, int day) {
    return Period{Unit::kDay, day_of(year, month, day).value_or(Day{})};
  };
  switch (holiday) {
    case Holiday::kNewYear:
      return fixed(1, 1);
    case Holiday::kNewYearEve:
      return fixed(12, 31);
    case Holiday::kChristmasEve:
      return fixed(12, 24);
    case Holiday::kThanksgiving:
      return {Unit::kDay, nth_weekday(year, 11, 4, 4)};
    case Holiday::kEaster:
      return {Unit::kDay, easter(year)};
    case Holiday::kGoodFriday:
      return {Unit::kDay, easter(year) - days{2}};
    case Holiday::kHalloween:
      return fixed(10, 31);
    case Holiday::kValentine:
      return fixed(2, 14);
    case Holiday::kMayDay:
      return fixed(5, 1);
    case Holiday::kVictoryDay:
      return fixed(5, 9);
    case Holiday::kLaborDay:
      return {Unit::kDay, nth_weekday(year, 9, 1, 1)};
    case Holiday::kMemorialDay:
      return {Unit::kDay, nth_weekday(year, 5, 1, 0)};
    default:
      return fixed(12, 25);
  }
}

// The named stretch in this year; nothing if there is no such day.
std::optional<Period> in_year(const DateParts& d, int year) {
  if (d.holiday != Holiday::kNone) return holiday_of(d.holiday, year);
  if (d.month && d.day) {
    const auto day = day_of(year, d.month, d.day);
    return day ? std::optional<Period>({Unit::kDay, *day}) : std::nullopt;
  }
  if (d.month) return month_of_year(year, d.month);
  if (d.quarter) return quarter_of_year(year, d.quarter);
  if (d.half) return half_of_year(year, d.half);
  if (d.season) return season_of_year(year, d.season);
  return whole_year(year);
}

enum class Pick { kNearest, kBefore, kAfter };

// How much farther a stretch seems that lies on the other side than the clause looks to.
struct Weights {
  double back = 1, ahead = 1;
};

Weights weights_of(Sense sense) {
  if (sense == Sense::kPast) return {1, 4.5};
  if (sense == Sense::kFuture) return {4, 1};
  return {1, 1.3};
}

// A report speaks in the future of a quarter that is over ("will report a third-quarter loss").
double distance(Period period, Day day, Weights weights) {
  constexpr double kMostForQuarter = 2.5;
  if (period.unit == Unit::kQuarter) weights.back = std::min(weights.back, kMostForQuarter);
  if (period.begin <= day && last_day(period) >= day) return 0;
  const auto n = static_cast<double>((middle_of(period) - day).count());
  return n < 0 ? -n * weights.back : n * weights.ahead;
}

// The year whose stretch fits best seen from `day`.
std::optional<Period> choose(const DateParts& d, Day day, Pick pick, Weights weights = {}) {
  std::optional<Period> best;
  const int year = year_of(day);
  for (int y = year - 4; y <= year + 4; ++y) {  // four: 29 February
    const auto here = in_year(d, y);
    if (!here) continue;
    if (d.weekday && d.day && weekday_of(here->begin) != d.weekday) continue;
    const bool fits = pick == Pick::kBefore ? last_day(*here) < containing(day, here->unit).begin
                      : pick == Pick::kAfter
                          ? here->begin > day && !best
                          : !best || distance(*here, day, weights) < distance(*best, day, weights);
    if (fits) best = here;
  }
  return best;
}

int steps_of(Which which) {
  switch (which) {
    case Which::kLast:
    case Which::kLatest:
    case Which::kPrevious:
      return -1;
    case Which::kNext:
    case Which::kFollowing:
      return 1;
    default:
      return 0;
  }
}

bool counts_from_discourse(Which which) {
  return which == Which::kPrevious || which == Which::kFollowing || which == Which::kSame;
}

bool fits_year_range(const DateParts& d) { return d.year < 0 || (d.year >= 1 && d.year <= 9998); }

Moment as_moment(const TimePhrase& p, std::optional<Period> period) {
  Moment m;
  m.mod = mod_value(p);
  const bool hour = p.clock.hour >= 0 || p.part != DayPart::kNone;
  if (!period) {
    m.value = open_value(p);
    if (p.form == Form::kOffset && m.value[0] == 'P' && m.value != "PAST_REF")
      m.type = MomentType::kDuration;
    if (hour) m.value += clock_value(p);
  } else {
    m.value = value_of(*period);
    if (p.date.bc) m.value = "BC" + m.value;
    if (!p.date.fiscal && !p.date.bc) {
      m.begin = iso(period->begin);
      m.end = iso(last_day(*period));
    }
    if (hour && period->unit == Unit::kDay) m.value += clock_value(p);
  }
  if (hour) m.type = MomentType::kTime;
  return m;
}

}  // namespace

Moment Discourse::resolve(const TimePhrase& p, Sense sense) {
  Moment m;
  if (p.form == Form::kReference) {
    m.value = p.value;
    return m;
  }
  if (p.form == Form::kSet || p.form == Form::kAmount || p.duration_year) {
    m.type = p.form == Form::kSet ? MomentType::kSet : MomentType::kDuration;
    m.value = p.form == Form::kSet
                  ? set_value(p)
                  : duration_value(p.duration_year ? Amount{1, false} : p.amount, p.unit);
    m.mod = mod_value(p);
    return m;
  }
  std::optional<Period> period = p.form == Form::kOffset ? offset(p)
                                 : p.form == Form::kUnit ? unit(p, sense)
                                                         : named(p, sense);
  if (period && (year_of(period->begin) < 0 || year_of(period->begin) > 9000))
    period = std::nullopt;
  if (period && p.form == Form::kNamed && p.unit == Unit::kWeek)
    period = containing(period->begin, Unit::kWeek);
  if (period) remember(p, *period);
  m = as_moment(p, period);
  if (p.form == Form::kOffset && p.unit == Unit::kHour && period) m.type = MomentType::kTime;
  return m;
}

void Discourse::remember(const TimePhrase& p, Period period) {
  const Anchor anchor{period, p.atoms.end};
  if (period.unit == Unit::kDay) day_ = anchor;
  if (p.form == Form::kNamed && p.date.month && p.date.year >= 0) dated_ = anchor;
  if (period.unit <= Unit::kYear) any_ = anchor;
  if (period.unit == Unit::kQuarter && p.which != Which::kYearEarlier && p.form != Form::kOffset)
    quarter_ = anchor;
}

std::optional<Day> Discourse::base_of(Which which, Unit unit, std::uint32_t atom) const {
  if (!counts_from_discourse(which)) return published_;
  const std::optional<Anchor>& anchor = unit <= Unit::kWeek ? day_ : any_;
  if (anchor && atom - anchor->atom < kAnchorReach) return anchor->period.begin;
  return published_;
}

std::optional<int> Discourse::year_of_phrase(const TimePhrase& p) const {
  if (p.date.year >= 0) return p.date.year;
  if (p.year_which == Which::kNone) return std::nullopt;
  const auto base = base_of(p.year_which, Unit::kYear, p.atoms.begin);
  return base ? std::optional<int>(year_of(*base) + steps_of(p.year_which)) : std::nullopt;
}

std::optional<Period> Discourse::named(const TimePhrase& p, Sense sense) {
  const DateParts& d = p.date;
  if (!fits_year_range(d)) return std::nullopt;
  if (d.decade >= 0) return containing(day_of(d.decade, 1, 1).value_or(Day{}), Unit::kDecade);
  if (d.century >= 0) return containing(day_of(d.century, 1, 1).value_or(Day{}), Unit::kCentury);
  if (const auto year = year_of_phrase(p)) return in_year(d, *year);
  if (p.year_which != Which::kNone) return std::nullopt;
  if (d.weekday && !d.month) return weekday(p, sense);
  if (const auto beside = beside_dated(p, sense)) return beside;
  const auto base = base_of(p.which, Unit::kMonth, p.atoms.begin);
  if (!base) return std::nullopt;
  if (p.which == Which::kYearEarlier) {
    const auto quarter = choose(d, *base, Pick::kNearest, weights_of(Sense::kPast));
    return quarter ? std::optional<Period>(shifted(*quarter, -4)) : std::nullopt;
  }
  if (p.which == Which::kThis || p.which == Which::kSame) return in_year(d, year_of(*base));
  if (p.which != Which::kNone)
    return choose(d, *base, steps_of(p.which) < 0 ? Pick::kBefore : Pick::kAfter);
  return choose(d, *base, Pick::kNearest, weights_of(sense));
}

// "Troops came on Feb. 24, 2021; by mid-April they were gone": a month close behind a full date that is long past goes with it, where no
// other paragraph begins between them and nothing counts from it to the present ("held since April").
std::optional<Period> Discourse::beside_dated(const TimePhrase& p, Sense sense) const {
  constexpr std::uint32_t kReach = 25;
  constexpr Weights kOnwards{5, 1};
  constexpr int kRecent = 300;  // days: nearer than that, the day of publication decides
  if (!dated_ || p.which != Which::kNone || !p.date.month || sense == Sense::kFuture)
    return std::nullopt;
  if (p.atoms.begin - dated_->atom > kReach || p.since) return std::nullopt;
  const Day then = dated_->period.begin;
  if (published_ && *published_ - then < days{kRecent}) return std::nullopt;
  return choose(p.date, then, Pick::kNearest, kOnwards);
}

std::optional<Period> Discourse::weekday(const TimePhrase& p, Sense sense) {
  const int wanted = p.date.weekday;
  if (p.week_which != Which::kNone) {
    const auto base = base_of(p.week_which, Unit::kWeek, p.atoms.begin);
    if (!base) return std::nullopt;
    return Period{
        Unit::kDay,
        shifted(containing(*base, Unit::kWeek), steps_of(p.week_which)).begin + days{wanted - 1}};
  }
  const auto base = base_of(p.which, Unit::kDay, p.atoms.begin);
  if (!base) return std::nullopt;
  const int back = (weekday_of(*base) - wanted + 7) % 7, ahead = (7 - back) % 7;
  const int strictly_back = back ? back : 7, strictly_ahead = ahead ? ahead : 7;
  switch (p.which) {
    case Which::kLast:
    case Which::kPrevious:
      return Period{Unit::kDay, *base - days{strictly_back}};
    case Which::kNext:
    case Which::kFollowing:
      return Period{Unit::kDay, *base + days{strictly_ahead}};
    case Which::kThis:
      return Period{Unit::kDay, sense == Sense::kPast ? *base - days{back} : *base + days{ahead}};
    default:
      return Period{Unit::kDay, sense == Sense::kFuture ? *base + days{ahead} : *base - days{back}};
  }
}

// "the quarter" is that of the discourse, "the latest quarter" the last one that is over.
std::optional<Period> Discourse::quarter(const TimePhrase& p) {
  if (p.which == Which::kLatest || !quarter_) {
    if (!published_) return std::nullopt;
    const Period over = shifted(containing(*published_, Unit::kQuarter), -1);
    return p.which == Which::kYearEarlier ? shifted(over, -4) : over;
  }
  Period period = quarter_->period;
  if (p.which == Which::kYearEarlier) return shifted(period, -4);
  if (p.date.year >= 0) return quarter_of_year(p.date.year, (month_of(period.begin) + 2) / 3);
  return period;
}

std::optional<Period> Discourse::unit(const TimePhrase& p, Sense sense) {
  const bool of_discourse = p.which == Which::kThe || p.which == Which::kLatest ||
                            p.which == Which::kYearEarlier || p.date.year >= 0;
  if (p.unit == Unit::kQuarter && of_discourse) return quarter(p);
  const auto base = base_of(p.which, p.unit, p.atoms.begin);
  if (!base) return std::nullopt;
  const Period here = containing(*base, p.unit);
  if (p.unit == Unit::kWeekend && p.which == Which::kThe)
    return shifted(here, sense == Sense::kFuture || weekday_of(*base) >= 6 ? 0 : -1);
  if (p.unit == Unit::kWeekend && p.which == Which::kLast) return shifted(here, -1);
  return shifted(here, p.which == Which::kLatest && p.unit == Unit::kYear ? 0 : steps_of(p.which));
}

std::optional<Period> Discourse::offset(const TimePhrase& p) {
  if (p.amount.open) return std::nullopt;
  const bool from_discourse = p.toward == Toward::kEarlier || p.toward == Toward::kLater;
  const int sign = p.toward == Toward::kAgo || p.toward == Toward::kEarlier ? -1 : 1;
  Unit unit = p.unit;
  double n = p.amount.n;
  if (unit == Unit::kYear && n == 1 && sign < 0 && quarter_ &&
      p.atoms.begin - quarter_->atom < kQuarterReach)
    return shifted(quarter_->period, -4);
  if (unit >= Unit::kDecade) {
    n *= unit == Unit::kDecade ? 10 : unit == Unit::kCentury ? 100 : 1000;
    unit = Unit::kYear;
  }
  if (n != std::floor(n) && unit >= Unit::kDay) {
    n *= unit == Unit::kYear ? 12 : unit == Unit::kMonth ? 4 : 7;
    unit = unit == Unit::kYear ? Unit::kMonth : unit == Unit::kMonth ? Unit::kWeek : Unit::kDay;
  }
  constexpr double kFarthest = 4000;
  if (n > kFarthest || (from_discourse && unit < Unit::kDay)) return std::nullopt;
  const auto base = base_of(from_discourse ? Which::kSame : Which::kThis, unit, p.atoms.begin);
  if (!base) return std::nullopt;
  if (unit < Unit::kDay) return Period{Unit::kDay, *base};
  return shifted(containing(*base, unit), sign * static_cast<int>(n));
}

}  // namespace entente::temporal
