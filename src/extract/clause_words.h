// The words and shapes of a clause that bear on its status: what status.cpp asks of the tree.
#pragma once

#include <string_view>

#include "document/tree.h"

namespace entente {

class ClauseWords {
 public:
  explicit ClauseWords(const Tree& tree) : tree_(tree), document_(tree.document()) {}

  // "has yet to ratify".
  [[nodiscard]] bool yet_to(TokenId t) const;
  // "nobody attacked", "neither Oman nor Qatar recognised".
  [[nodiscard]] bool nobody_does(TokenId t) const;
  // "Should Armenia withdraw, ...": the auxiliary stands before the subject of a subordinate clause.
  [[nodiscard]] bool inverted_condition(TokenId t) const;
  // "provided that Syria frees them", whatever the tree makes of "provided".
  [[nodiscard]] bool provided_that(TokenId t) const;
  // "the report that Togo had arrested a pilot": "that" opens what is reported, though the tree takes it for a relative pronoun.
  [[nodiscard]] bool content_clause(TokenId t) const;
  // "is to meet": arranged.
  [[nodiscard]] bool is_to(TokenId t) const;
  // "wanted the vessel released": asked for, by whoever wants it.
  [[nodiscard]] bool wanted(TokenId t) const;
  // "stopped short of ruling out".
  [[nodiscard]] bool stopped_short(TokenId t) const;
  // "far from apologising", "instead of paying".
  [[nodiscard]] bool far_from(TokenId t) const;
  // "is going to": the future, not a walk.
  [[nodiscard]] bool going_to(TokenId t) const;
  // "are due to leave", whatever the tree makes of "due to".
  [[nodiscard]] bool due_to(TokenId t) const;
  // "I would urge", "we must condemn", "I want to thank": who says so of himself does it.
  [[nodiscard]] bool said_by_doing(TokenId t, std::string_view modal) const;
  // "offered nothing", "accused nobody".
  [[nodiscard]] bool nothing(TokenId object) const;
  // "Provided that no soldier is hurt, ...", where the tree makes a clause of "provided".
  [[nodiscard]] bool provided(TokenId c) const;
  [[nodiscard]] bool imperative(TokenId t) const;
  [[nodiscard]] bool bare_first(TokenId t) const;
  [[nodiscard]] bool infinitive(TokenId t) const;
  // "too afraid to stay"; "was not enough to raise".
  [[nodiscard]] bool too_much_for(TokenId node, TokenId up) const;
  [[nodiscard]] bool asked(TokenId root) const;
  [[nodiscard]] bool finite(TokenId t) const;
  [[nodiscard]] bool joined_by(TokenId node, std::string_view conjunction) const;
  // "barred the crowd from reaching": the tree calls it xcomp, advcl or ccomp.
  [[nodiscard]] bool kept_from(TokenId node) const;
  // "an end to the war", "Moscow's war": what is known to last does not hang on what is asked about it.
  [[nodiscard]] bool presupposed(TokenId t) const;

 protected:
  const Tree& tree_;
  const Document& document_;
};

// Negation on the word itself: "not", "never", "no", "without".
bool negated(const Tree& tree, TokenId t);
// "will", "would", "must" ... on the word itself.
bool modal(const Tree& tree, TokenId t);

}  // namespace entente
