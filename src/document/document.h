// Document: the language layer's result for one article. Built once by engine/analyse.cpp, then only `const Document&` travels.
// Invariants: sentences partition the tokens in order; tags.of, tags.lemmas and arcs have one element a token; an arc never leaves
// its sentence and each sentence is a tree with one root; names are in order and do not overlap.
#pragma once

#include <string_view>
#include <vector>

#include "document/layers.h"
#include "document/pronoun_scores.h"
#include "document/side_scores.h"
#include "entente/article.h"
#include "text/text.h"

namespace entente {

struct Document {
  Article article;
  Text text;
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  Tags tags;
  std::vector<Arc> arcs;
  std::vector<Name> names;
  std::vector<Attribution> attributions;  // in the order of their cues, paragraph by paragraph
  std::vector<TriggerScore> triggers;     // one a token, or empty: not asked for
  SideScores sides;                       // of the same tokens
  PronounScores pronouns;                 // none where they were not asked for
  EventTypes types;                       // the PLOVER types that the language model knows
  std::vector<PairScores> pairs;  // one a pair of the article

  [[nodiscard]] std::string_view form(TokenId t) const { return text.of(tokens[t].bytes); }
  [[nodiscard]] std::string_view lemma(TokenId t) const { return tags.lemmas[t]; }
  [[nodiscard]] Upos upos(TokenId t) const { return tags.of[t].upos; }
  [[nodiscard]] std::string_view xpos(TokenId t) const {
    return (*tags.xpos_names)[tags.of[t].xpos];
  }
  [[nodiscard]] std::string_view feats(TokenId t) const {
    return (*tags.feats_names)[tags.of[t].feats];
  }
  [[nodiscard]] TokenId head(TokenId t) const { return arcs[t].head; }
  [[nodiscard]] Deprel deprel(TokenId t) const { return arcs[t].deprel; }
  [[nodiscard]] bool is_root(TokenId t) const { return arcs[t].head == t; }
  [[nodiscard]] Span bytes(TokenRange tokens_) const {
    return tokens_.empty()
               ? Span{}
               : Span{tokens[tokens_.begin].bytes.begin, tokens[tokens_.end - 1].bytes.end};
  }
};

}  // namespace entente
