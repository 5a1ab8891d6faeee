// Lengths of time and what hangs on them: "nearly four-and-a-half hours", "13-month", "the past two years", "recent decades",
// "two weeks ago", "a day earlier".
#include "ground/time_grammar.h"
#include "ground/time_parts.h"

namespace entente::temporal {

namespace {

bool is_person(const Atoms& a, std::size_t i) {
  return a.is_any(i, "man", "woman", "boy", "girl", "son", "daughter", "child", "baby", "infant",
                  "teenager", "student", "leader", "president", "minister", "politician", "soldier",
                  "mother", "father", "brother", "sister");
}

bool is_affair(const Atoms& a, std::size_t i) {
  return a.is_any(i, "war", "conflict", "truce", "dispute", "embargo", "cease", "ceasefire",
                  "civil", "agreement", "insurgency", "siege", "alliance", "government",
                  "rebellion", "treaty", "deal", "blockade", "crisis", "campaign", "invasion",
                  "occupation", "coalition", "republic", "monarchy", "stalemate", "feud", "ban",
                  "policy", "uprising", "offensive") ||
         a.is_any(i, "strike", "protest", "peace", "pact", "accord", "regime", "conspiracy",
                  "hostage", "standoff", "impasse", "border", "partnership", "military", "nuclear",
                  "union");
}

// "-old", " old": an age is no time unless it is that of an affair ("the 13-month-old war").
enum class Age { kNone, kOfAffair, kOfPerson };
Age read_age(const Atoms& a, std::size_t j, Unit unit, std::size_t& end) {
  const std::size_t k = a.past_hyphen(j);
  if (!a.is(k, "old") && !a.is(k, "olds")) return Age::kNone;
  if (k == j) return Age::kOfPerson;
  end = k + 1;
  for (std::size_t ahead = end; ahead < end + 4; ++ahead) {
    if (is_person(a, ahead)) return Age::kOfPerson;
    if (is_affair(a, ahead)) return Age::kOfAffair;
  }
  return unit == Unit::kYear                 ? Age::kOfPerson
         : a.is_word(end) && !a[end].capital ? Age::kOfAffair
                                             : Age::kOfPerson;
}

std::size_t past_adjectives(const Atoms& a, std::size_t i) {
  std::size_t j = i;
  for (int n = 0; n < 2; ++n) {
    const std::size_t k = a.past_hyphen(j);
    if (a.is_any(k, "more", "additional", "further", "consecutive", "straight", "successive",
                 "full", "long", "short", "brief", "working", "business", "calendar", "trading",
                 "fiscal", "crucial", "whole", "extra", "solid", "tense", "difficult", "critical",
                 "turbulent", "further")) {
      j = a.past_hyphen(k + 1);
    }
  }
  return j;
}

// The unit behind a number; "fortnight" is two weeks.
std::size_t read_counted_unit(const Atoms& a, std::size_t i, TimePhrase& p, bool& plural) {
  const std::size_t j = past_adjectives(a, a.past_hyphen(i));
  if (a.is_any(j, "fortnight", "fortnights")) {
    p.unit = Unit::kWeek;
    p.amount.n *= 2;
    plural = true;
    return j + 1;
  }
  return read_unit(a, j, p.unit, plural);
}

// "to three", "or four", "-6" behind the number
std::size_t past_range(const Atoms& a, std::size_t j) {
  Amount other;
  if (a.is_any(j, "to", "or", "and")) {
    const std::size_t k = read_number(a, j + 1, other);
    return k && !other.open && other.n >= 1 && !a.is(j + 1, "a") ? k : 0;
  }
  const std::size_t hyphen = a.past_hyphen(j);
  if (hyphen > j && a.is_number(hyphen)) return read_number(a, hyphen, other);
  if (hyphen > j && a.is(hyphen, "to")) return read_number(a, a.past_hyphen(hyphen + 1), other);
  return 0;
}

bool is_lead(const Atoms& a, std::size_t i) {
  return a.is_any(i, "past", "last", "next", "first", "coming", "following", "previous",
                  "preceding", "final", "opening", "initial", "latest", "recent", "early",
                  "remaining", "other", "upcoming", "same");
}

bool stands_for_many(const Atoms& a, std::size_t i) {
  return a.is_any(i, "recent", "coming", "past", "previous", "following", "early", "first",
                  "upcoming", "next", "preceding", "last");
}

// "million a year", "times a day": a rate
bool is_rate(const Atoms& a, std::size_t i) {
  if (i == 0) return false;
  const Atom& before = a[i - 1];
  if (before.kind == AtomKind::kNumber || before.mark == '%' || before.mark == '$') return true;
  if (a.is_any(i - 1, "million", "billion", "trillion", "percent", "cents", "times", "once",
               "twice", "dollars", "people", "rubles", "euros", "tons"))
    return true;
  if (a.tagged()) return a.is_pos(i - 1, Upos::kNoun) || a.is_pos(i - 1, Upos::kNum);
  const std::string_view word = a.text(i - 1);
  return before.kind == AtomKind::kWord && !before.capital && word.size() > 4 &&
         word.ends_with("s") && !word.ends_with("ss") &&
         !a.is_any(i - 1, "lasts", "takes", "needs", "marks", "spends");
}

bool ends_clause(const Atoms& a, std::size_t i) {
  return a[i].kind == AtomKind::kBreak || a.is_mark(i, '.') || a.is_mark(i, ',') ||
         a.is_mark(i, ';') || a.is_mark(i, '"');
}

// "ago", "from now", "earlier", "later": the amount is a distance.
std::size_t read_toward(const Atoms& a, std::size_t j, TimePhrase& p) {
  p.toward = Toward::kNone;
  if (a.is(j, "or") && a.is(j + 1, "so") && a.is(j + 2, "ago")) j += 2;
  if (a.is(j, "ago"))
    p.toward = Toward::kAgo;
  else if (a.is(j, "hence"))
    p.toward = Toward::kHence;
  else if (a.is(j, "earlier") && !a.is(j + 1, "than"))
    p.toward = Toward::kEarlier;
  else if (a.is(j, "later") && !a.is(j + 1, "than"))
    p.toward = Toward::kLater;
  else if (a.is(j, "before") && ends_clause(a, j + 1))
    p.toward = Toward::kEarlier;
  else if (a.is_any(j, "after", "afterward", "afterwards") && ends_clause(a, j + 1))
    p.toward = Toward::kLater;
  if (p.toward != Toward::kNone) return j + 1;
  if (a.is(j, "from") && a.is_any(j + 1, "now", "today")) {
    p.toward = Toward::kHence;
    return j + 2;
  }
  return 0;
}

std::size_t read_amount_tail(const Atoms& a, std::size_t j, TimePhrase& p) {
  p.form = Form::kAmount;
  std::size_t end = 0;
  if (const Age age = read_age(a, j, p.unit, end); age != Age::kNone)
    return age == Age::kOfAffair ? end : 0;
  if (const std::size_t k = a.past_hyphen(j); k > j && a.is(k, "long")) j = k + 1;
  if (a.is(j, "and") && a.is(j + 1, "a") && a.is(j + 2, "half")) {
    p.amount.n += .5;
    j += 3;
  } else if (a.is(j, "or") && a.is_any(j + 1, "two", "so", "more") && p.amount.n > 0) {
    if (a.is(j + 1, "so")) p.mod = Mod::kApprox;
    if (a.is(j + 1, "more")) p.mod = Mod::kAtLeast;
    j += 2;
  }
  if (const std::size_t k = read_toward(a, j, p)) {
    p.form = Form::kOffset;
    return k;
  }
  return j;
}

std::size_t read_numbered(const Atoms& a, std::size_t i, bool led, TimePhrase& p) {
  std::size_t j = read_number(a, i, p.amount);
  if (!j) return 0;
  bool plural = false;
  std::size_t end = read_counted_unit(a, j, p, plural);
  if (!end) {
    if (const std::size_t k = past_range(a, j)) {
      end = read_counted_unit(a, k, p, plural);
      j = k;
    }
    if (!end) return 0;
  }
  const bool hyphen = a.past_hyphen(j) > j,
             article = a.is_any(i, "a", "an") && p.amount.n == 1 && j == i + 1;
  if (p.unit == Unit::kHalf || p.unit == Unit::kWeekend) return 0;
  if (p.unit == Unit::kQuarter && (!plural || hyphen || !led || a.is(end, "of"))) return 0;
  if (p.unit == Unit::kSecond && !plural && !a.is(i, "one") && !hyphen) return 0;
  if (article && plural) return 0;
  if (article && a.past_hyphen(end) > end && !a.is_any(a.past_hyphen(end), "long", "old")) return 0;
  TimePhrase distance;
  if (!led && is_rate(a, i) && (article || a.is(i, "one")) && !read_toward(a, end, distance))
    return 0;
  if (a.is(end, "a") && a.is_any(end + 1, "day", "week", "year")) return 0;  // "24 hours a day"
  if (!plural && p.amount.n == 1 && p.unit == Unit::kDay && a.is(i, "one") && !hyphen &&
      !a.is_any(end, "of", "after", "before", "later", "earlier", "ago"))
    return 0;  // "one day"
  if (p.amount.n == .5 && a.is(i, "half") && plural) return 0;
  return read_amount_tail(a, end, p);
}

// "recent decades", "the coming weeks", "years", "decades-long", "year-long"
std::size_t read_unnumbered(const Atoms& a, std::size_t i, bool led, TimePhrase& p) {
  bool plural = false;
  const std::size_t j = read_unit(a, i, p.unit, plural);
  if (!j || p.unit == Unit::kHalf || p.unit == Unit::kWeekend) return 0;
  const std::size_t k = a.past_hyphen(j);
  if (!plural) {
    if (k == j || !a.is(k, "long")) return 0;
    p.form = Form::kAmount;
    p.amount = {1, false};
    return k + 1;
  }
  p.amount = {0, true};
  if (led) {
    const std::size_t end = read_amount_tail(a, j, p);
    return end == j && a.is(j, "ahead") && !a.is(j + 1, "of") ? j + 1 : end;
  }
  if (p.unit == Unit::kSecond || p.unit == Unit::kQuarter) return 0;
  const std::size_t end = read_amount_tail(a, j, p);
  if (!end || p.form == Form::kOffset || end > j) return end;
  const bool after = a.is_any(j, "of", "before", "after", "ahead");
  const bool before =
      i > 0 && a.is_any(i - 1, "for", "in", "within", "over", "after", "of", "by", "took", "take",
                        "spent", "lasted", "last", "through", "the");
  if (p.unit == Unit::kMinute) return after ? end : 0;
  if (i > 0 && a.is_number(i - 1)) return 0;
  if (a.is(j, "ahead") && !a.is(j + 1, "of")) return j + 1;
  return after || before ? end : 0;
}

struct OneWord {
  std::string_view word;
  Unit unit;
};
constexpr OneWord kOneWord[] = {{"daylong", Unit::kDay},       {"weeklong", Unit::kWeek},
                                {"monthlong", Unit::kMonth},   {"yearlong", Unit::kYear},
                                {"decadelong", Unit::kDecade}, {"hourlong", Unit::kHour}};

}  // namespace

std::size_t read_amount(const Atoms& a, std::size_t i, TimePhrase& p) {
  for (const OneWord& one : kOneWord) {
    if (a.is(i, one.word)) {
      p.form = Form::kAmount;
      p.unit = one.unit;
      p.amount = {1, false};
      return i + 1;
    }
  }
  std::size_t j = i;
  if (const std::size_t k = read_quantity_mod(a, j, p.mod)) j = k;
  const bool the = a.is_any(j, "the", "these", "those", "this", "another", "that");
  if (the && a.is_any(j, "this", "that") && !is_lead(a, j + 1)) return 0;
  if (a.is(j, "another")) {
    TimePhrase one = p;
    bool plural = false;
    if (const std::size_t end = read_counted_unit(a, j + 1, one, plural);
        end && !plural && one.unit != Unit::kSecond) {
      p = one;
      p.amount = {1, false};
      p.form = Form::kAmount;
      return end;
    }
  }
  if (the) ++j;
  bool lead = is_lead(a, j);
  const std::size_t lead_at = j;
  if (lead) ++j;
  if (the && !lead && a.is(j, "year") && a.past_hyphen(j + 1) > j + 1 && a.is(j + 2, "earlier"))
    j += 3, lead = true;
  if (a.is_any(j, "additional")) ++j;
  const Mod mod = p.mod;
  if (const std::size_t end = read_numbered(a, j, the || lead, p)) {
    if (the && !lead && a.past_hyphen(j + 1) > j + 1)
      return 0;  // "the two-week crisis": without the article
    if (a.is_any(j, "a", "an") && (the || lead)) return 0;
    return end;
  }
  p.mod = mod;
  if (mod != Mod::kNone && !lead) return 0;
  if (lead && !stands_for_many(a, lead_at)) return 0;
  if (lead && a.is_any(lead_at, "first", "last") && !the) return 0;
  return read_unnumbered(a, j, the || lead, p);
}

}  // namespace entente::temporal
