#include "ground/namesakes.h"

#include <algorithm>

namespace entente {
namespace {

// What a word says of where its paragraph is: the state's own words, or a place or party inside of the other country. That a great power
// is named, or its capital, says nothing.
std::string told_at(const Hits& hits, const Lexicon& lexicon, TokenId t) {
  if (const Hit* actor = hits.actors.at(t)) {
    const ActorEntry& entry = lexicon.actors[lexicon.actor_words[actor->entry].actor];
    const bool party = !entry.sectors.empty() && entry.sectors.front() == "PTY";
    return entry.kind == "state" ? "state:" + entry.code : party ? entry.code : "";
  }
  const Hit* place = hits.places.at(t);
  return place ? lexicon.places[place->entry].code : "";
}

enum class Told { kNothing, kState, kRegion };

Told told_in(const Document& document, const Hits& hits, const Lexicon& lexicon, Span paragraph,
             const Hit& state, const std::string& code, const std::string& other) {
  Told told = Told::kNothing;
  const std::string_view name = document.text.of(document.bytes(state.tokens));
  const auto first = std::partition_point(document.tokens.begin(), document.tokens.end(), [&](const Token& t) { return t.bytes.begin < paragraph.begin; });
  for (auto t = static_cast<TokenId>(first - document.tokens.begin()); t < document.tokens.size(); ++t) {
    if (document.tokens[t].bytes.begin >= paragraph.end) break;
    if (!paragraph.contains(document.tokens[t].bytes) || document.form(t) == name) continue;
    const std::string at = told_at(hits, lexicon, t);
    if (at == code || at == "state:" + code) return Told::kState;
    if (at == other) told = Told::kRegion;
  }
  return told;
}

constexpr long kAsLarge = 20;  // times: who says London means no smaller one

bool names_state(const Hits& hits, const Lexicon& lexicon, const std::string& code) {
  return std::any_of(hits.actors.all().begin(), hits.actors.all().end(), [&](const Hit& hit) {
    const ActorEntry& entry = lexicon.actors[lexicon.actor_words[hit.entry].actor];
    return entry.kind == "state" && entry.code == code;
  });
}

}  // namespace

std::uint32_t city_meant(const Document& document, const Hits& hits, const Lexicon& lexicon, const Hit& city) {
  const auto all = lexicon.namesake_cities.find(std::string(document.text.of(document.bytes(city.tokens))));
  if (all == lexicon.namesake_cities.end() || all->second.front() != city.entry) return city.entry;
  const PlaceEntry& largest = lexicon.places[city.entry];
  if (names_state(hits, lexicon, largest.code)) return city.entry;
  for (const std::uint32_t other : all->second) {
    const PlaceEntry& entry = lexicon.places[other];
    const bool power = entry.code == "USA" || entry.code == "GBR";  // named in reports of anywhere
    if (!power && entry.population * kAsLarge >= largest.population && names_state(hits, lexicon, entry.code)) return other;
  }
  return city.entry;
}

bool only_namesake(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Hit& state) {
  const Document& document = tree.document();
  const Hit* region = hits.places.at(state.head);
  const ActorEntry& entry = lexicon.actors[lexicon.actor_words[state.entry].actor];
  if (!region || region->tokens != state.tokens || entry.kind != "state" ||
      lexicon.actor_words[state.entry].form != ActorForm::kName)
    return false;
  if (lexicon.places[region->entry].geonames != 0) return false;  // a suburb of New York is called Jamaica
  const std::string& other = lexicon.places[region->entry].code;
  if (other.empty() || other == entry.code) return false;
  const auto& paragraphs = document.text.paragraphs;
  const Span at = document.tokens[state.head].bytes;
  auto paragraph = std::find_if(paragraphs.begin(), paragraphs.end(),
                                [&](const Span& p) { return p.contains(at); });
  if (paragraph == paragraphs.end()) return false;
  for (;; --paragraph) {  // its own first, then those before it
    const Told told = told_in(document, hits, lexicon, *paragraph, state, entry.code, other);
    if (told != Told::kNothing) return told == Told::kRegion;
    if (paragraph == paragraphs.begin()) return false;
  }
}

}  // namespace entente
