#include "language/names.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace entente {
namespace {

constexpr double kNever = -std::numeric_limits<double>::infinity();
// Weights of the search in log-probability, tuned on EWT dev: a word in a name is likelier than the network says, the beginning of one is not.
constexpr double kOutside = -0.7, kBegins = -1.5;

using TypeLabel = BioLabel<NameType>;

const std::vector<TypeLabel> kTypeLabels = {{},
                                            {true, NameType::kPerson},
                                            {false, NameType::kPerson},
                                            {true, NameType::kOrganisation},
                                            {false, NameType::kOrganisation},
                                            {true, NameType::kLocation},
                                            {false, NameType::kLocation},
                                            {true, NameType::kMiscellaneous},
                                            {false, NameType::kMiscellaneous}};

bool is_miscellaneous(const TypeLabel& label) { return label.kind == NameType::kMiscellaneous; }

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

std::size_t type_label(const NameLabel& label) {
  return label.kind ? 1 + 2 * static_cast<std::size_t>(type_of(*label.kind)) + (label.begins ? 0 : 1) : 0;
}

// [words][labels] -> [words][kTypeLabels]: the classes of a type together.
std::vector<double> of_types(const std::vector<double>& p, const std::vector<NameLabel>& labels) {
  std::vector<double> out(p.size() / labels.size() * kTypeLabels.size(), 0);
  for (std::size_t i = 0; i < p.size(); ++i) out[i / labels.size() * kTypeLabels.size() + type_label(labels[i % labels.size()])] += std::exp(p[i]);
  for (double& x : out) x = x > 0 ? std::log(x) : kNever;
  return out;
}

// Puts O and the miscellaneous labels together, at O.
void merge_outside(std::vector<double>& p) {
  for (std::size_t i = 0; i < p.size(); i += kTypeLabels.size()) {
    double sum = 0;
    for (std::size_t k = 0; k < kTypeLabels.size(); ++k) {
      if (kTypeLabels[k].kind && !is_miscellaneous(kTypeLabels[k])) continue;
      sum += std::exp(p[i + k]);
      p[i + k] = kNever;
    }
    p[i] = std::log(sum);
  }
}

// Among words outside of names: which are of a miscellaneous name, by the label that is likelier than O.
void add_miscellaneous(const std::vector<double>& p, std::vector<std::size_t>& path) {
  for (std::size_t w = 0; w < path.size(); ++w) {
    if (kTypeLabels[path[w]].kind) continue;
    for (std::size_t k = 0; k < kTypeLabels.size(); ++k) {
      const bool outside = !kTypeLabels[k].kind || is_miscellaneous(kTypeLabels[k]);
      if (outside && p[w * kTypeLabels.size() + k] > p[w * kTypeLabels.size() + path[w]]) path[w] = k;
    }
  }
}

// Index of the best type label of each word. p[words][kTypeLabels]: log-probabilities.
std::vector<std::size_t> best_types(const std::vector<double>& p) {
  std::vector<double> weighted = p;
  merge_outside(weighted);
  for (std::size_t i = 0; i < weighted.size(); ++i) {
    const TypeLabel& label = kTypeLabels[i % kTypeLabels.size()];
    if (!label.kind) weighted[i] += kOutside;
    if (label.begins) weighted[i] += kBegins;
  }
  auto path = best_labels(std::span<const double>(weighted), kTypeLabels);
  add_miscellaneous(p, path);
  return path;
}

// The likeliest class of a type over the words of a name, which begin at p.
std::optional<NameClass> best_class(std::span<const double> p, const std::vector<NameLabel>& labels, NameType type) {
  std::map<NameClass, double> sums;
  for (std::size_t i = 0; i < p.size(); ++i) {
    const NameLabel& label = labels[i % labels.size()];
    if (label.kind && type_of(*label.kind) == type && label.begins == (i < labels.size())) sums[*label.kind] += p[i];
  }
  const auto best = std::max_element(sums.begin(), sums.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == sums.end() ? std::nullopt : std::optional(best->first);
}

}  // namespace

std::optional<NameLabel> name_label(std::string_view label) {
  return bio_label<NameClass>(label, name_class_of);
}

void append_names(std::span<const float> scores, const std::vector<NameLabel>& labels, TokenId first, std::vector<Name>& out) {
  if (scores.empty()) return;
  const std::vector<double> p = log_probabilities(scores, labels.size());
  const std::vector<std::size_t> path = best_types(of_types(p, labels));
  const std::size_t before = out.size();
  std::optional<NameType> open;
  for (std::size_t i = 0; i < path.size(); ++i) {
    const auto token = static_cast<TokenId>(first + i);
    const TypeLabel& label = kTypeLabels[path[i]];
    if (label.kind && !label.begins && open == label.kind) {
      out.back().tokens.end = token + 1;
    } else if (label.kind) {
      out.push_back({{token, token + 1}, *label.kind});
    }
    open = label.kind;
  }
  for (std::size_t i = before; i < out.size(); ++i) {
    const std::size_t begin = (out[i].tokens.begin - first) * labels.size();
    out[i].name_class = best_class(std::span(p).subspan(begin, out[i].tokens.size() * labels.size()), labels, out[i].type);
  }
}

}  // namespace entente
