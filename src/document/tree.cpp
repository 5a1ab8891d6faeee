#include "document/tree.h"

#include <algorithm>

#include "base/ascii.h"

namespace entente {

static_assert(static_cast<unsigned>(Deprel::kXcomp) < 64, "a relation is a bit of Tree::relations_");

Tree::Tree(const Document& document) : document_(&document) {
  const std::size_t n = document.tokens.size();
  first_.assign(n + 1, 0);
  for (TokenId t = 0; t < n; ++t) {
    if (!document.is_root(t)) ++first_[document.head(t) + 1];
  }
  for (std::size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
  child_.resize(first_[n]);
  std::vector<std::uint32_t> next(first_.begin(), first_.end());
  relations_.assign(n, 0);
  for (TokenId t = 0; t < n; ++t) {
    if (document.is_root(t)) continue;
    child_[next[document.head(t)]++] = t;
    relations_[document.head(t)] |= bit(document.deprel(t));
  }
  sentence_.resize(n);
  hull_.resize(n);
  for (std::uint32_t s = 0; s < document.sentences.size(); ++s) {
    const TokenRange range = document.sentences[s].tokens;
    for (TokenId t = range.begin; t < range.end; ++t) sentence_[t] = s;
  }
  for (TokenId t = 0; t < n; ++t) hull_[t] = {t, t + 1};
  for (TokenId t = 0; t < n; ++t) {  // every token widens all its ancestors, punctuation does not
    if (document.upos(t) == Upos::kPunct) continue;
    for (TokenId up = t; !document.is_root(up);) {
      up = document.head(up);
      hull_[up] = {std::min(hull_[up].begin, t), std::max(hull_[up].end, t + 1)};
    }
  }
  find_prepositions();
}

std::optional<TokenId> Tree::first_of(TokenId t, std::uint64_t relations) const {
  for (TokenId c : children(t)) {
    if ((bit(document_->deprel(c)) & relations) != 0) return c;
  }
  return std::nullopt;
}

TokenRange Tree::subtree(TokenId t) const { return hull_[t]; }

bool Tree::below(TokenId t, TokenId above) const {
  for (;;) {
    if (t == above) return true;
    if (document_->is_root(t)) return false;
    t = document_->head(t);
  }
}

void Tree::find_prepositions() {
  preposition_.assign(document_->tokens.size(), 0);
  prepositions_.emplace_back();
  for (TokenId c = 0; c < preposition_.size(); ++c) {
    if (document_->deprel(c) != Deprel::kCase || document_->upos(c) == Upos::kPart || document_->is_root(c)) continue;
    std::uint32_t& mine = preposition_[document_->head(c)];
    if (mine == 0) {
      mine = static_cast<std::uint32_t>(prepositions_.size());
      prepositions_.emplace_back();
    }
    std::string& words = prepositions_[mine];
    if (!words.empty()) words += ' ';
    words += lower_ascii(document_->lemma(c));
    for (TokenId fixed : children(c)) {
      if (document_->deprel(fixed) == Deprel::kFixed) words.append(" ").append(lower_ascii(document_->lemma(fixed)));
    }
  }
}

TokenId Tree::first_conjunct(TokenId t) const {
  while (document_->deprel(t) == Deprel::kConj && !document_->is_root(t)) t = document_->head(t);
  return t;
}

std::vector<TokenId> Tree::conjuncts(TokenId t) const {
  std::vector<TokenId> out{t};
  for (std::size_t i = 0; i < out.size(); ++i) {
    for (TokenId c : children(out[i])) {
      if (document_->deprel(c) == Deprel::kConj) out.push_back(c);
    }
  }
  std::sort(out.begin(), out.end());
  return out;
}

bool is_subject(Deprel deprel) {
  return deprel == Deprel::kNsubj || deprel == Deprel::kNsubjPass || deprel == Deprel::kNsubjOuter;
}

bool is_clause(Deprel deprel) {
  switch (deprel) {
    case Deprel::kAcl:
    case Deprel::kAclRelcl:
    case Deprel::kAdvcl:
    case Deprel::kAdvclRelcl:
    case Deprel::kCcomp:
    case Deprel::kCsubj:
    case Deprel::kCsubjOuter:
    case Deprel::kCsubjPass:
    case Deprel::kXcomp:
    case Deprel::kParataxis:
      return true;
    default:
      return false;
  }
}

bool is_nominal(Upos upos) {
  return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron || upos == Upos::kNum;
}

}  // namespace entente
