#include <doctest/doctest.h>

#include "ground/plain_document.h"
#include "ground/times.h"

namespace entente {

namespace {

struct Case {
  std::string_view text, dateline, place, date, agency;
};

constexpr Case kDatelines[] = {
    {"MOSCOW, March 21 (Reuters) - The envoy left.", "MOSCOW, March 21 (Reuters) -", "MOSCOW",
     "March 21", "Reuters"},
    {"KYIV, Ukraine \u2014 March 3, 2022 The city held.", "KYIV, Ukraine \u2014 March 3, 2022",
     "KYIV, Ukraine", "March 3, 2022", ""},
    {"KYIV, Ukraine (AP) \u2014 The city held.", "KYIV, Ukraine (AP) \u2014", "KYIV, Ukraine", "",
     "AP"},
    {"BEIJING, April 3 (Xinhua) -- Trade grew.", "BEIJING, April 3 (Xinhua) --", "BEIJING",
     "April 3", "Xinhua"},
    {"MOSCOW, March 21. /TASS/. The Kremlin said so.", "MOSCOW, March 21. /TASS/.", "MOSCOW",
     "March 21", "TASS"},
    {"(Reuters) - Russia withdrew.", "(Reuters) -", "", "", "Reuters"},
    {"WASHINGTON \u2014 The president spoke.", "WASHINGTON \u2014", "WASHINGTON", "", ""},
    {"Envoy leaves Moscow\n\nBy Ann Writer\n\nMOSCOW/KYIV, March 21 (Reuters) - The envoy left.",
     "MOSCOW/KYIV, March 21 (Reuters) -", "MOSCOW/KYIV", "March 21", "Reuters"},
    {"UNITED NATIONS (AP) _ The council met.", "UNITED NATIONS (AP) _", "UNITED NATIONS", "", "AP"},
    {"Brussels, 21 March 2023 (dpa) - Ministers met.", "Brussels, 21 March 2023 (dpa) -",
     "Brussels", "21 March 2023", "dpa"},
    {"GENEVA, 14 June (UN News) \u2014 The council met.", "GENEVA, 14 June (UN News) \u2014", "GENEVA", "14 June", "UN News"},
    {"NAIROBI, May 2 (The Star) - Police dispersed a crowd.", "NAIROBI, May 2 (The Star) -", "NAIROBI", "May 2", "The Star"},
    {"RAMESWARAM, July 15: A boat sank.", "RAMESWARAM, July 15:", "RAMESWARAM", "July 15", ""},
    {"LAGOS (Daily Herald) - Oil workers struck.", "LAGOS (Daily Herald) -", "LAGOS", "", "Daily Herald"},
};

constexpr std::string_view kNone[] = {"WATCH: Putin met Xi on Tuesday.",
                                      "Putin met Xi on Tuesday.",
                                      "Putin \u2014 the president \u2014 spoke.",
                                      "The talks (Reuters reported) failed - again.",
                                      "Moscow said on March 21 - a Tuesday - that it agreed.",
                                      "",
                                      "NATO (North Atlantic Treaty Organization) - an alliance - met.",
                                      "Xi-Putin talks ended."};

PublicationDate published(std::string_view text, std::optional<std::string> given = std::nullopt) {
  return publication_date(plain_document(std::string(text), given));
}

}  // namespace

TEST_CASE("datelines") {
  for (const Case& c : kDatelines) {
    CAPTURE(c.text);
    const Document d = plain_document(std::string(c.text), std::nullopt);
    const auto found = find_dateline(d);
    REQUIRE(found);
    CHECK(d.text.of(found->bytes) == c.dateline);
    CHECK(d.text.of(found->place) == c.place);
    CHECK((found->date ? d.text.of(*found->date) : "") == c.date);
    CHECK(found->agency == c.agency);
  }
}

TEST_CASE("no dateline") {
  for (const std::string_view text : kNone) {
    CAPTURE(text);
    CHECK(!find_dateline(plain_document(std::string(text), std::nullopt)));
  }
}

TEST_CASE("the day of publication: given, dateline, inferred, unknown") {
  CHECK(published("MOSCOW, March 20, 2023 (Reuters) - It was so.", "2023-03-21").date ==
        "2023-03-21");
  CHECK(published("It was so.", "2023-03-21T10:30:00Z").from == "given");
  CHECK(published("MOSCOW, March 20, 2023 (Reuters) - It was so.").date == "2023-03-20");
  CHECK(published("MOSCOW, March 20, 2023 (Reuters) - It was so.").from == "dateline");
  CHECK(published("KYIV, Ukraine \u2014 March 3, 2022 The city held.").date == "2022-03-03");
  CHECK(published("Envoy leaves\n\nPublished: Tuesday, 21 March 2023, 10:30 GMT\n\nThe envoy left.")
            .date == "2023-03-21");
  CHECK(published("Envoy leaves\n\nPublished: Tuesday, 21 March 2023, 10:30 GMT\n\nThe envoy left.")
            .from == "inferred");
  CHECK(published("MOSCOW, March 20 (Reuters) - It was so.").from == "unknown");
  CHECK(published(
            "The pact was signed on March 3, 2014, in Minsk by all of the parties to the long war.")
            .from == "unknown");
  CHECK(published("Published: 30 February 2023\n\nThe envoy left.").from == "unknown");
  CHECK(published("").from == "unknown");
}

TEST_CASE("the date of a dateline is a moment of the year of publication") {
  const Document d =
      plain_document("MOSCOW, Dec. 31 (Reuters) - The envoy left on Friday.", "2023-01-01");
  const auto found = find_times(d, publication_date(d));
  REQUIRE(found.size() == 2);
  CHECK(found[0].in_dateline);
  CHECK(found[0].value == "2022-12-31");
  CHECK(!found[1].in_dateline);
}

}  // namespace entente
