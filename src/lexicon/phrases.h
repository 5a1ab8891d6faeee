// Phrase table: finds the longest entry that begins at a token.
// Entry and text are compared as characters, not token by token, because tokenisers cut hyphens, apostrophes and
// abbreviations in different ways ("Al-Shabaab" or "Al - Shabaab", "d'Ivoire" or "d' Ivoire"). A token may end inside an
// entry only where the entry has a space, or beside a punctuation mark of it; where it has a space a token must end.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace entente {

// How a word of the text looks to a table. Its keys are worked out once, for all tables that it is looked up in.
struct WordView {
  WordView(std::string_view form, std::string_view lemma);

  std::string_view form;
  std::string_view lemma;  // "" when unknown; only the last word of an entry may match by lemma
  std::uint32_t form_key, lemma_key;  // hashes of the lower-cased letters up to the first punctuation
  bool ascii;   // form and lemma: there is nothing to normalise
  bool spaced;  // "20 000": a token with a space inside
};

class Phrases {
 public:
  struct Match {
    std::uint32_t words;  // how many were consumed
    std::uint32_t
        entry;  // the number given to add(); of several entries with one form the first added
  };

  // Words separated by one space, written as in running text ("Al-Shabaab", "U.N.", "Côte d'Ivoire"). A form without
  // capitals matches any case; one with a capital matches itself or all capitals, and its words may begin with a capital
  // where it has a small letter ("al-Qaeda": "Al-Qaeda", "AL-QAEDA", never "al-qaeda"). Curly and straight apostrophes are
  // equal, and so are hyphens and dashes.
  // by_lemma: the last word may match a token's lemma ("foreign minister" - "foreign ministers").
  void add(std::string_view form, std::uint32_t entry, bool by_lemma);
  void reserve(std::size_t entries);

  // The longest match of the words that begins at words[at].
  [[nodiscard]] std::optional<Match> longest(const std::vector<WordView>& words,
                                             std::size_t at) const;
  [[nodiscard]] bool empty() const { return entries_.empty(); }
  [[nodiscard]] std::size_t size() const { return entries_.size(); }

 private:
  struct Entry {
    std::uint32_t begin, size;  // in pool_
    std::uint32_t number;
    std::uint32_t key;   // hash of the lower-cased letters up to the first space or punctuation
    std::uint32_t second;  // the key of what stands behind the first word, where a space ends that; else 0
    std::uint32_t next;  // the entry added before it in the same bucket, or kNone
    bool by_lemma;
    bool any_case;
  };
  struct Best {
    std::uint32_t words = 0;
    std::uint32_t index = 0;
  };
  static constexpr std::uint32_t kNone = 0xFFFFFFFF;

  [[nodiscard]] std::uint32_t words_matched(const Entry& entry, const std::vector<WordView>& words,
                                            std::size_t at) const;
  void grow(std::size_t buckets);
  void try_all(std::uint32_t key, const std::vector<WordView>& words, std::size_t at,
               Best& best) const;

  std::string pool_;  // normalised forms, one behind the other
  std::vector<Entry> entries_;
  std::vector<std::uint32_t>
      buckets_;  // key modulo size (a power of two) -> the entry last added, or kNone
};

}  // namespace entente
