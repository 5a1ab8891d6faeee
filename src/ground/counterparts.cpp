#include "ground/counterparts.h"

#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/home.h"

namespace entente {
namespace {

// What one does to another state, hardly to the own one.
constexpr std::array<std::string_view, 19> kDirected = {
    "thank",     "accuse", "blame",    "condemn",  "denounce",     "summon",    "expel",     "warn",   "threaten", "rebuke",
    "telephone", "phone",  "sanction", "reproach", "congratulate", "recognise", "recognize", "retaliate", "negotiate"};
constexpr std::array<std::string_view, 3> kTowards = {"with", "against", "to"};
// What stands for another state where one of its words is beside it.
constexpr std::array<std::string_view, 16> kOfStates = {"ambassador", "government", "embassy", "envoy",  "army",   "forces", "troops", "navy",
                                                        "diplomat",   "diplomats", "minister", "president", "authorities", "attaché", "side", "consul"};

// The state that a phrase names, by itself or as the one whose body it is; "" for none.
std::string state_of(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId t) {
  const Document& document = tree.document();
  if (const Hit* hit = hits.actors.at(t); hit && lexicon.actors[lexicon.actor_words[hit->entry].actor].kind == "state") return country_named(tree, hits, lexicon, t);
  if (!one_of(Caseless(document.form(t)), kOfStates)) return "";
  for (const TokenId c : tree.children(t)) {
    const Deprel deprel = document.deprel(c);
    if (deprel != Deprel::kAmod && deprel != Deprel::kNmodPoss && deprel != Deprel::kCompound) continue;
    if (std::string country = country_named(tree, hits, lexicon, c); ontology::is_state(country)) return country;
  }
  return "";
}

void add_of_verb(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId verb, std::set<std::string>& out) {
  const Document& document = tree.document();
  for (const TokenId c : tree.children(verb)) {
    const Deprel deprel = document.deprel(c);
    const bool goes_on = deprel == Deprel::kConj && !tree.child(c, {Deprel::kNsubj, Deprel::kNsubjPass});
    if (goes_on) add_of_verb(tree, hits, lexicon, c, out);
    if (!one_of(Caseless(document.lemma(verb)), kDirected) || tree.child(verb, Deprel::kNsubjPass)) continue;
    const bool object = deprel == Deprel::kObj || deprel == Deprel::kIobj;
    if (!object && !(deprel == Deprel::kObl && one_of(tree.preposition(c), kTowards))) continue;
    if (std::string state = state_of(tree, hits, lexicon, c); !state.empty()) out.insert(std::move(state));
  }
}

}  // namespace

std::set<std::string> counterparts(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId subject) {
  const Document& document = tree.document();
  std::set<std::string> out;
  if (document.deprel(subject) == Deprel::kNsubj && !document.is_root(subject)) add_of_verb(tree, hits, lexicon, document.head(subject), out);
  return out;
}

}  // namespace entente
