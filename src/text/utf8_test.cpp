#include "text/utf8.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

std::string repaired(std::string_view raw) { return sound(raw).utf8; }
const std::string kR(kReplacement);

}  // namespace

TEST_CASE("each maximal ill-formed subpart becomes one replacement character") {
  // The examples of the Unicode standard, tables 3-8 to 3-11.
  CHECK(repaired("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41") ==
        kR + kR + kR + kR + kR + kR + kR + kR + "A");
  CHECK(repaired("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41") ==
        kR + kR + kR + kR + kR + kR + kR + kR + "A");
  CHECK(repaired("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42") ==
        kR + kR + kR + kR + kR + "A" + kR + kR + "B");
  CHECK(repaired("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41") == kR + kR + kR + kR + "A");
}

TEST_CASE("a sequence cut off at the end is one replacement character") {
  CHECK(repaired("a\xC3") == "a" + kR);
  CHECK(repaired("a\xE2\x82") == "a" + kR);
  CHECK(repaired("a\xF0\x9F\x98") == "a" + kR);
}

TEST_CASE("the first and last code points of each length are well-formed") {
  for (const char32_t code :
       {0x7FU, 0x80U, 0x7FFU, 0x800U, 0xD7FFU, 0xE000U, 0xFFFDU, 0xFFFFU, 0x10000U, 0x10FFFFU}) {
    std::string text;
    append_utf8(text, code);
    const Decoded decoded = decode(text, 0);
    CHECK(decoded.well_formed);
    CHECK(decoded.code == code);
    CHECK(decoded.bytes == text.size());
  }
}

TEST_CASE("control characters are replaced, white space and format characters are kept") {
  CHECK(repaired({"a\0b", 3}) == "a" + kR + "b");
  CHECK(repaired("\x1F\x7F\xC2\x80") == kR + kR + kR);
  CHECK(repaired("\t\r\n\x0B\x0C\xC2\x85") == "\t\r\n\x0B\x0C\xC2\x85");
  CHECK(repaired("\u200B\u00AD\u202E\u2066") == "\u200B\u00AD\u202E\u2066");
  CHECK(sound("a\x01").repaired);
  CHECK_FALSE(sound("a\tb \uFFFD").repaired);
}

TEST_CASE("a byte order mark is dropped at the front only") {
  CHECK(repaired("\uFEFFa\uFEFFb") == "a\uFEFFb");
  CHECK(repaired("\uFEFF\uFEFF") == "\uFEFF");
  CHECK_FALSE(sound("\uFEFFa").repaired);
  CHECK(sound("\uFEFFa").origin == std::vector<std::uint32_t>{3, 4});
}

TEST_CASE("blank: white space of every kind, and nothing else") {
  CHECK(is_blank(""));
  CHECK(is_blank("\uFEFF"));
  CHECK(is_blank(" \t\r\n\u00A0\u1680\u2003\u2028\u2029\u202F\u205F\u3000\u0085"));
  CHECK_FALSE(is_blank(" x "));
  CHECK_FALSE(is_blank("\xC2"));
  CHECK_FALSE(is_blank("\u200B"));
}

}  // namespace entente
