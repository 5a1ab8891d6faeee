#include "extract/match.h"

#include <algorithm>

#include "base/ascii.h"
#include "extract/clause_words.h"
#include "extract/table_lemma.h"

namespace entente {
namespace {

// Fillers at the end of a path ("xcomp.obj").
std::vector<TokenId> follow(const Slots& slots, TokenId trigger, const SlotPath& path) {
  if (path.size() == 1) return slots.fill(trigger, path.front());
  std::vector<TokenId> at{trigger};
  for (const std::string& slot : path) {
    std::vector<TokenId> next;
    for (TokenId t : at) {
      const auto fillers = slots.fill(t, slot);
      next.insert(next.end(), fillers.begin(), fillers.end());
    }
    at = std::move(next);
  }
  return at;
}

SlotPath path_of(const std::string& slot) {
  SlotPath path;
  for (std::size_t begin = 0; begin <= slot.size();) {
    const std::size_t dot = std::min(slot.find('.', begin), slot.size());
    path.push_back(slot.substr(begin, dot - begin));
    begin = dot + 1;
  }
  return path;
}

// "carried out a series of strikes": what is measured counts like the noun that measures it.
std::vector<TokenId> beyond_measures(const Slots& slots, std::vector<TokenId> fillers) {
  for (std::size_t i = 0, own = fillers.size(); i < own; ++i) {
    const auto inner = slots.measured(fillers[i]);
    fillers.insert(fillers.end(), inner.begin(), inner.end());
  }
  return fillers;
}

// The words around one trigger, which many lines of the tables ask for: each slot is filled once.
class Wording {
 public:
  Wording(const Parties& parties, TokenId trigger)
      : parties_(parties), slots_(parties.slots()), document_(slots_.tree().document()), trigger_(trigger) {}

  bool holds(const std::string& particle, const std::vector<Condition>& when) {
    return std::none_of(when.begin(), when.end(), [&](const Condition& c) { return !c.negated && slots_.lacks(trigger_, c.prepositions); }) &&
           particle_there(particle, when) && std::all_of(when.begin(), when.end(), [&](const Condition& c) { return holds(c); });
  }

 private:
  struct Filler {
    TokenId token;
    Caseless lemma, form;
    std::string noun;    // of a pronoun: that of whom it stands for
    std::uint64_t bits;  // word_bit of all three
  };
  struct Filled {
    std::uint64_t hash;
    std::string_view slot;  // of the tables
    bool filled;
    std::vector<Filler> fillers;
  };

  bool holds(const Condition& condition) {
    switch (condition.asked) {
      case Asked::kPassive:
        return slots_.passive(trigger_) != condition.negated;
      case Asked::kActive:
        return slots_.passive(trigger_) == condition.negated;
      case Asked::kNegated:
        return (negated(slots_.tree(), trigger_) || ClauseWords(slots_.tree()).nobody_does(trigger_)) != condition.negated;
      case Asked::kModal:
        return modal(slots_.tree(), trigger_) != condition.negated;
      case Asked::kSlot:
        break;
    }
    if (slots_.lacks(trigger_, condition.prepositions)) return condition.negated;
    const Filled& slot = filled(condition.slot_hash, condition.slot);
    if (condition.words.empty()) return slot.filled != condition.negated;
    const bool found = std::any_of(slot.fillers.begin(), slot.fillers.end(), [&](const Filler& filler) {
      return (filler.bits & condition.word_bits) != 0 &&
             std::any_of(condition.words.begin(), condition.words.end(), [&](const std::string& word) { return fits(filler, word); });
    });
    return found != condition.negated;
  }

  bool fits(const Filler& filler, const std::string& word) const {
    if (!word.empty() && word[0] == '@') return parties_.fits(filler.token, word);
    return filler.lemma == word || filler.form == word || (!filler.noun.empty() && filler.noun == word);
  }

  const Filled& filled(std::uint64_t hash, const std::string& slot) {
    for (const Filled& known : filled_) {
      if (known.hash == hash && known.slot == slot) return known;
    }
    const bool one_step = slot.find('.') == std::string::npos;
    const auto tokens = one_step ? slots_.fill(trigger_, slot) : follow(slots_, trigger_, path_of(slot));
    Filled found{hash, slot, !tokens.empty(), {}};
    for (const TokenId t : beyond_measures(slots_, tokens)) found.fillers.push_back(filler(t));
    filled_.push_back(std::move(found));
    return filled_.back();
  }

  Filler filler(TokenId t) const {
    const std::string_view lemma = document_.lemma(t), form = document_.form(t);
    std::string noun = document_.upos(t) == Upos::kPron ? parties_.noun_behind(t) : std::string();
    const std::uint64_t bits = word_bit(lemma) | word_bit(form) | word_bit(noun);
    return {t, Caseless(lemma), Caseless(form), std::move(noun), bits};
  }

  bool particle_there(const std::string& particle, const std::vector<Condition>& when) {
    if (particle.empty()) return true;
    const Tree& tree = slots_.tree();
    for (TokenId c : tree.children(trigger_)) {
      const Deprel deprel = document_.deprel(c);
      if ((deprel == Deprel::kCompoundPrt || deprel == Deprel::kAdvmod) && document_.lemma(c) == particle) return true;
    }
    if (slots_.lacks(trigger_, prepositions_of(particle))) return false;
    const bool through_object = std::any_of(when.begin(), when.end(), [](const Condition& c) { return c.slot == "obj" && !c.negated; });
    const bool verb = document_.upos(trigger_) == Upos::kVerb;
    if (verb && !through_object && tree.has(trigger_, Deprel::kObj) && !own_preposition(particle)) return false;
    return filled(std::hash<std::string_view>{}(particle), particle).filled;
  }

