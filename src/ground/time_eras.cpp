// Named stretches of the calendar: quarters, halves, seasons, decades, centuries, holidays.
#include "ground/time_grammar.h"
#include "ground/time_parts.h"

namespace entente::temporal {

namespace {

std::size_t past_the(const Atoms& a, std::size_t i) {
  return a.is_any(i, "the", "its") && !a.is(i, "its") ? i + 1 : i;
}

// "1990s", "1990's", "'80s", "the nineties"
std::size_t read_decade(const Atoms& a, std::size_t i, TimePhrase& p) {
  const std::size_t j = past_the(a, i);
  p.form = Form::kNamed;
  if (a.word(j).decade && j > i) {
    p.date.decade = 1900 + a.word(j).decade;
    return j + 1;
  }
  const std::size_t n = a[j].kind == AtomKind::kApostrophe ? j + 1 : j;
  if (!a.is_number(n) || (n > j && !a.glued(n)) || a[n].number % 10 != 0) return 0;
  const bool full = a[n].digits == 4, brief = a[n].digits == 2 && (n > j || j > i);
  std::size_t s = n + 1;
  if (a[s].kind == AtomKind::kApostrophe && a.glued(s)) ++s;
  if (!(full || brief) || !a.is(s, "s") || !a.glued(s)) return 0;
  p.date.decade = static_cast<int>(a[n].number) + (full ? 0 : 1900);
  if (!full && a[n].number < 30) p.date.decade += 100;  // "the '20s": this century
  return s + 1;
}

std::size_t read_century(const Atoms& a, std::size_t i, TimePhrase& p) {
  int n = 0;
  std::size_t j = read_ordinal(a, past_the(a, i), n);
  if (!j || n > 30) return 0;
  j = a.past_hyphen(j);
  if (!a.is(j, "century")) return 0;
  p.form = Form::kNamed;
  p.date.century = 100 * (n - 1);
  ++j;
  if (a.is_any(j, "bc", "bce")) {
    p.date.bc = true;
    ++j;
  }
  return j;
}

// "year-earlier", "year-ago", "comparable year-ago"
std::size_t read_year_earlier(const Atoms& a, std::size_t i) {
  if (!a.is(i, "year")) return 0;
  const std::size_t j = a.past_hyphen(i + 1);
  return j > i + 1 && a.is_any(j, "earlier", "ago") ? j + 1 : 0;
}

// What may stand before "third quarter": a year, "this year's", "year-earlier", "fiscal".
std::size_t read_quarter_lead(const Atoms& a, std::size_t i, TimePhrase& p) {
  std::size_t j = i;
  Which which = Which::kNone;
  if (const std::size_t k = read_which(a, i, which);
      k && a.is(k, "year") && a[k + 1].kind == AtomKind::kApostrophe) {
    p.year_which = which == Which::kThe ? Which::kThis : which;
    j = a.is(k + 2, "s") ? k + 3 : k + 2;
  } else {
    j = past_the(a, i);
    if (a.is_any(j, "comparable", "corresponding")) ++j;
    int year = 0;
    if (const std::size_t y = read_year(a, j, year); y && a.is_number(j)) {
      p.date.year = year;
      j = y;
    } else if (const std::size_t e = read_year_earlier(a, j)) {
      p.which = Which::kYearEarlier;
      j = e;
    }
  }
  if (a.is(j, "fiscal")) {
    p.date.fiscal = true;
    j = a.past_hyphen(j + 1);
  }
  return j;
}

std::size_t read_quarter(const Atoms& a, std::size_t i, TimePhrase& p) {
  p.form = Form::kNamed;
  std::size_t j = read_quarter_lead(a, i, p);
  const bool led =
      p.date.year >= 0 || p.year_which != Which::kNone || p.which == Which::kYearEarlier;
  int n = 0;
  if (a.is_any(j, "q", "h") && a.glued(j + 1) && a.is_number(j + 1)) {
    n = static_cast<int>(a[j + 1].number);
    (a.is(j, "q") ? p.date.quarter : p.date.half) = n;
    return n >= 1 && n <= (a.is(j, "q") ? 4 : 2) ? read_year_tail(a, j + 2, p) : 0;
  }
  std::size_t k = read_ordinal(a, j, n);
  if (!k && a.is_any(j, "latter", "last")) {
    k = j + 1;
    n = a.is(k, "quarter") ? 4 : 2;
  }
  if (!k || n > 4) {
    if (!led || (p.date.year < 0 && p.which != Which::kYearEarlier)) return 0;
    const bool named = a.is_any(j, "quarter", "period");
    if (!named && (p.which != Which::kYearEarlier || a.is(i, "the"))) return 0;
    p.form = Form::kUnit;  // "the 1988 quarter", "the year-earlier period": that of the discourse
    p.unit = Unit::kQuarter;
    return named ? j + 1 : j;
  }
  if (a.past_hyphen(k) > k && a.is(i, "the") && j == i + 1)
    return 0;  // "the third-quarter loss": without the article
  k = a.past_hyphen(k);
  if (a.is(k, "fiscal")) ++k;
  if (a.is(k, "half") && n <= 2)
    p.date.half = n;
  else if (a.is(k, "quarter") && !a.is_any(j, "latter", "last"))
    p.date.quarter = n;
  else
    return 0;
  if (a[k].capital && !a[j].capital) return 0;
  const std::size_t end = read_year_tail(a, k + 1, p);
  if (p.date.half && !led && end == k + 1) {  // "the second half" of anything
    TimePhrase inner = p;
    const std::size_t decade = a.is(end, "of") ? read_decade(a, end + 1, inner) : 0;
    const std::size_t century = a.is(end, "of") ? read_century(a, end + 1, inner) : 0;
    if (!decade && !century) return 0;
    p = inner;
    p.date.half = 0;
    p.mod = n == 1 ? Mod::kStart : Mod::kEnd;
    return decade ? decade : century;
  }
  return end;
}

std::size_t read_season(const Atoms& a, std::size_t i, TimePhrase& p) {
  const std::size_t j = past_the(a, i);
  p.date.season = a.word(j).season;
  if (!p.date.season) return 0;
  p.form = Form::kNamed;
  const std::size_t end = read_year_tail(a, j + 1, p);
  const bool dated = end > j + 1;
  if (dated) return end;
  if (a[j].capital || a.is(j + 1, "of")) return 0;
  if (a.is(j, "fall") || a.is(j, "spring")) {
    const bool in = i > 0 && a.is_any(i - 1, "in", "by", "since", "until", "during", "early",
                                      "late", "mid", "through");
    return j > i && in ? end : 0;
  }
  return j > i || (i > 0 && a.is_any(i - 1, "in", "by", "since", "until", "during", "through",
                                     "for", "early", "late", "mid"))
             ? end
             : 0;
}

struct HolidayName {
  std::string_view words[3];
  Holiday holiday;
};
constexpr HolidayName kHolidays[] = {{{"new", "year", "eve"}, Holiday::kNewYearEve},
                                     {{"new", "year", "day"}, Holiday::kNewYear},
                                     {{"new", "year", ""}, Holiday::kNewYear},
                                     {{"christmas", "eve", ""}, Holiday::kChristmasEve},
                                     {{"christmas", "day", ""}, Holiday::kChristmas},
                                     {{"christmas", "", ""}, Holiday::kChristmas},
                                     {{"thanksgiving", "day", ""}, Holiday::kThanksgiving},
                                     {{"thanksgiving", "", ""}, Holiday::kThanksgiving},
                                     {{"easter", "sunday", ""}, Holiday::kEaster},
                                     {{"easter", "", ""}, Holiday::kEaster},
                                     {{"good", "friday", ""}, Holiday::kGoodFriday},
                                     {{"halloween", "", ""}, Holiday::kHalloween},
                                     {{"valentine", "day", ""}, Holiday::kValentine},
                                     {{"may", "day", ""}, Holiday::kMayDay},
                                     {{"victory", "day", ""}, Holiday::kVictoryDay},
                                     {{"labor", "day", ""}, Holiday::kLaborDay},
                                     {{"memorial", "day", ""}, Holiday::kMemorialDay}};

std::size_t read_holiday(const Atoms& a, std::size_t i, TimePhrase& p) {
  if (!a[i].capital) return 0;
  for (const HolidayName& name : kHolidays) {
    std::size_t j = i;
    bool fits = true;
    for (const std::string_view word : name.words) {
      if (word.empty()) break;
      fits = a.is(j, word);
      if (!fits) break;
      ++j;
      if (a[j].kind == AtomKind::kApostrophe && a.glued(j)) j += a.is(j + 1, "s") ? 2 : 1;
    }
    if (!fits) continue;
    if (a.is(i, "new") && name.words[2].empty() && a[j - 1].kind != AtomKind::kApostrophe &&
        !a.is(j - 1, "s"))
      return 0;  // "a new year"
    if (a[j].capital && a.is_any(j, "agreement", "accord", "accords", "island", "rebellion",
                                 "parade", "peace", "cards", "tree"))
      return 0;
    p.form = Form::kNamed;
    p.date.holiday = name.holiday;
    return read_year_tail(a, j, p);
  }
  return 0;
}

}  // namespace

std::size_t read_era(const Atoms& a, std::size_t i, TimePhrase& p) {
  TimePhrase best;
  std::size_t end = 0;
  for (const auto rule : {read_decade, read_century, read_quarter, read_season, read_holiday}) {
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
