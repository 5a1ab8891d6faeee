#include "extract/learned_triggers.h"

#include "extract/match.h"

namespace entente {
namespace {

// Of the probability of the type. Chosen on reports 41-52: see evaluation/RESULTS.md.
constexpr float kLeastShare = 0.5F;

const EventPattern* frame_of(const Parties& parties, const Lexicon& lexicon, TokenId t, const std::string& type) {
  const bool noun = parties.slots().tree().document().upos(t) == Upos::kNoun;
  const auto& frames = noun ? lexicon.noun_frames : lexicon.verb_frames;
  const auto found = frames.find(type);
  if (found == frames.end()) return nullptr;
  for (const std::uint32_t p : found->second) {
    if (wording_holds(parties, t, "", lexicon.patterns[p].when)) return &lexicon.patterns[p];
  }
  return nullptr;
}

}  // namespace

void add_learned_triggers(const Parties& parties, const Lexicon& lexicon, const Hits& hits, std::vector<const EventPattern*>& patterns) {
  const Document& document = parties.slots().tree().document();
  if (!document.types) return;
  for (TokenId t = 0; t < document.triggers.size(); ++t) {
    const TriggerScore& score = document.triggers[t];
    const Upos upos = document.upos(t);
    if (patterns[t] || (upos != Upos::kVerb && upos != Upos::kNoun) || score.share < kLeastShare || !may_be_trigger(document, hits, t)) continue;
    patterns[t] = frame_of(parties, lexicon, t, (*document.types)[score.type]);
  }
}

}  // namespace entente
