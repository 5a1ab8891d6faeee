// What is no time, and texts that nobody should have written.
#include <doctest/doctest.h>

#include <string>

#include "ground/plain_document.h"
#include "ground/times.h"

namespace entente {

namespace {

std::vector<Moment> moments_of(std::string_view text, std::string_view published) {
  const Document d = plain_document(
      std::string(text), published.empty() ? std::nullopt : std::optional<std::string>(published));
  return find_times(d, publication_date(d));
}

// No time at all.
constexpr std::string_view kNothing[] = {"Theresa May said no.",
                                         "May the talks succeed.",
                                         "The sides may meet.",
                                         "Troops march on.",
                                         "He read it in the Sunday Times.",
                                         "He wrote for The Sun.",
                                         "The second round failed.",
                                         "An 18-year-old protester was shot.",
                                         "The minister, 52 years old, resigned.",
                                         "It cost $2,014 in all.",
                                         "The council adopted resolution 1973.",
                                         "About 1900 people fled.",
                                         "They sat down for dinner.",
                                         "The fall of the city shocked them.",
                                         "Three quarters of the grain spoiled.",
                                         "Flight 1549 landed.",
                                         "It rose 5.30 percent.",
                                         "The Good Friday Agreement holds.",
                                         "As soon as the guns fall silent, aid moves.",
                                         "A 2,000 strong force waits.",
                                         "Protesters marched at the March for Peace.",
                                         "He told CBS's 60 Minutes."};

}  // namespace

TEST_CASE("what only looks like a time is left alone") {
  for (const std::string_view text : kNothing) {
    CAPTURE(text);
    const auto found = moments_of(text, "2023-03-21");
    std::string all;
    for (const Moment& m : found) all += m.value + " ";
    CAPTURE(all);
    CHECK(found.empty());
  }
}

TEST_CASE("moments are in order, inside the text and do not overlap") {
  std::string text;
  for (int year = 1990; year < 2020; ++year) {
    text += "On Monday, March 3, " + std::to_string(year) +
            ", after two days of talks, they met again a year later. ";
    if (year % 3 == 0) text += "\n\n";
  }
  const Document d = plain_document(text, "2023-03-21");
  const auto found = find_times(d, publication_date(d));
  CHECK(found.size() >= 60);
  for (std::size_t i = 0; i < found.size(); ++i) {
    CHECK(!found[i].bytes.empty());
    CHECK(found[i].bytes.end <= text.size());
    if (i > 0) CHECK(found[i - 1].bytes.end <= found[i].bytes.begin);
  }
}

TEST_CASE("torture: every cut of a nasty text is read without a crash") {
  const std::string text =
      "On 99/99/9999 at 99:99 p.m. 00/00/0000, Feb. 30-31, 0000, the -5th of Q9 9999, '00s, "
      "29.02.2023, 12345678901234567890 years ago, "
      "0.0.0.0, 1/0 hours, the 0th century, 9999 years later, 31 Feb. 31, 24:60, 2 \u00BD\u00BD "
      "hours, half a half a year, noon noon noon, "
      "the the the end of the end of the year, Mon. Tue. Wed., March March March 3 3 3, "
      "1999-2000-2001, a a a week, \u2019\u2019\u2019s";
  for (std::size_t n = 0; n <= text.size(); ++n) {
    const auto found = moments_of(std::string_view(text).substr(0, n), "2023-03-21");
    for (const Moment& m : found) CHECK(m.bytes.end <= n);
    moments_of(std::string_view(text).substr(n), "");
  }
}

TEST_CASE("a very long text without stops takes linear time") {
  std::string text;
  for (int i = 0; i < 200000; ++i)
    text += i % 7 == 0   ? "the end of the "
            : i % 5 == 0 ? "two or three "
            : i % 3 == 0 ? "March "
                         : "week ";
  CHECK(!moments_of(text, "2023-03-21").empty());
}

}  // namespace entente
