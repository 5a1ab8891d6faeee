#include "lexicon/phrases.h"

#include <doctest/doctest.h>

#include <initializer_list>
#include <utility>

namespace entente {
namespace {

// Words as "form" or "form/lemma".
std::vector<WordView> words(std::initializer_list<std::string_view> texts) {
  std::vector<WordView> all;
  for (const std::string_view text : texts) {
    const std::size_t slash = text.find('/', 1);
    if (slash == std::string_view::npos) {
      all.push_back({text, ""});
    } else {
      all.push_back({text.substr(0, slash), text.substr(slash + 1)});
    }
  }
  return all;
}

// How many words the only entry matches at the first word; 0 = none.
std::uint32_t matched(std::string_view form, bool by_lemma,
                      std::initializer_list<std::string_view> texts) {
  Phrases phrases;
  phrases.add(form, 7, by_lemma);
  const auto match = phrases.longest(words(texts), 0);
  if (match) CHECK(match->entry == 7);
  return match ? match->words : 0;
}

TEST_CASE("a form without capitals matches any case") {
  CHECK(matched("ministry", false, {"ministry"}) == 1);
  CHECK(matched("ministry", false, {"Ministry"}) == 1);
  CHECK(matched("ministry", false, {"MINISTRY"}) == 1);
  CHECK(matched("ministry", false, {"ministries"}) == 0);
}

TEST_CASE("a form with a capital matches itself or all capitals") {
  CHECK(matched("Poland", false, {"Poland"}) == 1);
  CHECK(matched("Poland", false, {"POLAND"}) == 1);
  CHECK(matched("Poland", false, {"poland"}) == 0);
  CHECK(matched("Poland", false, {"PolanD"}) == 0);
  CHECK(matched("US", false, {"US"}) == 1);
  CHECK(matched("US", false, {"us"}) == 0);
  CHECK(matched("US", false, {"Us"}) == 0);
  CHECK(matched("Bank of China", false, {"Bank", "of", "China"}) == 3);
  CHECK(matched("Bank of China", false, {"BANK", "OF", "CHINA"}) == 3);
  CHECK(matched("Bank of China", false, {"Bank", "Of", "China"}) == 3);
  CHECK(matched("Bank of China", false, {"bank", "of", "China"}) == 0);
  CHECK(matched("Türkiye", false, {"TÜRKIYE"}) == 1);
  CHECK(matched("Türkiye", false, {"türkiye"}) == 0);
}

TEST_CASE("the longest entry wins, and of two with one form the first") {
  Phrases phrases;
  phrases.add("United", 1, false);
  phrases.add("United Nations Security Council", 2, false);
  phrases.add("United Nations", 3, false);
  phrases.add("United Nations", 4, false);
  const auto text = words({"United", "Nations", "Security", "Force"});
  const auto match = phrases.longest(text, 0);
  REQUIRE(match);
  CHECK(match->entry == 3);
  CHECK(match->words == 2);
  const auto whole = phrases.longest(words({"the", "United", "Nations", "Security", "Council"}), 1);
  REQUIRE(whole);
  CHECK(whole->entry == 2);
  CHECK(whole->words == 4);
  CHECK_FALSE(phrases.longest(text, 1));
  CHECK_FALSE(phrases.longest(text, 9));
}

TEST_CASE("only the last word matches by its lemma, and only where asked") {
  CHECK(matched("foreign minister", true, {"foreign", "ministers/minister"}) == 2);
  CHECK(matched("foreign minister", false, {"foreign", "ministers/minister"}) == 0);
  CHECK(matched("foreign minister", true, {"foreigns/foreign", "minister"}) == 0);
  CHECK(matched("militiaman", true, {"militiamen/militiaman"}) == 1);
  CHECK(matched("vice-president", true, {"vice", "-", "presidents/president"}) == 3);
  CHECK(matched("vice-president", true, {"vice-presidents/vice-president"}) == 1);
}

TEST_CASE("a name by lemma keeps its capital") {
  CHECK(matched("Pole", true, {"Poles/pole"}) == 1);
  CHECK(matched("Pole", true, {"POLES/Pole"}) == 1);
  CHECK(matched("Pole", true, {"poles/pole"}) == 0);
}

TEST_CASE("hyphens, apostrophes and dots match however the words are cut") {
  CHECK(matched("Al-Shabaab", false, {"Al", "-", "Shabaab"}) == 3);
  CHECK(matched("Al-Shabaab", false, {"Al-Shabaab"}) == 1);
  CHECK(matched("Al-Shabaab", false, {"Al", "\u2011", "Shabaab"}) == 3);
  CHECK(matched("Al-Shabaab", false, {"Al", "\u2013", "Shabaab"}) == 3);
  CHECK(matched("al-Qaeda", false, {"Al", "-", "Qaeda"}) == 3);
  CHECK(matched("al-Qaeda", false, {"al", "-", "Qaeda"}) == 3);
  CHECK(matched("al-Qaeda", false, {"al", "-", "qaeda"}) == 0);
  CHECK(matched("Côte d'Ivoire", false, {"Côte", "d’Ivoire"}) == 2);
  CHECK(matched("Côte d'Ivoire", false, {"Côte", "d’", "Ivoire"}) == 3);
  CHECK(matched("Côte d’Ivoire", false, {"Côte", "d", "'Ivoire"}) == 3);
  CHECK(matched("Côte d'Ivoire", false, {"Co\u0302te", "d'Ivoire"}) == 2);
  CHECK(matched("U.N.", false, {"U.N."}) == 1);
  CHECK(matched("U.N.", false, {"U.N", "."}) == 2);
  CHECK(matched("U.N.", false, {"UN"}) == 0);
}

TEST_CASE("a match begins and ends with words, and does not glue words together") {
  CHECK(matched("Al-Shabaab", false, {"Al", "-"}) == 0);
  CHECK(matched("cabinet", false, {"cab", "inet"}) == 0);
  CHECK(matched("cabinet", false, {"cabinets"}) == 0);
  CHECK(matched("White House", false, {"WhiteHouse"}) == 0);
  CHECK(matched("Al Shabaab", false, {"Al", "-", "Shabaab"}) == 0);
}

TEST_CASE("a token may hold a space, as in words that others have cut") {
  CHECK(matched("press conference room", false, {"press conference", "room"}) == 2);
  CHECK(matched("press conference rooms", false, {"press conference", "room"}) == 0);
}

TEST_CASE("nothing breaks on empty or broken words") {
  CHECK(matched("a b", false, {"a", "", "b"}) == 0);
  CHECK(matched("", true, {"a"}) == 0);
  CHECK(matched("\xC3", false, {"\xC3"}) == 1);
  CHECK(matched("a", true, {"\xFF/a"}) == 1);
}

}  // namespace
}  // namespace entente
