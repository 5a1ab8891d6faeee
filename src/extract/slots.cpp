#include "extract/slots.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/calendar_words.h"
#include "extract/slot_words.h"
#include "lexicon/condition.h"

namespace entente {
namespace {

bool participle(const Document& document, TokenId t) { return document.xpos(t) == "VBN"; }

// Verbs whose "of" never belongs to their object, wherever the tree hangs it: "stripped a critic of his citizenship".
constexpr std::array<std::string_view, 12> kOfVerbs = {
    "strip", "accuse",  "convict", "rob",    "deprive", "relieve",
    "rid",   "suspect", "acquit",  "absolve", "clear",   "divest"};

// After "by X" a noun's other prepositions may hang on X: "a raid by commandos on the camp".
constexpr std::array<std::string_view, 4> kBeyondAgent = {"on", "against", "into", "to"};

// Is `words` the preposition behind "out" or "away"?
bool led_away(std::string_view words, std::string_view preposition) {
  const std::size_t space = words.find(' ');
  if (space == std::string_view::npos || words.substr(space + 1) != preposition) return false;
  return words.substr(0, space) == "out" || words.substr(0, space) == "away";
}

}  // namespace

Slots::Slots(const Tree& tree) : tree_(tree), document_(tree.document()), markers_(document_.sentences.size(), 0) {
  for (TokenId t = 0; t < document_.tokens.size(); ++t) {
    const Deprel deprel = document_.deprel(t);
    if (deprel == Deprel::kCase || deprel == Deprel::kMark || deprel == Deprel::kFixed)
      markers_[tree.sentence_of(t)] |= word_bit(document_.lemma(t));
  }
}

// "not one state recognised Chad", by the tree a passive: a past tense with an object is none.
bool Slots::past_with_object(TokenId verb) const {
  const bool finite = document_.xpos(verb) == "VBD" || (participle(document_, verb) && tree_.has(verb, Deprel::kNsubjPass));
  return finite && tree_.has(verb, Deprel::kObj) && !tree_.child(verb, {Deprel::kAuxPass, Deprel::kAux});
}

// "that had trespassed", by the tree a passive: with "have" alone it is none.
bool Slots::perfect(TokenId verb) const {
  if (!participle(document_, verb) || !tree_.has(verb, Deprel::kNsubjPass) || tree_.has(verb, Deprel::kAuxPass)) return false;
  const auto children = tree_.children(verb);
  const auto aux = [&](TokenId c) { return document_.deprel(c) == Deprel::kAux; };
  const bool have = std::any_of(children.begin(), children.end(), [&](TokenId c) { return aux(c) && document_.lemma(c) == "have"; });
  return have && std::none_of(children.begin(), children.end(), [&](TokenId c) { return aux(c) && document_.lemma(c) != "have"; });
}

// "was extradited and sentenced", where the tagger hears a past tense: what is always done to somebody.
bool Slots::done_to_subject(TokenId verb) const {
  static constexpr std::array<std::string_view, 10> kDone = {"sentence", "jail", "convict", "extradite", "deport", "expel", "imprison", "indict", "detain", "arrest"};
  return document_.xpos(verb) == "VBD" && document_.deprel(verb) == Deprel::kConj && one_of(lower_ascii(document_.lemma(verb)), kDone) &&
         !tree_.child(verb, {Deprel::kObj, Deprel::kCcomp, Deprel::kNsubj, Deprel::kAux}) && passive(document_.head(verb));
}

bool Slots::passive(TokenId verb) const {
  if (past_with_object(verb) || perfect(verb)) return false;
  if (tree_.child(verb, {Deprel::kAuxPass, Deprel::kNsubjPass, Deprel::kCsubjPass})) return true;
  if (done_to_subject(verb)) return true;
  if (!participle(document_, verb) || tree_.child(verb, {Deprel::kObj, Deprel::kAux, Deprel::kNsubj}))
    return false;
  const Deprel deprel = document_.deprel(verb);
  if (deprel == Deprel::kAcl || deprel == Deprel::kAdvcl || deprel == Deprel::kAmod) return true;
  return deprel == Deprel::kConj && !document_.is_root(verb) &&
         !tree_.child(verb, {Deprel::kNsubj, Deprel::kAux}) && passive(document_.head(verb));
}

std::vector<TokenId> Slots::spread(TokenId filler) const {
  if (document_.upos(filler) == Upos::kPron || document_.upos(filler) == Upos::kDet) {
    const std::string_view xpos = document_.xpos(filler);
    if (tree_.has(filler, Deprel::kAclRelcl)) return tree_.conjuncts(filler);  // "what Zambia owes"
    if (xpos == "WP" || xpos == "WDT" || Caseless(document_.form(filler)) == "that") {
      for (TokenId up = filler; !document_.is_root(up);) {
        up = document_.head(up);
        if (document_.deprel(up) == Deprel::kAclRelcl) return tree_.conjuncts(who_acts(document_.head(up), filler));
      }
      return {};
    }
  }
  return with_people_named(filler);
}

// "The town of Taraz in Kazakhstan, which said ...": a town says nothing; the state right before the comma does.
TokenId Slots::who_acts(TokenId antecedent, TokenId relative) const {
  static constexpr std::array<std::string_view, 8> kPlaces = {"city", "town", "village", "port", "province", "region", "island", "district"};
  const bool place = document_.upos(antecedent) == Upos::kNoun && one_of(Caseless(document_.lemma(antecedent)), kPlaces);
  if (!place || relative < 2 || document_.form(relative - 1) != "," || Caseless(document_.form(relative)) != "which") return antecedent;
  TokenId name = relative - 2;
  if (document_.upos(name) != Upos::kPropn || !tree_.below(name, antecedent)) return antecedent;
  while (document_.deprel(name) == Deprel::kFlat) name = document_.head(name);
  return name;
}

// "interior ministers Ana Cruz and Bo Lind": both, where the first name stands for the noun.
std::vector<TokenId> Slots::with_people_named(TokenId filler) const {
  std::vector<TokenId> out = tree_.conjuncts(filler);
  if (document_.xpos(filler) != "NNS") return out;
  for (const TokenId c : tree_.children(filler)) {
    if (document_.deprel(c) != Deprel::kAppos || c < filler || document_.upos(c) != Upos::kPropn) continue;
    for (const TokenId other : tree_.conjuncts(c)) {
      if (other != c) out.push_back(other);
    }
  }
  return out;
}

// "called home its envoy", "brought its men home from Gabon": the adverb stands for a particle, and what hangs on it belongs to the verb.
std::optional<TokenId> Slots::homeward(TokenId verb) const {
  if (!is_verb(document_, verb)) return std::nullopt;
  for (TokenId c : tree_.children(verb)) {
    if (document_.deprel(c) != Deprel::kAdvmod || c < verb) continue;
    const Caseless word(document_.form(c));
    if (word == "home" || word == "back") return c;
  }
  return std::nullopt;
}

std::vector<TokenId> Slots::prepositional(TokenId trigger, const std::string& preposition) const {
  std::vector<TokenId> out;
  const auto look = [&](TokenId at) {
    for (TokenId c : tree_.children(at)) {
      const Deprel deprel = document_.deprel(c);
      if (deprel != Deprel::kObl && deprel != Deprel::kNmod && deprel != Deprel::kOblAgent &&
          deprel != Deprel::kIobj)
        continue;
      const std::string_view mine = tree_.preposition(c);
      if (mine != preposition && mine.substr(0, mine.find(' ')) != preposition && !led_away(mine, preposition)) continue;
      if (calendar_word(document_, c)) continue;
      const auto fillers = spread(c);
      out.insert(out.end(), fillers.begin(), fillers.end());
    }
  };
  look(trigger);
  if (const auto home = homeward(trigger)) look(*home);
  if (preposition == "of" && is_verb(document_, trigger) && out.empty() &&
      one_of(Caseless(document_.lemma(trigger)), kOfVerbs)) {
    for (TokenId o : objects(trigger)) look(o);
  }
  if (!out.empty() || preposition == "of") return out;
  if (!is_verb(document_,
               trigger)) {  // "the delivery of tanks to X": the tree hangs "to X" on the tanks
    for (TokenId c : tree_.children(trigger)) {
      if (document_.deprel(c) != Deprel::kNmod) continue;
      const std::string& above = tree_.preposition(c);
      if (above == "of" || (above == "by" && one_of(preposition, kBeyondAgent))) look(c);
    }
    if (!out.empty()) return out;
  }
  if (is_verb(document_, trigger)) {
    for (TokenId o : objects(trigger)) {
      if (o < trigger && !passive(trigger)) continue;
      look(o);  // "signed an agreement with X"
      for (TokenId inner : measured(o)) look(inner);  // "launched a series of attacks on X"
    }
  } else if (const TokenId outer = measuring(trigger);
             !document_.is_root(outer) && document_.deprel(outer) == Deprel::kObj) {
    look(document_.head(outer));  // "held talks with X", "held a series of talks with X"
  }
  return out;
}

std::optional<TokenId> Slots::light_verb(TokenId noun) const {
  static constexpr std::array<std::string_view, 30> kLight = {
      "make",  "hold", "launch",    "carry",  "conduct",  "begin",  "start",
      "stage", "wage", "mount",     "take",   "have",     "impose", "give",
      "issue", "open", "continue",  "resume", "end",      "stop",   "halt",
      "plan",  "do",   "undertake", "pay",    "consider", "weigh",  "mull",
      "announce", "order"};
  const TokenId outer = measuring(noun);
  if (document_.deprel(outer) != Deprel::kObj || document_.is_root(outer)) return std::nullopt;
  const TokenId above = document_.head(outer);
  const std::string lemma = lower_ascii(document_.lemma(above));
  static constexpr std::array<std::string_view, 3> kEnding = {"end", "stop", "halt"};
  if (document_.deprel(above) == Deprel::kAcl && document_.xpos(above) == "VB" && one_of(lemma, kEnding))
    return std::nullopt;  // "presented a plan to end the fighting"
  const bool light =
      is_verb(document_, above) && std::find(kLight.begin(), kLight.end(), lemma) != kLight.end();
  return light ? std::optional(above) : std::nullopt;
}

// "called the demand “a pretext”", where the tree takes the name for an apposition of the object.
std::optional<TokenId> Slots::named_after_object(TokenId verb) const {
  static constexpr std::array<std::string_view, 6> kNaming = {"call", "brand", "label", "term", "dub", "deem"};
  const auto object = tree_.child(verb, Deprel::kObj);
  if (!object || !one_of(Caseless(document_.lemma(verb)), kNaming)) return std::nullopt;
  const auto named = tree_.child(*object, Deprel::kAppos);
  const bool comma = named && document_.form(tree_.subtree(*named).begin - 1) == ",";
  return named && *named > *object && !comma ? named : std::nullopt;
}

// A complement with "to" and without a subject: "called on X to press ...".
bool Slots::infinitive(TokenId t) const {
  if (document_.deprel(t) != Deprel::kCcomp || document_.xpos(t) != "VB") return false;
  const auto mark = tree_.child(t, Deprel::kMark);
  return mark && document_.lemma(*mark) == "to" &&
         !tree_.child(t, {Deprel::kNsubj, Deprel::kNsubjPass});
}

std::vector<TokenId> Slots::fill(TokenId trigger, const std::string& name) const {
  const std::string_view slot = name;
  const bool verb = is_verb(document_, trigger);
  if (slot == "subj") {
    if (verb) return subjects(trigger);
    const auto verb_above = light_verb(trigger);
    if (verb_above) return subjects(*verb_above);
    // "is on a visit", "were in talks"
    const auto who = tree_.has(trigger, Deprel::kCop) && tree_.has(trigger, Deprel::kCase)
                         ? tree_.child(trigger, Deprel::kNsubj)
                         : std::nullopt;
    return who ? spread(*who) : traveller(trigger);
  }
  if (slot == "obj") return verb ? objects(trigger) : std::vector<TokenId>{};
  std::vector<TokenId> out;
  const auto take = [&](std::initializer_list<Deprel> deprels) {
    for (TokenId c : tree_.children(trigger)) {
      if (std::find(deprels.begin(), deprels.end(), document_.deprel(c)) == deprels.end()) continue;
      const auto fillers = tree_.conjuncts(c);
      out.insert(out.end(), fillers.begin(), fillers.end());
    }
    return out;
  };
  if (slot == "iobj") {
    const auto first = tree_.child(trigger, Deprel::kObj);
    const auto second = verb && !passive(trigger) ? direct_object(trigger) : std::nullopt;
    if (first && second && *first != *second && !tree_.has(trigger, Deprel::kIobj) &&
        !raised(*first, trigger))
      return spread(*first);  // "sent it fuel"
    if (second && relative_word(*second, trigger)) {
      for (TokenId c : tree_.children(trigger)) {
        if (c > trigger && document_.deprel(c) == Deprel::kObj) return spread(c);
      }
    }
    if (verb && passive(trigger) && kept_object(trigger)) return surface_subjects(trigger, 0);
    return take({Deprel::kIobj});
  }
  if (slot == "xcomp") {
    for (TokenId c : tree_.children(trigger)) {  // an infinitive, whatever the tree calls it
      if (document_.deprel(c) == Deprel::kXcomp || infinitive(c)) out.push_back(c);
    }
    if (const auto named = out.empty() ? named_after_object(trigger) : std::nullopt) out.push_back(*named);
    return out;
  }
  if (slot == "ccomp") return take({Deprel::kCcomp});
  if (slot == "advcl") return take({Deprel::kAdvcl, Deprel::kAdvclRelcl});
  if (slot == "acl") {
    take({Deprel::kAcl, Deprel::kAclRelcl});
    if (const TokenId outer = measuring(trigger); out.empty() && outer != trigger) return fill(outer, name);  // "six days of combat that killed"
    return out;
  }
  if (slot == "poss") return take({Deprel::kNmodPoss});
  if (slot == "role") return holders_of_role(trigger);
  if (slot == "mod") return take({Deprel::kAmod, Deprel::kCompound, Deprel::kNmodDesc});
  if (lacks(trigger, prepositions_of(slot))) return {};
  out = prepositional(trigger, name);
  if (!out.empty()) return out;
  for (TokenId c : tree_.children(trigger)) {  // "called for ending the siege"
    const auto mark = tree_.child(c, {Deprel::kMark, Deprel::kCase});
    const bool gerund = tree_.has(c, Deprel::kMark) && (document_.deprel(c) == Deprel::kNmod || document_.deprel(c) == Deprel::kObl);  // "no question of haggling"
    const bool purpose = slot == "to" && document_.xpos(c) == "VB";  // "gave money to help them": no recipient
    if ((document_.deprel(c) == Deprel::kAdvcl || gerund) && mark && document_.lemma(*mark) == slot && !purpose)
      out.push_back(c);
  }
  return out;
}

}  // namespace entente
