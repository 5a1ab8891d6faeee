// Stretches named by their unit and their place: "last week", "this year", "the next day", "yesterday", "this morning".
// Also dates that such a word leads: "last Friday", "next May", "this past spring".
#include "ground/time_grammar.h"
#include "ground/time_parts.h"

namespace entente::temporal {

namespace {

std::size_t as_unit(TimePhrase& p, Unit unit, Which which, std::size_t end) {
  p.form = Form::kUnit;
  p.unit = unit;
  p.which = which;
  return end;
}

std::size_t read_relative_day(const Atoms& a, std::size_t i, TimePhrase& p) {
  struct Named {
    std::string_view word;
    Which which;
    DayPart part;
  };
  static constexpr Named kNamed[] = {{"today", Which::kThis, DayPart::kNone},
                                     {"yesterday", Which::kLast, DayPart::kNone},
                                     {"tomorrow", Which::kNext, DayPart::kNone},
                                     {"tonight", Which::kThis, DayPart::kNight},
                                     {"overnight", Which::kLast, DayPart::kNight}};
  for (const Named& n : kNamed) {
    if (!a.is(i, n.word)) continue;
    if (a[i].capital && i > 0 && a.is_word(i - 1) && a[i - 1].capital && n.part == DayPart::kNone)
      return 0;  // "Russia Today"
    p.part = n.part;
    std::size_t j = i + 1;
    if (p.part == DayPart::kNone) {
      if (const std::size_t k = read_day_part(a, j, p.part)) j = k;
    }
    return as_unit(p, Unit::kDay, n.which, j);
  }
  if (a.is(i, "the") && a.is(i + 1, "day") &&
      ((a.is(i + 2, "before") && a.is(i + 3, "yesterday")) ||
       (a.is(i + 2, "after") && a.is(i + 3, "tomorrow")))) {
    p.form = Form::kOffset;
    p.unit = Unit::kDay;
    p.amount = {2, false};
    p.toward = a.is(i + 2, "before") ? Toward::kAgo : Toward::kHence;
    return i + 4;
  }
  return 0;
}

bool ends_clause(const Atoms& a, std::size_t i) {
  return a[i].kind == AtomKind::kBreak || a.is_mark(i, '.') || a.is_mark(i, ',') ||
         a.is_mark(i, ';') || a.is_mark(i, '"') || a.is_any(i, "and", "in", "at", "when", "on");
}

// "the week", "the year", "the quarter": only where it stands for a stretch of the calendar.
std::size_t read_the_unit(const Atoms& a, std::size_t i, std::size_t j, Unit unit, TimePhrase& p) {
  std::size_t end = j + 1;
  if (a.is_any(end, "before", "earlier") && ends_clause(a, end + 1))
    return as_unit(p, unit, Which::kPrevious, end + 1);
  if (a.is(end, "after") && ends_clause(a, end + 1))
    return as_unit(p, unit, Which::kFollowing, end + 1);
  if (unit == Unit::kWeek && a.is(end, "before") && a.is(end + 1, "last")) {
    p.form = Form::kOffset;
    p.unit = unit;
    p.amount = {2, false};
    p.toward = Toward::kAgo;
    return end + 2;
  }
  const bool led = i > 0 && a.is_any(i - 1, "of", "in", "during", "for", "over", "through",
                                     "throughout", "on", "within", "by", "this", "into", "until",
                                     "from", "earlier", "later", "than", "ahead");
  if (unit == Unit::kWeekend || unit == Unit::kQuarter)
    return a.is(end, "of") ? 0 : as_unit(p, unit, Which::kThe, end);
  if (unit == Unit::kDay) {
    const bool within = i > 1 && (a.is(i - 1, "in") || a.is(i - 1, "of")) &&
                        a.is_any(i - 2, "later", "earlier", "late", "early");
    return within ? as_unit(p, unit, Which::kSame, end) : 0;
  }
  if (unit < Unit::kDay || unit > Unit::kYear || !led || a.is(end, "of") ||
      a.past_hyphen(end) > end)
    return 0;
  p.duration_year = unit == Unit::kYear && a.is_any(end, "ended", "ending", "to", "through");
  return as_unit(p, unit, Which::kThe, end);
}

// Behind a determiner: "week", "night", "full year", "fiscal year"
std::size_t read_led_unit(const Atoms& a, std::size_t i, std::size_t j, Which which,
                          TimePhrase& p) {
  std::size_t k = j;
  if (a.is_any(k, "full", "entire", "calendar")) ++k;
  if (a.is(k, "fiscal")) {
    p.date.fiscal = true;
    ++k;
  }
  if (read_day_part(a, k, p.part)) {
    if (a.is_any(k, "mornings", "evenings", "nights", "afternoons") ||
        a.is_any(k + 1, "sky", "vision", "shift", "club", "session"))
      return 0;
    if (which == Which::kThe) {
      if (a.is(k + 1, "before") && ends_clause(a, k + 2))
        return as_unit(p, Unit::kDay, Which::kPrevious, k + 2);
      const bool led = i > 0 && a.is_any(i - 1, "in", "during", "through", "of", "throughout");
      return led && !a.is(k + 1, "of") ? as_unit(p, Unit::kDay, Which::kSame, k + 1) : 0;
    }
    return as_unit(p, Unit::kDay, which, k + 1);
  }
  if (which == Which::kLatest && a.is(k, "period")) return as_unit(p, Unit::kQuarter, which, k + 1);
  Unit unit{};
  bool plural = false;
  const std::size_t end = read_unit(a, k, unit, plural);
  if (!end || plural || unit < Unit::kDay || unit == Unit::kHalf || a.is_mark(end, '%')) return 0;
  if (unit == Unit::kDay &&
      (which == Which::kLast || which == Which::kThis || which == Which::kLatest))
    return 0;
  if (which == Which::kThe) return read_the_unit(a, i, k, unit, p);
  if (which == Which::kLatest && unit != Unit::kQuarter && unit != Unit::kYear) return 0;
  if (unit == Unit::kQuarter && which == Which::kSame) return as_unit(p, unit, Which::kThe, end);
  const bool past = a.is(j - 1, "past");
  if (past) {  // "the past year" is a length
    p.form = Form::kAmount;
    p.unit = unit;
    p.amount = {1, false};
    return unit == Unit::kWeekend ? as_unit(p, unit, Which::kLast, end) : end;
  }
  return as_unit(p, unit, which, end);
}

// "last Friday", "next May", "this past spring", "last Thanksgiving", "the following Monday"
std::size_t read_led_name(const Atoms& a, std::size_t j, Which which, TimePhrase& p) {
  if (which == Which::kThe) return 0;
  p.form = Form::kNamed;
  TimePhrase inner = p;
  if (a.word(j).season && !a[j].capital) {
    p.date.season = a.word(j).season;
    p.which = which;
    return j + 1;
  }
  std::size_t end = read_date(a, j, inner);
  if (!end || inner.date.year >= 0) end = 0;
  if (!end) {
    inner = p;
    end = read_era(a, j, inner);
    if (!end || inner.date.holiday == Holiday::kNone) return 0;
  }
  p = inner;
  p.which = which;
  return end;
}

}  // namespace

std::size_t read_unit_phrase(const Atoms& a, std::size_t i, TimePhrase& p) {
  if (const std::size_t j = read_relative_day(a, i, p)) return j;
  Which which = Which::kNone;
  std::size_t j = read_which(a, i, which);
  if (!j) return 0;
  if (which == Which::kThis && a.is_any(j, "past", "last", "coming")) {
    which = a.is(j, "coming") ? Which::kNext : Which::kLast;
    ++j;
  }
  TimePhrase named = p;
  const std::size_t unit = read_led_unit(a, i, j, which, p);
  const std::size_t name = read_led_name(a, j, which, named);
  if (name > unit) p = named;
  return name > unit ? name : unit;
}

}  // namespace entente::temporal
