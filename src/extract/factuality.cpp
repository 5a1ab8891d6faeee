#include "extract/factuality.h"

#include <fmt/format.h>

namespace entente {
namespace {

struct Worth {
  std::string_view name;
  double value;
};

constexpr double kHappened = 3.0;

// Fitted to the means of the training parts of UW and MEANTIME, news as ours. By the word that decided, where it is a modal: they
// differ in strength.
constexpr Worth kByWord[] = {{"will", 2.6},  {"'ll", 2.6},   {"wo", 2.6},   {"shall", 2.6},
                             {"would", 1.6}, {"could", 1.2}, {"may", 1.0},  {"might", 1.0},
                             {"can", 1.4},   {"should", 1.4}, {"must", 1.8}};
constexpr Worth kByStatus[] = {{"ongoing", 3.0},  {"planned", 2.0}, {"hypothetical", 1.4},
                               {"demanded", 1.4}, {"alleged", 2.2}, {"negated", -1.8}};

bool tells(Upos upos) {
  switch (upos) {
    case Upos::kVerb:
    case Upos::kAux:
    case Upos::kNoun:
    case Upos::kPropn:
    case Upos::kAdj:
    case Upos::kAdv:
      return true;
    default:
      return false;
  }
}

// A copula or auxiliary is told as the word that it belongs to: "is not able".
TokenId predicate_of(const Document& document, TokenId t) {
  const Deprel deprel = document.deprel(t);
  const bool helps =
      deprel == Deprel::kCop || deprel == Deprel::kAux || deprel == Deprel::kAuxPass;
  return helps && !document.is_root(t) ? document.head(t) : t;
}

std::string label(const Verdict& verdict) {
  return fmt::format("Factuality={:.1f}|Status={}", value_of(verdict), verdict.status);
}

}  // namespace

double value_of(const Verdict& verdict) {
  if (verdict.status != "negated") {
    for (const auto& [word, value] : kByWord) {
      if (verdict.why == word) return value;
    }
  }
  for (const auto& [status, value] : kByStatus) {
    if (verdict.status == status) return value;
  }
  return kHappened;
}

std::vector<std::string> factuality_labels(const Slots& slots, const Lexicon& lexicon,
                                           const std::vector<const EventPattern*>& patterns) {
  const Document& document = slots.tree().document();
  std::vector<std::string> out(document.tokens.size());
  for (TokenId t = 0; t < out.size(); ++t) {
    if (tells(document.upos(t)))
      out[t] = label(status_of(slots, lexicon, patterns, predicate_of(document, t)));
  }
  return out;
}

}  // namespace entente
