#include "corefer/pronoun_ranker.h"

#include <algorithm>
#include <cmath>

namespace entente {
namespace {

bool holds_he_or_she(const Document& d) {
  for (TokenId t = 0; t < d.tokens.size(); ++t) {
    if (d.upos(t) == Upos::kPron && gender_of_pronoun(d.form(t)) != Gender::kUnknown) return true;
  }
  return false;
}

// The log odds of both are added, as of two witnesses.
std::int64_t together(std::int64_t of_features, float of_model) {
  return of_features + std::llround(static_cast<double>(of_model) * kRankUnit);
}

}  // namespace

std::vector<RankedPhrase> PronounRanker::rank(std::uint32_t m) const {
  const Ranker ranker({pronoun_weights::kInput, pronoun_weights::kOutput, pronoun_weights::kDirect});
  Ranker::Sums alone;
  Features asked;
  features_.alone(m, asked);
  ranker.add(asked, alone);
  alone.direct = 0;  // the same on both sides
  const std::int64_t begins = ranker.score(alone);
  std::vector<RankedPhrase> out;
  const PronounScores::Of* const read = scores_.of(features_.phrase(m).head);
  for (const std::uint32_t a : features_.candidates(m)) {
    asked.clear();
    features_.pair(m, a, asked);
    Ranker::Sums both = alone;
    ranker.add(asked, both);
    const std::int64_t asked_alone = ranker.score(both) - begins;
    out.push_back({a, read == nullptr ? asked_alone : together(asked_alone, score_of(*read, features_.phrase(a).head) - read->nobody)});
  }
  return out;
}

PronounRanks rank_pronouns(const Tree& tree, const std::vector<Quote>& quotes) {
  if (!holds_he_or_she(tree.document())) return {};  // as many a report
  const std::vector<NounPhrase> phrases = find_noun_phrases(tree, quotes, PhraseWords::kContentOfNames);
  const PronounFeatures features(tree, phrases);
  const PronounRanker ranker(features, tree.document().pronouns);
  PronounRanks out;
  for (std::uint32_t m = 0; m < phrases.size(); ++m) {
    if (phrases[m].kind != PhraseKind::kHeShe) continue;
    PronounRanks::Of of{phrases[m].head, {}};
    for (const RankedPhrase& candidate : ranker.rank(m))
      of.heads.push_back({phrases[candidate.phrase].head, candidate.score});
    out.all.push_back(std::move(of));
  }
  std::sort(out.all.begin(), out.all.end(),
            [](const auto& a, const auto& b) { return a.pronoun < b.pronoun; });
  return out;
}

}  // namespace entente
