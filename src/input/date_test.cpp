#include <doctest/doctest.h>

#include "entente/input.h"

namespace entente {

TEST_CASE("dates that are kept as they are") {
  for (const std::string date :
       {"2023-03-21", "2024-02-29", "2000-02-29", "2023-03-21T10:30", "2023-03-21T10:30:00Z",
        "2023-03-21T23:59:60.125+02:00", "2023-03-21T10:30-0500", "2023-03-21T10:30:00+02"}) {
    CAPTURE(date);
    REQUIRE(checked_date(date));
    CHECK(*checked_date(date) == date);
  }
}

TEST_CASE("what is no date, and days that do not exist") {
  for (const std::string date : {"",
                                 " ",
                                 "2023",
                                 "2023-03",
                                 "2023-3-21",
                                 "21.03.2023",
                                 "3/21/2023",
                                 "20230321",
                                 "2023-13-01",
                                 "2023-00-10",
                                 "2023-02-29",
                                 "1900-02-29",
                                 "2023-04-31",
                                 "0000-01-01",
                                 "2023-03-21 10:30",
                                 "2023-03-21T",
                                 "2023-03-21T24:00",
                                 "2023-03-21T10:60",
                                 "2023-03-21T10",
                                 "2023-03-21T10:30:61",
                                 "2023-03-21T10:30:00.",
                                 "2023-03-21T10:30+15:00",
                                 "2023-03-21T10:30Zx",
                                 "2023-03-21x",
                                 " 2023-03-21",
                                 "2023-03-2\xB2",
                                 "-023-03-21",
                                 "today"}) {
    CAPTURE(date);
    REQUIRE_FALSE(checked_date(date));
    CHECK(checked_date(date).error().code == ErrorCode::kBadDate);
    CHECK(checked_date(date).error().message.find("YYYY-MM-DD") != std::string::npos);
  }
}

}  // namespace entente
