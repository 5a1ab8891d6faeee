#include "ground/home.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 7> kWhere = {"in",     "at",     "near",  "outside",
                                                    "across", "around", "inside"};
// Behind the actor itself also where it comes from and what it is of.
constexpr std::array<std::string_view, 10> kBeside = {
    "in", "at", "near", "outside", "across", "around", "inside", "from", "of", "on"};
// Datelines of international organisations: written there, about somewhere else.
constexpr std::array<std::string_view, 8> kSeats = {
    "new york", "geneva", "vienna", "brussels", "luxembourg", "the hague", "strasbourg", "united nations"};
constexpr std::array<std::string_view, 14> kTown = {"town",   "city",   "village", "port",   "province", "region",  "district",
                                                    "suburb", "county", "state",   "island", "valley",   "outskirts", "governorate"};
// Where officials of many countries come to.
constexpr std::array<std::string_view, 9> kMeetings = {
    "summit", "talks", "talk", "meeting", "conference", "forum", "congress", "negotiation", "session"};
constexpr std::array<std::string_view, 6> kMeet = {"sign", "meet", "negotiate", "confer", "initial", "convene"};
// Who is of another state than whose they are: "his counterparts in Lima".
constexpr std::array<std::string_view, 6> kOthers = {"counterpart", "colleague", "partner", "friend", "rival", "host"};
// What a state has in another.
constexpr std::array<std::string_view, 6> kMissions = {"embassy", "consulate", "ambassador", "consul", "chargé", "envoy"};
constexpr TokenId kReachOfBase = 6;  // words from "Dakar-based" to its noun

// "Cardinal Urdaneta", a town too; but a state's name alone is the state ("Chad's president"), whatever the model takes it for.
bool in_person(const Document& document, const Hits& hits, TokenId t) {
  const std::int32_t n = hits.name_at[t];
  if (n < 0) return false;
  const Name& name = document.names[static_cast<std::size_t>(n)];
  const Hit* actor = hits.actors.at(t);
  const Hit* place = hits.places.at(t);
  const bool somewhere = place && place->tokens == name.tokens && name.tokens.begin > 0 && one_of(lower_ascii(document.form(name.tokens.begin - 1)), kWhere);
  return name.type == NameType::kPerson && !somewhere && !(actor && actor->tokens.contains(name.tokens));
}

// "Papers in Spanish".
bool language(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId t) {
  const Hit* actor = hits.actors.at(t);
  return actor && lexicon.actor_words[actor->entry].form == ActorForm::kAdjective && tree.preposition(t) == "in";
}

// "Iran-backed", "pro-Russian": with a hyphen to something else a country's word is no origin.
bool hyphened(const Document& document, TokenId t) {
  const auto joined = [&](TokenId a) {  // no dash between spaces
    return document.tokens[a].bytes.end == document.tokens[a + 1].bytes.begin;
  };
  return (t + 2 < document.tokens.size() && document.form(t + 1) == "-" && joined(t)) ||
         (t >= 2 && document.form(t - 1) == "-" && joined(t - 1));
}

}  // namespace

bool modifies(const Document& document, TokenId t) {
  if (document.upos(t) == Upos::kVerb || hyphened(document, t)) return false;
  switch (document.deprel(t)) {
    case Deprel::kNmod:
    case Deprel::kNmodPoss:
    case Deprel::kNmodDesc:
    case Deprel::kNmodUnmarked:
    case Deprel::kCompound:
    case Deprel::kFlat:
    case Deprel::kAmod:
    case Deprel::kAppos:
      return true;
    default:
      return false;
  }
}

std::string country_named(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId t) {
  const Document& document = tree.document();
  if (in_person(document, hits, t) || language(tree, hits, lexicon, t)) return "";
  if (const Hit* actor = hits.actors.at(t); actor && !inside_place(hits, *actor)) {
    const ActorEntry& entry = lexicon.actors[lexicon.actor_words[actor->entry].actor];
    // whom a report cites does not say what it is about
    return ontology::is_state(entry.code) && entry.kind != "media" ? entry.code : "";
  }
  if (const Hit* place = hits.places.at(t)) return lexicon.places[place->entry].code;
  const Town* town = hits.town_at(t);
  return town ? town->code : "";
}

