// Numbers in digits and words, years, clocks.
#include "ground/time_parts.h"

namespace entente::temporal {

namespace {

// "twenty-four", "ninety", "seven"
std::size_t below_hundred(const Atoms& a, std::size_t i, int& n) {
  const int first = a.word(i).number;
  if (first < 0) return 0;
  n = first;
  if (first >= 20) {
    const std::size_t j = a.past_hyphen(i + 1);
    const int second = a.word(j).number;
    if (second >= 1 && second <= 9) {
      n += second;
      return j + 1;
    }
  }
  return i + 1;
}

std::size_t worded(const Atoms& a, std::size_t i, Amount& amount) {
  int n = 1;
  std::size_t j = below_hundred(a, i, n);
  if (!j && a.is_any(i, "hundred", "thousand")) j = i;
  if (!j) return 0;
  int total = n;
  for (int step = 0; step < 4; ++step) {
    const int times = a.is(j, "hundred") ? 100 : a.is(j, "thousand") ? 1000 : 0;
    if (!times) break;
    total *= times;
    ++j;
    const std::size_t k = a.is(j, "and") ? j + 1 : j;
    if (const std::size_t end = below_hundred(a, k, n)) {
      if (a.is(end, "hundred")) break;
      total += n;
      j = end;
    }
  }
  amount = {static_cast<double>(total), false};
  return j;
}

// Behind whole digits: ",000", ".5", " 1/2", the half sign.
std::size_t digits_tail(const Atoms& a, std::size_t j, Amount& amount) {
  while (a.is_mark(j, ',') && a.glued(j) && a.is_number(j + 1) && a.glued(j + 1) &&
         a[j + 1].digits == 3) {
    amount.n = amount.n * 1000 + a[j + 1].number;
    j += 2;
  }
  if (a.is_mark(j, '.') && a.glued(j) && a.is_number(j + 1) && a.glued(j + 1) &&
      a[j + 1].digits <= 2) {
    amount.n += a[j + 1].number / (a[j + 1].digits == 1 ? 10.0 : 100.0);
    return j + 2;
  }
  const std::size_t k = a.past_hyphen(j);
  if (a.is_number(k) && a.is_mark(k + 1, '/') && a.is_number(k + 2) &&
      a[k + 2].number > a[k].number) {
    amount.n += static_cast<double>(a[k].number) / a[k + 2].number;
    return k + 3;
  }
  for (const auto& [mark, part] : {std::pair{'h', .5}, std::pair{'q', .25}, std::pair{'t', .75}}) {
    if (a.is_mark(k, mark)) {
      amount.n += part;
      return k + 1;
    }
  }
  return j;
}

// "and a half" with or without hyphens
std::size_t and_a_half(const Atoms& a, std::size_t j, Amount& amount) {
  std::size_t k = a.past_hyphen(j);
  if (!a.is(k, "and")) return j;
  k = a.past_hyphen(k + 1);
  if (!a.is_any(k, "a", "one")) return j;
  k = a.past_hyphen(k + 1);
  if (!a.is(k, "half")) return j;
  amount.n += .5;
  return k + 1;
}

std::size_t open_number(const Atoms& a, std::size_t i, Amount& amount) {
  std::size_t j = a.is(i, "a") ? i + 1 : i;
  amount = {0, true};
  if (a.is_any(j, "few", "number", "handful", "couple")) {
    if (a.is(j, "couple")) amount = {2, false};
    const bool few = a.is(j, "few");
    ++j;
    if (!few && a.is(j, "of")) ++j;
    if (a.is(j, "more")) ++j;
    return j;
  }
  if (a.is(j, "dozen")) {
    amount = {12, false};
    return j + 1;
  }
  if (a.is_any(i, "several", "many", "countless")) return i + 1;
  if (a.is_any(i, "dozens", "scores", "hundreds", "thousands") && a.is(i + 1, "of")) return i + 2;
  return 0;
}

std::size_t half(const Atoms& a, std::size_t i, Amount& amount) {
  std::size_t j = i;
  if (a.is(j, "a")) ++j;
  if (!a.is(j, "half")) return 0;
  j = a.past_hyphen(j + 1);
  if (a.is_any(j, "a", "an")) j = a.past_hyphen(j + 1);
  amount = {.5, false};
  return j;
}

std::size_t meridiem(const Atoms& a, std::size_t i, bool& afternoon) {
  if (a.is_any(i, "am", "pm")) {
    afternoon = a.is(i, "pm");
    return i + 1;
  }
  if (a.is_any(i, "a", "p") && a.is_mark(i + 1, '.') && a.is(i + 2, "m")) {
    afternoon = a.is(i, "p");
    return a.is_mark(i + 3, '.') && a.glued(i + 3) ? i + 4 : i + 3;
  }
  return 0;
}

std::size_t zone(const Atoms& a, std::size_t i) {
  if (a.is_mark(i, '(')) {
    const std::size_t j = zone(a, i + 1);
    if (j == i + 1) return i;
    while (!a.is_mark(j, ')')) return i;
    return i;  // "(0700 GMT)" is an expression of its own
  }
  if (a[i].upper && a.is_any(i, "gmt", "utc", "est", "edt", "cst", "cdt", "pst", "pdt", "mst",
                             "mdt", "cet", "cest", "bst", "msk", "et"))
    return i + 1;
  if (a.is_any(i, "local", "moscow", "eastern", "beijing", "kyiv", "london", "universal") &&
      a.is(i + 1, "time"))
    return i + 2;
  return i;
}

}  // namespace

std::size_t read_number(const Atoms& a, std::size_t i, Amount& amount) {
  if (const std::size_t j = open_number(a, i, amount)) return j;
  if (const std::size_t j = half(a, i, amount)) return j;
  amount = {};
  std::size_t j = 0;
  if (a.is_number(i)) {
    if (a[i].digits > 6 || (i > 0 && a.glued(i) &&
                            (a.is_mark(i - 1, '$') || a.is_mark(i - 1, '.') ||
                             a.is_mark(i - 1, ',') || a.is_mark(i - 1, '#'))))
      return 0;
    amount.n = a[i].number;
    j = digits_tail(a, i + 1, amount);
  } else {
    j = worded(a, i, amount);
    if (!j && a.is_any(i, "a", "an")) {
      amount.n = 1;
      const std::size_t more = worded(a, i + 1, amount);
      j = more && a.is_any(i + 1, "hundred", "thousand") ? more : i + 1;
      if (j == i + 1) amount = {1, false};
    }
  }
  return j ? and_a_half(a, j, amount) : 0;
}

std::size_t read_ordinal(const Atoms& a, std::size_t i, int& n) {
  if (a.is_number(i) && a.glued(i + 1) && a.is_any(i + 1, "st", "nd", "rd", "th")) {
    n = static_cast<int>(a[i].number);
    return i + 2;
  }
  if (a.word(i).number >= 20) {
    const std::size_t j = a.past_hyphen(i + 1);
    if (j > i + 1 && a.word(j).ordinal > 0 && a.word(j).ordinal < 10) {
      n = a.word(i).number + a.word(j).ordinal;
      return j + 1;
    }
  }
  n = a.word(i).ordinal;
  return n ? i + 1 : 0;
}

std::size_t read_year(const Atoms& a, std::size_t i, int& year) {
  if (a.is_number(i)) {
    year = static_cast<int>(a[i].number);
    return a[i].digits == 4 && year >= 1000 && year < 2200 ? i + 1 : 0;
  }
  int high = 0, low = 0;
  std::size_t j = below_hundred(a, i, high);
  if (!j) return 0;
  if (high == 2 && a.is(j, "thousand")) {
    year = 2000;
    const std::size_t k = a.is(j + 1, "and") ? j + 2 : j + 1;
    if (const std::size_t end = below_hundred(a, k, low); end && low < 30) {
      year += low;
      return end;
    }
    return j + 1;
  }
  if (high < 17 || high > 20) return 0;
  j = a.past_hyphen(j);
  const std::size_t end = below_hundred(a, j, low);
  if (!end || low < 10) return 0;
  year = 100 * high + low;
  return end;
}

std::size_t read_day(const Atoms& a, std::size_t i, int& day) {
  if (a.is_number(i)) {
    day = static_cast<int>(a[i].number);
    if (a[i].digits > 2 || day < 1 || day > 31) return 0;
    return a.glued(i + 1) && a.is_any(i + 1, "st", "nd", "rd", "th") ? i + 2 : i + 1;
  }
  const std::size_t j = read_ordinal(a, i, day);
  return j && day <= 31 ? j : 0;
}

std::size_t read_clock(const Atoms& a, std::size_t i, Clock& clock) {
  clock = {};
  if (a.is_any(i, "noon", "midday", "midnight")) {
    clock = {a.is(i, "midnight") ? 24 : 12, 0};
    return zone(a, i + 1);
  }
  if (!a.is_number(i) ||
      (i > 0 && a.glued(i) &&
       (a.is_mark(i - 1, '$') || a.is_mark(i - 1, '.') || a.is_mark(i - 1, ':'))))
    return 0;
  std::size_t j = i + 1;
  int hour = static_cast<int>(a[i].number), minute = -1;
  const bool colon = a.is_mark(j, ':') && a.glued(j), stop = a.is_mark(j, '.') && a.glued(j);
  if (a[i].digits <= 2 && (colon || stop) && a.is_number(j + 1) && a.glued(j + 1) &&
      a[j + 1].digits == 2 && a[j + 1].number < 60) {
    minute = static_cast<int>(a[j + 1].number);
    j += 2;
    if (a.is_mark(j, ':') && a.glued(j + 1) && a.is_number(j + 1)) j += 2;  // seconds
  }
  bool afternoon = false;
  if (const std::size_t k = meridiem(a, a.past_hyphen(j), afternoon);
      k && hour >= 1 && hour <= 12 && a[i].digits <= 2) {
    clock = {hour % 12 + (afternoon ? 12 : 0), minute};
    return zone(a, k);
  }
  if (a[i].digits == 4 && zone(a, j) > j && a[i].number % 100 < 60) {  // "1430 GMT"
    minute = hour % 100;
    hour /= 100;
  } else if (a.is(j, "o") && a[j + 1].kind == AtomKind::kApostrophe && a.is(j + 2, "clock")) {
    j += 3;
  } else if (!(colon && minute >= 0)) {
    return 0;
  }
  if (hour > 24) return 0;
  clock = {hour, minute};
  return zone(a, j);
}

}  // namespace entente::temporal
