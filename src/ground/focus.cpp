#include "ground/focus.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 6> kOfPower = {"GOV", "MIL", "LEG", "JUD", "COP", "PRM"};
// Whom a deed reaches, or where it goes, is not where it is done: "fled to India", "the border with Chad".
constexpr std::array<std::string_view, 6> kBeyond = {"with", "to", "from", "into", "for", "against"};
constexpr int kOfDateline = 2, kOfBeginning = 3, kOfMission = 2, kOfOwnLead = 3;

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
    return (deprel == Deprel::kAmod || deprel == Deprel::kNmodPoss) && is_mission(document, document.head(t));
  }

  std::map<std::string, int> count_;
  std::vector<std::string> in_order_;  // of first mention: at a tie the first one named
};

// "Near Jijiga", "the town of Jijiga", "in Mali's capital".
bool happens_at(const Tree& tree, TokenId t) {
  const Document& document = tree.document();
  const Deprel deprel = document.deprel(t);
  if (deprel == Deprel::kNmodPoss || deprel == Deprel::kAmod || deprel == Deprel::kCompound)
    return is_where(tree.preposition(document.head(t)));
  const std::string& preposition = tree.preposition(t);
  if (is_where(preposition)) return true;
  return preposition == "of" && whole_place(tree, t) != t;
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
           (!modifies(tree.document(), c) || country_named(tree, hits, lexicon, c).empty());
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
      if (is_where(preposition)) in_home = true;  // perhaps only where they met
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

Focus focus_of(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home) {
  const Named plain(tree, hits, lexicon, home.place);
  Named named = plain;
  // a dateline alone ("NEW YORK") does not make the report American
  const std::string told = home.country.empty() ? "" : state_of_lead(tree, hits, lexicon, home);
  if (!told.empty())
    named.set(told, (told == home.country ? kOfOwnLead : kOfDateline) * (named.of(told) + kOfBeginning) + (told == home.country ? kOfDateline : 0));
  else if (!home.country.empty() && !home.seat && named.of(home.country) > 0)
    named.set(home.country, kOfDateline * (named.of(home.country) + kOfBeginning) + kOfDateline);
  Focus focus{named.most(home.country), ""};
  Named others = plain;
  others.set(focus.country, 0);
  focus.second = others.most("");
  return focus;
}

}  // namespace entente