bool is_where(std::string_view preposition) { return one_of(preposition, kWhere); }

bool is_seat(const std::string& town) { return one_of(town, kSeats); }

bool is_mission(const Document& document, TokenId noun) { return one_of(Caseless(document.lemma(noun)), kMissions); }

TokenId whole_place(const Tree& tree, TokenId t) {
  const Document& document = tree.document();
  while (!document.is_root(t)) {
    const TokenId head = document.head(t);
    const Deprel deprel = document.deprel(t);
    const bool kind = one_of(Caseless(document.lemma(head)), kTown);
    const bool of = deprel == Deprel::kNmod && tree.preposition(t) == "of";
    if (!kind || (!of && deprel != Deprel::kCompound && deprel != Deprel::kNmodPoss)) break;
    t = head;
  }
  return tree.first_conjunct(t);
}

std::string words_named(const Tree& tree, const Hits& hits, TokenId t) {
  const Hit* hit = hits.actors.at(t);
  if (!hit) hit = hits.places.at(t);
  if (!hit) return hits.town_at(t)->name;
  return std::string(tree.document().text.of(tree.document().bytes(hit->tokens)));
}

namespace {

// "An ethnic Greek candidate" is of another state.
bool ethnic(const Document& document, TokenId t) { return t > 0 && Caseless(document.form(t - 1)) == "ethnic"; }

// The first place or state in the noun phrase below t.
Guess in_phrase(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId t) {
  if (const std::string country = country_named(tree, hits, lexicon, t); !country.empty())
    return {country, words_named(tree, hits, t) + " (place beside it)"};
  if (one_of(lower_ascii(tree.document().lemma(t)), kMeetings)) return {};  // "a chairman of the Geneva talks"
  for (TokenId c : tree.children(t)) {
    if (!modifies(tree.document(), c) || ethnic(tree.document(), c)) continue;
    if (Guess guess = in_phrase(tree, hits, lexicon, c); !guess.country.empty()) return guess;
  }
  return {};
}

TokenId predicate_above(const Document& document, TokenId t) {
  while (!document.is_root(t) && document.upos(t) != Upos::kVerb && !is_clause(document.deprel(t)))
    t = document.head(t);
  return t;
}

// "It was signed in Lima and takes effect when the king assents": where the first deed took place says nothing of the next one.
bool in_next_clause(const Document& document, TokenId head, TokenId place, TokenId predicate) {
  if (place < predicate) return false;
  for (TokenId t = head; t != predicate && !document.is_root(t); t = document.head(t)) {
    if (document.deprel(t) == Deprel::kConj && document.head(t) == predicate && t > place) return true;
  }
  return false;
}

// The nearest place that says where the clause around `head` happens: what is told inside a statement says nothing of who makes it.
Guess in_clause(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head, bool travels) {
  const Document& document = tree.document();
  const TokenRange range = document.sentences[tree.sentence_of(head)].tokens;
  Guess best;
  std::uint32_t nearest = 0xFFFFFFFFu;
  for (TokenId t = range.begin; t < range.end; ++t) {
    const std::uint32_t distance = t > head ? t - head : head - t;
    const std::string country = country_named(tree, hits, lexicon, t);
    if (country.empty() || distance >= nearest) continue;
    if (!one_of(tree.preposition(whole_place(tree, t)), kWhere)) continue;
    const TokenId predicate = predicate_above(document, t);
    if (!tree.below(head, predicate) || in_next_clause(document, head, t, predicate)) continue;
    if (document.deprel(t) == Deprel::kNmod && is_mission(document, document.head(t))) continue;
    if (travels && document.deprel(t) == Deprel::kNmod && one_of(Caseless(document.lemma(document.head(t))), kMeetings)) continue;
    if (travels && t > predicate && one_of(Caseless(document.lemma(predicate)), kMeet)) continue;
    nearest = distance;
    best = {country, words_named(tree, hits, t) + " (place in the clause)", Evidence::kClause};
  }
  return best;
}

// "A Dakar-based lawyer".
Guess base_of(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head) {
  const Document& document = tree.document();
  const TokenId begin = document.sentences[tree.sentence_of(head)].tokens.begin;
  for (TokenId t = head; t > begin + 2 && head - t < kReachOfBase; --t) {
    if (Caseless(document.form(t - 1)) != "based" || document.form(t - 2) != "-") continue;
    if (!tree.below(t - 1, head)) continue;
    const std::string country = country_named(tree, hits, lexicon, t - 3);
    if (!country.empty())
      return {country, words_named(tree, hits, t - 3) + " (where it is based)"};
  }
  return {};
}

}  // namespace

