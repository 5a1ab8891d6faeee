#include "language/names.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
// Weights of the search in log-probability, tuned on EWT dev: a word in a name is likelier than the network says, the beginning of one is not.
constexpr double kOutside = -0.7, kBegins = -1.5;

bool is_miscellaneous(const NameLabel& label) { return label.kind == NameType::kMiscellaneous; }

// Log-probabilities of the labels of each word.
std::vector<double> log_probabilities(std::span<const float> scores, std::size_t labels) {
  std::vector<double> out(scores.begin(), scores.end());
  for (std::size_t i = 0; i < out.size(); i += labels) {
    const double most = *std::max_element(out.begin() + static_cast<std::ptrdiff_t>(i), out.begin() + static_cast<std::ptrdiff_t>(i + labels));
    double sum = 0;
    for (std::size_t k = 0; k < labels; ++k) sum += std::exp(out[i + k] - most);
    for (std::size_t k = 0; k < labels; ++k) out[i + k] -= most + std::log(sum);
  }
  return out;
}

// Puts O and the miscellaneous labels together, at O.
void merge_outside(std::vector<double>& p, const std::vector<NameLabel>& labels) {
  for (std::size_t i = 0; i < p.size(); i += labels.size()) {
    double sum = 0;
    for (std::size_t k = 0; k < labels.size(); ++k) {
      if (labels[k].kind && !is_miscellaneous(labels[k])) continue;
      sum += std::exp(p[i + k]);
      p[i + k] = kNever;
    }
    for (std::size_t k = 0; k < labels.size(); ++k) {
      if (!labels[k].kind) p[i + k] = std::log(sum);
    }
  }
}

// Among words outside of names: which are of a miscellaneous name, by the label that is likelier than O.
void add_miscellaneous(std::span<const float> scores, const std::vector<NameLabel>& labels, std::vector<std::size_t>& path) {
  for (std::size_t w = 0; w < path.size(); ++w) {
    if (labels[path[w]].kind) continue;
    for (std::size_t k = 0; k < labels.size(); ++k) {
      const bool outside = !labels[k].kind || is_miscellaneous(labels[k]);
      if (outside && scores[w * labels.size() + k] > scores[w * labels.size() + path[w]]) path[w] = k;
    }
  }
}

}  // namespace

std::optional<NameLabel> name_label(std::string_view label) {
  return bio_label<NameType>(label, name_type_of);
}

void append_names(std::span<const float> scores, const std::vector<NameLabel>& labels, TokenId first, std::vector<Name>& out) {
  if (scores.empty()) return;
  auto p = log_probabilities(scores, labels.size());
  merge_outside(p, labels);
  for (std::size_t i = 0; i < p.size(); ++i) {
    const NameLabel& label = labels[i % labels.size()];
    if (!label.kind) p[i] += kOutside;
    if (label.begins) p[i] += kBegins;
  }
  auto path = best_labels(std::span<const double>(p), labels);
  add_miscellaneous(scores, labels, path);
  std::optional<NameType> open;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto token = static_cast<TokenId>(first + i);
    const NameLabel& label = labels[path[i]];
    if (label.kind && !label.begins && open == label.kind) {
      out.back().tokens.end = token + 1;
    } else if (label.kind) {
      out.push_back({{token, token + 1}, *label.kind});
    }
    open = label.kind;
  }
}

}  // namespace entente
