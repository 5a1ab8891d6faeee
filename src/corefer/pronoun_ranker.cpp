#include "corefer/pronoun_ranker.h"

#include <algorithm>

namespace entente {
namespace {

namespace weights = pronoun_weights;

using Hidden = std::array<std::int32_t, PronounRanker::kHidden>;

// Adds to the hidden layer; returns what the features say directly, in 1/256.
std::int64_t add(const Features& features, Hidden& hidden) {
  std::int64_t direct = 0;
  for (const std::uint16_t f : features) {
    for (std::size_t h = 0; h < hidden.size(); ++h) hidden[h] += weights::kInput[f][h];
    direct += weights::kDirect[f];
  }
  return direct;
}

std::int64_t output(const Hidden& hidden) {
  std::int64_t out = 0;
  for (std::size_t h = 0; h < hidden.size(); ++h)
    out += std::int64_t{std::max(hidden[h], 0)} * weights::kOutput[h];
  return out;
}

bool holds_he_or_she(const Document& d) {
  for (TokenId t = 0; t < d.tokens.size(); ++t) {
    if (d.upos(t) == Upos::kPron && gender_of_pronoun(d.form(t)) != Gender::kUnknown) return true;
  }
  return false;
}

}  // namespace

std::vector<RankedPhrase> PronounRanker::rank(std::uint32_t m) const {
  Hidden alone{};
  Features asked;
  features_.alone(m, asked);
  add(asked, alone);  // what they say directly is the same on both sides
  const std::int64_t begins = output(alone);
  std::vector<RankedPhrase> out;
  for (const std::uint32_t a : features_.candidates(m)) {
    asked.clear();
    features_.pair(m, a, asked);
    Hidden both = alone;
    const std::int64_t direct = add(asked, both);
    out.push_back({a, direct * 256 + output(both) - begins});
  }
  return out;
}

PronounRanks rank_pronouns(const Tree& tree) {
  if (!holds_he_or_she(tree.document())) return {};  // as many a report
  const std::vector<NounPhrase> phrases = find_noun_phrases(tree);
  const PronounFeatures features(tree, phrases);
  const PronounRanker ranker(features);
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
