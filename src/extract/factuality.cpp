#include "extract/factuality.h"

#include <cstdio>

namespace entente {
namespace {

struct Worth {
  std::string_view name;
  double value;
};

constexpr double kHappened = 3.0;

// By the word that decided, where it is a modal: they differ in strength.
constexpr Worth kByWord[] = {{"will", 2.0},  {"'ll", 2.0},   {"wo", 2.0},  {"shall", 2.0},
                             {"would", 1.0}, {"could", 0.5}, {"may", 0.5}, {"might", 0.5},
                             {"can", 1.5},   {"should", 1.0}, {"must", 1.5}};
constexpr Worth kByStatus[] = {{"ongoing", 3.0},      {"planned", 1.0},  {"hypothetical", 0.5},
                               {"demanded", 0.5},     {"alleged", 1.0},  {"negated", -2.5}};

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
  char number[16];
  std::snprintf(number, sizeof number, "%.1f", value_of(verdict));
  return "Factuality=" + std::string(number) + "|Status=" + verdict.status;
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
