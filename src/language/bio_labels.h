// BIO labels (begin, inside, outside; Ramshaw & Marcus 1995) and the best allowed sequence of them (Viterbi).
#pragma once

#include <algorithm>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace entente {

template <typename Kind>
struct BioLabel {
  bool begins = false;       // B-
  std::optional<Kind> kind;  // nothing: O
};

// "B-PER" -> begins, the kind that `kind_of` (string to optional) knows; "O" -> no kind; nothing for a label that is none.
template <typename Kind, typename KindOf>
std::optional<BioLabel<Kind>> bio_label(std::string_view label, KindOf kind_of) {
  if (label == "O") return BioLabel<Kind>{};
  if (label.size() < 3 || (label[0] != 'B' && label[0] != 'I') || label[1] != '-') return std::nullopt;
  const std::optional<Kind> kind = kind_of(label.substr(2));
  if (!kind) return std::nullopt;
  return BioLabel<Kind>{label[0] == 'B', kind};
}

// The index of each word's label in the likeliest sequence in which an I- follows a B- or I- of its own kind only. p[words][labels]:
// log-probabilities.
template <typename Real, typename Kind>
std::vector<std::size_t> best_labels(std::span<const Real> p, const std::vector<BioLabel<Kind>>& labels) {
  const auto may_follow = [](const BioLabel<Kind>* before, const BioLabel<Kind>& label) {
    return !label.kind || label.begins || (before != nullptr && before->kind == label.kind);
  };
  const std::size_t n = labels.size(), words = p.size() / n;
  if (words == 0) return {};
  std::vector<Real> best(p.size(), -std::numeric_limits<Real>::infinity());
  std::vector<std::size_t> from(p.size(), 0);
  for (std::size_t i = 0; i < p.size(); ++i) {
    const std::size_t word = i / n, label = i % n;
    if (word == 0) {
      if (may_follow(nullptr, labels[label])) best[i] = p[i];
      continue;
    }
    for (std::size_t k = 0; k < n; ++k) {
      const Real sum = best[(word - 1) * n + k] + p[i];
      if (may_follow(&labels[k], labels[label]) && sum > best[i]) {
        best[i] = sum;
        from[i] = k;
      }
    }
  }
  std::vector<std::size_t> path(words);
  const auto last = best.end() - static_cast<std::ptrdiff_t>(n);
  std::size_t label = static_cast<std::size_t>(std::max_element(last, best.end()) - last);
  for (std::size_t w = words; w-- > 0; label = from[w * n + label]) path[w] = label;
  return path;
}

}  // namespace entente
