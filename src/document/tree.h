// Questions to the dependency trees of a Document: children, sentence, subtree. Built once a document, O(tokens).
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace entente {

class Tree {
 public:
  explicit Tree(const Document& document);

  [[nodiscard]] const Document& document() const { return *document_; }
  // Dependents of a token in text order.
  [[nodiscard]] std::span<const TokenId> children(TokenId t) const {
    return std::span(child_).subspan(first_[t], first_[t + 1] - first_[t]);
  }
  // The first dependent with that relation, or with one of those.
  [[nodiscard]] std::optional<TokenId> child(TokenId t, Deprel deprel) const { return has(t, deprel) ? first_of(t, bit(deprel)) : std::nullopt; }
  [[nodiscard]] std::optional<TokenId> child(TokenId t, std::initializer_list<Deprel> deprels) const {
    std::uint64_t wanted = 0;
    for (const Deprel deprel : deprels) wanted |= bit(deprel);
    return (relations_[t] & wanted) != 0 ? first_of(t, wanted) : std::nullopt;
  }
  [[nodiscard]] bool has(TokenId t, Deprel deprel) const { return (relations_[t] & bit(deprel)) != 0; }
  [[nodiscard]] std::uint32_t sentence_of(TokenId t) const { return sentence_[t]; }
  // First to last token of the subtree (its hull), without punctuation at the edges.
  [[nodiscard]] TokenRange subtree(TokenId t) const;
  // Is `above` the token itself or one of its ancestors?
  [[nodiscard]] bool below(TokenId t, TokenId above) const;
  // The preposition(s) that mark a noun, joined by a space ("of", "because of"); "" for none. Lower case.
  [[nodiscard]] const std::string& preposition(TokenId t) const { return prepositions_[preposition_[t]]; }
  // First token of the conjunction chain that t belongs to (t itself when it is no conjunct).
  [[nodiscard]] TokenId first_conjunct(TokenId t) const;
  // t and the tokens coordinated below it.
  [[nodiscard]] std::vector<TokenId> conjuncts(TokenId t) const;

 private:
  void find_prepositions();
  [[nodiscard]] std::optional<TokenId> first_of(TokenId t, std::uint64_t relations) const;
  static constexpr std::uint64_t bit(Deprel deprel) { return std::uint64_t{1} << static_cast<unsigned>(deprel); }

  const Document* document_;
  std::vector<TokenId> child_;
  std::vector<std::uint32_t> first_;     // per token, into child_; one more at the end
  std::vector<std::uint64_t> relations_;  // per token: a bit of each relation that its dependents have
  std::vector<std::uint32_t> sentence_;  // per token
  std::vector<TokenRange> hull_;         // per token
  std::vector<std::uint32_t> preposition_;  // per token, into prepositions_; 0 for none
  std::vector<std::string> prepositions_;
};

// Deprel without its subtype: nsubj for nsubj:pass.
bool is_subject(Deprel deprel);
bool is_clause(Deprel deprel);  // acl advcl ccomp csubj xcomp parataxis and their subtypes
bool is_nominal(Upos upos);     // NOUN PROPN PRON NUM

}  // namespace entente
