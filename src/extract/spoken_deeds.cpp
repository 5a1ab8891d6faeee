#include "extract/spoken_deeds.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"
#include "extract/event_links.h"
#include "extract/event_time.h"

namespace entente {
namespace {

struct Act {
  std::string_view deed, deed_mode;  // deed_mode "": any
  EventPattern pattern;
};

EventPattern act(std::string type, std::string mode, std::string cameo, std::string words) {
  return {"", "", {}, std::move(type), std::move(mode), std::move(cameo), {}, {}, {"speech"}, {"events (built in: " + words + ")", 0}};
}

// What is refused when the deed is not to come.
const std::vector<Act>& refusals() {
  static const std::vector<Act> kRefusals = {
      {"CONSULT", "", act("REJECT", "meet", "125", "will not")},
      {"RETREAT", "resign", act("REJECT", "change", "1231", "will not")},
      {"RETREAT", "", act("REJECT", "yield", "124", "will not")},
      {"CONCEDE", "", act("REJECT", "yield", "124", "will not")},
      {"AID", "", act("REJECT", "assist", "122", "will not")},
      {"COOPERATE", "", act("REJECT", "assist", "121", "will not")},
      {"AGREE", "", act("REJECT", "", "120", "will not")},
      {"SUPPORT", "", act("REJECT", "", "120", "will not")}};
  return kRefusals;
}

// What is threatened when the deed hangs on what the other side does.
const std::vector<Act>& threats() {
  static const std::vector<Act> kThreats = {
      {"COERCE", "arrest", act("THREATEN", "arrest", "130", "would, if")},
      {"COERCE", "deport", act("THREATEN", "expel", "130", "would, if")},
      {"COERCE", "seize", act("THREATEN", "restrict", "130", "would, if")},
      {"COERCE", "", act("THREATEN", "restrict", "131", "would, if")},
      {"SANCTION", "expel", act("THREATEN", "expel", "130", "would, if")},
      {"SANCTION", "", act("THREATEN", "relations", "131", "would, if")},
      {"RETREAT", "", act("THREATEN", "relations", "131", "would, unless")},
      {"PROTEST", "", act("THREATEN", "relations", "133", "would, if")},
      {"REJECT", "", act("THREATEN", "relations", "130", "would, if")},
      {"ACCUSE", "allege", act("THREATEN", "arrest", "130", "would, if")},
      {"MOBILIZE", "", act("THREATEN", "violence", "138", "would, if")},
      {"ASSAULT", "", act("THREATEN", "violence", "138", "would, if")}};
  return kThreats;
}

const EventPattern* find_act(const std::vector<Act>& acts, const EventPattern& deed) {
  for (const Act& a : acts) {
    if (a.deed == deed.type && (a.deed_mode.empty() || a.deed_mode == deed.mode)) return &a.pattern;
  }
  return nullptr;
}

class Speech {
 public:
  Speech(const Scene& scene, const EventPattern* told)
      : scene_(scene), tree_(scene.parties.slots().tree()), document_(tree_.document()), told_(told) {}

  void read(Event& event) const {
    if (event.pattern->flags.contains("spoken")) return speak(event);
    if (document_.upos(event.trigger) != Upos::kVerb) return;
    const auto doers = event.actors.empty() ? who_says_so(event) : event.actors;
    if (doers.empty()) return;
    if (refused(event)) {
      if (const EventPattern* act = find_act(refusals(), *event.pattern)) {
        refuse(*act, doers, event);
        date(event);
      }
    } else if (threatened(event, doers)) {
      if (event.pattern->type == "REJECT" && negated(tree_, event.trigger)) {  // "will not let them pass until ..."
        event.verdict = {"actual", "will not"};
        return date(event);
      }
      if (event.pattern->type == "RETREAT" && !unless(event.trigger)) return;
      if (const EventPattern* act = find_act(threats(), *event.pattern)) {
        event.actors = doers;
        if (violence_promised(event)) event.verdict = {"actual", "said"};
        event.pattern = act;
        warned(event);
        address(event);
        date(event);
      }
    }
  }

 private:
  // "The attack will not go unpunished", "all options are on the table": who says so threatens. Nobody threatens the own side.
  void speak(Event& event) const {
    if (!event.according_to || !event.actors.empty() || (told_ && told_->type == "THREATEN") || wished(event.trigger)) return;
    const auto& speakers = scene_.statements[*event.according_to].speakers;
    const bool own = std::any_of(event.recipients.begin(), event.recipients.end(), [&](EntityId e) {
      return same_side(scene_.parties.cast(), e, speakers);
    });
    if (own) return;
    event.actors = speakers;
    event.verdict = {"actual", "said"};
    date(event);
  }

  // A word is given on the day on which it is said.
  void date(Event& event) const {
    if (!event.according_to) return;
    const TokenId cue = scene_.statements[*event.according_to].cue;
    if (const auto said = moment_of(tree_, scene_.moments, cue); said && !event.moment) event.moment = said;
    event.told_at = cue;
  }

