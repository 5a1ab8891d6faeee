// Names of months and weekdays, units, and the small words around them.
#include "ground/time_parts.h"

namespace entente::temporal {

namespace {

bool sentence_start(const Atoms& a, std::size_t i) {
  if (i == 0) return true;
  const Atom& before = a[i - 1];
  return before.kind == AtomKind::kBreak || before.kind == AtomKind::kApostrophe ||
         (before.kind == AtomKind::kMark &&
          (before.mark == '.' || before.mark == '"' || before.mark == '!' || before.mark == '?' ||
           before.mark == ':'));
}

bool calls_for_month(const Atoms& a, std::size_t i) {
  return a.is_any(i, "in", "of", "since", "by", "last", "next", "this", "until", "till", "early",
                  "late", "mid", "from", "through", "during", "before", "after", "between", "each",
                  "every", "for", "around") ||
         a.is_any(i, "previous", "and", "to", "or", "on", "coming", "about") ||
         a.word(i).weekday > 0 || (a.is_dash(i) && a.is(i - 1, "mid"));
}

// "May" and "March" are also a modal, a verb and names of people; "April" and "June" names of people.
bool is_month_here(const Atoms& a, std::size_t i) {
  const Word& w = a.word(i);
  if (!a[i].capital) return false;
  int year = 0, day = 0;
  std::size_t next = i + 1;
  if (w.shortened && a.is_mark(next, '.')) ++next;
  if (a.is_mark(next, ',')) ++next;
  const bool number_after =
      (a.is_number(next) && (read_year(a, next, year) || read_day(a, next, day))) ||
      (i > 0 && read_day(a, i - 1, day) && a.is_number(i - 1));
  if (number_after) return true;
  if (w.shortened)
    return a.is_mark(i + 1, '.') && !a.is_any(i, "mar", "jan")
               ? true
               : (i > 0 && calls_for_month(a, i - 1));
  if (a.in_name(i, NameType::kPerson)) return false;
  const bool called = i > 0 && calls_for_month(a, i - 1);
  if (a.is(i, "may") || a.is(i, "march")) {
    if (a.is(i, "march") && a.is_any(i + 1, "for", "against", "of", "on", "to") && !called)
      return false;
    if (!called && (a.is_pos(i, Upos::kAux) || a.is_pos(i, Upos::kVerb))) return false;
    if (sentence_start(a, i)) return a.is_mark(i + 1, ',') && a.tagged();
    return called || (a.tagged() && a.is_pos(i, Upos::kPropn) && !a[i - 1].capital);
  }
  const bool given_name = a.is_any(i, "april", "june", "august");
  return !given_name || called ||
         !(i > 0 && a[i - 1].capital && a.is_word(i - 1) && !sentence_start(a, i - 1));
}

// "over" is a quantity in "for over three years", "over an hour", a preposition in "over the past year", "over two days".
bool says_more_than(const Atoms& a, std::size_t i) {
  if (a.is_any(i + 1, "a", "an")) return true;
  const bool number = a.is_number(i + 1) || a.word(i + 1).number >= 0;
  return number && i > 0 &&
         a.is_any(i - 1, "for", "lasted", "lasting", "after", "was", "is", "in", "of", "took",
                  "spent", "just", "well", "with");
}

}  // namespace

std::size_t read_month(const Atoms& a, std::size_t i, int& month) {
  month = a.word(i).month;
  if (!month || !is_month_here(a, i)) return 0;
  const bool dot = a.word(i).shortened && a.is_mark(i + 1, '.') && a.glued(i + 1);
  return dot ? i + 2 : i + 1;
}

std::size_t read_weekday(const Atoms& a, std::size_t i, int& weekday) {
  const Word& w = a.word(i);
  weekday = w.weekday;
  if (!weekday || !a[i].capital) return 0;
  if (w.shortened) {  // "Sat" and "Sun" alone are words
    const bool dot = a.is_mark(i + 1, '.') && a.glued(i + 1);
    const std::size_t next = dot ? i + 2 : a.is_mark(i + 1, ',') ? i + 2 : i + 1;
    int month = 0, day = 0;
    const bool dated = read_month(a, a.is_mark(next, ',') ? next + 1 : next, month) ||
                       (a.is_number(next) && read_day(a, next, day));
    return dated ? (dot ? i + 2 : i + 1) : 0;
  }
  if (a[i + 1].capital && !a[i + 1].upper &&
      a.is_any(i + 1, "times", "telegraph", "mirror", "mail", "express", "post", "herald",
               "agreement", "accord", "accords"))
    return 0;
  if (i > 0 && a[i - 1].capital &&
      a.is_any(i - 1, "bloody", "black", "super", "ash", "holy", "cyber", "fat", "ruby", "palm"))
    return 0;
  return i + 1;
}

std::size_t read_unit(const Atoms& a, std::size_t i, Unit& unit, bool& plural) {
  const Word& w = a.word(i);
  if (w.unit < 0 || (a[i].capital && a.is_any(i, "hour", "day", "week", "times"))) return 0;
  if (a[i].capital && !a[i].upper && i > 0 && (a[i - 1].capital || a.is_number(i - 1)) &&
      !sentence_start(a, i))
    return 0;  // "Holy Week", "60 Minutes"
  unit = static_cast<Unit>(w.unit);
  plural = w.plural;
  return i + 1;
}

std::size_t read_day_part(const Atoms& a, std::size_t i, DayPart& part) {
  part = a.word(i).part;
  return part == DayPart::kNone ? 0 : i + 1;
}

std::size_t read_quantity_mod(const Atoms& a, std::size_t i, Mod& mod) {
  struct Phrase {
    std::string_view first, second;
    Mod mod;
  };
  static constexpr Phrase kPhrases[] = {
      {"less", "than", Mod::kLess},   {"fewer", "than", Mod::kLess},
      {"just", "under", Mod::kLess},  {"close", "to", Mod::kLess},
      {"more", "than", Mod::kMore},   {"longer", "than", Mod::kMore},
      {"well", "over", Mod::kMore},   {"just", "over", Mod::kMore},
      {"at", "least", Mod::kAtLeast}, {"at", "most", Mod::kAtMost},
      {"up", "to", Mod::kAtMost},     {"upwards", "of", Mod::kMore},
      {"nearly", "", Mod::kLess},     {"almost", "", Mod::kLess},
      {"under", "", Mod::kLess},      {"over", "", Mod::kMore},
      {"about", "", Mod::kApprox},    {"around", "", Mod::kApprox},
      {"roughly", "", Mod::kApprox},  {"approximately", "", Mod::kApprox},
      {"some", "", Mod::kApprox}};
  if (a.is(i, "no") && a.is(i + 2, "than")) {
    mod = a.is_any(i + 1, "more", "longer")  ? Mod::kAtMost
          : a.is_any(i + 1, "less", "fewer") ? Mod::kAtLeast
                                             : Mod::kNone;
    return mod == Mod::kNone ? 0 : i + 3;
  }
  if (a.is(i, "over") && !says_more_than(a, i)) return 0;
  for (const Phrase& p : kPhrases) {
    if (a.is(i, p.first) && (p.second.empty() || a.is(i + 1, p.second))) {
      mod = p.mod;
      return i + (p.second.empty() ? 1 : 2);
    }
  }
  return 0;
}

std::size_t read_position_mod(const Atoms& a, std::size_t i, Mod& mod) {
  if (a.is_any(i, "earlier", "later")) {
    mod = a.is(i, "earlier") ? Mod::kStart : Mod::kEnd;
    return a.is_any(i + 1, "in", "on") ? i + 2 : i + 1;
  }
  if (a.is_any(i, "early", "late")) {
    mod = a.is(i, "early") ? Mod::kStart : Mod::kEnd;
    const std::size_t j = a.past_hyphen(i + 1);
    return a.is_any(j, "in", "on") && a.is(j, "in") ? j + 1 : j;
  }
  if (a.is(i, "mid")) {
    mod = Mod::kMid;
    return a.past_hyphen(i + 1);
  }
  if (a.is_any(i, "around", "about")) {
    mod = Mod::kApprox;
    return i + 1;
  }
  const std::size_t j = a.is(i, "the") ? i + 1 : i;
  mod = a.is_any(j, "beginning", "start", "opening") ? Mod::kStart
        : a.is(j, "middle")                          ? Mod::kMid
        : a.is_any(j, "end", "close")                ? Mod::kEnd
                                                     : Mod::kNone;
  return mod != Mod::kNone && a.is(j + 1, "of") ? j + 2 : 0;
}

std::size_t read_which(const Atoms& a, std::size_t i, Which& which) {
  std::size_t j = a.is_any(i, "the", "this", "that") ? i + 1 : i;
  if (a.is_any(j, "very", "self")) ++j;
  which = Which::kNone;
  if (a.is(j, "last"))
    which = Which::kLast;
  else if (a.is(j, "past"))
    which = Which::kLast;
  else if (a.is(j, "current"))
    which = Which::kThis;
  else if (a.is_any(j, "coming", "upcoming"))
    which = Which::kNext;
  else if (a.is(j, "next"))
    which = a.is(i, "the") ? Which::kFollowing : Which::kNext;
  else if (a.is_any(j, "previous", "preceding", "prior"))
    which = Which::kPrevious;
  else if (a.is_any(j, "following", "ensuing", "subsequent"))
    which = Which::kFollowing;
  else if (a.is(j, "same"))
    which = Which::kSame;
  else if (a.is(j, "latest"))
    which = Which::kLatest;
  if (which != Which::kNone) return a.is(i, "that") && which != Which::kSame ? 0 : j + 1;
  if (j == i) return 0;
  which = a.is(i, "this") ? Which::kThis : a.is(i, "the") ? Which::kThe : Which::kSame;
  return j;
}

}  // namespace entente::temporal
