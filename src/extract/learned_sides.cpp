#include "extract/learned_sides.h"

#include "extract/event_links.h"

namespace entente {
namespace {

constexpr float kLeastShare = 0.3F;  // of the probability that a word is the side; chosen on reports 53-58 (evaluation/RESULTS.md)

class LearnedSides {
 public:
  explicit LearnedSides(const Scene& scene)
      : parties_(scene.parties), document_(parties_.slots().tree().document()), sides_(document_.sides) {}

  void fill(Event& event) const {
    const bool open = event.actors.empty() && event.recipients.empty();
    const bool spoken_of = document_.upos(event.trigger) == Upos::kNoun || event.verdict.status == "demanded";  // "the talks", "should not go unpunished"
    if (open && (spoken_of || done_by_a_thing(event.trigger))) return;
    fill(event, Side::kActor, event.actors, event.recipients);
    if (!event.pattern->flags.contains("reciprocal")) fill(event, Side::kRecipient, event.recipients, event.actors);
  }

 private:
  void fill(Event& event, Side side, std::vector<EntityId>& mine, const std::vector<EntityId>& other) const {
    if (!mine.empty()) return;
    mine = parties_.of(words_for(event.trigger, side));
    std::erase_if(mine, [&](EntityId e) { return same_side(parties_.cast(), e, other); });
    if (!mine.empty()) event.notes.push_back(side == Side::kActor ? "actor: by the language model" : "recipient: by the language model");
  }

  // "flamingos have returned": the subject of a deed with neither side is no actor.
  bool done_by_a_thing(TokenId verb) const { return !parties_.slots().passive(verb) && !parties_.slots().subjects(verb).empty(); }

  // In text order.
  std::vector<TokenId> words_for(TokenId trigger, Side side) const {
    TokenId begin = trigger, end = trigger + 1;
    while (begin > 0 && sides_.together(trigger, begin - 1)) --begin;
    while (end < document_.tokens.size() && sides_.together(trigger, end)) ++end;
    std::vector<TokenId> out;
    for (TokenId t = begin; t < end; ++t) {
      if (t != trigger && may_name(t) && sides_.share(trigger, t, side) >= kLeastShare) out.push_back(t);
    }
    return out;
  }

  bool may_name(TokenId t) const {
    const Upos upos = document_.upos(t);
    return upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kPron || upos == Upos::kAdj || upos == Upos::kNum;
  }

  const Parties& parties_;
  const Document& document_;
  const SideScores& sides_;
};

}  // namespace

void take_learned_sides(const Scene& scene, std::vector<Event>& events) {
  const LearnedSides sides(scene);
  for (Event& event : events) sides.fill(event);
}

}  // namespace entente
