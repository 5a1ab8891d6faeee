// What speaks for and against a country of somebody whose own words name none: yes-or-no questions to the whole report, as the numbers of those
// that are answered yes. Each stands alone and once more for the kind and once more for the sector of who is asked for.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <string>
#include <vector>

#include "corefer/name_shapes.h"
#include "ground/cast.h"
#include "ground/hits.h"
#include "ground/home.h"

namespace entente {

class CountryAnswers {  // the numbers of the questions that are answered yes
 public:
  void add(std::uint16_t question) { bits_[question / 64] |= std::uint64_t{1} << (question % 64); }
  void add(const CountryAnswers& more) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= more.bits_[i];
  }
  [[nodiscard]] bool has(std::uint16_t question) const { return (bits_[question / 64] >> (question % 64) & 1) != 0; }
  // Each number, rising.
  template <typename Use>
  void each(Use use) const {
    for (std::uint16_t word = 0; word < bits_.size(); ++word) {
      for (std::uint64_t left = bits_[word]; left != 0; left &= left - 1) use(static_cast<std::uint16_t>(64 * word + std::countr_zero(left)));
    }
  }

 private:
  std::array<std::uint64_t, 2> bits_{};
};

struct CountryCandidate {
  std::string country;  // "" for none
  CountryAnswers answers;
};

class CountryFeatures {
 public:
  static const std::uint16_t kCount;
  // What a question is about, in words of a reader ("the place of the clause"); "" for one that a reader has nothing from.
  static std::string_view meaning(std::uint16_t question);

  CountryFeatures(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home, const Cast& cast);

  // Is the country of an entity open to choice: told by the context alone, or by nothing?
  [[nodiscard]] bool open(EntityId e) const;
  // The candidates for an open one, in order of the text, none of them first.
  [[nodiscard]] std::vector<CountryCandidate> candidates(EntityId e) const;

 private:
  struct Named {  // a country named by itself, a place or a body
    TokenId at;
    std::uint32_t country;
    bool place;
  };
  struct Asked {
    EntityId entity;
    const Mention* first;
    std::vector<Named>::const_iterator paragraph, previous, sentence, here, sentence_end, next_end, paragraph_end;  // previous, next_end: of the sentences beside
    std::vector<std::int64_t> names;  // per country: how usual the name is there, less than that of the best other one; empty: unknown
    EntityId fixed_before, person_before;
    std::vector<std::uint8_t> others;  // per country: Of bits of those of it
    std::vector<std::uint32_t> votes;  // per country: names of the others that are usual there
    std::uint32_t most_votes;
  };
  enum Of : std::uint8_t { kInParagraph = 1, kHoldsOffice = 2, kHasSurname = 4, kVotesInParagraph = 8 };
  struct Fixed {  // whose own words name the country
    EntityId entity;
    std::uint32_t country;
    std::size_t paragraph;  // of the first mention
    bool sole_office;
  };
  using Answers = CountryAnswers;

  struct Vote {  // of a person's name
    EntityId entity;
    TokenId at;
    std::uint32_t country;
  };

  void find_named();
  void find_votes();
  std::uint32_t number_of(const std::string& country);
  void find_fixed();
  [[nodiscard]] Asked ask(EntityId e) const;
  void ask_others(Asked& asked) const;
  [[nodiscard]] std::vector<bool> possible(const Asked& asked) const;
  [[nodiscard]] std::vector<std::int64_t> names_of(const Entity& entity) const;
  [[nodiscard]] bool of_possessor(const Entity& entity) const;
  [[nodiscard]] std::size_t paragraph_of(TokenId t) const;
  [[nodiscard]] std::uint16_t role_of(TokenId t) const;
  void of_rules(const Asked& asked, const std::string& country, Answers& out) const;
  void of_words(const Asked& asked, std::uint32_t country, Answers& out) const;
  void of_report(std::uint32_t country, Answers& out) const;
  void of_cast(const Asked& asked, std::uint32_t country, Answers& out) const;
  void of_name(const Asked& asked, std::uint32_t country, Answers& out) const;

  const Tree& tree_;
  const Document& document_;
  const Hits& hits_;
  const Lexicon& lexicon_;
  const Home& home_;
  const Cast& cast_;
  std::vector<std::string> countries_;  // candidates of all
  std::vector<Named> named_;            // in text order
  std::vector<std::uint32_t> count_;    // per country
  std::vector<TokenId> first_;          // per country: where it is named first
  std::vector<std::uint32_t> rank_;     // per country: how many are named more often
  std::uint32_t all_ = 0;
  std::vector<std::uint32_t> fixed_;    // per country: entities of it by their own words
  std::vector<Fixed> fixed_ones_;
  std::vector<Vote> votes_;
  std::vector<std::vector<std::int64_t>> names_;  // per entity, of each country; empty: no person with a name
  std::vector<Answers> of_report_;                // per country
  std::vector<bool> known_;                       // per country: has names
  TokenId lead_end_ = 0;
};

}  // namespace entente
