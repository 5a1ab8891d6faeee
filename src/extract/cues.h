// One cue at a time: does this word report speech here, and what is its content, read from the tree?
#pragma once

#include <optional>
#include <vector>

#include "extract/statement.h"

namespace entente {

// What a cue word reports. Spans are bytes, in order, not yet snapped to quotation marks.
struct Report {
  const CueEntry* entry = nullptr;
  TokenId cue = 0;
  std::vector<Span> content;
  bool clause =
      false;  // that-clause, quotation, infinitive; false: object frames, which need quoted words
  std::optional<TokenId> source;  // head
  // Of the language model's attributions, whose spans stand as they are.
  std::optional<Span> cue_bytes, source_bytes;
  double confidence = 0;
  // "The minister quoted the envoy as saying": who quotes, and by which verb.
  std::optional<TokenId> quoter, quoting;

  [[nodiscard]] bool marked() const { return cue_bytes.has_value(); }
};

// The entries of the dictionary that a verb can be here ("call on" before "call").
std::vector<const CueEntry*> verb_entries(const Tree& tree, const Lexicon& lexicon, TokenId t);

// "according to plan": a measure without an article, which says nothing.
bool is_measure(const Tree& tree, TokenId t);

// The subject of a cue where the tree leaves it open: "said the camp was full, adding that ..." (a participle behind a comma, in what is said:
// who said it).
std::optional<TokenId> participle_subject(const Slots& slots, const Lexicon& lexicon, TokenId cue);

// Verbs by the frames of the dictionary; "according to". Nothing when the word reports nothing here.
std::optional<Report> report_at(const Slots& slots, const Lexicon& lexicon,
                                const std::vector<Quote>& quotes, TokenId t);

}  // namespace entente
