// Paragraph detection on the shapes in which reports come. The reports are invented.
#include <doctest/doctest.h>

#include <sstream>

#include "text/text.h"

namespace entente {
namespace {

const std::string kFirst =
    "The foreign ministers of Norland and Sudland met on Tuesday in the old harbour town of Halm "
    "and agreed to open two "
    "border crossings before the winter, officials of both countries said. The crossings have been "
    "closed since the "
    "shelling of the customs house three years ago.";
const std::string kSecond =
    "“We have taken a first step,” Anna Berg, Norland's foreign minister, told reporters after the "
    "talks, which lasted "
    "more than six hours and were interrupted twice. She thanked the United Nations envoy for his "
    "patience.";
const std::string kThird = "Sudland's ministry declined to comment.";

// Greedy wrapping, as fold -s, fmt and Python's textwrap do it.
std::string wrapped(const std::string& paragraph, std::size_t width,
                    const std::string& indent = "") {
  std::istringstream words(paragraph);
  std::string out, line = indent;
  for (std::string word; words >> word;) {
    if (line.size() > indent.size() && line.size() + 1 + word.size() > width) {
      out += line + "\n";
      line = word;
    } else {
      line += (line.empty() || line == indent ? "" : " ") + word;
    }
  }
  return out + line + "\n";
}

const std::string kExpected = kFirst + "\n\n" + kSecond + "\n\n" + kThird;

}  // namespace

TEST_CASE("one paragraph a line, no blank lines") {
  CHECK(clean(kFirst + "\n" + kSecond + "\n" + kThird).utf8 == kExpected);
  CHECK(clean(kFirst + "\r\n" + kSecond + "\r\n" + kThird + "\r\n").utf8 == kExpected);
  CHECK(clean(kThird + "\n" + kThird + "\n" + kThird).paragraphs.size() == 3);
}

TEST_CASE("blank lines between paragraphs, no wraps") {
  CHECK(clean(kExpected).utf8 == kExpected);
  CHECK(clean(kFirst + "\n\n\n\n" + kSecond + "\n \n" + kThird + "\n").utf8 == kExpected);
}

TEST_CASE("blank lines between wrapped paragraphs, at every usual width") {
  for (std::size_t width = 40; width <= 132; ++width) {
    CAPTURE(width);
    CHECK(clean(wrapped(kFirst, width) + "\n" + wrapped(kSecond, width) + "\n" +
                wrapped(kThird, width))
              .utf8 == kExpected);
  }
}

TEST_CASE("wrapped paragraphs without blank lines end at short lines") {
  CHECK(clean(wrapped(kFirst, 72) + wrapped(kSecond, 72) + wrapped(kThird, 72)).utf8 == kExpected);
  CHECK(clean(wrapped(kFirst, 80) + wrapped(kThird, 80) + wrapped(kSecond, 80)).utf8 ==
        kFirst + "\n\n" + kThird + "\n\n" + kSecond);
}

TEST_CASE("indented first lines begin paragraphs") {
  CHECK(clean(wrapped(kFirst, 72, "   ") + wrapped(kSecond, 72, "   ") + wrapped(kThird, 72, "   "))
            .utf8 == kExpected);
}

TEST_CASE("headline, byline and dateline of a wrapped report stay apart") {
  const std::string head =
      "Norland and Sudland to open border crossings\nBy Ann Smith and Bob Jones\nHALM, Sudland\n";
  const Text text = clean(head + wrapped(kFirst, 72) + "\n" + wrapped(kSecond, 72));
  CHECK(text.utf8 ==
        "Norland and Sudland to open border crossings\n\nBy Ann Smith and Bob Jones\n\nHALM, "
        "Sudland\n\n" +
            kFirst + "\n\n" + kSecond);
}

TEST_CASE("a block of long lines that end sentences is not wrapped") {
  CHECK(clean("Border crossings to open\n\n" + kFirst + "\n" + kSecond + "\n\n" + kThird).utf8 ==
        "Border crossings to open\n\n" + kFirst + "\n\n" + kSecond + "\n\n" + kThird);
}

TEST_CASE("lists keep their lines") {
  const std::string list =
      "- open two border crossings\n- exchange prisoners before the winter\n- meet again in May\n";
  const Text plain = clean(kFirst + "\n\nThe two sides agreed to:\n" + list + "\n" + kSecond);
  CHECK(plain.paragraphs.size() == 6);
  const Text inside_wrapped = clean(wrapped(kFirst, 72) + "\nThe two sides agreed to:\n" + list +
                                    "\n" + wrapped(kSecond, 72));
  CHECK(inside_wrapped.utf8 == plain.utf8);
  const Text names =
      clean(kFirst + "\n\nPresent were\nAnna Berg\nJon Dahl\nEva Holm\n\n" + kSecond);
  CHECK(names.paragraphs.size() == 6);
}

TEST_CASE("a dash at the beginning of a wrapped line is no list") {
  const std::string raw =
      "The ministers of both countries met in the old harbour town on Tuesday\n"
      "- the first time since the war - and agreed to open two border crossings\n"
      "before the winter, officials of both countries said in the evening after\n"
      "the talks.\n";
  CHECK(clean(raw).paragraphs.size() == 1);
}

TEST_CASE("a sentence that runs on is joined in an unwrapped file too") {
  CHECK(clean(kFirst + "\n\nThe minister\nregularly\nattacked the plan.\n\n" + kSecond).utf8 ==
        kFirst + "\n\nThe minister regularly attacked the plan.\n\n" + kSecond);
}

TEST_CASE("ragged wraps, as of text copied from a printed page") {
  const std::string raw =
      "The ministers of both countries met in the old harbour town of Halm\n"
      "on Tuesday and agreed to open two border crossings, officials said.\n"
      "Both of them had been closed since the shelling of the\n"
      "customs house. The envoy of the United Nations, who had\n"
      "brought the two sides together in a hotel by the sea, said he was\n"
      "pleased. Further talks about prisoners and the return of refugees will be\n"
      "held in May. Neither side would say whether the leaders would\n"
      "take part in them.\n";
  CHECK(clean(raw).paragraphs.size() == 1);
}

TEST_CASE("words broken behind a hyphen are closed up, suspended hyphens are not") {
  CHECK(clean("The two sides agreed to a cease-\nfire.").utf8 ==
        "The two sides agreed to a cease-fire.");
  CHECK(clean("They compared pre-\nand post-war maps.").utf8 ==
        "They compared pre- and post-war maps.");
}

}  // namespace entente