std::string country_of_scene(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                             TokenId head, const std::string& focus) {
  const Guess guess = country_of_paragraph(tree, hits, lexicon, head);
  return guess.country.empty() ? focus : guess.country;
}

std::set<std::string> named_countries(const Tree& tree, const Hits& hits, const Lexicon& lexicon) {
  std::set<std::string> out;
  for (TokenId t = 0; t < tree.document().tokens.size(); ++t) {
    const Hit* actor = hits.actors.at(t);
    const bool body =
        actor && lexicon.actors[lexicon.actor_words[actor->entry].actor].kind != "state";
    if (const std::string country = country_named(tree, hits, lexicon, t); !country.empty() && !body)
      out.insert(country);
  }
  return out;
}

namespace {

// All of "KINGSTON, Jamaica", one of "LIMA/QUITO".
TokenRange tokens_of(const Document& document, Span dateline, TokenRange place) {
  while (place.end < document.tokens.size() && dateline.contains(document.tokens[place.end].bytes) &&
         document.form(place.end) != "/" && document.form(place.end) != "and")
    ++place.end;
  return place;
}

}  // namespace

Home home_of(const Tree& tree, const std::optional<Dateline>& dateline,
             const std::vector<Place>& places) {
  const Document& document = tree.document();
  for (const Place& place : places) {
    const TokenId next = place.tokens.end;
    const TokenId begin = document.sentences[tree.sentence_of(place.head)].tokens.begin;
    if (tree.sentence_of(place.head) > 3) break;
    const bool told = dateline && document.bytes(place.tokens).overlaps(dateline->place);
    const bool opens = place.tokens.begin == begin && next < document.tokens.size() &&
                       (document.form(next) == ":" || document.form(next) == "-" ||
                        document.form(next) == "\u2013" || document.form(next) == "\u2014");
    if ((told || opens) && !place.country.empty())
      return {place.country, one_of(lower_ascii(place.name), kSeats),
              told ? tokens_of(document, dateline->place, place.tokens) : place.tokens};
  }
  return {};
}

Guess country_beside(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head) {
  const Document& document = tree.document();
  if (Guess base = base_of(tree, hits, lexicon, head); !base.country.empty()) return base;
  const auto owner = tree.child(head, Deprel::kNmodPoss);
  const bool other = one_of(Caseless(document.lemma(head)), kOthers);
  if (owner && !other && document.upos(*owner) == Upos::kPron) return {};  // "its director in Goma" is of whom he serves
  for (TokenId c : tree.children(head)) {
    if (!modifies(document, c) || ethnic(document, c)) continue;
    if (document.deprel(c) == Deprel::kAppos) {  // "Ana Cruz, a nurse from Aarhus"
      if (Guess guess = country_beside(tree, hits, lexicon, c); !guess.country.empty())
        return guess;
      continue;
    }
    if (document.deprel(c) == Deprel::kNmod && !one_of(tree.preposition(c), kBeside)) continue;
    if (Guess guess = in_phrase(tree, hits, lexicon, c); !guess.country.empty()) return guess;
  }
  return {};
}

Guess country_of_clause(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head, bool travels) {
  return in_clause(tree, hits, lexicon, head, travels);
}

}  // namespace entente
