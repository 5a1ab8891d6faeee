#include "text/text.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "text/utf8.h"

namespace entente {
namespace {

std::string without_white_space(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded next = decode(utf8, at);
    if (!is_white_space(next.code)) out.append(utf8.substr(at, next.bytes));
    at += next.bytes;
  }
  return out;
}

// All that text.h promises, for any input.
void check_promises(std::string_view raw) {
  const Text text = clean(raw);
  REQUIRE(text.raw_offset.size() == text.utf8.size() + 1);
  REQUIRE(std::is_sorted(text.raw_offset.begin(), text.raw_offset.end()));
  REQUIRE(text.raw_offset.back() <= raw.size());
  REQUIRE(without_white_space(text.utf8) == without_white_space(sound(raw).utf8));
  std::uint32_t expected = 0;
  for (const Span& paragraph : text.paragraphs) {
    REQUIRE(paragraph.begin == expected);
    REQUIRE_FALSE(paragraph.empty());
    const std::string_view inside = text.of(paragraph);
    REQUIRE(inside.find('\n') == std::string_view::npos);
    REQUIRE(inside.find("  ") == std::string_view::npos);
    REQUIRE(inside.front() != ' ');
    REQUIRE(inside.back() != ' ');
    expected = paragraph.end + 2;
    const bool last = &paragraph == &text.paragraphs.back();
    REQUIRE(
        (last ? paragraph.end == text.utf8.size() : text.utf8.substr(paragraph.end, 2) == "\n\n"));
  }
  REQUIRE(text.utf8.empty() == text.paragraphs.empty());
  for (std::size_t at = 0; at < text.utf8.size();) {
    const Decoded next = decode(text.utf8, at);
    REQUIRE(next.well_formed);
    REQUIRE((!is_control(next.code) || next.code == '\n'));
    const Decoded source = decode(raw, text.raw_offset[at]);
    if (is_white_space(next.code)) {
      REQUIRE((next.code == ' ' || next.code == '\n'));
    } else if (next.code == U'\uFFFD') {
      REQUIRE((source.code == U'\uFFFD' || is_control(source.code)));
    } else {
      REQUIRE(source.code == next.code);
      for (std::uint32_t i = 1; i < next.bytes; ++i)
        REQUIRE(text.raw_offset[at + i] == text.raw_offset[at] + i);
    }
    at += next.bytes;
  }
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string out;
  for (std::size_t i = 0; i < times; ++i) out += piece;
  return out;
}

}  // namespace

TEST_CASE("nothing but white space is an empty text") {
  for (const std::string_view raw :
       {"", " ", "\n\n", "\uFEFF", "\uFEFF \r\n", "\u00A0\u2029\u3000"}) {
    const Text text = clean(raw);
    CHECK(text.utf8.empty());
    CHECK(text.paragraphs.empty());
    CHECK(text.raw_offset == std::vector<std::uint32_t>{0});
    CHECK_FALSE(text.repaired);
  }
}

TEST_CASE("runs of white space become one space") {
  CHECK(clean(" a \t\u00A0 b\u2003c\u3000\u202Fd ").utf8 == "a b c d");
  CHECK(clean("a\u200B b\u2060c").utf8 == "a\u200B b\u2060c");
}

TEST_CASE("every kind of line break") {
  for (const std::string_view line_break :
       {"\n", "\r\n", "\r", "\u0085", "\u2028", "\r\r\n", "\f", "\v", "\n\f", "\f\n"}) {
    const std::string b(line_break);
    CAPTURE(b);
    CHECK(clean("First sentence." + b + "Second sentence." + b).utf8 ==
          "First sentence.\n\nSecond sentence.");
    CHECK(clean("The talks were" + b + "over soon.").utf8 == "The talks were over soon.");
  }
  for (const std::string_view blank :
       {"\n\n", "\r\n\r\n", "\r\r", "\n \t \n", "\u2029", "\n\u00A0\n", "\r\r\n\r\r\n"}) {
    const std::string b(blank);
    CAPTURE(b);
    CHECK(clean("The talks were" + b + "over soon.").utf8 == "The talks were\n\nover soon.");
  }
}

TEST_CASE("where each byte came from") {
  const Text text = clean("\uFEFF  a \t\xFF\u20AC\r\n\r\nb \n");
  REQUIRE(text.utf8 == "a \uFFFD\u20AC\n\nb");
  CHECK(text.raw_offset == std::vector<std::uint32_t>{5, 6, 8, 8, 8, 9, 10, 11, 12, 15, 16, 17});
  CHECK(text.repaired);
  CHECK(text.paragraphs == std::vector<Span>{{0, 8}, {10, 11}});
}

TEST_CASE("promises hold for awkward texts") {
  for (const std::string& raw :
       {std::string("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82 \xED\xA0\x80\xF4\x91\x92\x93"),
        std::string("cut off \xF0\x9F\x98"), std::string("\0\0\0", 3), std::string("a\0 \0\nb", 6),
        repeated("\"", 10000), repeated("“‘", 10000), repeated("a\n", 5000),
        repeated("well-\n", 5000), repeated("\U0001F600\u0301\u200D ", 3000),
        repeated("\r", 999) + "x" + repeated("\r\n", 999), std::string("\uFEFF"),
        std::string("\u2029a\u2029\u2029b\u2028c\u0085d"), std::string("-\n-\n-")}) {
    check_promises(raw);
  }
}

TEST_CASE("promises hold for random mixtures") {
  const std::vector<std::string> pieces = {"a",
                                           "The ",
                                           "of ",
                                           " ",
                                           "\n",
                                           "\n\n",
                                           "\r",
                                           "\r\n",
                                           "\t",
                                           ".",
                                           "- ",
                                           "\xC3",
                                           "-",
                                           "\xE2",
                                           "\x80",
                                           "\u2028",
                                           "\u2029",
                                           "\u00A0",
                                           "\f",
                                           "\"",
                                           "\uFEFF",
                                           "\xED\xA0\x80",
                                           "\x01",
                                           "€",
                                           "3)",
                                           "•",
                                           "long ordinary words that fill a line ",
                                           "\U0001F600",
                                           "By A",
                                           std::string("\0", 1),
                                           "\u0085",
                                           "\x7F"};
  std::mt19937 random(7);
  for (int round = 0; round < 3000; ++round) {
    std::string raw;
    for (std::size_t n = random() % 60; n > 0; --n) raw += pieces[random() % pieces.size()];
    CAPTURE(raw);
    check_promises(raw);
  }
}

TEST_CASE("cleaning a clean text changes nothing") {
  const std::string raw =
      "MOSCOW (AP) -- The ministers met.\n\nThey will meet again, officials said.\n\nNo date was "
      "set.";
  CHECK(clean(raw).utf8 == raw);
}

TEST_CASE("raw bytes find their place in the clean text") {
  const std::string raw = "\xEF\xBB\xBFPeru   met\tCh\xC3\xADle.";
  const Text text = clean(raw);
  const auto at = [&](std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(raw.find(words));
    return text.of(clean_bytes(text, {begin, begin + static_cast<std::uint32_t>(words.size())}));
  };
  CHECK(at("Peru") == "Peru");
  CHECK(at("Ch\xC3\xADle") == "Ch\xC3\xADle");
  CHECK(at("Peru   met") == "Peru met");
  CHECK(clean_bytes(text, {}).empty());
}

}  // namespace entente
