// corefer_harness MODEL: what training/coreference.py and training/pronouns.py learn from. NDJSON {id, text} in, one line a document out, with
// the phrases of the text (in characters without white space), their candidates and the features of each; of "he" and "she" also those of
// pronoun_features.h. Not installed.
#include <iostream>
#include <nlohmann/json.hpp>

#include "corefer/pronoun_features.h"
#include "engine/harness_input.h"

namespace {

using namespace entente;

std::vector<std::uint32_t> visible_before(std::string_view s) {
  std::vector<std::uint32_t> before(s.size() + 1);
  for (std::size_t i = 0; i < s.size(); ++i) {
    const bool blank = s[i] == ' ' || s[i] == '\n' || s[i] == '\t' || s[i] == '\r';
    before[i + 1] = before[i] + ((static_cast<unsigned char>(s[i]) & 0xC0U) != 0x80U && !blank);
  }
  return before;
}

// The candidates of phrase m, and of each the features of both.
template <typename Asked>
nlohmann::json asked(const Asked& features, std::size_t m) {
  nlohmann::json pairs = nlohmann::json::array();
  for (const std::uint32_t a : features.candidates(m)) {
    Features pair;
    features.pair(m, a, pair);
    pairs.push_back({a, pair});
  }
  return pairs;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  auto model = LanguageModel::load(arguments[1]);
  if (!model) return 3;
  each_document(*model, [&](const nlohmann::json& row, const Document& d) {
    const Tree tree(d);
    const std::vector<NounPhrase> phrases = find_noun_phrases(tree);
    const PairFeatures features(tree, phrases);
    const PronounFeatures of_pronouns(tree, phrases);
    const auto points = visible_before(d.text.utf8);
    nlohmann::json all = nlohmann::json::array();
    for (std::size_t m = 0; m < phrases.size(); ++m) {
      const Span bytes = d.bytes(phrases[m].tokens);
      Features alone;
      features.alone(m, alone);
      const Span head = d.tokens[phrases[m].head].bytes;
      all.push_back({points[bytes.begin], points[bytes.end], alone, asked(features, m), points[head.begin], points[head.end], phrases[m].kind,
                     phrases[m].gender, phrases[m].content, phrases[m].kind == PhraseKind::kHeShe ? asked(of_pronouns, m) : nlohmann::json()});
    }
    std::cout << nlohmann::json{{"id", row["id"]}, {"features", PairFeatures::kCount}, {"pronoun_features", PronounFeatures::kCount}, {"phrases", all}}.dump() << '\n';
  });
}