  // "must pay a price", "should not go unpunished", "could follow": no threat.
  bool wished(TokenId t) const {
    static constexpr std::array<std::string_view, 7> kOpen = {"must", "should", "ought", "can", "could", "may", "might"};
    const auto children = tree_.children(t);
    return std::any_of(children.begin(), children.end(), [&](TokenId c) {
      return document_.deprel(c) == Deprel::kAux && one_of(Caseless(document_.form(c)), kOpen);
    });
  }

  // "The ban will not be lifted, Ankara said": who says so decides it. Nobody threatens the own side.
  std::vector<EntityId> who_says_so(const Event& event) const {
    if (!event.according_to || !scene_.parties.slots().passive(event.trigger)) return {};
    const auto& speakers = scene_.statements[*event.according_to].speakers;
    const bool own = std::any_of(event.recipients.begin(), event.recipients.end(), [&](EntityId e) {
      return same_side(scene_.parties.cast(), e, speakers);
    });
    return own ? std::vector<EntityId>{} : speakers;
  }

  // "will not", "won't", "would never"; not "would not have".
  bool refused(const Event& event) const {
    static constexpr std::array<std::string_view, 6> kWill = {"will", "wo", "would", "shall", "'ll", "’ll"};
    if (event.verdict.status != "negated" || event.verdict.why != "negation") return false;
    TokenId verb = event.trigger;
    while (document_.deprel(verb) == Deprel::kXcomp && !tree_.has(verb, Deprel::kAux)) verb = document_.head(verb);
    bool will = false, perfect = false;
    for (TokenId c : tree_.children(verb)) {
      if (document_.deprel(c) != Deprel::kAux) continue;
      const Caseless form(document_.form(c));
      will = will || one_of(form, kWill);
      perfect = perfect || form == "have";
    }
    return will && !perfect;
  }

  // Both sides of a meeting that is refused are no longer equal.
  void refuse(const EventPattern& act, const std::vector<EntityId>& doers, Event& event) const {
    event.actors = doers;
    if (event.reciprocal) {
      const auto own = scene_.parties.of(scene_.parties.slots().subjects(event.trigger));
      if (own.empty()) return;
      std::erase_if(event.actors, [&](EntityId e) { return std::find(own.begin(), own.end(), e) != own.end(); });
      event.recipients = std::move(event.actors);
      event.actors = own;
      event.reciprocal = false;
    }
    event.pattern = &act;
    event.verdict = {"actual", "will not"};  // the refusal is said
  }

  // The own deed, told by whoever would do it, with a condition or as a warning.
  bool threatened(const Event& event, const std::vector<EntityId>& doers) const {
    if (event.verdict.status != "hypothetical" && event.verdict.status != "planned") return false;
    if (!event.according_to || (told_ && told_->type == "THREATEN")) return false;
    const Statement& said = scene_.statements[*event.according_to];
    const bool own = std::any_of(doers.begin(), doers.end(), [&](EntityId e) {
      return same_side(scene_.parties.cast(), e, said.speakers);
    });
    const bool condition = event.verdict.why.ends_with("with a condition");
    return own && (condition || violence_promised(event) || said.act == "threaten" || (said.act == "warn" && modal(tree_, event.trigger)));
  }

  // "“We will answer with fire,” the general told Israel": whom it is said to.
  void address(Event& event) const {
    const auto addressee = scene_.statements[*event.according_to].addressee;
    if (!event.recipients.empty() || !addressee) return;
    const EntityId e = scene_.parties.cast().entity_at(*addressee);
    if (e == kNone || scene_.parties.cast().entities[e].identity.country.empty() || same_side(scene_.parties.cast(), e, event.actors)) return;
    const auto& sectors = scene_.parties.cast().entities[e].identity.sectors;
    if (sectors.empty() || sectors.front() != "JRN") event.recipients.push_back(e);
  }

  // "We will strike its bases": who says that he will do violence threatens it.
  bool violence_promised(const Event& event) const {
    return event.pattern->type == "ASSAULT" && event.verdict.status == "planned" && modal(tree_, event.trigger) && !wished(event.trigger);
  }

  // "would withdraw its consent unless the ships were searched"; with "if" it may be an offer.
  bool unless(TokenId t) const {
    const auto children = tree_.children(t);
    return std::any_of(children.begin(), children.end(), [&](TokenId c) {
      const auto mark = document_.deprel(c) == Deprel::kAdvcl ? tree_.child(c, Deprel::kMark) : std::nullopt;
      return mark && Caseless(document_.form(*mark)) == "unless";
    });
  }

  // "warned that the army would clear the roads if ...": the threat is made.
  void warned(Event& event) const {
    const Statement& said = scene_.statements[*event.according_to];
    if (said.act != "warn" && said.act != "threaten") return;
    event.verdict = {"actual", "said"};
    event.trigger_bytes.insert(event.trigger_bytes.begin(), document_.tokens[said.cue].bytes);
    std::sort(event.trigger_bytes.begin(), event.trigger_bytes.end(), [](const Span& a, const Span& b) { return a.begin < b.begin; });
  }

  const Scene& scene_;
  const Tree& tree_;
  const Document& document_;
  const EventPattern* told_;
};

}  // namespace

void read_as_spoken(const Scene& scene, const EventPattern* told, Event& event) {
  Speech(scene, told).read(event);
}

}  // namespace entente
