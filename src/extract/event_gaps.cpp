#include "extract/event_gaps.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"
#include "extract/learned_triggers.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 2> kReporters = {"JRN", "MED"};

class Gaps {
 public:
  Gaps(const Scene& scene, const std::vector<const EventPattern*>& patterns)
      : scene_(scene), tree_(scene.parties.slots().tree()), document_(tree_.document()), patterns_(patterns) {}

  std::string of(const Event& event) const {
    if (event.actors.empty() && event.recipients.empty()) return "neither side is known";
    if (in_quiet_paragraph(tree_, event.trigger)) return "the language model sees no event in its paragraph";
    const bool noun = document_.upos(event.trigger) == Upos::kNoun;
    const bool open = event.recipients.empty() && (noun ? !event.same_trigger : needs_other(event));
    if (event.pattern->flags.contains("weak") && !event.reciprocal && !event.took_place && !recognised(document_, event.trigger, event.pattern->type) &&
        (event.actors.empty() || open))
      return "too common a word to count without both sides (flag weak)";
    static constexpr std::array<std::string_view, 5> kSuffered = {
        "ASSAULT", "COERCE", "SANCTION", "AID", "RETREAT"};  // tell something without their actor
    const bool in_court = event.pattern->type == "ACCUSE" && event.pattern->cameo == "115" && scene_.parties.slots().passive(event.trigger);
    if (event.actors.empty() && !in_court && !one_of(event.pattern->type, kSuffered))
      return "nobody acts, and " + event.pattern->type + " needs an actor";
    if (event.pattern->frame && event.pattern->type == "REQUEST" && event.recipients.empty() && !asks_for_deed(event.trigger))
      return "asks nobody, and for no deed";
    if (event.pattern->type == "CONSULT" && session(event)) return "a parliament that sits";
    if (event.pattern->type == "CONSULT" && interview(event)) return "an interview";
    if (event.verdict.status == "demanded" && event.pattern->flags.contains("norm"))
      return "only asked to keep to a rule (flag norm)";
    if (event.verdict.status == "negated" && document_.upos(event.trigger) == Upos::kAdj &&
        event.pattern->flags.contains("promise") && !negated(tree_, event.trigger))
      return "said not to be ready, which is nobody's word";
    if (event.verdict.status == "negated" && noun && event.pattern->type == "CONSULT" && tree_.preposition(event.trigger) == "from")
      return "somebody is kept from it, and it takes place";
    if (event.verdict.status == "demanded" && nobody_demands(event.trigger))
      return "nobody demands it";
    return "";
  }

 private:
  // A verb with its actor is enough for most types, not for a deed that is nothing without the other side. A council discusses by
  // itself, one man only talks.
  bool needs_other(const Event& event) const {
    const std::string& type = event.pattern->type;
    if (type != "CONSULT") return type == "AID" || type == "COOPERATE";
    return std::all_of(event.actors.begin(), event.actors.end(), [&](EntityId e) {
      return scene_.parties.cast().entities[e].kind == EntityKind::kPerson;
    });
  }

  // "wants the right to strike", "asked for a year to think"; not "asked for a bun".
  bool asks_for_deed(TokenId t) const {
    const auto children = tree_.children(t);
    return std::any_of(children.begin(), children.end(), [&](TokenId c) {
      const Deprel deprel = document_.deprel(c);
      if (deprel == Deprel::kXcomp || deprel == Deprel::kCcomp) return true;
      return (deprel == Deprel::kObj || deprel == Deprel::kObl) && (patterns_[c] || tree_.has(c, Deprel::kAcl));
    });
  }

  // "the House meets on Sunday to vote".
  bool session(const Event& event) const {
    static constexpr std::array<std::string_view, 3> kSit = {"meet", "convene", "sit"};
    if (event.actors.size() != 1 || !event.recipients.empty() || !one_of(Caseless(document_.lemma(event.trigger)), kSit)) return false;
    const auto& sectors = scene_.parties.cast().entities[event.actors.front()].identity.sectors;
    return !sectors.empty() && sectors.front() == "LEG";
  }

  // "speaking to state television".
  bool interview(const Event& event) const {
    const auto reporter = [&](EntityId e) {
      const Entity& who = scene_.parties.cast().entities[e];
      return who.kind == EntityKind::kOrganisation && !who.identity.sectors.empty() && one_of(who.identity.sectors.front(), kReporters);
    };
    return document_.upos(event.trigger) == Upos::kVerb && std::any_of(event.actors.begin(), event.actors.end(), reporter);
  }

  // "made no demand that they leave or pay": neither is demanded; "will not beg to be let in".
  bool nobody_demands(TokenId t) const {
    if (document_.deprel(t) == Deprel::kConj) t = document_.head(t);
    if ((document_.deprel(t) == Deprel::kXcomp || document_.deprel(t) == Deprel::kCcomp) && !document_.is_root(t)) {
      const TokenId verb = document_.head(t);
      return patterns_[verb] && patterns_[verb]->flags.contains("demand") && negated(tree_, verb);
    }
    if (document_.deprel(t) != Deprel::kAcl || document_.is_root(t)) return false;
    const TokenId noun = document_.head(t);
    return document_.upos(noun) == Upos::kNoun && negated(tree_, noun);
  }

  const Scene& scene_;
  const Tree& tree_;
  const Document& document_;
  const std::vector<const EventPattern*>& patterns_;
};

}  // namespace

std::string what_lacks(const Scene& scene, const std::vector<const EventPattern*>& patterns, const Event& event) {
  return Gaps(scene, patterns).of(event);
}

}  // namespace entente
