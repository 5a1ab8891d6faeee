// Which state a passage is told of. "Guyana put its soldiers on alert. The president spoke": an office or a body of no named country is of
// the state that acts before it in the paragraph, or of the place where that happened, before it is of the one that the report is about.
#pragma once

#include <string>
#include <vector>

#include "ground/cast.h"
#include "ground/hits.h"
#include "ground/home.h"

namespace entente {

class Topic {
 public:
  Topic(const Tree& tree, const Hits& hits, const Lexicon& lexicon, std::string home);

  // Remembers a mention whose entity is known, if it is a state, or an office or body of one, that acts or speaks.
  void learn(const Mention& mention, const Entity& entity);
  // The countries that may be somebody's whose own words say none, the most telling first; none where the passage is told of no other state.
  [[nodiscard]] std::vector<Guess> of(const Mention& mention) const;

 private:
  struct Anchor {
    TokenId at, verb;
    std::string country, words;
    bool speaks;
  };

  [[nodiscard]] TokenId paragraph_begin(TokenId t) const;
  [[nodiscard]] TokenId subject_of(const Mention& mention) const;
  [[nodiscard]] Guess of_home(const Mention& mention, TokenId begin) const;
  [[nodiscard]] Guess of_sentence(const Mention& mention) const;
  void of_sentence_before(const Mention& mention, TokenRange sentence, std::vector<Guess>& out) const;
  [[nodiscard]] bool inside_subject(TokenId t) const;
  [[nodiscard]] Guess side_of_sentence_before(const Mention& mention, TokenRange sentence) const;
  [[nodiscard]] Guess who_reports(const Mention& mention) const;
  [[nodiscard]] Guess anonymous_official(const Mention& mention) const;
  [[nodiscard]] Guess whose_air(const Mention& mention) const;
  [[nodiscard]] Guess as_for(TokenRange sentence) const;
  [[nodiscard]] bool is_seat(TokenId place) const;
  [[nodiscard]] Guess scene_of(TokenRange sentence) const;
  [[nodiscard]] bool known_by_noun(const Mention& mention) const;
  [[nodiscard]] bool body_of_state(const Mention& mention) const;

  const Tree& tree_;
  const Document& document_;
  const Hits& hits_;
  const Lexicon& lexicon_;
  std::string home_;  // the country of the dateline, "" for none
  std::vector<Anchor> anchors_;  // in text order
};

// Guests: where they work is not where they are from.
bool is_guest(const std::string& noun);

}  // namespace entente
