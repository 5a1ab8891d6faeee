// Puts the rules together: modifiers before a date ("early", "the end of"), the hour beside a day, ranges, the longest reading.
#include "ground/time_grammar.h"

#include "ground/time_parts.h"

namespace entente::temporal {

namespace {

using Rule = std::size_t (*)(const Atoms&, std::size_t, TimePhrase&);

// The longest of the rules; at a tie the earlier one.
std::size_t longest(const Atoms& a, std::size_t i, std::initializer_list<Rule> rules,
                    TimePhrase& p) {
  TimePhrase best;
  std::size_t end = 0;
  for (const Rule rule : rules) {
    TimePhrase here = p;
    if (const std::size_t j = rule(a, i, here); j > end) {
      end = j;
      best = here;
    }
  }
  if (end) p = best;
  return end;
}

bool is_day_like(const TimePhrase& p) {
  if (p.form == Form::kUnit) return p.unit == Unit::kDay;
  return p.form == Form::kNamed &&
         (p.date.weekday > 0 || p.date.day > 0 || p.date.holiday != Holiday::kNone);
}

std::size_t read_core(const Atoms& a, std::size_t i, TimePhrase& p) {
  return longest(a, i, {read_date, read_era, read_unit_phrase}, p);
}

// "year-end", "year's end", "month-end"
std::size_t read_year_end(const Atoms& a, std::size_t i, TimePhrase& p) {
  std::size_t j = a.is(i, "the") ? i + 1 : i;
  if (!a.is_any(j, "year", "month", "week")) return 0;
  p.unit = a.is(j, "year") ? Unit::kYear : a.is(j, "month") ? Unit::kMonth : Unit::kWeek;
  ++j;
  if (a[j].kind == AtomKind::kApostrophe && a.is(j + 1, "s"))
    j += 2;
  else
    j = a.past_hyphen(j);
  if (!a.is(j, "end")) return 0;
  p.form = Form::kUnit;
  p.which = Which::kThe;
  p.mod = Mod::kEnd;
  return j + 1;
}

bool takes_position(const TimePhrase& p, Mod mod) {
  if (p.form == Form::kAmount || p.form == Form::kOffset) return false;
  return mod != Mod::kApprox || (p.form == Form::kNamed && !p.date.weekday);
}

// "early 2022", "the end of last year", "the late 1970s", "later this year", "sometime next month"
std::size_t read_modified(const Atoms& a, std::size_t i, TimePhrase& p) {
  std::size_t j = i;
  Mod mod = Mod::kNone;
  if (const std::size_t k = read_position_mod(a, i, mod))
    j = k;
  else if (a.is(i, "the"))
    j = read_position_mod(a, i + 1, mod);
  else if (a.is(i, "sometime"))
    j = i + 1;
  else
    return 0;
  if (!j) return 0;
  if (mod != Mod::kNone && mod != Mod::kApprox && read_day_part(a, j, p.part) &&
      !a.is(j + 1, "of")) {  // "mid-afternoon"
    TimePhrase day;
    if (const std::size_t end = read_core(a, j + 1, day);
        end && is_day_like(day) && day.part == DayPart::kNone) {
      day.part = p.part;
      p = day;
      j = end - 1;
    } else {
      p.form = Form::kUnit;
      p.which = Which::kSame;
    }
    p.mod = mod;
    return j + 1;
  }
  p.part = DayPart::kNone;
  const std::size_t end = read_core(a, j, p);
  if (!end || !takes_position(p, mod) || (a.is(i, "the") && a.is_dash(j - 1))) return 0;
  const bool bare = p.form == Form::kNamed && p.date.season > 0;
  if (a.is(i, "the") && j == i + 1 && !bare) return 0;
  if (mod != Mod::kNone) p.mod = mod;
  return end;
}

// Behind a day: "at 10 a.m.", ", 10 a.m.", "morning", "evening of last week"
std::size_t read_hour_tail(const Atoms& a, std::size_t j, TimePhrase& p) {
  if (!is_day_like(p)) return j;
  if (p.part == DayPart::kNone) {
    if (const std::size_t k = read_day_part(a, j, p.part)) return k;
    p.part = DayPart::kNone;
  }
  const std::size_t k = a.is(j, "at") || a.is_mark(j, ',') ? j + 1 : j;
  if (const std::size_t end = read_clock(a, k, p.clock);
      end && (k > j || !a.is_number(k) || end > k + 1))
    return end;
  p.clock = {};
  return j;
}

std::size_t read_dated(const Atoms& a, std::size_t i, TimePhrase& p) {
  const std::size_t end = longest(a, i, {read_core, read_modified, read_year_end}, p);
  return end ? read_hour_tail(a, end, p) : 0;
}

// "10 a.m. on Monday", "noon Saturday", "around 7:15 p.m.", "6 p.m. March 3"
std::size_t read_timed(const Atoms& a, std::size_t i, TimePhrase& p) {
  std::size_t j = a.is_any(i, "around", "about") ? i + 1 : i;
  if (j > i) p.mod = Mod::kApprox;
  Clock clock;
  j = read_clock(a, j, clock);
  if (!j) return 0;
  std::size_t k = a.is(j, "on") || a.is_mark(j, ',') ? j + 1 : j;
  if (a.is(k, "the")) return 0;
  TimePhrase day;
  if (const std::size_t end = read_core(a, k, day); end && is_day_like(day)) {
    const Mod mod = p.mod;
    p = day;
    p.mod = mod;
    j = end;
  } else {
    p.form = Form::kUnit;
    p.unit = Unit::kDay;
    p.which = Which::kSame;
  }
  p.clock = clock;
  return j;
}

// "the morning of March 3", "the week of March 6", "the night of the attack" is left out
std::size_t read_part_of(const Atoms& a, std::size_t i, TimePhrase& p) {
  const std::size_t j = a.is(i, "the") ? i + 1 : i;
  DayPart part = DayPart::kNone;
  const std::size_t named = read_day_part(a, j, part);
  const bool week = a.is(j, "week");
  if ((!named && !week) || !a.is(j + 1, "of")) return 0;
  const std::size_t end = read_core(a, j + 2, p);
  if (!end || !is_day_like(p)) return 0;
  p.part = part;
  if (week) p.unit = Unit::kWeek;
  return end;
}

bool closes(const Atoms& a, std::size_t i) {
  return a[i].kind == AtomKind::kBreak || a[i].kind == AtomKind::kMark ||
         a.is_any(i, "in", "at", "to", "for", "and", "with", "when", "of", "by") || a.is_number(i);
}

// The second half of a range, which borrows the month or the century from the first: "March 3-5", "March 3 to 5, 2022", "2014-15".
std::size_t read_continuation(const Atoms& a, TimePhrase& first, TimePhrase& p) {
  const std::size_t i = first.atoms.end;
  const bool dash = a.is_dash(i);
  if (first.form != Form::kNamed || !(dash || a.is_any(i, "to", "through", "and", "or")) ||
      !a.is_number(i + 1))
    return 0;
  p = first;
  if (first.date.day && a.is_number(i - 1)) {
    std::size_t j = read_day(a, i + 1, p.date.day);
    if (!j || p.date.day <= first.date.day || p.clock.hour >= 0) return 0;
    int month = 0;
    if (read_month(a, j, month) || a.is_mark(j, ':') || a.is_mark(j, '%')) return 0;
    j = read_year_tail(a, j, p);
    if (!closes(a, j)) return 0;
    p.date.weekday = 0;
    first.date.year = p.date.year;
    first.year_which = p.year_which;
    return j;
  }
  const bool year = first.date.year >= 0 && !first.date.month && !first.date.quarter &&
                    !first.date.season && a.is_number(i - 1);
  if (!year || !dash || a[i + 1].digits != 2 || !a.glued(i) || !a.glued(i + 1)) return 0;
  p.date.year = first.date.year / 100 * 100 + static_cast<int>(a[i + 1].number);
  return p.date.year > first.date.year && !a.is(i + 2, "s") ? i + 2 : 0;
}

// Most of what begins with "the" has no word of time close behind it, and then no rule need be tried.
bool time_word_behind(const Atoms& a, std::size_t i) {
  constexpr std::size_t kReach = 5;
  for (std::size_t j = i + 1; j <= i + kReach && a[j].kind != AtomKind::kBreak; ++j) {
    if (a.is_number(j) || (a[j].word && !a[j].word->light)) return true;
  }
  return false;
}

bool may_begin(const Atoms& a, std::size_t i) {
  const Atom& atom = a[i];
  if (atom.kind == AtomKind::kNumber) return true;
  if (atom.kind == AtomKind::kApostrophe) return a.is_number(i + 1) && a.glued(i + 1);
  return atom.word && atom.word->starts && (!atom.word->light || time_word_behind(a, i));
}

std::size_t phrase_at(const Atoms& a, std::size_t i, TimePhrase& p) {
  return longest(a, i,
                 {read_dated, read_timed, read_part_of, read_set, read_reference, read_amount}, p);
}

// "at 05:30 (0230 GMT) on Saturday": an hour without a day takes that of the day close behind it.
void lend_days(const Atoms& a, std::vector<TimePhrase>& phrases) {
  constexpr std::uint32_t kNear = 3;
  for (std::size_t n = phrases.size(); n-- > 1;) {
    TimePhrase& hour = phrases[n - 1];
    const TimePhrase& day = phrases[n];
    const bool bare =
        hour.form == Form::kUnit && hour.clock.hour >= 0 && hour.which == Which::kSame;
    if (!bare || !is_day_like(day) || day.which == Which::kSame) continue;
    const std::uint32_t i = hour.atoms.end;
    if (day.atoms.begin - i > kNear ||
        (day.atoms.begin > i && !a.is(i, "on") && !a.is_mark(i, '(') && !a.is_mark(i, ')')))
      continue;
    const TimePhrase own = hour;
    hour = day;
    hour.atoms = own.atoms;
    hour.mod = own.mod;
    hour.clock = own.clock;
  }
}

}  // namespace

std::vector<TimePhrase> read_phrases(const Atoms& a) {
  std::vector<TimePhrase> phrases;
  for (std::size_t i = 0; i < a.size();) {
    TimePhrase p;
    std::size_t end = may_begin(a, i) ? phrase_at(a, i, p) : 0;
    if (!end) {
      ++i;
      continue;
    }
    p.atoms = {static_cast<std::uint32_t>(i), static_cast<std::uint32_t>(end)};
    phrases.push_back(p);
    TimePhrase next;
    if (const std::size_t more = read_continuation(a, phrases.back(), next)) {
      next.atoms = {static_cast<std::uint32_t>(end + 1), static_cast<std::uint32_t>(more)};
      phrases.push_back(next);
      end = more;
    }
    i = end;
  }
  lend_days(a, phrases);
  return phrases;
}

}  // namespace entente::temporal
