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
constexpr std::array<std::string_view, 6> kOfPower = {"GOV", "MIL", "LEG", "JUD", "COP", "PRM"};
// Whom a deed reaches, or where it goes, is not where it is done: "fled to India", "the border with Chad".
constexpr std::array<std::string_view, 6> kBeyond = {"with", "to", "from", "into", "for", "against"};
constexpr std::array<std::string_view, 14> kTown = {"town",   "city",   "village", "port",   "province", "region",  "district",
                                                    "suburb", "county", "state",   "island", "valley",   "outskirts", "governorate"};
constexpr int kOfDateline = 2, kOfBeginning = 3, kOfMission = 2, kOfOwnLead = 3;
// Where officials of many countries come to.
constexpr std::array<std::string_view, 9> kMeetings = {
    "summit", "talks", "talk", "meeting", "conference", "forum", "congress", "negotiation", "session"};
constexpr std::array<std::string_view, 6> kMeet = {"sign", "meet", "negotiate", "confer", "initial", "convene"};
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

bool is_seat(const std::string& town) { return one_of(town, kSeats); }

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

bool nominal(const Document& document, TokenId t) {
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

// "An ethnic Greek candidate" is of another state.
bool ethnic(const Document& document, TokenId t) { return t > 0 && Caseless(document.form(t - 1)) == "ethnic"; }

// The first place or state in the noun phrase below t.
Guess in_phrase(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId t) {
  if (const std::string country = country_named(tree, hits, lexicon, t); !country.empty())
    return {country, words_named(tree, hits, t) + " (place beside it)"};
  if (one_of(lower_ascii(tree.document().lemma(t)), kMeetings)) return {};  // "a chairman of the Geneva talks"
  for (TokenId c : tree.children(t)) {
    if (!nominal(tree.document(), c) || ethnic(tree.document(), c)) continue;
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
    if (document.deprel(t) == Deprel::kNmod && one_of(Caseless(document.lemma(document.head(t))), kMissions)) continue;
    if (travels && document.deprel(t) == Deprel::kNmod && one_of(Caseless(document.lemma(document.head(t))), kMeetings)) continue;
    if (travels && t > predicate && one_of(Caseless(document.lemma(predicate)), kMeet)) continue;
    nearest = distance;
    best = {country, words_named(tree, hits, t) + " (place in the clause)"};
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

// The first sentence that is more than a headline or a dateline.
std::uint32_t beginning_of(const Document& document) {
  std::uint32_t beginning = 0;
  while (beginning + 1 < document.sentences.size() &&
         document.sentences[beginning].tokens.size() < 12)
    ++beginning;
  return beginning;
}

// "Tonga's king opened parliament", "Kosovo police", "border guards of Kyrgyzstan"; not what may come from elsewhere: "China's coast guard
// fired".
bool owns_body_that_acts(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId t) {
  const Document& document = tree.document();
  const Deprel deprel = document.deprel(t);
  const bool owner = deprel == Deprel::kNmodPoss || deprel == Deprel::kCompound || deprel == Deprel::kAmod ||
                     (deprel == Deprel::kNmod && tree.preposition(t) == "of");
  if (!owner || !is_subject(document.deprel(document.head(t)))) return false;
  const Hit* body = hits.agents.at(document.head(t));
  if (!body) return deprel == Deprel::kNmodPoss;
  const auto& sectors = lexicon.agents[body->entry].sectors;
  const bool power = !sectors.empty() && one_of(sectors.front(), kOfPower) && sectors.front() != "MIL";
  return power || (deprel == Deprel::kNmodPoss && (sectors.empty() || sectors.front() != "MIL"));
}

// How often each country is named, by itself, its places and its bodies; the beginning of a report counts more, and so does each further place.
class Named {
 public:
  Named(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenRange dateline) {
    const Document& document = tree.document();
    const std::uint32_t beginning = beginning_of(document);
    std::set<std::string> places;
    for (TokenId t = 0; t < document.tokens.size(); ++t) {
      if (dateline.contains(t)) continue;
      if (!heads_name(document, hits, t)) continue;
      const std::string country = country_named(tree, hits, lexicon, t);
      if (country.empty()) continue;
      if (of_mission(document, t))
        count_[country] -= kOfMission;
      else
        add(country, tree.sentence_of(t) <= beginning ? kOfBeginning : 1);
      const bool place = (hits.places.at(t) || hits.town_at(t)) && !is_seat(lower_ascii(document.form(t)));
      if (place && places.insert(std::string(document.form(t))).second) add(country, 1);
    }
  }

  [[nodiscard]] int of(const std::string& country) const {
    const auto found = count_.find(country);
    return found == count_.end() ? 0 : found->second;
  }
  void set(const std::string& country, int count) { add(country, count - of(country)); }

  [[nodiscard]] std::string most(std::string best) const {
    int most = 0;
    for (const std::string& country : in_order_) {
      if (count_.at(country) <= most) continue;
      most = count_.at(country);
      best = country;
    }
    return best;
  }

 private:
  void add(const std::string& country, int weight) {
    if (std::find(in_order_.begin(), in_order_.end(), country) == in_order_.end()) in_order_.push_back(country);
    count_[country] += weight;
  }

  // Is t the head of the words of an actor or a place?
  static bool heads_name(const Document& document, const Hits& hits, TokenId t) {
    if (const Hit* actor = hits.actors.at(t)) return actor->head == t;
    if (document.upos(t) != Upos::kPropn) return false;
    if (const Hit* place = hits.places.at(t)) return place->head == t;
    return std::any_of(hits.towns.begin(), hits.towns.end(), [t](const TownHit& town) { return town.head == t; });
  }

  // "The Venezuelan embassy": a state that has an embassy there is abroad.
  static bool of_mission(const Document& document, TokenId t) {
    const Deprel deprel = document.deprel(t);
    return (deprel == Deprel::kAmod || deprel == Deprel::kNmodPoss) && one_of(Caseless(document.lemma(document.head(t))), kMissions);
  }

  std::map<std::string, int> count_;
  std::vector<std::string> in_order_;  // of first mention: at a tie the first one named
};

// "Near Jijiga", "the town of Jijiga", "in Mali's capital".
bool happens_at(const Tree& tree, TokenId t) {
  const Document& document = tree.document();
  const Deprel deprel = document.deprel(t);
  if (deprel == Deprel::kNmodPoss || deprel == Deprel::kAmod || deprel == Deprel::kCompound)
    return one_of(tree.preposition(document.head(t)), kWhere);
  const std::string& preposition = tree.preposition(t);
  if (one_of(preposition, kWhere)) return true;
  return preposition == "of" && one_of(Caseless(document.lemma(document.head(t))), kTown);
}

// "The president spoke": a body of power that acts and is nobody's by its words.
bool unnamed_body_acts(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId t) {
  const Hit* agent = hits.agents.at(t);
  if (!agent || agent->head != t || !is_subject(tree.document().deprel(t))) return false;
  const auto& sectors = lexicon.agents[agent->entry].sectors;
  if (sectors.empty() || !one_of(sectors.front(), kOfPower)) return false;
  const auto children = tree.children(t);
  return std::all_of(children.begin(), children.end(), [&](TokenId c) {
    const Caseless form(tree.document().form(c));
    return tree.document().deprel(c) != Deprel::kNmodPoss && form != "a" && form != "an" &&
           tree.document().deprel(c) != Deprel::kNummod &&
           (!nominal(tree.document(), c) || country_named(tree, hits, lexicon, c).empty());
  });
}

// The state that the first sentence is told of, against the dateline: the one whose body acts ("Venezuela's Supreme Court"), or where it
// happened ("polling stations in Zimbabwe"), or the only one of it; the home where a body acts that is nobody's by its words. "" where the
// sentence names the home.
std::string state_of_lead(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                          const Home& home) {
  const Document& document = tree.document();
  std::string acts, happens, named;
  bool at_home = false, in_home = false;
  for (TokenId t = 0; t < document.tokens.size(); ++t) {
    if (home.place.contains(t) || tree.sentence_of(t) > beginning_of(document)) continue;
    at_home |= unnamed_body_acts(tree, hits, lexicon, t);
    const std::string country = country_named(tree, hits, lexicon, t);
    if (country.empty()) continue;
    const std::string& preposition = tree.preposition(t);
    if (country == home.country) {
      if (one_of(preposition, kWhere)) in_home = true;  // perhaps only where they met
      else if (!one_of(preposition, kBeyond)) return "";
      continue;
    }
    const Hit* state = hits.actors.at(t);
    const bool itself = state && lexicon.actor_words[state->entry].form == ActorForm::kName;
    if (acts.empty() && owns_body_that_acts(tree, hits, lexicon, t)) acts = country;
    if (happens.empty() && happens_at(tree, t)) happens = country;
    if (named.empty() && itself) named = country;
  }
  if (!acts.empty()) return acts;
  if (at_home) return home.country;
  if (in_home) return "";
  return !happens.empty() ? happens : named;
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

std::string focus_country(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                          const Home& home) {
  Named named(tree, hits, lexicon, home.place);
  // a dateline alone ("NEW YORK") does not make the report American
  const std::string told = home.country.empty() ? "" : state_of_lead(tree, hits, lexicon, home);
  if (!told.empty())
    named.set(told, (told == home.country ? kOfOwnLead : kOfDateline) * (named.of(told) + kOfBeginning) + (told == home.country ? kOfDateline : 0));
  else if (!home.country.empty() && !home.seat && named.of(home.country) > 0)
    named.set(home.country, kOfDateline * (named.of(home.country) + kOfBeginning) + kOfDateline);
  return named.most(home.country);
}

std::string second_country(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home, const std::string& focus) {
  Named named(tree, hits, lexicon, home.place);
  named.set(focus, 0);
  return named.most("");
}

Guess country_beside(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head) {
  const Document& document = tree.document();
  if (Guess base = base_of(tree, hits, lexicon, head); !base.country.empty()) return base;
  for (TokenId c : tree.children(head)) {
    if (!nominal(document, c) || ethnic(document, c)) continue;
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
