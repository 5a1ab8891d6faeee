#include "ground/own_side.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/topic.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 3> kOffices = {"GOV", "MIL", "SPY"};
constexpr std::array<std::string_view, 16> kAnnounce = {
    "say",    "tell",   "add",     "announce", "declare", "insist",   "vow",   "promise",
    "pledge", "stress", "reiterate", "reply",  "write",   "confirm", "state", "affirm"};
constexpr std::array<std::string_view, 4> kWill = {"will", "would", "shall", "'ll"};
// What a state does not announce of itself, but others of it.
constexpr std::array<std::string_view, 14> kSuffered = {"pay",    "regret", "suffer", "lose",   "fail",   "attack", "invade",
                                                        "strike", "face",   "benefit", "fall", "violate", "have",  "cheat"};
constexpr std::array<std::string_view, 10> kAtTheScene = {"residents", "resident", "witnesses", "villagers", "locals",
                                                          "rescuers",  "medics",   "doctors",   "rescue workers", "inhabitants"};
constexpr std::array<std::string_view, 6> kAt = {"in", "at", "near", "outside", "around", "inside"};
constexpr std::array<std::string_view, 2> kOf = {"in", "at"};

TokenId subject_of(const Tree& tree, const Mention& mention) {
  for (const TokenId t : {mention.head, mention.other_head}) {
    if (t != kNone && is_subject(tree.document().deprel(t)) && !tree.document().is_root(t)) return t;
  }
  return kNone;
}

bool announced(const Tree& tree, TokenId clause) {
  const Document& document = tree.document();
  const auto children = tree.children(clause);
  return !one_of(Caseless(document.lemma(clause)), kSuffered) && std::any_of(children.begin(), children.end(), [&](TokenId c) {
    return document.deprel(c) == Deprel::kAux && one_of(Caseless(document.lemma(c)), kWill);
  });
}

// A state by its name or its capital as the subject of what will be done, by it or by "it" in a clause that follows.
Guess whose_deed(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId clause) {
  const Document& document = tree.document();
  const auto subject = tree.child(clause, {Deprel::kNsubj, Deprel::kNsubjPass});
  const Hit* state = subject ? hits.actors.at(*subject) : nullptr;
  if (!state || state->head != *subject || lexicon.actors[lexicon.actor_words[state->entry].actor].kind != "state") return {};
  const ActorForm form = lexicon.actor_words[state->entry].form;
  if (form == ActorForm::kAdjective || form == ActorForm::kPeople || tree.has(*subject, Deprel::kConj)) return {};
  const auto children = tree.children(clause);
  const bool follows = std::any_of(children.begin(), children.end(), [&](TokenId c) {
    const auto again = document.deprel(c) == Deprel::kConj ? tree.child(c, Deprel::kNsubj) : std::nullopt;
    return again && Caseless(document.form(*again)) == "it" && announced(tree, c);
  });
  if (!follows && !announced(tree, clause)) return {};
  return {country_named(tree, hits, lexicon, *subject), words_named(tree, hits, *subject) + " (whose deeds are announced)", Evidence::kOwnSide};
}

Guess announced_by(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId verb) {
  const Document& document = tree.document();
  for (const TokenId c : tree.children(verb)) {
    if (document.deprel(c) != Deprel::kCcomp && document.deprel(c) != Deprel::kParataxis) continue;
    if (Guess guess = whose_deed(tree, hits, lexicon, c); !guess.country.empty()) return guess;
  }
  if (document.deprel(verb) != Deprel::kParataxis || document.is_root(verb)) return {};
  return whose_deed(tree, hits, lexicon, document.head(verb));
}

// "Told lawmakers in Bangkok": the words of place stand right behind the parliament, whatever the tree joins them to.
Guess parliament_told(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId verb) {
  const Document& document = tree.document();
  for (const TokenId c : tree.children(verb)) {
    if (document.deprel(c) != Deprel::kObj && document.deprel(c) != Deprel::kIobj) continue;
    const Hit* body = hits.agents.at(c);
    if (!body || c + 2 >= document.tokens.size() || !one_of(document.form(c + 1), kOf)) continue;
    const auto& sectors = lexicon.agents[body->entry].sectors;
    if (sectors.empty() || sectors.front() != "LEG") continue;
    if (const std::string country = country_named(tree, hits, lexicon, c + 2); !country.empty())
      return {country, words_named(tree, hits, c + 2) + " (parliament that is told)", Evidence::kOwnSide};
  }
  return {};
}

}  // namespace

bool speaks_for_state(const Identity& who) {
  return !who.sectors.empty() &&
         std::all_of(who.sectors.begin(), who.sectors.end(), [](const std::string& s) { return one_of(s, kOffices); });
}

Guess scene_told(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Mention& mention) {
  const Document& document = tree.document();
  const TokenId subject = one_of(mention.noun, kAtTheScene) && mention.name.empty() ? subject_of(tree, mention) : kNone;
  if (subject == kNone || !one_of(Caseless(document.lemma(document.head(subject))), kAnnounce)) return {};
  const TokenId verb = document.head(subject);
  const auto told = tree.child(verb, {Deprel::kCcomp, Deprel::kParataxis});
  const TokenId top = told ? *told : document.deprel(verb) == Deprel::kParataxis ? document.head(verb) : kNone;
  if (top == kNone) return {};
  const TokenRange sentence = document.sentences[tree.sentence_of(top)].tokens;
  for (TokenId t = sentence.begin; t < sentence.end; ++t) {
    if (!tree.below(t, top) || !one_of(tree.preposition(tree.first_conjunct(t)), kAt)) continue;
    if (const std::string country = country_named(tree, hits, lexicon, t); !country.empty())
      return {country, words_named(tree, hits, t) + " (scene that is told)", Evidence::kSceneTold};
  }
  return {};
}

Guess own_side(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Mention& mention) {
  if (!speaks_for_state(mention.identity) || mention.plural || is_guest(mention.noun)) return {};
  const TokenId subject = subject_of(tree, mention);
  if (subject == kNone) return {};
  const TokenId verb = tree.document().head(subject);
  if (!one_of(Caseless(tree.document().lemma(verb)), kAnnounce)) return {};
  if (Guess guess = parliament_told(tree, hits, lexicon, verb); !guess.country.empty()) return guess;
  return announced_by(tree, hits, lexicon, verb);
}

}  // namespace entente
