// Is what the model marks as an attribution a statement? Yes where it is told or quoted; what is only named is one where the cue is a word
// ("rejected the plan"), and an event alone where it is a deed ("signed a treaty").
#pragma once

#include "extract/cues.h"

namespace entente {

// The entry of a cue that no line of the dictionary knows.
const CueEntry& unknown_cue();

// Does a token of the range hang on none other of it?
bool on_top(const Document& document, TokenId t, TokenRange range);
// The first word of the range that does, no mark.
TokenId top_of(const Document& document, TokenRange range);

class ToldOrDone {
 public:
  ToldOrDone(const Slots& slots, const Lexicon& lexicon, const std::vector<Quote>& quotes)
      : tree_(slots.tree()), document_(tree_.document()), lexicon_(lexicon), quotes_(quotes) {}

  [[nodiscard]] bool is_statement(const Attribution& marked, const Report& report) const;
  [[nodiscard]] bool has_clause(TokenRange range) const;

 private:
  [[nodiscard]] bool names(const Attribution& marked) const;
  [[nodiscard]] bool tells(const Attribution& marked) const;
  [[nodiscard]] bool said_by_naming(const Attribution& marked, const Report& report) const;
  [[nodiscard]] bool attitude(const Attribution& marked, const Report& report) const;
  [[nodiscard]] bool scare_quoted(const Attribution& marked, const Report& report) const;
  [[nodiscard]] bool caused(const Report& report) const;
  [[nodiscard]] bool nobody_says(const Attribution& marked, const Report& report) const;
  [[nodiscard]] bool left_unsaid(const Attribution& marked, const Report& report) const;
  [[nodiscard]] bool done_to(const Report& report) const;
  [[nodiscard]] bool quotes_any(const Attribution& marked, TokenId cue) const;
  [[nodiscard]] bool naming(const Report& report) const;
  [[nodiscard]] bool has_as(TokenId cue) const;
  [[nodiscard]] bool plain_object(TokenId cue) const;
  [[nodiscard]] bool acts(TokenId cue) const;
  [[nodiscard]] bool deed(const Report& report) const;
  [[nodiscard]] bool predicate(TokenId t) const;
  [[nodiscard]] bool quoted(Span bytes) const;
  [[nodiscard]] bool measured(const Attribution& marked) const;

  const Tree& tree_;
  const Document& document_;
  const Lexicon& lexicon_;
  const std::vector<Quote>& quotes_;
};

}  // namespace entente
