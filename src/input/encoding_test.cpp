#include "input/encoding.h"

#include <doctest/doctest.h>

namespace entente {

using std::literals::operator""sv;

TEST_CASE("UTF-16 with a byte order mark, both ends first") {
  CHECK(from_utf16("\xFF\xFE\x41\x00\xAC\x20\x3D\xD8\x00\xDE"sv) == "A\u20AC\U0001F600");
  CHECK(from_utf16("\xFE\xFF\x00\x41\x20\xAC\xD8\x3D\xDE\x00"sv) == "A\u20AC\U0001F600");
  CHECK(from_utf16("\xFF\xFE"sv) == "");
  CHECK_FALSE(from_utf16("A"sv));
  CHECK_FALSE(from_utf16("\xFF"sv));
}

TEST_CASE("damaged UTF-16 leaves an ill-formed byte for clean() to repair") {
  CHECK(from_utf16("\xFF\xFE\x3D\xD8\x41\x00"sv) ==
        "\xFF"
        "A");  // high surrogate alone
  CHECK(from_utf16("\xFF\xFE\x00\xDE\x41\x00"sv) ==
        "\xFF"
        "A");                                                  // low surrogate alone
  CHECK(from_utf16("\xFF\xFE\x41\x00\x3D\xD8"sv) == "A\xFF");  // at the end
  CHECK(from_utf16("\xFF\xFE\x41\x00\x42"sv) == "A\xFF");      // half a code unit
}

TEST_CASE("text is text, with a few bad bytes and in any script") {
  CHECK_FALSE(not_a_text("The ministers met."));
  CHECK_FALSE(not_a_text("a\0b"sv));
  CHECK_FALSE(not_a_text("The minister\x92s caf\xE9"));
  CHECK_FALSE(not_a_text("Министры встретились во вторник."));
  CHECK_FALSE(not_a_text("\u200B"));
}

TEST_CASE("what is no text says what to do") {
  CHECK(not_a_text("%PDF-1.7 and so on")->find("pdftotext") != std::string::npos);
  CHECK(not_a_text("PK\x03\x04 and so on"));
  std::string utf16;
  for (int i = 0; i < 50; ++i) utf16 += "a\0"sv;
  CHECK(not_a_text(utf16)->find("UTF-16") != std::string::npos);
  CHECK(not_a_text(std::string(40, '\xCF'))->find("iconv") != std::string::npos);
  CHECK(not_a_text(std::string(40, '\x01')));
}

}  // namespace entente
