#include "text/quotes.h"

#include <doctest/doctest.h>

#include <chrono>

namespace entente {
namespace {

// The words between the marks, in order.
std::vector<std::string> quoted(const std::string& raw) {
  const Text text = clean(raw);
  std::vector<std::string> out;
  for (const Quote& quote : find_quotes(text)) out.emplace_back(text.of(quote.inner));
  return out;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("straight and curly double marks") {
  CHECK(quoted("\"We will stay,\" she said. \"We will wait.\"") ==
        Words{"We will stay,", "We will wait."});
  CHECK(quoted("She called it “a grave error” on Monday.") == Words{"a grave error"});
  CHECK(quoted("Il parle de «paix» et de guerre.") == Words{"paix"});
}

TEST_CASE("angles, low marks and corners; straight marks inside angles do not end them") {
  CHECK(quoted("Elle a dit « il dit \"oui\" hier » et partit.") == Words{" il dit \"oui\" hier "});
  CHECK(quoted("Er sagte: „Wir kommen“, sie: »Nein«.") == Words{"Wir kommen", "Nein"});
  CHECK(quoted("He said 「we go」 and left.") == Words{"we go"});
}

TEST_CASE("the outer span holds the marks") {
  const Text text = clean("A “grave” error.");
  const auto quotes = find_quotes(text);
  REQUIRE(quotes.size() == 1);
  CHECK(text.of(quotes[0].outer) == "“grave”");
  CHECK_FALSE(quotes[0].open);
  CHECK_FALSE(quotes[0].continues);
}

TEST_CASE("a straight mark left over before curly ones opens nothing; only the same mark goes on in the next paragraph") {
  CHECK(quoted("\"The envoy arrived late. She spoke of “a rare chance” and left.") == Words{"a rare chance"});
  const Text text = clean("\"The hall was full.\n\n“We stayed late,” she said.");
  const auto quotes = find_quotes(text);
  REQUIRE(quotes.size() == 2);
  CHECK_FALSE(quotes[1].continues);
}

TEST_CASE("an opening curly mark may be closed by a straight one") {
  CHECK(quoted("He said “we are ready\" and left.") == Words{"we are ready"});
}

TEST_CASE(
    "a quotation that nobody closes ends with its paragraph and goes on when the next one opens") {
  const Text text = clean("“We came early.\n\n“We stayed late,” she said.\n\nThe hall was empty.");
  const auto quotes = find_quotes(text);
  REQUIRE(quotes.size() == 2);
  CHECK(text.of(quotes[0].inner) == "We came early.");
  CHECK(quotes[0].open);
  CHECK(quotes[0].paragraph == 0);
  CHECK(text.of(quotes[1].inner) == "We stayed late,");
  CHECK(quotes[1].continues);
  CHECK_FALSE(quotes[1].open);
}

TEST_CASE("a lost mark does not swallow the paragraphs behind it") {
  CHECK(quoted("He said \"we are ready.\n\nThe talks ended.\n\nShe said \"no\" again.") ==
        Words{"we are ready.", "no"});
}

TEST_CASE("a quotation in the next paragraph does not go on from a closed one") {
  const auto quotes = find_quotes(clean("\"Yes.\"\n\n\"No.\""));
  REQUIRE(quotes.size() == 2);
  CHECK_FALSE(quotes[1].continues);
}

TEST_CASE("British single marks, apostrophes are none") {
  CHECK(quoted("The minister said ‘we can’t wait’ and left.") == Words{"we can’t wait"});
  CHECK(quoted("The minister said 'we can't wait' and left.") == Words{"we can't wait"});
  CHECK(quoted("'It's over,' she said. 'Don't ask.'") == Words{"It's over,", "Don't ask."});
}

TEST_CASE("a plural possessor inside British marks closes nothing") {
  CHECK(quoted("She said 'the allies' plan is dead' on Monday.") ==
        Words{"the allies' plan is dead"});
  CHECK(quoted("She said ‘the allies’ plan is dead’ on Monday.") ==
        Words{"the allies’ plan is dead"});
}

TEST_CASE("apostrophes alone are no quotations") {
  CHECK(quoted("The allies' plan and the rebels' answer weren't Moscow's.").empty());
  CHECK(quoted("The ’90s and the summer of '68 were long.").empty());
}

TEST_CASE("nested: the outer quotation counts") {
  CHECK(quoted("“She told us ‘never again’ twice,” he said.") ==
        Words{"She told us ‘never again’ twice,"});
}

TEST_CASE("a quotation without words is none") { CHECK(quoted("An empty \"\" pair.").empty()); }

TEST_CASE("quote_at finds the quotation of a byte, not of its marks") {
  const Text text = clean("One \"two\" three \"four\".");
  const auto quotes = find_quotes(text);
  const auto at = [&](std::string_view word) {
    return quote_at(quotes, static_cast<std::uint32_t>(text.utf8.find(word)));
  };
  REQUIRE(quotes.size() == 2);
  CHECK(at("One") == nullptr);
  CHECK(at("two") == &quotes[0]);
  CHECK(at("\" three") == nullptr);
  CHECK(at("three") == nullptr);
  CHECK(at("four") == &quotes[1]);
  CHECK(quote_at({}, 3) == nullptr);
}

TEST_CASE("many marks take linear time") {
  for (const char* piece : {"\"", "'", "‘s ", "’ s", "x' y ", "'x "}) {
    CAPTURE(piece);
    std::string raw = "Head ";
    for (int i = 0; i < 100000; ++i) raw += piece;
    const Text text = clean(raw);
    const auto start = std::chrono::steady_clock::now();
    const auto quotes = find_quotes(text);
    CHECK(quotes.size() <= 100000);
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds(2));
  }
}

}  // namespace entente
