// Phrase table: finds the longest entry that begins at a token.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

// How a word of the text looks to the table.
struct WordView {
  std::string_view form;
  std::string_view lemma;  // "" when unknown; only the last word of an entry may match by lemma
};

class Phrases {
 public:
  struct Match {
    std::uint32_t words;  // how many were consumed
    std::uint32_t entry;  // the number given to add(); of several entries with one form the first added
  };

  // Words separated by one space. A form without capitals matches any case; one with a capital matches itself or all capitals.
  // by_lemma: the last word may match a token's lemma ("foreign minister" - "foreign ministers"). Hyphenated words and
  // abbreviations are given as they are written ("Al-Shabaab", "U.N."): the table cuts them as the tokeniser does ("Al", "-", "Shabaab").
  void add(std::string_view form, std::uint32_t entry, bool by_lemma);

  // The longest match of the words that begins at words[at].
  [[nodiscard]] std::optional<Match> longest(const std::vector<WordView>& words, std::size_t at) const;
  [[nodiscard]] bool empty() const { return by_first_.empty(); }

 private:
  struct Entry {
    std::vector<std::string> words;
    std::uint32_t number;
    bool by_lemma;
    bool any_case;
  };
  [[nodiscard]] static bool fits(const Entry& entry, const std::vector<WordView>& words, std::size_t at);

  std::vector<Entry> entries_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> by_first_;  // lower-cased first word (and lemma) -> entries, longest first
};

}  // namespace entente
