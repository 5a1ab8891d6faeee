// What comes again ("every Friday", "annual") and vague references ("now", "recently", "the near future").
#include "ground/time_grammar.h"
#include "ground/time_parts.h"

namespace entente::temporal {

namespace {

struct Frequency {
  std::string_view word;
  Unit unit;
  int n;
};
constexpr Frequency kFrequencies[] = {
    {"hourly", Unit::kHour, 1},       {"daily", Unit::kDay, 1},     {"nightly", Unit::kDay, 1},
    {"weekly", Unit::kWeek, 1},       {"biweekly", Unit::kWeek, 2}, {"monthly", Unit::kMonth, 1},
    {"quarterly", Unit::kQuarter, 1}, {"yearly", Unit::kYear, 1},   {"annual", Unit::kYear, 1},
    {"annually", Unit::kYear, 1},     {"biannual", Unit::kYear, 2}, {"biennial", Unit::kYear, 2},
    {"semiannual", Unit::kMonth, 6}};

std::size_t set_of(TimePhrase& p, Unit unit, double n, std::size_t end) {
  p.form = Form::kSet;
  p.unit = unit;
  p.amount = {n, false};
  return end;
}

std::size_t read_every(const Atoms& a, std::size_t i, TimePhrase& p) {
  if (!a.is_any(i, "every", "each")) return 0;
  std::size_t j = i + 1;
  if (a.is(j, "single")) ++j;
  const bool other = a.is(j, "other");
  if (other) ++j;
  Unit unit{};
  bool plural = false;
  if (const std::size_t end = read_unit(a, j, unit, plural);
      end && !plural && unit != Unit::kSecond && unit != Unit::kHalf)
    return set_of(p, unit, other ? 2 : 1, end);
  Amount n;
  if (const std::size_t k = read_number(a, j, n); k && !n.open) {
    if (const std::size_t end = read_unit(a, k, unit, plural); end && plural)
      return set_of(p, unit, n.n, end);
  }
  p.form = Form::kSet;
  p.amount = {1, false};
  if (const std::size_t end = read_weekday(a, j, p.date.weekday)) {
    const std::size_t part = read_day_part(a, end, p.part);
    return part ? part : end;
  }
  p.date.weekday = 0;
  if (const std::size_t end = read_month(a, j, p.date.month)) return end;
  p.date.month = 0;
  p.date.season = a.word(j).season;
  if (p.date.season) return j + 1;
  if (read_day_part(a, j, p.part)) return j + 1;
  return 0;
}

std::size_t read_plural_weekday(const Atoms& a, std::size_t i, TimePhrase& p) {
  static constexpr std::string_view kPlurals[] = {"mondays", "tuesdays",  "wednesdays", "thursdays",
                                                  "fridays", "saturdays", "sundays"};
  for (int day = 0; day < 7; ++day) {
    if (!a[i].capital || !a.is(i, kPlurals[day])) continue;
    p.form = Form::kSet;
    p.date.weekday = day + 1;
    return i + 1;
  }
  return 0;
}

// "twice a week", "three times a year", "once a month"
std::size_t read_times_a(const Atoms& a, std::size_t i, TimePhrase& p) {
  std::size_t j = 0;
  Amount n;
  if (a.is_any(i, "once", "twice"))
    j = i + 1;
  else if (const std::size_t k = read_number(a, i, n); k && a.is(k, "times"))
    j = k + 1;
  if (!j || !a.is_any(j, "a", "an", "per", "every", "each")) return 0;
  Unit unit{};
  bool plural = false;
  const std::size_t end = read_unit(a, j + 1, unit, plural);
  return end && !plural && unit >= Unit::kHour ? set_of(p, unit, 1, end) : 0;
}

std::size_t refer(TimePhrase& p, std::string_view value, std::size_t end) {
  p.form = Form::kReference;
  p.value = value;
  return end;
}

// A noun goes on: "the past century", "the future king".
bool begins_noun_phrase_tail(const Atoms& a, std::size_t i) {
  if (a.tagged())
    return a.is_pos(i, Upos::kNoun) || a.is_pos(i, Upos::kAdj) || a.is_pos(i, Upos::kPropn) ||
           a.is_pos(i, Upos::kNum);
  return a.is_word(i) &&
         !a.is_any(i, "and", "but", "or", "has", "have", "had", "was", "were", "is", "are", "that",
                   "when", "to", "with", "as", "by", "in", "for", "on", "it", "he") &&
         !a.is_any(i, "she", "they", "we", "if", "because", "while", "until", "unless", "after",
                   "before", "than", "would", "could", "will", "may", "might", "not", "from",
                   "about", "i", "you", "at", "of", "who");
}

// Terms of finance, which name a sum and no time: "annual rate", "quarterly dividend".
bool is_term_of_finance(const Atoms& a, std::size_t i) {
  return a.is_any(i, "rate", "meeting", "dividend", "dividends", "sales", "revenue", "earnings",
                  "income", "interest", "cash", "loss", "losses", "profit", "results", "net",
                  "payment", "payments", "inflation", "output");
}

std::size_t read_present(const Atoms& a, std::size_t i, TimePhrase& p) {
  constexpr std::string_view kPresent = "PRESENT_REF";
  if (a.is(i, "right") && a.is(i + 1, "now")) return refer(p, kPresent, i + 2);
  const bool compound = a.past_hyphen(i + 1) > i + 1;  // "now-defunct"
  if (a.is(i, "now") && !compound) return refer(p, kPresent, i + 1);
  if (a.is_any(i, "currently", "nowadays", "presently")) return refer(p, kPresent, i + 1);
  if (a.is(i, "these") && a.is(i + 1, "days")) return refer(p, kPresent, i + 2);
  if (a.is(i, "the") && a.is_any(i + 1, "moment", "present") && i > 0 &&
      a.is_any(i - 1, "at", "for")) {
    return a.is(i + 1, "present") && begins_noun_phrase_tail(a, i + 2) ? 0
                                                                       : refer(p, kPresent, i + 2);
  }
  if (a.is(i, "present") && i > 0 && a.is(i - 1, "at") && !begins_noun_phrase_tail(a, i + 1))
    return refer(p, kPresent, i + 1);
  if (a.is(i, "current") && a.is_word(i + 1) && !a[i + 1].capital) return refer(p, kPresent, i + 1);
  return 0;
}

std::size_t read_past_or_future(const Atoms& a, std::size_t i, TimePhrase& p) {
  constexpr std::string_view kPast = "PAST_REF", kFuture = "FUTURE_REF";
  if (a.is(i, "more") && a.is(i + 1, "recently")) return refer(p, kPast, i + 2);
  if (a.is_any(i, "recently", "lately")) return refer(p, kPast, i + 1);
  if (a.is(i, "the") && a.is(i + 1, "past") && i > 0 && a.is_any(i - 1, "in", "of", "from") &&
      !begins_noun_phrase_tail(a, i + 2) && !a.is_number(i + 2))
    return refer(p, kPast, i + 2);
  if (a.is(i, "the") && a.is(i + 1, "recent") && a.is(i + 2, "past")) return refer(p, kPast, i + 3);
  const std::size_t j = a.is(i, "the") ? i + 1 : i;
  const std::size_t k = a.is_any(j, "near", "foreseeable", "immediate", "distant") ? j + 1 : j;
  if (j > i && a.is(k, "future") && (k > j || !a.is(k + 1, "of")) &&
      !begins_noun_phrase_tail(a, k + 1))
    return refer(p, kFuture, k + 1);
  if (a.is(i, "as") && a.is(i + 1, "soon") && a.is(i + 2, "as") && a.is(i + 3, "possible"))
    return refer(p, kFuture, i + 4);
  if (a.is(i, "soon") && !(i > 0 && a.is_any(i - 1, "as", "how", "so", "too")) &&
      !a.is_any(i + 1, "after", "as", "before", "afterward", "afterwards"))
    return refer(p, kFuture, i + 1);
  return 0;
}

}  // namespace

std::size_t read_set(const Atoms& a, std::size_t i, TimePhrase& p) {
  for (const Frequency& f : kFrequencies) {
    if (a.is(i, f.word) && !(a[i].capital && i > 0 && a.is_word(i + 1) && a[i + 1].capital) &&
        !is_term_of_finance(a, i + 1))
      return set_of(p, f.unit, f.n, i + 1);
  }
  for (const auto rule : {read_every, read_plural_weekday, read_times_a}) {
    TimePhrase here = p;
    if (const std::size_t j = rule(a, i, here)) {
      p = here;
      return j;
    }
  }
  return 0;
}

std::size_t read_reference(const Atoms& a, std::size_t i, TimePhrase& p) {
  if (const std::size_t j = read_present(a, i, p)) return j;
  return read_past_or_future(a, i, p);
}

}  // namespace entente::temporal
