#include "extract/match.h"

#include <algorithm>

#include "base/ascii.h"
#include "extract/table_lemma.h"

namespace entente {
namespace {

// Fillers at the end of a path ("xcomp.obj").
std::vector<TokenId> follow(const Slots& slots, TokenId trigger, const SlotPath& path) {
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

bool word_fits(const Parties& parties, const Document& document, TokenId filler,
               const std::string& word) {
  if (!word.empty() && word[0] == '@') return parties.fits(filler, word);
  return lower_ascii(document.lemma(filler)) == word || lower_ascii(document.form(filler)) == word ||
         (document.upos(filler) == Upos::kPron && parties.noun_behind(filler) == word);
}

// "carried out a series of strikes": what is measured counts like the noun that measures it.
std::vector<TokenId> beyond_measures(const Slots& slots, std::vector<TokenId> fillers) {
  for (std::size_t i = 0, own = fillers.size(); i < own; ++i) {
    const auto inner = slots.measured(fillers[i]);
    fillers.insert(fillers.end(), inner.begin(), inner.end());
  }
  return fillers;
}

bool holds(const Parties& parties, TokenId trigger, const Condition& condition) {
  const Slots& slots = parties.slots();
  if (condition.slot == "passive") return slots.passive(trigger) != condition.negated;
  if (condition.slot == "active") return slots.passive(trigger) == condition.negated;
  const auto fillers = follow(slots, trigger, path_of(condition.slot));
  bool found = condition.words.empty() && !fillers.empty();
  for (TokenId f : beyond_measures(slots, fillers)) {
    for (const std::string& word : condition.words) {
      found = found || word_fits(parties, slots.tree().document(), f, word);
    }
  }
  return found != condition.negated;
}

// "seized posts on the road" is no "seize on": unless the line names an object too ("put pressure on"), the verb itself holds the preposition.
bool own_preposition(const Tree& tree, TokenId verb, const std::string& particle) {
  for (TokenId c : tree.children(verb)) {
    const std::string mine = tree.preposition(c);
    if (mine.substr(0, mine.find(' ')) == particle || mine.ends_with(" " + particle)) return true;
    const auto mark = tree.child(c, {Deprel::kMark, Deprel::kCase});
    if (mark && tree.document().lemma(*mark) == particle) return true;
  }
  return false;
}

bool particle_there(const Parties& parties, TokenId trigger, const std::string& particle,
                    const std::vector<Condition>& when) {
  if (particle.empty()) return true;
  const Tree& tree = parties.slots().tree();
  const Document& document = tree.document();
  for (TokenId c : tree.children(trigger)) {
    const Deprel deprel = document.deprel(c);
    if ((deprel == Deprel::kCompoundPrt || deprel == Deprel::kAdvmod) &&
        document.lemma(c) == particle)
      return true;
  }
  const bool through_object = std::any_of(
      when.begin(), when.end(), [](const Condition& c) { return c.slot == "obj" && !c.negated; });
  const bool verb = document.upos(trigger) == Upos::kVerb;
  if (verb && !through_object && tree.has(trigger, Deprel::kObj) && !own_preposition(tree, trigger, particle)) return false;
  return !parties.slots().fill(trigger, particle).empty();
}

using PatternIndex = std::unordered_map<std::string, std::vector<std::uint32_t>>;

const EventPattern* best(
    const Parties& parties, const Lexicon& lexicon, TokenId t,
    const PatternIndex& patterns) {
  const auto found = entries_of(patterns, parties.slots().tree().document(), t);
  if (found == patterns.end()) return nullptr;
  for (std::uint32_t p : found->second) {  // most conditions first
    const EventPattern& pattern = lexicon.patterns[p];
    if (wording_holds(parties, t, pattern.particle, pattern.when)) return &pattern;
  }
  return nullptr;
}

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
    switch (document.upos(t)) {
      case Upos::kVerb:
        if (document.deprel(t) != Deprel::kAmod && document.deprel(t) != Deprel::kCompound &&
            document.deprel(t) != Deprel::kCase) {
          out[t] = best(parties, lexicon, t, lexicon.verb_patterns);
        }
        break;
      case Upos::kAdj:  // "ready to help"
        if (document.deprel(t) != Deprel::kAmod)
          out[t] = best(parties, lexicon, t, lexicon.verb_patterns);
        break;
      case Upos::kNoun:
      case Upos::kPropn:
        if (!hidden_noun(document, hits, t))
          out[t] = best(parties, lexicon, t, lexicon.noun_patterns);
        break;
      default:
        break;
    }
  }
  return out;
}

bool wording_holds(const Parties& parties, TokenId trigger, const std::string& particle,
                   const std::vector<Condition>& when) {
  return particle_there(parties, trigger, particle, when) &&
         std::all_of(when.begin(), when.end(),
                     [&](const Condition& c) { return holds(parties, trigger, c); });
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
