#include "corefer/pronoun_ranker.h"

#include <doctest/doctest.h>

#include "document/test_document.h"

namespace entente {
namespace {

const std::string kBehind = R"(
      1 In in ADP IN 3 case | 2 her her PRON PRP$ 3 nmod:poss | 3 memoir memoir NOUN NN 6 obl | 4 , , PUNCT , 6 punct
      5 Vega Vega PROPN NNP 6 nsubj PER | 6 thanked thank VERB VBD 0 root | 7 Okoro Okoro PROPN NNP 6 obj PER | 8 . . PUNCT . 6 punct)";

std::uint32_t phrase(const std::vector<NounPhrase>& phrases, std::string_view noun) {
  for (std::uint32_t i = 0; i < phrases.size(); ++i) {
    if (phrases[i].noun == noun) return i;
  }
  return 0xFFFFFFFFu;
}

}  // namespace

TEST_CASE("A pronoun may stand for a name behind it in its sentence") {
  const Document d = test::document_of(kBehind);
  const Tree tree(d);
  const std::vector<NounPhrase> phrases = find_noun_phrases(tree);
  const PronounFeatures features(tree, phrases);
  const auto candidates = features.candidates(phrase(phrases, "her"));
  CHECK(std::find(candidates.begin(), candidates.end(), phrase(phrases, "vega")) != candidates.end());
  for (const std::uint32_t a : candidates) {
    Features asked;
    features.pair(phrase(phrases, "her"), a, asked);
    for (const std::uint16_t f : asked) CHECK(f < PronounFeatures::kCount);
  }
}

TEST_CASE("What the language model says of a word is added to what the features say") {
  const Document d = test::document_of(kBehind);
  const Tree tree(d);
  const std::vector<NounPhrase> phrases = find_noun_phrases(tree);
  const PronounFeatures features(tree, phrases);
  const std::uint32_t her = phrase(phrases, "her"), vega = phrase(phrases, "vega"), okoro = phrase(phrases, "okoro");
  PronounScores scores;
  scores.all = {{phrases[her].head, 0.5F, {{phrases[vega].head, 2.0F}}}};
  const PronounScores none;
  const auto score = [&](const PronounScores& read, std::uint32_t of) {
    for (const RankedPhrase& r : PronounRanker(features, read).rank(her)) {
      if (r.phrase == of) return static_cast<double>(r.score) / kRankUnit;
    }
    return 1e9;
  };
  CHECK(score(scores, vega) == doctest::Approx(score(none, vega) + 1.5));
  CHECK(score(scores, okoro) == doctest::Approx(score(none, okoro) - 0.5));  // not read together
}

TEST_CASE("The weights are of these features") { CHECK(pronoun_weights::kFeatures == PronounFeatures::kCount); }

TEST_CASE("The ranks of a pronoun are found by its token") {
  PronounRanks ranks;
  ranks.all = {{2, {}}, {5, {{1, 7}}}, {9, {}}};
  REQUIRE(ranks.of(5) != nullptr);
  CHECK(ranks.of(5)->heads[0].score == 7);
  CHECK(ranks.of(9) != nullptr);
  CHECK(ranks.of(4) == nullptr);
  CHECK(ranks.of(10) == nullptr);
}

}  // namespace entente
