#include "text/line_edges.h"

#include <doctest/doctest.h>

namespace entente {

TEST_CASE("the end of a sentence, seen through quotes and brackets") {
  CHECK(ends_sentence("They met."));
  CHECK(ends_sentence("“They met.”"));
  CHECK(ends_sentence("(They met!)"));
  CHECK(ends_sentence("They said:"));
  CHECK(ends_sentence("Well…"));
  CHECK_FALSE(ends_sentence("They met"));
  CHECK_FALSE(ends_sentence("they met,”"));
  CHECK_FALSE(ends_sentence("”)"));
  CHECK_FALSE(ends_sentence(""));
}

TEST_CASE("a sentence runs on into a lower-case word") {
  CHECK(runs_on("The minister said on Monday", "that talks would go on."));
  CHECK(runs_on("The minister, who met", "“senior officials” there,"));
  CHECK_FALSE(runs_on("The minister spoke.", "then he left"));
  CHECK_FALSE(runs_on("Attack in Mogadishu", "al-Shabaab fighters attacked"));
  CHECK_FALSE(runs_on("Read more", "www.example.org/news"));
  CHECK_FALSE(runs_on("Our demands", "a) peace"));
  CHECK_FALSE(runs_on("Ministers meet in Vienna", "Talks opened on Monday."));
}

TEST_CASE("words that hardly ever end a sentence") {
  CHECK(ends_inside("The ministers of the"));
  CHECK(ends_inside("of"));
  CHECK(ends_inside("However,"));
  CHECK_FALSE(ends_inside("The ministers thereof"));
  CHECK_FALSE(ends_inside("What they asked for."));
  CHECK_FALSE(ends_inside(""));
}

TEST_CASE("list markers") {
  CHECK(list_marker("• peace") == Marker::kCertain);
  CHECK(list_marker("3) peace") == Marker::kCertain);
  CHECK(list_marker("(a) peace") == Marker::kCertain);
  CHECK(list_marker("- peace") == Marker::kLikely);
  CHECK(list_marker("12. peace") == Marker::kLikely);
  CHECK(list_marker("-") == Marker::kNone);
  CHECK(list_marker("2023. The") == Marker::kNone);
  CHECK(list_marker("as a rule") == Marker::kNone);
  CHECK(list_marker("(as a rule)") == Marker::kNone);
  CHECK(list_marker("") == Marker::kNone);
}

TEST_CASE("bylines") {
  CHECK(is_byline("By Ann Smith"));
  CHECK(is_byline("BY ANN SMITH and Bob Jones, in Geneva"));
  CHECK_FALSE(is_byline("By Friday all had left."));
  CHECK_FALSE(is_byline("By contrast, nothing"));
  CHECK_FALSE(is_byline("By Ann Smith The ministers of both countries met"));
  CHECK_FALSE(is_byline("By "));
}

TEST_CASE("words broken behind their hyphen") {
  CHECK(breaks_word("a cease-", "fire in the north"));
  CHECK(breaks_word("an anti-", "American march"));
  CHECK(breaks_word("a soft\u00AD", "hyphen"));
  CHECK_FALSE(breaks_word("the pre-", "and post-war years"));
  CHECK_FALSE(breaks_word("the talks -", "the third round"));
  CHECK_FALSE(breaks_word("the talks --", "the third round"));
  CHECK_FALSE(breaks_word("-", "fire"));
  CHECK_FALSE(breaks_word("a cease-", "“fire”"));
}

}  // namespace entente
