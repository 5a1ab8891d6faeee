#include "words.h"

#include <doctest/doctest.h>

namespace entente::cli {
namespace {

TEST_CASE("spans are cut by code points and never reach past the end") {
  const std::string text = "a\u201cb\u201d \U0001F54A!";
  const CodePointText cut(text);
  CHECK(cut.of({1, 4}) == "\u201cb\u201d");
  CHECK(cut.of({5, 6}) == "\U0001F54A");
  CHECK(cut.of({6, 99}) == "!");
  CHECK(cut.of({9, 3}).empty());
  CHECK(CodePointText("").of({0, 1}).empty());
}

TEST_CASE("nothing in a report steers the terminal") {
  CHECK(printable("a\x1b[31mb") == "a\uFFFD[31mb");
  CHECK(printable("\u202Etxet\u2066") == "\uFFFDtxet\uFFFD");
  CHECK(printable("x\u009b1m") == "x\uFFFD1m");
  CHECK(printable("bad \xff byte") == "bad \uFFFD byte");
  CHECK(printable("  two\n\n lines\t") == "two lines");
}

TEST_CASE("width counts columns, not bytes") {
  CHECK(width("K\u00f6ln") == 4);
  CHECK(width("e\u0301") == 1);
  CHECK(width("\u5317\u4eac") == 4);
}

TEST_CASE("shortening keeps whole words and stays within the columns") {
  CHECK(shortened("short", 10) == "short");
  CHECK(shortened("the two leaders signed", 16) == "the two leaders\u2026");
  CHECK(shortened_in_front("the two leaders signed", 16) == "\u2026leaders signed");
  CHECK(width(shortened("\u5317\u4eac\u5317\u4eac", 4)) <= 4);
  CHECK(shortened("word", 0).empty());
  for (std::size_t columns = 0; columns < 12; ++columns) {
    CHECK(width(shortened("one two three", columns)) <= columns);
    CHECK(width(shortened_in_front("one two three", columns)) <= columns);
  }
}

TEST_CASE("wrapping loses no word") {
  CHECK(wrapped("one two three", 7) == std::vector<std::string>{"one two", "three"});
  CHECK(wrapped("abcdefghij", 4) == std::vector<std::string>{"abcd", "efgh", "ij"});
  CHECK(wrapped("", 10).empty());
  CHECK(wrapped("fits exactly", 12) == std::vector<std::string>{"fits exactly"});
}

}  // namespace
}  // namespace entente::cli
