#include "ground/news_items.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 5> kDashes = {"-", "--", "\u2013", "\u2014", ":"};
constexpr TokenId kLongest = 8;  // tokens of a dateline, its dash among them

bool in_capitals(std::string_view form) {
  return form.size() > 1 && std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }) && form[0] >= 'A' && form[0] <= 'Z';
}

// Does a dateline begin here: a word in capitals, and a dash before long?
bool begins_item(const Document& document, TokenId t) {
  if (!in_capitals(document.form(t))) return false;
  for (TokenId d = t + 1; d < document.tokens.size() && d < t + kLongest; ++d) {
    if (one_of(document.form(d), kDashes)) return true;
  }
  return false;
}

}  // namespace

NewsItems::NewsItems(const Tree& tree, const Hits& hits, const Lexicon& lexicon) {
  const Document& document = tree.document();
  std::uint32_t before = 0xFFFFFFFFu;
  for (const Sentence& sentence : document.sentences) {
    const bool opens = sentence.paragraph != before;
    before = sentence.paragraph;
    const TokenId t = sentence.tokens.begin;
    if (!opens || sentence.tokens.empty() || !begins_item(document, t)) continue;
    const std::string country = country_named(tree, hits, lexicon, t);
    if (country.empty()) continue;
    const std::string words = words_named(tree, hits, t);
    const bool seat = is_seat(lower_ascii(words));
    items_.push_back({t, seat ? Guess{} : Guess{country, words + " (dateline of the story)", Evidence::kStory}});
  }
}

Guess NewsItems::of(TokenId t) const {
  if (!many()) return {};
  const auto after = std::partition_point(items_.begin(), items_.end(), [&](const Item& item) { return item.begin <= t; });
  return after == items_.begin() ? Guess{} : std::prev(after)->where;
}

}  // namespace entente