  // "seized posts on the road" is no "seize on": unless the line names an object too ("put pressure on"), the verb itself holds the preposition.
  bool own_preposition(const std::string& particle) const {
    const Tree& tree = slots_.tree();
    const auto children = tree.children(trigger_);
    return std::any_of(children.begin(), children.end(), [&](TokenId c) {
      const std::string& mine = tree.preposition(c);
      if (mine.substr(0, mine.find(' ')) == particle || mine.ends_with(" " + particle)) return true;
      const auto mark = tree.child(c, {Deprel::kMark, Deprel::kCase});
      return mark && document_.lemma(*mark) == particle;
    });
  }

  const Parties& parties_;
  const Slots& slots_;
  const Document& document_;
  TokenId trigger_;
  std::vector<Filled> filled_;
};

using PatternIndex = std::unordered_map<std::string, std::vector<std::uint32_t>>;

// A line of a verb that says nothing but whom the verb is done to: "is free to go" frees nobody.
bool does_to_an_object(const EventPattern& pattern) {
  return pattern.when.empty() && !pattern.recipient.empty() && pattern.recipient.front() == SlotGroup{{"obj"}};
}

const EventPattern* best(
    const Parties& parties, const Lexicon& lexicon, TokenId t,
    const PatternIndex& patterns) {
  const auto found = entries_of(patterns, parties.slots().tree().document(), t);
  if (found == patterns.end()) return nullptr;
  Wording wording(parties, t);
  const bool adjective = parties.slots().tree().document().upos(t) == Upos::kAdj;
  for (std::uint32_t p : found->second) {  // most conditions first
    const EventPattern& pattern = lexicon.patterns[p];
    if (adjective && does_to_an_object(pattern)) continue;
    if (wording.holds(pattern.particle, pattern.when)) return &pattern;
  }
  return nullptr;
}

bool like_noun(Upos upos) { return upos == Upos::kNoun || upos == Upos::kPropn; }

// Part of a longer name ("World War II", "Strike Group") or a noun before a noun ("war crimes"): no event of its own.
bool hidden_noun(const Document& document, const Hits& hits, TokenId t) {
  const Deprel deprel = document.deprel(t);
  if (deprel == Deprel::kCompound || deprel == Deprel::kNmodDesc || deprel == Deprel::kFlat)
    return true;
  const std::int32_t n = hits.name_at[t];
  if (n >= 0 && document.names[static_cast<std::size_t>(n)].type != NameType::kMiscellaneous)
    return true;
  const Hit* actor = hits.actors.at(t);
  return actor && actor->tokens.size() > 1;
}

}  // namespace

std::vector<const EventPattern*> match_patterns(const Parties& parties, const Lexicon& lexicon,
                                                const Hits& hits) {
  const Document& document = parties.slots().tree().document();
  std::vector<const EventPattern*> out(document.tokens.size(), nullptr);
  for (TokenId t = 0; t < out.size(); ++t) {
    if (may_be_trigger(document, hits, t)) out[t] = best(parties, lexicon, t, like_noun(document.upos(t)) ? lexicon.noun_patterns : lexicon.verb_patterns);
  }
  return out;
}

bool may_be_trigger(const Document& document, const Hits& hits, TokenId t) {
  switch (document.upos(t)) {
    case Upos::kVerb:
      return document.deprel(t) != Deprel::kAmod && document.deprel(t) != Deprel::kCompound && document.deprel(t) != Deprel::kCase;
    case Upos::kAdj:  // "ready to help"
      return document.deprel(t) != Deprel::kAmod;
    case Upos::kNoun:
    case Upos::kPropn:
      return !hidden_noun(document, hits, t);
    default:
      return false;
  }
}

bool wording_holds(const Parties& parties, TokenId trigger, const std::string& particle,
                   const std::vector<Condition>& when) {
  return Wording(parties, trigger).holds(particle, when);
}

namespace {

std::vector<TokenId> fill_group(const Parties& parties, TokenId trigger, const SlotGroup& group) {
  std::vector<TokenId> fillers;
  for (const SlotPath& path : group) {
    const auto more = follow(parties.slots(), trigger, path);
    fillers.insert(fillers.end(), more.begin(), more.end());
  }
  return fillers;
}

}  // namespace

std::vector<TokenId> fill_tokens(const Parties& parties, TokenId trigger,
                                 const std::vector<SlotGroup>& alternatives) {
  for (const SlotGroup& group : alternatives) {
    const auto fillers = fill_group(parties, trigger, group);
    if (!fillers.empty()) return fillers;
  }
  return {};
}

std::vector<EntityId> fill_parties(const Parties& parties, TokenId trigger,
                                   const std::vector<SlotGroup>& alternatives) {
  for (const SlotGroup& group : alternatives) {
    const auto fillers = fill_group(parties, trigger, group);
    auto entities = parties.of(fillers);
    if (!entities.empty()) return entities;
  }
  return {};
}

}  // namespace entente
