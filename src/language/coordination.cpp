#include "language/coordination.h"

#include <algorithm>
#include <array>

namespace entente {
namespace {

// The arcs of one sentence while the clauses that share a subject are joined where they belong.
class Joiner {
 public:
  Joiner(TokenRange tokens, std::span<const Tag> tags, const std::vector<std::string>& xpos_names,
         std::vector<Arc>& arcs)
      : tokens_(tokens), tags_(tags), xpos_names_(xpos_names), arcs_(arcs) {}

  void join() {
    for (TokenId t = tokens_.begin; t < tokens_.end; ++t) {
      const TokenId with = arcs_[t].head;
      if (arcs_[t].deprel != Deprel::kConj || with == t || has_subject(t)) continue;
      const bool plural = xpos(with) == "VBP" && tense(t) == "VBZ";  // no subject fits both
      const bool bare = xpos(with) == "VB" || (xpos(with) == "NN" && tags_[with].upos == Upos::kVerb);
      if (!bare && !plural) continue;
      if (const auto up = finite_above(t, with)) arcs_[t].head = *up;
    }
  }

 private:
  std::string_view xpos(TokenId t) const { return xpos_names_[tags_[t].xpos]; }

  bool has_subject(TokenId verb) const {
    static constexpr std::array<Deprel, 3> kSubjects = {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kExpl};
    return child(verb, kSubjects).has_value();
  }

  std::optional<TokenId> child(TokenId verb, std::span<const Deprel> deprels) const {
    for (TokenId t = tokens_.begin; t < tokens_.end; ++t) {
      if (t != verb && arcs_[t].head == verb && std::find(deprels.begin(), deprels.end(), arcs_[t].deprel) != deprels.end())
        return t;
    }
    return std::nullopt;
  }

  // The tense of a clause, "" for none: that of its first auxiliary, else of its verb.
  std::string_view tense(TokenId verb) const {
    static constexpr std::array<Deprel, 2> kAuxiliaries = {Deprel::kAux, Deprel::kAuxPass};
    const auto auxiliary = child(verb, kAuxiliaries);
    const std::string_view tag = xpos(auxiliary ? *auxiliary : verb);
    return tag == "VBD" || tag == "VBZ" ? tag : std::string_view();
  }

  // "continues to demand that Kabul free them, and has threatened ...": what has a tense of its own is joined to the clause of that tense.
  std::optional<TokenId> finite_above(TokenId t, TokenId with) const {
    const std::string_view mine = tense(t);
    if (mine.empty() || (mine != xpos(t) && !tense(with).empty())) return std::nullopt;
    for (TokenId up = with; arcs_[up].head != up;) {
      const Deprel d = arcs_[up].deprel;
      if (d != Deprel::kCcomp && d != Deprel::kXcomp && d != Deprel::kConj && d != Deprel::kAdvcl) break;
      up = arcs_[up].head;
      if (tense(up) == mine && up < t) return up;
    }
    return std::nullopt;
  }

  TokenRange tokens_;
  std::span<const Tag> tags_;
  const std::vector<std::string>& xpos_names_;
  std::vector<Arc>& arcs_;
};

}  // namespace

void repair_coordination(TokenRange tokens, std::span<const Tag> tags,
                         const std::vector<std::string>& xpos_names, std::vector<Arc>& arcs) {
  Joiner(tokens, tags, xpos_names, arcs).join();
}

}  // namespace entente
