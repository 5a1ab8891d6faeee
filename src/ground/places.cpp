#include "ground/places.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/noun_phrase.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 6> kWhere = {"in", "near", "through", "outside", "around", "at"};

// Is a word that the model takes for a person the end of a longer person's name elsewhere in the report?
bool surname(const Document& document, const Name& word) {
  return std::any_of(document.names.begin(), document.names.end(), [&](const Name& name) {
    return name.type == NameType::kPerson && name.tokens.size() > 1 &&
           document.form(name.tokens.end - 1) == document.form(word.tokens.begin);
  });
}

// "Through Mae Sot", whatever the model takes it for.
bool behind_where(const Document& document, TokenRange tokens) {
  return tokens.begin > 0 && one_of(Caseless(document.form(tokens.begin - 1)), kWhere);
}

// A word of the gazetteer is a toponym only as a proper noun outside of persons' and organisations' names; a name of one word is the
// gazetteer's, unless the text gives it a first name.
bool toponym(const Document& document, const Hits& hits, const Hit& hit) {
  bool proper = false;  // "Torkham crossing"
  for (TokenId t = hit.tokens.begin; t < hit.tokens.end; ++t) proper |= document.upos(t) == Upos::kPropn;
  if (!proper) return false;
  const std::int32_t n = hits.name_at[hit.head];
  if (n < 0) return true;
  const Name& name = document.names[static_cast<std::size_t>(n)];
  return name.type == NameType::kLocation || name.type == NameType::kMiscellaneous ||
         (name.type == NameType::kOrganisation && name.tokens == hit.tokens) ||
         (name.tokens == hit.tokens && name.tokens.size() == 1 && !surname(document, name)) ||
         (name.tokens == hit.tokens && behind_where(document, hit.tokens));
}

// "La Paz", "Tel Aviv": a town that stands for the government like a capital.
bool seat_of_government(const Hits& hits, const Lexicon& lexicon, const Hit& hit, const ActorEntry& state) {
  if (lexicon.actor_words[hit.entry].form == ActorForm::kName) return false;
  const Hit* town = hits.places.at(hit.head);
  return town && town->tokens == hit.tokens && lexicon.places[town->entry].code == state.code;
}

Place from_gazetteer(const Hit& hit, const Lexicon& lexicon) {
  const PlaceEntry& entry = lexicon.places[hit.entry];
  return {hit.tokens, hit.head,  entry.name,     entry.code,
          entry.lat,  entry.lon, entry.geonames, false};
}

}  // namespace

std::vector<Place> find_places(const Tree& tree, const Hits& hits, const Lexicon& lexicon) {
  const Document& document = tree.document();
  std::vector<Place> out;
  for (const Hit& hit : hits.actors.all()) {
    const ActorWord& word = lexicon.actor_words[hit.entry];
    const ActorEntry& actor = lexicon.actors[word.actor];
    if (actor.kind != "state" || !toponym(document, hits, hit)) continue;
    const bool acting = acts(tree, hit.head);
    if (word.form == ActorForm::kName && !acting)
      out.push_back(
          {hit.tokens, hit.head, actor.name, actor.code, std::nullopt, std::nullopt, 0, false});
    // "Sucre"; "La Paz", which speaks for the government too
    if (word.form != ActorForm::kCapital && !seat_of_government(hits, lexicon, hit, actor)) continue;
    Place place{hit.tokens, hit.head,     std::string(document.text.of(document.bytes(hit.tokens))),
                actor.code, std::nullopt, std::nullopt,
                0,          acting};
    if (const Hit* city = hits.places.at(hit.head);
        city && lexicon.places[city->entry].code == actor.code) {
      const PlaceEntry& entry = lexicon.places[city->entry];
      place.lat = entry.lat;
      place.lon = entry.lon;
      place.geonames = entry.geonames;
    }
    out.push_back(std::move(place));
  }
  for (const Hit& hit : hits.places.all()) {
    const Hit* actor = hits.actors.at(hit.head);
    const bool realm = actor && actor->tokens == hit.tokens &&  // a realm without recognition: "through Abkhazia"
                       lexicon.actors[lexicon.actor_words[actor->entry].actor].kind == "organisation" &&
                       lexicon.actor_words[actor->entry].form == ActorForm::kName && !acts(tree, hit.head);
    if (toponym(document, hits, hit) && (!actor || realm))
      out.push_back(from_gazetteer(hit, lexicon));
  }
  for (const TownHit& hit : hits.towns)
    out.push_back({hit.tokens, hit.head, hit.town.name, hit.town.code, hit.town.lat, hit.town.lon, hit.town.geonames, false});
  std::sort(out.begin(), out.end(),
            [](const Place& a, const Place& b) { return a.tokens.begin < b.tokens.begin; });
  return out;
}

}  // namespace entente
