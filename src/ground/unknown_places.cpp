#include "ground/unknown_places.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/focus.h"
#include "ground/place_names.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 10> kNobodys = {
    "ocean",   "sea",     "strait", "straits",   "gulf",
    "channel", "passage", "pole",   "continent", "world"};
constexpr std::array<std::string_view, 26> kKinds = {
    "village", "town",   "city",     "district",   "province",    "region",     "area",
    "port",    "island", "state",    "county",     "camp",        "base",       "suburb",
    "part",    "coast",  "river",    "department", "governorate", "valley",     "hamlet",
    "reef",    "shoal",  "territory", "municipality", "outskirts"};
// Behind a name they make a place of it, whether the model hears one or not: "the Bug river".
constexpr std::array<std::string_view, 16> kLandscape = {
    "river",  "lake",   "island", "islands", "valley", "province", "district", "mountains",
    "desert", "shoal",  "reef",   "atoll",   "bay",    "peninsula", "oblast",  "governorate"};

// The words of a name in front of a noun of the landscape, with it; empty where there are none or where they are something else.
TokenRange landscape(const Document& document, const Hits& hits, TokenId t) {
  const Upos upos = document.upos(t);
  if ((upos != Upos::kNoun && upos != Upos::kPropn) || !one_of(Caseless(document.form(t)), kLandscape)) return {t, t};
  TokenId begin = t;
  while (begin > 0 && document.upos(begin - 1) == Upos::kPropn &&
         begins_upper(document.form(begin - 1)) && !hits.actors.at(begin - 1) &&
         !hits.places.at(begin - 1) && hits.name_at[begin - 1] < 0)
    --begin;
  return begin == t || hits.places.at(t) ? TokenRange{t, t} : TokenRange{begin, t + 1};
}

bool nobodys(const Document& document, TokenRange tokens) {
  for (TokenId t = tokens.begin; t < tokens.end; ++t) {
    if (one_of(Caseless(document.form(t)), kNobodys)) return true;
  }
  return false;
}

// "Garissa and Liboi": the country of a known place in the same enumeration, the first one or the one beside it.
std::string country_of_conjuncts(const Tree& tree, const std::vector<Place>& places, TokenId head) {
  const TokenId first = tree.first_conjunct(head);
  for (TokenId t : {first, first < head ? head - 2 : head + 2}) {  // the first one, the neighbour
    if (t == head) continue;
    const auto place = std::partition_point(places.begin(), places.end(),
                                            [&](const Place& p) { return p.tokens.end <= t; });
    if (place != places.end() && place->tokens.contains(t) &&
        tree.first_conjunct(place->head) == first)
      return place->country;
  }
  return "";
}

class Asker {
 public:
  Asker(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home)
      : tree_(tree),
        hits_(hits),
        lexicon_(lexicon),
        focus_(focus_of(tree, hits, lexicon, home).country) {}

  std::string country(const std::vector<Place>& places, TokenId head) const {
    const Document& document = tree_.document();
    if (Guess guess = country_beside(tree_, hits_, lexicon_, head); !guess.country.empty())
      return guess.country;
    // "the Kenyan town of Liboi"
    const TokenId above = document.is_root(head) ? head : document.head(head);
    if (above != head && one_of(Caseless(document.lemma(above)), kKinds)) {
      const Guess guess = country_beside(tree_, hits_, lexicon_, above);
      if (!guess.country.empty()) return guess.country;
    }
    if (std::string country = country_of_conjuncts(tree_, places, head); !country.empty())
      return country;
    return country_of_scene(tree_, hits_, lexicon_, head, focus_);
  }

 private:
  const Tree& tree_;
  const Hits& hits_;
  const Lexicon& lexicon_;
  std::string focus_;
};

}  // namespace

void add_unknown_places(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                        const Home& home, std::vector<Place>& places) {
  const Document& document = tree.document();
  const Asker asker(tree, hits, lexicon, home);
  const std::vector<Place> known = places;
  const auto add = [&](TokenRange tokens) {
    const TokenId head = head_of(document, tokens);
    places.push_back({tokens, head, std::string(document.text.of(document.bytes(tokens))),
                      nobodys(document, tokens) ? "" : asker.country(known, head), std::nullopt,
                      std::nullopt, 0, false});
  };
  for (const TokenRange& name : unlisted_place_names(tree, hits)) {
    if (!hits.town_at(head_of(document, name))) add(name);
  }
  for (TokenId t = 0; t < document.tokens.size(); ++t) {
    if (const TokenRange tokens = landscape(document, hits, t); tokens.size() > 1) add(tokens);
  }
  std::sort(places.begin(), places.end(),
            [](const Place& a, const Place& b) { return a.tokens.begin < b.tokens.begin; });
}

}  // namespace entente
