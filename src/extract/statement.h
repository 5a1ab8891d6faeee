// Statements as the extractor holds them: tokens, bytes and entity ids; record.cpp turns them into the Record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/parties.h"
#include "text/quotes.h"

namespace entente {

struct Statement {
  TokenId cue = 0;      // its head
  bool marked = false;  // by the language model, whose spans stand as they are
  std::vector<Span> cue_bytes;
  std::string lemma, act;
  bool negative = false;
  std::string modality = "actual";  // actual | future | possible | conditional
  std::optional<TokenId> source;    // head
  std::vector<Span> source_bytes;
  std::vector<EntityId> speakers;
  std::string source_kind = "implicit", anonymity = "anonymous";
  std::vector<Span> content;          // bytes, in order
  std::vector<Span> quoted;           // bytes, the verbatim parts inside content
  std::optional<TokenId> addressee;   // head
  std::optional<Span> occasion;       // bytes
  std::string form = "indirect";      // direct | mixed | indirect | reported
  std::optional<std::size_t> parent;  // index of the statement whose content holds this one
  double confidence = 0.8;
};

// All statements of a report in the order of their cues; parent < own index is not promised.
std::vector<Statement> find_statements(const Slots& slots, const Hits& hits, const Lexicon& lexicon,
                                       const Cast& cast, const std::vector<Quote>& quotes,
                                       const std::vector<bool>& credit_sentences);

// Is a sentence a credit line ("Additional reporting by ...", "Some material in this report came from Reuters")? One flag a sentence.
std::vector<bool> find_credits(const Tree& tree);

// The speakers of the quotation in which a token stands, innermost first; empty outside of quotations.
std::vector<EntityId> speakers_at(const std::vector<Statement>& statements,
                                  const Document& document, TokenId t);

}  // namespace entente
