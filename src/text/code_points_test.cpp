#include "text/code_points.h"

#include <doctest/doctest.h>

#include <string>

namespace entente {

TEST_CASE("an empty text has no code points") {
  const CodePoints points("");
  CHECK(points.size() == 0);
  CHECK(points.at_byte(0) == 0);
  CHECK(points.to_byte(0) == 0);
  CHECK(points.to_byte(7) == 0);
}

TEST_CASE("code points of one to four bytes") {
  const CodePoints points("a\u00E9\u20AC\U0001F600z");  // 1 + 2 + 3 + 4 + 1 bytes
  CHECK(points.size() == 5);
  CHECK(points.at_byte(1) == 1);
  CHECK(points.at_byte(3) == 2);
  CHECK(points.at_byte(6) == 3);
  CHECK(points.at_byte(10) == 4);
  CHECK(points.to_byte(3) == 6);
  CHECK(points.to_byte(5) == 11);
  CHECK(points.at_bytes({1, 6}) == Span{1, 3});
  CHECK(points.at_byte(1000) == 5);
}

TEST_CASE("both directions agree with counting, at every length around the stride") {
  for (std::size_t length = 0; length < 200; ++length) {
    std::string text;
    std::vector<std::uint32_t> begins;
    for (std::size_t i = 0; i < length; ++i) {
      begins.push_back(static_cast<std::uint32_t>(text.size()));
      text += i % 7 == 0 ? "\U0001F600" : i % 3 == 0 ? "\u00E9" : "x";
    }
    const CodePoints points(text);
    REQUIRE(points.size() == length);
    for (std::uint32_t i = 0; i < length; ++i) {
      REQUIRE(points.to_byte(i) == begins[i]);
      REQUIRE(points.at_byte(begins[i]) == i);
    }
    REQUIRE(points.at_byte(static_cast<std::uint32_t>(text.size())) == length);
    REQUIRE(points.to_byte(static_cast<std::uint32_t>(length)) == text.size());
  }
}

}  // namespace entente
