// country_harness MODEL DICTIONARIES: what training/countries.py learns from. NDJSON {id, text, published} in, one line a report out, with the spans of all
// mentions of each entity (in code points) and, of those whose country is open, what the rules say and the candidates with their features. Not installed.
#include <iostream>
#include <nlohmann/json.hpp>

#include "corefer/country_features.h"
#include "corefer/pronoun_ranker.h"
#include "engine/harness_input.h"
#include "ground/coreference.h"
#include "ground/places.h"
#include "text/code_points.h"
#include "text/quotes.h"

int main(int count, char** arguments) {
  using namespace entente;
  if (count != 3) return 2;
  auto model = LanguageModel::load(arguments[1]);
  const auto lexicon = Lexicon::load(arguments[2]);
  if (!model || !lexicon) return 3;
  each_document(*model, [&](const nlohmann::json& row, const Document& d) {
    const CodePoints points(d.text.utf8);
    nlohmann::json all = nlohmann::json::array();
    const Tree tree(d);
    const Hits hits(tree, *lexicon);
    const Home home = home_of(tree, find_dateline(d), find_places(tree, hits, *lexicon));
    const Cast cast = find_cast(tree, hits, *lexicon, home, rank_pronouns(tree, find_quotes(d.text)));
    const CountryFeatures features(tree, hits, *lexicon, home, cast);
    for (EntityId e = 0; e < cast.entities.size(); ++e) {
      const Entity& entity = cast.entities[e];
      nlohmann::json spans = nlohmann::json::array(), candidates = nlohmann::json::array();
      for (const MentionId m : entity.mentions) {
        const Span at = points.at_bytes(d.bytes(cast.mentions[m].tokens));
        spans.push_back({at.begin, at.end});
      }
      if (features.open(e)) {
        for (const CountryCandidate& candidate : features.candidates(e)) {
          std::vector<std::uint16_t> numbers;
          candidate.answers.each([&](std::uint16_t question) { numbers.push_back(question); });
          candidates.push_back({candidate.country, numbers});
        }
      }
      all.push_back({{"name", entity.name}, {"country", entity.identity.country}, {"spans", spans}, {"candidates", candidates}});
    }
    std::cout << nlohmann::json{{"id", row["id"]}, {"text", d.text.utf8}, {"features", CountryFeatures::kCount}, {"entities", all}}.dump() << '\n';
  });
}
