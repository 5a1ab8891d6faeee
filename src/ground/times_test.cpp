// Expressions in sentences of our own, most published on Tuesday, 21 March 2023.
#include "ground/times.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "ground/plain_document.h"

namespace entente {

namespace {

constexpr std::string_view kDay = "2023-03-21";  // a Tuesday

struct Case {
  std::string_view text;
  std::string_view span, type, value, mod, begin, end;  // mod, begin, end: "" = unset
  std::string_view published = kDay;
};

void check(const Case& c) {
  CAPTURE(c.text);
  CAPTURE(c.span);
  const Document d =
      plain_document(std::string(c.text),
                     c.published.empty() ? std::nullopt : std::optional<std::string>(c.published));
  const auto found = find_times(d, publication_date(d));
  std::string all;
  for (const Moment& m : found)
    all += "[" + std::string(d.text.of(m.bytes)) + " = " + m.value + "] ";
  CAPTURE(all);
  const auto m = std::find_if(found.begin(), found.end(),
                              [&](const Moment& x) { return d.text.of(x.bytes) == c.span; });
  REQUIRE(m != found.end());
  CHECK(to_string(m->type) == c.type);
  CHECK(m->value == c.value);
  CHECK(m->mod.value_or("") == c.mod);
  CHECK(m->begin.value_or("") == c.begin);
  CHECK(m->end.value_or("") == c.end);
}

constexpr Case kWeekdays[] = {
    {"The minister left Ankara on Monday.", "Monday", "DATE", "2023-03-20", "", "2023-03-20",
     "2023-03-20"},
    {"The two signed the pact on Tuesday.", "Tuesday", "DATE", "2023-03-21", "", "2023-03-21",
     "2023-03-21"},
    {"The court heard the envoy Wednesday.", "Wednesday", "DATE", "2023-03-15", "", "2023-03-15",
     "2023-03-15"},
    {"The leaders will meet on Friday in Vienna.", "Friday", "DATE", "2023-03-24", "", "2023-03-24",
     "2023-03-24"},
    {"Talks are scheduled to resume Thursday.", "Thursday", "DATE", "2023-03-23", "", "2023-03-23",
     "2023-03-23"},
    {"Envoys gathered in Doha ahead of Sunday's vote.", "Sunday", "DATE", "2023-03-26", "",
     "2023-03-26", "2023-03-26"},
    {"She arrived last Friday.", "last Friday", "DATE", "2023-03-17", "", "2023-03-17",
     "2023-03-17"},
    {"He said last Tuesday that it was over.", "last Tuesday", "DATE", "2023-03-14", "",
     "2023-03-14", "2023-03-14"},
    {"They plan to sign it next Monday.", "next Monday", "DATE", "2023-03-27", "", "2023-03-27",
     "2023-03-27"},
    {"The summit opens this coming Saturday.", "this coming Saturday", "DATE", "2023-03-25", "",
     "2023-03-25", "2023-03-25"},
    {"The raid began Monday night.", "Monday night", "TIME", "2023-03-20TNI", "", "2023-03-20",
     "2023-03-20"},
    {"Shelling resumed early Monday.", "early Monday", "DATE", "2023-03-20", "START", "2023-03-20",
     "2023-03-20"},
    {"The vote was held on Friday of last week.", "Friday of last week", "DATE", "2023-03-17", "",
     "2023-03-17", "2023-03-17"},
    {"They met on Thursday, March 9, in Riyadh.", "Thursday, March 9", "DATE", "2023-03-09", "",
     "2023-03-09", "2023-03-09"},
    {"The guns fell silent at 10 a.m. on Monday.", "10 a.m. on Monday", "TIME", "2023-03-20T10:00",
     "", "2023-03-20", "2023-03-20"},
    {"The deadline passed at noon Saturday.", "noon Saturday", "TIME", "2023-03-18T12:00", "",
     "2023-03-18", "2023-03-18"},
    {"The council will convene on Monday at 3:30 p.m.", "Monday at 3:30 p.m.", "TIME",
     "2023-03-27T15:30", "", "2023-03-27", "2023-03-27"},
    {"The two sides agreed Tues., March 7, to talk.", "Tues., March 7", "DATE", "2023-03-07", "",
     "2023-03-07", "2023-03-07"},
    {"The embassy closed on Monday.", "Monday", "DATE", "XXXX-WXX-1", "", "", "", ""},
};

constexpr Case kDates[] = {
    {"The treaty was signed on March 18, 2014.", "March 18, 2014", "DATE", "2014-03-18", "",
     "2014-03-18", "2014-03-18"},
    {"The treaty was signed on 18 March 2014.", "18 March 2014", "DATE", "2014-03-18", "",
     "2014-03-18", "2014-03-18"},
    {"It came into force on the 1st of July 1968.", "the 1st of July 1968", "DATE", "1968-07-01",
     "", "1968-07-01", "1968-07-01"},
    {"The attack of February 24 shocked the capital.", "February 24", "DATE", "2023-02-24", "",
     "2023-02-24", "2023-02-24"},
    {"The two leaders will meet on April 24.", "April 24", "DATE", "2023-04-24", "", "2023-04-24",
     "2023-04-24"},
    {"He resigned on Dec. 19.", "Dec. 19", "DATE", "2022-12-19", "", "2022-12-19", "2022-12-19"},
    {"The truce was agreed on 2023-03-10 in Beijing.", "2023-03-10", "DATE", "2023-03-10", "",
     "2023-03-10", "2023-03-10"},
    {"Posted 21/03/2023 by the ministry.", "21/03/2023", "DATE", "2023-03-21", "", "2023-03-21",
     "2023-03-21"},
    {"The note is dated 3/14/2023.", "3/14/2023", "DATE", "2023-03-14", "", "2023-03-14",
     "2023-03-14"},
    {"The decree of 05.03.2022 was published.", "05.03.2022", "DATE", "2022-03-05", "",
     "2022-03-05", "2022-03-05"},
    {"Elections are expected in May.", "May", "DATE", "2023-05", "", "2023-05-01", "2023-05-31"},
    {"The president visited Tehran in January.", "January", "DATE", "2023-01", "", "2023-01-01",
     "2023-01-31"},
    {"The two countries cut ties in October.", "October", "DATE", "2022-10", "", "2022-10-01",
     "2022-10-31"},
    {"A summit will be held in Washington in April.", "April", "DATE", "2023-04", "", "2023-04-01",
     "2023-04-30"},
    {"The accord dates from June 1994.", "June 1994", "DATE", "1994-06", "", "1994-06-01",
     "1994-06-30"},
    {"The plan was drawn up in November last year.", "November last year", "DATE", "2022-11", "",
     "2022-11-01", "2022-11-30"},
    {"They quarrelled in March of this year.", "March of this year", "DATE", "2023-03", "",
     "2023-03-01", "2023-03-31"},
    {"The ship was seized last August.", "last August", "DATE", "2022-08", "", "2022-08-01",
     "2022-08-31"},
    {"The mandate expires next June.", "next June", "DATE", "2023-06", "", "2023-06-01",
     "2023-06-30"},
    {"The peninsula was annexed in 2014.", "2014", "DATE", "2014", "", "2014-01-01", "2014-12-31"},
    {"The 1994 memorandum was cited again.", "1994", "DATE", "1994", "", "1994-01-01",
     "1994-12-31"},
    {"Their pact was agreed in early 2022.", "early 2022", "DATE", "2022", "START", "2022-01-01",
     "2022-12-31"},
    {"Fighting has gone on since mid-2021.", "mid-2021", "DATE", "2021", "MID", "2021-01-01",
     "2021-12-31"},
    {"An offensive began in mid-March.", "mid-March", "DATE", "2023-03", "MID", "2023-03-01",
     "2023-03-31"},
    {"The base closed at the end of 2020.", "the end of 2020", "DATE", "2020", "END", "2020-01-01",
     "2020-12-31"},
    {"Grain left the port in late July 2022.", "late July 2022", "DATE", "2022-07", "END",
     "2022-07-01", "2022-07-31"},
    {"Clashes took place from March 3 to 5 in the east.", "5", "DATE", "2023-03-05", "",
     "2023-03-05", "2023-03-05"},
    {"The drill of Feb. 17-27, 2023, drew protests.", "27, 2023", "DATE", "2023-02-27", "",
     "2023-02-27", "2023-02-27"},
    {"The drill of Feb. 17-27, 2022, drew protests.", "Feb. 17", "DATE", "2022-02-17", "",
     "2022-02-17", "2022-02-17"},
    {"The crisis of 2014-15 left scars.", "15", "DATE", "2015", "", "2015-01-01", "2015-12-31"},
    {"The war of 1992-1995 killed many.", "1995", "DATE", "1995", "", "1995-01-01", "1995-12-31"},
    {"NATO was changed by the Sept. 11 attacks.", "Sept. 11", "DATE", "2001-09-11", "",
     "2001-09-11", "2001-09-11"},
    {"The embassy reopens after New Year's Day.", "New Year's Day", "DATE", "2023-01-01", "",
     "2023-01-01", "2023-01-01"},
    {"A truce was kept at Christmas 2022.", "Christmas 2022", "DATE", "2022-12-25", "",
     "2022-12-25", "2022-12-25"},
    {"The pope spoke on Easter Sunday 2023.", "Easter Sunday 2023", "DATE", "2023-04-09", "",
     "2023-04-09", "2023-04-09"},
    {"Parades are planned for Victory Day.", "Victory Day", "DATE", "2023-05-09", "", "2023-05-09",
     "2023-05-09"},
    {"The minister flew out on March 5.", "March 5", "DATE", "XXXX-03-05", "", "", "", ""},
};

constexpr Case kEras[] = {
    {"Arms control flourished in the 1990s.", "the 1990s", "DATE", "199", "", "1990-01-01",
     "1999-12-31"},
    {"The rift goes back to the late 1970s.", "the late 1970s", "DATE", "197", "END", "1970-01-01",
     "1979-12-31"},
    {"He served in Kabul in the '80s.", "the '80s", "DATE", "198", "", "1980-01-01", "1989-12-31"},
    {"Borders drawn in the nineteenth century still matter.", "the nineteenth century", "DATE",
     "18", "", "1800-01-01", "1899-12-31"},
    {"The 20th century saw two great wars.", "The 20th century", "DATE", "19", "", "1900-01-01",
     "1999-12-31"},
    {"Trade fell in the first half of 2022.", "the first half of 2022", "DATE", "2022-H1", "",
     "2022-01-01", "2022-06-30"},
    {"Exports rose in the third quarter of 2021.", "the third quarter of 2021", "DATE", "2021-Q3",
     "", "2021-07-01", "2021-09-30"},
    {"Sales to Iran fell in the fourth quarter.", "the fourth quarter", "DATE", "2022-Q4", "",
     "2022-10-01", "2022-12-31"},
    {"Third-quarter growth surprised the bank.", "Third-quarter", "DATE", "2022-Q3", "",
     "2022-07-01", "2022-09-30"},
    {"A pledge made in the spring of 2008 haunts Georgia.", "the spring of 2008", "DATE", "2008-SP",
     "", "2008-03-01", "2008-05-31"},
    {"Kyiv retook towns last summer.", "last summer", "DATE", "2022-SU", "", "2022-06-01",
     "2022-08-31"},
    {"An offensive is expected this spring.", "this spring", "DATE", "2023-SP", "", "2023-03-01",
     "2023-05-31"},
    {"Spending grew in fiscal 2022.", "fiscal 2022", "DATE", "2022", "", "", ""},
    {"The treaty was kept in the early 2000s.", "the early 2000s", "DATE", "200", "START",
     "2000-01-01", "2009-12-31"},
    {"Output shrank in Q1 2020.", "Q1 2020", "DATE", "2020-Q1", "", "2020-01-01", "2020-03-31"},
    {"It broke down in the winter of 2013.", "the winter of 2013", "DATE", "2013-WI", "",
     "2013-12-01", "2014-02-28"},
};

constexpr Case kUnits[] = {
    {"The assembly voted today.", "today", "DATE", "2023-03-21", "", "2023-03-21", "2023-03-21"},
    {"The envoy was expelled yesterday.", "yesterday", "DATE", "2023-03-20", "", "2023-03-20",
     "2023-03-20"},
    {"They meet again tomorrow.", "tomorrow", "DATE", "2023-03-22", "", "2023-03-22", "2023-03-22"},
    {"A curfew begins tonight.", "tonight", "TIME", "2023-03-21TNI", "", "2023-03-21",
     "2023-03-21"},
    {"Drones struck the port last night.", "last night", "TIME", "2023-03-20TNI", "", "2023-03-20",
     "2023-03-20"},
    {"Sirens were heard this morning.", "this morning", "TIME", "2023-03-21TMO", "", "2023-03-21",
     "2023-03-21"},
    {"The convoy left yesterday evening.", "yesterday evening", "TIME", "2023-03-20TEV", "",
     "2023-03-20", "2023-03-20"},
    {"The panel met last week.", "last week", "DATE", "2023-W11", "", "2023-03-13", "2023-03-19"},
    {"A delegation is due next week.", "next week", "DATE", "2023-W13", "", "2023-03-27",
     "2023-04-02"},
    {"The bank acted earlier this month.", "earlier this month", "DATE", "2023-03", "START",
     "2023-03-01", "2023-03-31"},
    {"Xi was invited to visit later this year.", "later this year", "DATE", "2023", "END",
     "2023-01-01", "2023-12-31"},
    {"It will join the bloc next year.", "next year", "DATE", "2024", "", "2024-01-01",
     "2024-12-31"},
    {"Relations soured last month.", "last month", "DATE", "2023-02", "", "2023-02-01",
     "2023-02-28"},
    {"A deal is possible by the end of the year.", "the end of the year", "DATE", "2023", "END",
     "2023-01-01", "2023-12-31"},
    {"Clashes flared over the weekend.", "the weekend", "DATE", "2023-W11-WE", "", "2023-03-18",
     "2023-03-19"},
    {"The two spoke the day before yesterday.", "the day before yesterday", "DATE", "2023-03-19",
     "", "2023-03-19", "2023-03-19"},
    {"They will leave the day after tomorrow.", "the day after tomorrow", "DATE", "2023-03-23", "",
     "2023-03-23", "2023-03-23"},
    {"The last decade changed the region.", "The last decade", "DATE", "201", "", "2010-01-01",
     "2019-12-31"},
    {"A decision is due by year-end.", "year-end", "DATE", "2023", "END", "2023-01-01",
     "2023-12-31"},
    {"The embassy shut last month.", "last month", "DATE", "XXXX-XX", "", "", "", ""},
};

constexpr Case kDiscourse[] = {
    {"The pact was signed on May 5, 2010. A day earlier, troops had withdrawn.", "A day earlier",
     "DATE", "2010-05-04", "", "2010-05-04", "2010-05-04"},
    {"The pact was signed on May 5, 2010. The next day, troops withdrew.", "The next day", "DATE",
     "2010-05-06", "", "2010-05-06", "2010-05-06"},
    {"The pact was signed on May 5, 2010. Protests broke out the same day.", "the same day", "DATE",
     "2010-05-05", "", "2010-05-05", "2010-05-05"},
    {"The pact was signed on May 5, 2010. Two weeks later it collapsed.", "Two weeks later", "DATE",
     "2010-W20", "", "2010-05-17", "2010-05-23"},
    {"The shah fell in 1979. The following year, war began.", "The following year", "DATE", "1980",
     "", "1980-01-01", "1980-12-31"},
    {"The pact was signed in 2010. That year, troops withdrew.", "That year", "DATE", "2010", "",
     "2010-01-01", "2010-12-31"},
    {"He arrived on Sunday. The talks began the following Monday.", "the following Monday", "DATE",
     "2023-03-20", "", "2023-03-20", "2023-03-20"},
    {"They clashed in April 2016. Five months later a truce held.", "Five months later", "DATE",
     "2016-09", "", "2016-09-01", "2016-09-30"},
    {"The siege began on May 5, 2010. Three days later, it was lifted.", "Three days later", "DATE",
     "2010-05-08", "", "2010-05-08", "2010-05-08"},
    {"He landed on May 5, 2010. At 10:30 p.m. he spoke.", "10:30 p.m.", "TIME", "2010-05-05T22:30",
     "", "2010-05-05", "2010-05-05"},
};

constexpr Case kBeside[] = {
    {"Troops came on February 24, 2021; by mid-April they were gone.", "mid-April", "DATE",
     "2021-04", "MID", "2021-04-01", "2021-04-30"},
    {"At 05:30 local time (0230 GMT) on Saturday, the quake struck.", "05:30 local time", "TIME",
     "2023-03-18T05:30", "", "2023-03-18", "2023-03-18"},
    {"At 05:30 local time (0230 GMT) on Saturday, the quake struck.", "0230 GMT", "TIME",
     "2023-03-18T02:30", "", "2023-03-18", "2023-03-18"},
    {"By Sunday evening, hundreds were dead.", "Sunday evening", "TIME", "2023-03-19TEV", "",
     "2023-03-19", "2023-03-19"},
    {"The sides must sign by Sunday.", "Sunday", "DATE", "2023-03-26", "", "2023-03-26",
     "2023-03-26"},
};

constexpr Case kOffsets[] = {
    {"The war began two weeks ago.", "two weeks ago", "DATE", "2023-W10", "", "2023-03-06",
     "2023-03-12"},
    {"The consul left three days ago.", "three days ago", "DATE", "2023-03-18", "", "2023-03-18",
     "2023-03-18"},
    {"Ties were restored six months ago.", "six months ago", "DATE", "2022-09", "", "2022-09-01",
     "2022-09-30"},
    {"The invasion began a year ago.", "a year ago", "DATE", "2022", "", "2022-01-01",
     "2022-12-31"},
    {"A decade ago the two were partners.", "A decade ago", "DATE", "2013", "", "2013-01-01",
     "2013-12-31"},
    {"The revolt began nearly four years ago.", "nearly four years ago", "DATE", "2019", "AFTER",
     "2019-01-01", "2019-12-31"},
    {"It was built more than 20 years ago.", "more than 20 years ago", "DATE", "2003", "BEFORE",
     "2003-01-01", "2003-12-31"},
    {"The rivals fought several years ago.", "several years ago", "DATE", "PAST_REF", "", "", ""},
    {"The pipe will open three weeks from now.", "three weeks from now", "DATE", "2023-W15", "",
     "2023-04-10", "2023-04-16"},
};

constexpr Case kDurations[] = {
    {"After two days of talks they parted.", "two days", "DURATION", "P2D", "", "", ""},
    {"It came less than three weeks before the invasion.", "less than three weeks", "DURATION",
     "P3W", "LESS_THAN", "", ""},
    {"The land was seized in a 13-month invasion.", "13-month", "DURATION", "P13M", "", "", ""},
    {"The three-day visit ended.", "three-day", "DURATION", "P3D", "", "", ""},
    {"They talked for nearly four-and-a-half hours.", "nearly four-and-a-half hours", "DURATION",
     "PT4.5H", "LESS_THAN", "", ""},
    {"China grew in recent decades.", "recent decades", "DURATION", "PXDE", "", "", ""},
    {"The session lasted 2 1/2 hours.", "2 1/2 hours", "DURATION", "PT2.5H", "", "", ""},
    {"The session lasted 2\u00BD hours.", "2\u00BD hours", "DURATION", "PT2.5H", "", "", ""},
    {"They spoke for a year and a half.", "a year and a half", "DURATION", "P1.5Y", "", "", ""},
    {"The truce held for at least 72 hours.", "at least 72 hours", "DURATION", "PT72H",
     "EQUAL_OR_MORE", "", ""},
    {"He ruled for more than two decades.", "more than two decades", "DURATION", "P20Y",
     "MORE_THAN", "", ""},
    {"Over the past two years trade doubled.", "the past two years", "DURATION", "P2Y", "", "", ""},
    {"In the coming weeks a plan will follow.", "the coming weeks", "DURATION", "PXW", "", "", ""},
    {"A decades-long dispute is over.", "decades-long", "DURATION", "PXDE", "", "", ""},
    {"The five-year plan failed.", "five-year", "DURATION", "P5Y", "", "", ""},
    {"The call took half an hour.", "half an hour", "DURATION", "PT30M", "", "", ""},
    {"It may take several months to agree.", "several months", "DURATION", "PXM", "", "", ""},
    {"Aid is needed for two more weeks.", "two more weeks", "DURATION", "P2W", "", "", ""},
    {"The 13-month-old war drags on.", "13-month-old", "DURATION", "P13M", "", "", ""},
    {"The eight-year-old conflict froze.", "eight-year-old", "DURATION", "P8Y", "", "", ""},
    {"About 10 days of fighting followed.", "About 10 days", "DURATION", "P10D", "APPROX", "", ""},
    {"It was agreed over a number of weeks.", "over a number of weeks", "DURATION", "PXW", "MORE_THAN", "", ""},
    {"They gave up to 90 days to comply.", "up to 90 days", "DURATION", "P90D", "EQUAL_OR_LESS", "",
     ""},
    {"The mission was extended for a fortnight.", "a fortnight", "DURATION", "P2W", "", "", ""},
    {"Talks have dragged on for two to three weeks.", "two to three weeks", "DURATION", "P2W", "",
     "", ""},
    {"The rulers held on for twenty-five years.", "twenty-five years", "DURATION", "P25Y", "", "",
     ""},
};

constexpr Case kSetsAndReferences[] = {
    {"Protesters gather every Friday.", "every Friday", "SET", "XXXX-WXX-5", "", "", ""},
    {"The chiefs meet each year in Davos.", "each year", "SET", "P1Y", "", "", ""},
    {"The annual summit moved to Delhi.", "annual", "SET", "P1Y", "", "", ""},
    {"He holds a weekly briefing.", "weekly", "SET", "P1W", "", "", ""},
    {"They confer twice a week.", "twice a week", "SET", "P1W", "", "", ""},
    {"Inspectors return every two weeks.", "every two weeks", "SET", "P2W", "", "", ""},
    {"Mosques fill on Fridays.", "Fridays", "SET", "XXXX-WXX-5", "", "", ""},
    {"Exercises are held every July.", "every July", "SET", "XXXX-07", "", "", ""},
    {"China recently proposed a plan.", "recently", "DATE", "PAST_REF", "", "", ""},
    {"They now accept the border.", "now", "DATE", "PRESENT_REF", "", "", ""},
    {"The two are currently at odds.", "currently", "DATE", "PRESENT_REF", "", "", ""},
    {"At the moment no talks are planned.", "the moment", "DATE", "PRESENT_REF", "", "", ""},
    {"A visit may follow in the near future.", "the near future", "DATE", "FUTURE_REF", "", "", ""},
    {"They will soon open an embassy.", "soon", "DATE", "FUTURE_REF", "", "", ""},
    {"As in the past, Minsk stayed silent.", "the past", "DATE", "PAST_REF", "", "", ""},
    {"These days few believe him.", "These days", "DATE", "PRESENT_REF", "", "", ""},
};

// Bad days: no exact value, no interval, no crash.
constexpr Case kImpossible[] = {
    {"It was signed on 30 February 2020.", "30 February 2020", "DATE", "2020-02", "", "", ""},
    {"It was signed on 31/04/2023.", "31/04/2023", "DATE", "2023-04", "", "", ""},
    {"It was signed on Feb. 29, 2023.", "Feb. 29, 2023", "DATE", "2023-02", "", "", ""},
    {"It was signed on Feb. 29.", "Feb. 29", "DATE", "2020-02-29", "", "2020-02-29", "2020-02-29"},
    {"It was signed on June 31.", "June 31", "DATE", "XXXX-06", "", "", ""},
};

}  // namespace

TEST_CASE("weekdays") {
  for (const Case& c : kWeekdays) check(c);
}
TEST_CASE("days, months and years") {
  for (const Case& c : kDates) check(c);
}
TEST_CASE("quarters, seasons, decades") {
  for (const Case& c : kEras) check(c);
}
TEST_CASE("units relative to the day of publication") {
  for (const Case& c : kUnits) check(c);
}
TEST_CASE("relative to the discourse") {
  for (const Case& c : kDiscourse) check(c);
}
TEST_CASE("beside another date") {
  for (const Case& c : kBeside) check(c);
}
TEST_CASE("offsets") {
  for (const Case& c : kOffsets) check(c);
}
TEST_CASE("durations") {
  for (const Case& c : kDurations) check(c);
}
TEST_CASE("sets and vague references") {
  for (const Case& c : kSetsAndReferences) check(c);
}
TEST_CASE("impossible dates") {
  for (const Case& c : kImpossible) check(c);
}

}  // namespace entente
