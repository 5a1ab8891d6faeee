#include "corefer/chains.h"

#include <algorithm>

#include "corefer/pair_features.h"
#include "corefer/ranker.h"

namespace entente {
namespace {

// Each phrase goes to the antecedent that ranks best, or begins an entity when that ranks higher (Denis & Baldridge 2008); the antecedent's
// whole chain must fit it.
class Linker {
 public:
  Linker(const Tree& tree, std::vector<NounPhrase>& phrases) : phrases_(phrases), features_(tree, phrases) {}

  std::vector<std::uint32_t> link() {
    for (std::uint32_t m = 0; m < phrases_.size(); ++m) {
      const std::uint32_t a = antecedent(m);
      first_.push_back(a == kNobody ? m : first_[a]);
      if (a == kNobody) {
        genders_.push_back(phrases_[m].gender);
      } else {
        genders_.push_back(Gender::kUnknown);
        if (phrases_[m].gender != Gender::kUnknown) genders_[first_[m]] = phrases_[m].gender;
      }
    }
    return number();
  }

 private:
  const Ranker ranker_{{ranker_weights::kInput, ranker_weights::kOutput, ranker_weights::kDirect}};
  static constexpr std::uint32_t kNobody = 0xFFFFFFFFu;

  std::uint32_t antecedent(std::uint32_t m) {
    Features asked;
    features_.alone(m, asked);
    Ranker::Sums alone;
    ranker_.add(asked, alone);
    std::uint32_t best = kNobody;
    std::int64_t most = ranker_.score(alone);
    for (const std::uint32_t a : features_.candidates(m)) {
      if (clash(phrases_[m].gender, genders_[first_[a]])) continue;
      asked.clear();
      features_.pair(m, a, asked);
      Ranker::Sums both = alone;
      ranker_.add(asked, both);
      const std::int64_t score = ranker_.score(both);
      if (score <= most) continue;
      most = score;
      best = a;
    }
    return best;
  }

  static bool clash(Gender a, Gender b) { return a != Gender::kUnknown && b != Gender::kUnknown && a != b; }

  // From first phrases to chains of two and more.
  std::vector<std::uint32_t> number() const {
    std::vector<std::uint32_t> size(phrases_.size(), 0), name(phrases_.size(), 0), out;
    for (const std::uint32_t f : first_) ++size[f];
    std::uint32_t chains = 0;
    for (const std::uint32_t f : first_) {
      if (size[f] > 1 && name[f] == 0) name[f] = ++chains;
      out.push_back(name[f]);
    }
    return out;
  }

  const std::vector<NounPhrase>& phrases_;
  PairFeatures features_;
  std::vector<std::uint32_t> first_;  // per phrase: the first one of its entity
  std::vector<Gender> genders_;       // per first phrase
};

}  // namespace

Chains find_chains(const Tree& tree) {
  Chains out;
  out.phrases = find_noun_phrases(tree);
  out.of = Linker(tree, out.phrases).link();
  return out;
}

std::vector<std::string> entity_labels(const Chains& chains, std::size_t tokens) {
  std::vector<std::string> begins(tokens), ends(tokens);
  for (std::size_t i = 0; i < chains.phrases.size(); ++i) {
    if (chains.of[i] == 0) continue;
    const TokenRange range = chains.phrases[i].tokens;
    const std::string id = std::to_string(chains.of[i]);
    const bool word = range.end - range.begin == 1;
    begins[range.begin] += "(" + id + (word ? ")" : "");
    if (!word) ends[range.end - 1].insert(0, id + ")");  // what began last ends first
  }
  for (std::size_t t = 0; t < tokens; ++t) {
    begins[t] += ends[t];
    if (!begins[t].empty()) begins[t].insert(0, "Entity=");
  }
  return begins;
}

}  // namespace entente
