#include "ground/time_lexicon.h"

#include <array>
#include <string>
#include <unordered_map>

namespace entente::temporal {

namespace {

using Table = std::unordered_map<std::string, Word>;
constexpr std::size_t kLongest = 16;  // letters of a word

constexpr std::array kMonths = {"january",   "february", "march",    "april",
                                "may",       "june",     "july",     "august",
                                "september", "october",  "november", "december"};
constexpr std::array kWeekdays = {"monday", "tuesday",  "wednesday", "thursday",
                                  "friday", "saturday", "sunday"};
constexpr std::array kNumbers = {"zero",    "one",     "two",       "three",    "four",
                                 "five",    "six",     "seven",     "eight",    "nine",
                                 "ten",     "eleven",  "twelve",    "thirteen", "fourteen",
                                 "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array kTens = {"twenty", "thirty",  "forty",  "fifty",
                              "sixty",  "seventy", "eighty", "ninety"};
constexpr std::array kOrdinals = {
    "first",     "second",    "third",       "fourth",     "fifth",      "sixth",      "seventh",
    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",    "thirteenth", "fourteenth",
    "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"};
constexpr std::array kDecades = {"twenties", "thirties",  "forties",  "fifties",
                                 "sixties",  "seventies", "eighties", "nineties"};

struct Named {
  std::string_view word;
  int what;
};

constexpr std::array kShortMonths = {Named{"jan", 1},  Named{"feb", 2},  Named{"mar", 3},
                                     Named{"apr", 4},  Named{"jun", 6},  Named{"jul", 7},
                                     Named{"aug", 8},  Named{"sept", 9}, Named{"sep", 9},
                                     Named{"oct", 10}, Named{"nov", 11}, Named{"dec", 12}};
constexpr std::array kShortDays = {
    Named{"mon", 1},  Named{"tue", 2},   Named{"tues", 2}, Named{"wed", 3}, Named{"thu", 4},
    Named{"thur", 4}, Named{"thurs", 4}, Named{"fri", 5},  Named{"sat", 6}, Named{"sun", 7}};
constexpr std::array kUnits = {Named{"second", 0}, Named{"minute", 1},  Named{"hour", 2},
                               Named{"day", 3},    Named{"week", 4},    Named{"weekend", 5},
                               Named{"month", 6},  Named{"quarter", 8}, Named{"half", 9},
                               Named{"year", 10},  Named{"decade", 11}, Named{"millennium", 13}};
constexpr std::array kShortUnits = {Named{"secs", 0}, Named{"min", 1}, Named{"mins", 1},
                                    Named{"hr", 2},   Named{"hrs", 2}, Named{"yr", 10},
                                    Named{"yrs", 10}};
constexpr std::array kSeasons = {Named{"spring", 1},     Named{"springtime", 1}, Named{"summer", 2},
                                 Named{"summertime", 2}, Named{"fall", 3},       Named{"autumn", 3},
                                 Named{"winter", 4},     Named{"wintertime", 4}};

// Words that may begin a phrase and are none of the classes.
constexpr std::array kStarters = {"the",        "a",
                                  "an",         "this",
                                  "last",       "next",
                                  "previous",   "past",
                                  "following",  "coming",
                                  "that",       "these",
                                  "those",      "same",
                                  "current",    "recent",
                                  "latest",     "early",
                                  "late",       "mid",
                                  "earlier",    "later",
                                  "around",     "about",
                                  "nearly",     "almost",
                                  "less",       "more",
                                  "over",       "under",
                                  "at",         "up",
                                  "no",         "some",
                                  "roughly",    "approximately",
                                  "just",       "fewer",
                                  "longer",     "several",
                                  "few",        "couple",
                                  "many",       "dozen",
                                  "dozens",     "hundreds",
                                  "thousands",  "hundred",
                                  "thousand",   "every",
                                  "each",       "daily",
                                  "weekly",     "monthly",
                                  "yearly",     "annual",
                                  "annually",   "quarterly",
                                  "hourly",     "nightly",
                                  "now",        "today",
                                  "yesterday",  "tomorrow",
                                  "tonight",    "currently",
                                  "recently",   "presently",
                                  "nowadays",   "lately",
                                  "soon",       "future",
                                  "half",       "noon",
                                  "midday",     "midnight",
                                  "overnight",  "sometime",
                                  "fiscal",     "christmas",
                                  "new",        "thanksgiving",
                                  "easter",     "halloween",
                                  "valentine",  "good",
                                  "labor",      "memorial",
                                  "victory",    "beginning",
                                  "start",      "end",
                                  "middle",     "close",
                                  "within",     "another",
                                  "year",       "month",
                                  "week",       "mondays",
                                  "tuesdays",   "wednesdays",
                                  "thursdays",  "fridays",
                                  "saturdays",  "sundays",
                                  "twice",      "once",
                                  "right",      "biweekly",
                                  "biannual",   "fortnight",
                                  "fortnights", "century",
                                  "centuries",  "upcoming",
                                  "millennia",  "close",
                                  "as",         "weekends",
                                  "well",       "exactly",
                                  "opening",    "mid",
                                  "present",    "its",
                                  "biannually", "biennial",
                                  "semiannual", "weeklong",
                                  "monthlong",  "yearlong",
                                  "daylong",    "decadelong",
                                  "hourlong",   "latter",
                                  "comparable", "upwards",
                                  "countless",  "scores",
                                  "q",          "h"};

// Those of them that are common everywhere and say nothing of time by themselves.
constexpr std::array kLight = {"the",  "a",     "an",  "that",  "this", "these", "those", "at",     "as",   "its",    "some",
                               "no",   "more",  "less", "about", "over", "under", "up",    "around", "nearly", "new",
                               "many", "another", "within"};

void add_numbers(Table& t) {
  for (std::size_t i = 0; i < kNumbers.size(); ++i)
    t[kNumbers[i]].number = static_cast<std::int16_t>(i);
  for (std::size_t i = 0; i < kTens.size(); ++i)
    t[kTens[i]].number = static_cast<std::int16_t>(10 * (i + 2));
  for (std::size_t i = 0; i < kOrdinals.size(); ++i)
    t[kOrdinals[i]].ordinal = static_cast<std::int16_t>(i + 1);
  t["thirtieth"].ordinal = 30;
  for (std::size_t i = 0; i < kDecades.size(); ++i)
    t[kDecades[i]].decade = static_cast<std::int16_t>(10 * (i + 2));
}

void add_calendar(Table& t) {
  for (std::size_t i = 0; i < kMonths.size(); ++i)
    t[kMonths[i]].month = static_cast<std::int8_t>(i + 1);
  for (std::size_t i = 0; i < kWeekdays.size(); ++i)
    t[kWeekdays[i]].weekday = static_cast<std::int8_t>(i + 1);
  for (const Named& n : kSeasons) t[std::string(n.word)].season = static_cast<std::int8_t>(n.what);
  for (const Named& n : kShortMonths) {
    Word& w = t[std::string(n.word)];
    w.month = static_cast<std::int8_t>(n.what);
    w.shortened = true;
  }
  for (const Named& n : kShortDays) {
    Word& w = t[std::string(n.word)];
    w.weekday = static_cast<std::int8_t>(n.what);
    w.shortened = true;
  }
}

void add_unit(Table& t, const std::string& word, int unit, bool plural) {
  Word& w = t[word];
  w.unit = static_cast<std::int8_t>(unit);
  w.plural = plural;
}

void add_units(Table& t) {
  for (const Named& n : kUnits) {
    add_unit(t, std::string(n.word), n.what, false);
    add_unit(t, std::string(n.word) + "s", n.what, true);
  }
  for (const Named& n : kShortUnits) add_unit(t, std::string(n.word), n.what, true);
  add_unit(t, "halves", 9, true);
  add_unit(t, "century", 12, false);
  add_unit(t, "centuries", 12, true);
  add_unit(t, "millennia", 13, true);
  t["morning"].part = DayPart::kMorning;
  t["afternoon"].part = DayPart::kAfternoon;
  t["evening"].part = DayPart::kEvening;
  t["night"].part = DayPart::kNight;
  t["mornings"].part = DayPart::kMorning;
  t["afternoons"].part = DayPart::kAfternoon;
  t["evenings"].part = DayPart::kEvening;
  t["nights"].part = DayPart::kNight;
  t["daytime"].part = DayPart::kDaytime;
}

Table build() {
  Table t;
  add_numbers(t);
  add_calendar(t);
  add_units(t);
  for (auto& [word, entry] : t) entry.starts = true;
  for (const char* word : kStarters) t[word].starts = true;
  for (const char* word : kLight) t[word].light = true;
  t["moment"];  // "the moment"
  return t;
}

// Which lengths the words with a first letter have, a bit each: most words of a text need not be looked up.
using Lengths = std::array<std::uint32_t, 26>;

Lengths lengths_of(const Table& table) {
  Lengths lengths{};
  for (const auto& [word, entry] : table) lengths[static_cast<std::size_t>(word[0] - 'a')] |= 1U << word.size();
  return lengths;
}

}  // namespace

const Word* word_of(std::string_view word) {
  static const Table table = build();
  static const Lengths lengths = lengths_of(table);
  if (word.empty() || word.size() > kLongest) return nullptr;
  const auto letter = static_cast<std::size_t>((word[0] | 0x20) - 'a');  // small, where it is a letter
  if (letter >= lengths.size() || (lengths[letter] >> word.size() & 1U) == 0) return nullptr;
  std::string lower(word);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  const auto found = table.find(lower);
  return found == table.end() ? nullptr : &found->second;
}

}  // namespace entente::temporal
