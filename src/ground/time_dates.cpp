// Days, months and years by name or in figures: "Tuesday, March 21, 2023", "3 to 5 May", "2023-03-21", "in 2014".
#include "ground/time_grammar.h"
#include "ground/time_parts.h"

namespace entente::temporal {

namespace {

// A number that goes on ("10,000", "3.5", "20%", "5:30") is no day and no year.
bool number_goes_on(const Atoms& a, std::size_t j) {
  if (!a.glued(j)) return false;
  const bool digit_next = a.is_number(j + 1) && a.glued(j + 1);
  return a.is_mark(j, '%') || (digit_next && (a.is_mark(j, ',') || a.is_mark(j, '.') ||
                                              a.is_mark(j, ':') || a.is_mark(j, '/')));
}

std::size_t day_behind_month(const Atoms& a, std::size_t j, int& day) {
  const std::size_t k = a.is(j, "the") ? j + 1 : j;
  const std::size_t end = read_day(a, k, day);
  if (!end || number_goes_on(a, end) || a.is_any(end, "percent", "million", "billion")) return 0;
  if (a.is_word(k) && !a.is(j, "the") && !a[k].capital) return a.word(k).ordinal ? end : 0;
  return end;
}

std::size_t read_month_first(const Atoms& a, std::size_t i, TimePhrase& p) {
  std::size_t j = read_month(a, i, p.date.month);
  if (!j) return 0;
  p.form = Form::kNamed;
  if (const std::size_t k = day_behind_month(a, j, p.date.day))
    j = k;
  else
    p.date.day = 0;
  return read_year_tail(a, j, p);
}

std::size_t read_day_first(const Atoms& a, std::size_t i, TimePhrase& p) {
  std::size_t j = a.is(i, "the") ? i + 1 : i;
  if (i > 0 && a.is_number(i) && a.glued(i) && !a.is_mark(i - 1, '(') &&
      a[i - 1].kind != AtomKind::kApostrophe)
    return 0;
  int day = 0;
  j = read_day(a, j, day);
  if (!j) return 0;
  if (a.is(j, "of"))
    ++j;
  else if (!a.is_number(a.is(i, "the") ? i + 1 : i))
    return 0;
  j = read_month(a, j, p.date.month);
  if (!j) return 0;
  p.form = Form::kNamed;
  p.date.day = day;
  return read_year_tail(a, j, p);
}

// 2023-03-21, 2023/03/21, 21/03/2023, 3/21/23, 21.03.2023
std::size_t read_figures(const Atoms& a, std::size_t i, TimePhrase& p) {
  if (!a.is_number(i) || !a.is_number(i + 2) || !a.is_number(i + 4)) return 0;
  if (i > 0 && a.glued(i) &&
      (a.is_mark(i - 1, '/') || a.is_mark(i - 1, '.') || a.is_dash(i - 1) || a.is_mark(i - 1, '$')))
    return 0;
  for (std::size_t k = i + 1; k <= i + 4; ++k) {
    if (!a.glued(k)) return 0;
  }
  if (number_goes_on(a, i + 5)) return 0;
  const bool dash = a.is_dash(i + 1) && a.is_dash(i + 3),
             slash = a.is_mark(i + 1, '/') && a.is_mark(i + 3, '/'),
             dot = a.is_mark(i + 1, '.') && a.is_mark(i + 3, '.');
  if (!dash && !slash && !dot) return 0;
  int first = static_cast<int>(a[i].number), second = static_cast<int>(a[i + 2].number),
      third = static_cast<int>(a[i + 4].number);
  if (a[i].digits == 4 && a[i + 2].digits <= 2 && a[i + 4].digits <= 2 && !dot) {
    p.date.year = first;
    p.date.month = second;
    p.date.day = third;
  } else if (a[i].digits <= 2 && a[i + 2].digits <= 2 &&
             (a[i + 4].digits == 4 || (a[i + 4].digits == 2 && slash))) {
    p.date.year = a[i + 4].digits == 4 ? third : third < 50 ? 2000 + third : 1900 + third;
    const bool day_first = dot || first > 12;
    p.date.day = day_first ? first : second;
    p.date.month = day_first ? second : first;
  } else {
    return 0;
  }
  if (p.date.month < 1 || p.date.month > 12 || p.date.day < 1 || p.date.day > 31 ||
      p.date.year < 1000)
    return 0;
  p.form = Form::kNamed;
  return i + 5;
}

bool leads_to_year(const Atoms& a, std::size_t i) {
  return a.is_any(i, "in", "since", "from", "until", "till", "by", "of", "year", "before", "after",
                  "to", "between", "during", "the", "circa", "early", "late", "through") ||
         a.is_any(i, "mid", "fiscal", "its", "their", "his", "and", "for", "or", "into", "around",
                  "back", "throughout");
}

bool counts_things(const Atoms& a, std::size_t j) {
  return a.word(j).unit >= 0 ||
         a.is_any(j, "people", "troops", "soldiers", "dollars", "euros", "tons", "tonnes", "miles",
                  "kilometers", "kilometres", "km", "meters", "metres", "feet", "percent", "votes",
                  "refugees", "points", "men", "women", "rubles", "civilians", "pages", "words",
                  "homes", "square", "gmt", "hrs", "hours", "members", "fighters", "workers",
                  "pounds", "shares", "barrels");
}

std::size_t read_bare_year(const Atoms& a, std::size_t i, TimePhrase& p) {
  std::size_t j = i;
  const bool said = a.is(j, "the") ? a.is(j + 1, "year") : a.is(j, "year");
  if (said) j += a.is(j, "the") ? 2 : 1;
  if (a.is(j, "fiscal")) {
    p.date.fiscal = true;
    ++j;
    if (a.is(j, "year")) ++j;
  }
  int year = 0;
  const std::size_t end = read_year(a, j, year);
  if (!end) return 0;
  p.form = Form::kNamed;
  p.date.year = year;
  if (a.is_number(j) && number_goes_on(a, end)) return 0;
  if (said || p.date.fiscal) return end;
  if (!a.is_number(j))
    return year >= 1700 && end > j + 1 &&
                   (i == 0 || leads_to_year(a, i - 1) || a.word(j).number >= 17)
               ? end
               : 0;
  if (a.is_mark(end, '/') && a.glued(end)) return 0;
  if (i > 0) {
    if (a.glued(i) && !a.is_mark(i - 1, '(') && !a.is_mark(i - 1, '"') &&
        a[i - 1].kind != AtomKind::kApostrophe &&
        !(a.is_dash(i - 1) && (a.is_number(i - 2) || a[i - 1].mark == '_' ||
                               a.is_any(i - 2, "post", "pre", "mid", "since"))))
      return 0;
    if (a.is_any(i - 1, "resolution", "resolutions", "flight", "no", "number", "room", "page",
                 "boeing", "route", "channel", "article", "about", "over", "than", "nearly", "some",
                 "every") ||
        a.is_any(i - 1, "least", "most", "almost", "approximately", "roughly", "first",
                 "additional", "another"))
      return 0;
    if (a.is_mark(i - 1, '.') && a.glued(i - 1) && a.is(i - 2, "no")) return 0;
    if (a.is_mark(i - 1, '$')) return 0;
  }
  if (counts_things(a, end)) return 0;
  const bool led = i > 0 && leads_to_year(a, i - 1);
  return (year >= 1900 && year < 2100 && year % 100 != 0) || led ? end : 0;
}

std::size_t read_week_tail(const Atoms& a, std::size_t i, TimePhrase& p) {
  const std::size_t j = a.is_any(i, "of", "in") ? i + 1 : i;
  Which which = Which::kNone;
  const std::size_t k = read_which(a, j, which);
  if (!k || !a.is(k, "week") || which == Which::kThe) return i;
  p.week_which = which;
  return k + 1;
}

// "Monday", "Monday night", "Friday, March 3, 2023", "Friday of last week", "Monday at 10 a.m."
std::size_t read_weekday_first(const Atoms& a, std::size_t i, TimePhrase& p) {
  std::size_t j = read_weekday(a, i, p.date.weekday);
  if (!j) return 0;
  p.form = Form::kNamed;
  if (const std::size_t k = read_day_part(a, j, p.part)) j = k;
  std::size_t k = a.is_mark(j, ',') || a.is_mark(j, '(') ? j + 1 : j;
  if (a.is(k, "the")) ++k;
  TimePhrase dated = p;
  std::size_t end = read_month_first(a, k, dated);
  if (!end) end = read_day_first(a, k, dated);
  if (!end) end = read_figures(a, k, dated);
  if (end && dated.date.day > 0) {
    p = dated;
    return end;
  }
  if (p.part == DayPart::kNone) j = read_week_tail(a, j, p);
  return j;
}

}  // namespace

std::size_t read_year_tail(const Atoms& a, std::size_t i, TimePhrase& p) {
  const bool comma = a.is_mark(i, ',');
  const std::size_t j = comma || a.is_any(i, "of", "in") ? i + 1 : i;
  int year = 0;
  if (const std::size_t k = read_year(a, j, year);
      k && !number_goes_on(a, k) && !counts_things(a, k) && (a.is_number(j) || !comma)) {
    p.date.year = year;
    return k;
  }
  if (comma) return i;
  if (a.is(j, "fiscal")) {
    if (const std::size_t k = read_year(a, j + 1, year)) {
      p.date.year = year;
      p.date.fiscal = true;
      return k;
    }
  }
  Which which = Which::kNone;
  const std::size_t k = read_which(a, j, which);
  if (!k || !a.is(k, "year") || which == Which::kLatest) return i;
  if (which == Which::kThe && j == i) return i;
  p.year_which = which == Which::kThe ? Which::kThis : which;
  return k + 1;
}

std::size_t read_date(const Atoms& a, std::size_t i, TimePhrase& p) {
  TimePhrase best;
  std::size_t end = 0;
  for (const auto rule :
       {read_weekday_first, read_month_first, read_day_first, read_figures, read_bare_year}) {
    TimePhrase here = p;
    if (const std::size_t j = rule(a, i, here); j > end) {
      end = j;
      best = here;
    }
  }
  if (end) p = best;
  return end;
}

}  // namespace entente::temporal
