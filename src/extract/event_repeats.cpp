// Only an event that an earlier one stands for (same_as) can be a repeat, and only where its words point back at it and add neither time
// nor number: what somebody talks about, what is judged by a word of naming, what a relative clause takes as known.
#include "extract/event_repeats.h"

#include <array>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 7> kAbout = {"on",        "over",       "about", "regarding",
                                                    "concerning", "surrounding", "around"};
constexpr std::array<std::string_view, 14> kNaming = {
    "call", "describe", "characterise", "characterize", "label", "brand",   "dub",
    "term", "portray",  "depict",       "view",         "see",   "regard", "consider"};
constexpr std::array<std::string_view, 9> kJudging = {"condemn", "denounce", "deplore", "criticise", "criticize", "decry", "welcome", "praise", "hail"};

class Repeats {
 public:
  explicit Repeats(const Scene& scene)
      : tree_(scene.parties.slots().tree()), document_(tree_.document()) {}

  // Why the event is told again without need; "" when it is not.
  std::string about(const Event& event) const {
    if (!event.same_as || event.moment || tree_.has(event.trigger, Deprel::kNummod)) return "";
    if (topic(event.trigger)) return "only what is talked about, and told before";
    if (word_again(event)) return "only a word that was told before";
    if (named(event.trigger)) return "only judged here, and told before";
    if (known(event.trigger)) return "taken as known in a relative clause, and told before";
    return "";
  }

 private:
  bool noun(TokenId t) const { return document_.upos(t) == Upos::kNoun; }

  // "turned down the offer", "the offer drew no answer", "has not replied to the proposal": what was said is not said again.
  bool word_again(const Event& event) const {
    static constexpr std::array<std::string_view, 5> kWords = {"AGREE", "REQUEST", "THREATEN", "ACCUSE", "REJECT"};
    const TokenId t = event.trigger;
    if (!noun(t) || !one_of(event.pattern->type, kWords) || document_.is_root(t)) return false;
    const Deprel deprel = document_.deprel(t);
    const bool part = deprel == Deprel::kNsubj || deprel == Deprel::kNsubjPass || deprel == Deprel::kObj || deprel == Deprel::kObl;
    return part && document_.upos(document_.head(t)) == Upos::kVerb;
  }

  bool topic(TokenId t) const {
    const Deprel deprel = document_.deprel(t);
    return noun(t) && (deprel == Deprel::kNmod || deprel == Deprel::kObl) &&
           one_of(tree_.preposition(t), kAbout);
  }

  bool named(TokenId t) const {
    if (!noun(t) || document_.deprel(t) != Deprel::kObj) return false;
    const Caseless verb(document_.lemma(document_.head(t)));
    return one_of(verb, kNaming) || one_of(verb, kJudging);
  }

  // "the documents they signed": without a relative pronoun the clause tells which ones.
  bool known(TokenId t) const {
    if (document_.deprel(t) != Deprel::kAclRelcl || document_.upos(t) != Upos::kVerb) return false;
    const auto subject = tree_.child(t, Deprel::kNsubj);
    return subject && document_.upos(*subject) != Upos::kPron &&
           !tree_.has(t, Deprel::kObj) && document_.head(t) < *subject;
  }

  const Tree& tree_;
  const Document& document_;
};

}  // namespace

void drop_repeats(const Scene& scene, std::vector<Event>& events) {
  const Repeats repeats(scene);
  std::vector<std::size_t> place(events.size());  // old index -> new one
  std::vector<Event> kept;
  for (std::size_t i = 0; i < events.size(); ++i) {
    std::string why = repeats.about(events[i]);
    if (!why.empty()) {
      place[i] = place[*events[i].same_as];
      if (scene.dropped)
        scene.dropped->push_back({events[i].trigger, events[i].pattern, std::move(why)});
      continue;
    }
    place[i] = kept.size();
    if (events[i].same_as) events[i].same_as = place[*events[i].same_as];
    kept.push_back(std::move(events[i]));
  }
  events = std::move(kept);
}

}  // namespace entente
