#include "extract/told_sides.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/event_links.h"

namespace entente {
namespace {

using Pair = std::pair<std::string, std::string>;  // countries, the smaller first; the same one twice: inside of it

constexpr std::uint32_t kNear = 3;  // sentences back to the meeting that is called off, the charge that is rejected

class ToldSides {
 public:
  ToldSides(const Scene& scene, std::vector<Event>& events)
      : scene_(scene), slots_(scene.parties.slots()), tree_(slots_.tree()), document_(tree_.document()), cast_(scene.parties.cast()), events_(events) {}

  void fill() {
    for (std::size_t i = 0; i < events_.size(); ++i) {
      address_sides(events_[i]);
      act_at_place(events_[i]);
      avenge(i);
      call_off(i);
      answer(i);
      share_recipient(events_[i]);
    }
  }

 private:
  std::string lemma(TokenId t) const { return lower_ascii(document_.lemma(t)); }

  std::uint32_t sentence(const Event& event) const { return tree_.sentence_of(event.trigger); }

  bool nobody(const std::vector<EntityId>& side) const {
    return std::all_of(side.begin(), side.end(), [&](EntityId e) { return cast_.entities[e].identity.country.empty(); });
  }

  bool own(const std::vector<EntityId>& side, const std::vector<EntityId>& other) const {
    return !side.empty() && std::all_of(side.begin(), side.end(), [&](EntityId e) { return same_side(cast_, e, other); });
  }

  std::string word(TokenId t) const { return "\"" + std::string(document_.form(t)) + "\""; }

  // "Both sides", "all parties", "the warring camps": those who fight each other in the report.
  bool names_sides(TokenId t) const {
    static constexpr std::array<std::string_view, 8> kSides = {"side", "party", "camp", "faction", "belligerent", "combatant", "protagonist", "foe"};
    static constexpr std::array<std::string_view, 7> kAll = {"both", "all", "two", "either", "warring", "rival", "opposing"};
    if (!one_of(lemma(t), kSides)) return false;
    const auto children = tree_.children(t);
    return std::any_of(children.begin(), children.end(), [&](TokenId c) { return one_of(lower_ascii(document_.form(c)), kAll); });
  }

  void address_sides(Event& event) const {
    static constexpr std::array<std::string_view, 6> kSlots = {"obj", "on", "to", "with", "for", "of"};
    static constexpr std::array<std::string_view, 5> kSaid = {"REQUEST", "AGREE", "ACCUSE", "THREATEN", "CONSULT"};
    if (event.actors.empty() || event.reciprocal || !one_of(event.pattern->type, kSaid)) return;
    for (const std::string_view slot : kSlots) {
      for (TokenId t : slots_.fill(event.trigger, std::string(slot))) {
        if (!names_sides(t)) continue;
        Pair two = who_fight();
        if (two.first.empty() && nobody(event.recipients)) two = {scene_.focus, scene_.focus};
        const bool inside = !two.first.empty() && two.first == two.second;  // no two states, whatever was named last
        if ((!inside || lemma(t) == "party") && !nobody(event.recipients)) return;
        auto sides = states_of(two);
        std::erase_if(sides, [&](EntityId e) { return same_side(cast_, e, event.actors); });
        if (sides.empty()) return;
        event.recipients = std::move(sides);
        event.notes.push_back("recipient: who fight each other in the report: " + word(t));
        return;
      }
    }
  }

  // The two countries, or the one, between or inside of which most of the violence of the report is done.
  Pair who_fight() const {
    static constexpr std::array<std::string_view, 2> kViolence = {"ASSAULT", "COERCE"};
    std::map<Pair, int> weight;
    for (const Event& event : events_) {
      const bool among = event.reciprocal && event.actors.size() == 2;
      if (!one_of(event.pattern->type, kViolence) || event.historical || event.actors.empty() || (event.recipients.empty() && !among)) continue;
      std::string a = cast_.entities[event.actors.front()].identity.country;
      std::string b = cast_.entities[among ? event.actors.back() : event.recipients.front()].identity.country;
      if (!ontology::is_state(a) || !ontology::is_state(b)) continue;
      if (b < a) std::swap(a, b);
      ++weight[{a, b}];
    }
    const auto most = std::max_element(weight.begin(), weight.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == weight.end() ? Pair{} : most->first;
  }

  std::vector<EntityId> states_of(const Pair& two) const {
    std::vector<EntityId> out;
    for (EntityId e = 0; e < cast_.entities.size(); ++e) {
      const std::string& country = cast_.entities[e].identity.country;
      if (cast_.entities[e].kind == EntityKind::kState && !country.empty() && (country == two.first || country == two.second)) out.push_back(e);
    }
    return out;
  }

  // "Was jailed in Lima": by the state of the place.
  void act_at_place(Event& event) const {
    static constexpr std::array<std::string_view, 10> kJustice = {"sentence", "jail", "imprison", "convict", "indict", "arrest", "detain", "charge", "try", "acquit"};
    if (!event.actors.empty() || event.recipients.empty() || !event.place || !slots_.passive(event.trigger) || !one_of(lemma(event.trigger), kJustice)) return;
    event.actors = scene_.parties.of({*event.place});
    if (!event.actors.empty()) event.notes.push_back("actor: the state of " + word(*event.place) + ", where it was done");
  }

  // "Said it was avenging the killing", "in retaliation for the raid": the verb of who suffered the deed.
  TokenId avenging(TokenId t) const {
    static constexpr std::array<std::string_view, 5> kAnswers = {"retaliation", "revenge", "reprisal", "response", "vengeance"};
    if (document_.is_root(t)) return kNone;
    const TokenId above = document_.head(t);
    const std::string what = lemma(above);
    if (document_.deprel(t) == Deprel::kObj && (what == "avenge" || what == "revenge")) return above;
    const bool behind = document_.deprel(t) == Deprel::kNmod || document_.deprel(t) == Deprel::kObl;
    const std::string preposition = tree_.preposition(t);
    if (!behind || (preposition != "for" && preposition != "to")) return kNone;
    if (what == "retaliate" || what == "respond") return above;
    const bool in = one_of(what, kAnswers) && document_.deprel(above) == Deprel::kObl && tree_.preposition(above) == "in";
    return in ? document_.head(above) : kNone;
  }

  void avenge(std::size_t i) const {
    Event& event = events_[i];
    if (event.pattern->type != "ASSAULT" || document_.upos(event.trigger) != Upos::kNoun || event.reciprocal) return;
    const TokenId verb = avenging(event.trigger);
    if (verb == kNone) return;
    const auto avengers = scene_.parties.of(slots_.subjects(verb));
    if (avengers.empty() || (!event.actors.empty() && !own(event.actors, avengers))) return;
    for (std::size_t k = events_.size(); k-- > 0;) {
      const Event& blow = events_[k];
      const bool near = sentence(event) >= sentence(blow) && sentence(event) - sentence(blow) <= kNear;
      if (k == i || !near || !own(blow.actors, avengers) || blow.recipients.empty() || blow.reciprocal || own(blow.recipients, avengers)) continue;
      if (blow.pattern->type != "ASSAULT" && blow.pattern->type != "COERCE") continue;
      event.actors = blow.recipients;
      event.recipients = avengers;
      event.notes.push_back("sides: it is answered at " + word(blow.trigger));
      return;
    }
  }

  // "The visit was called off": by one of the two who were to meet.
  void call_off(std::size_t i) const {
    static constexpr std::array<std::string_view, 9> kEnd = {"call", "cancel", "postpone", "scrap", "break", "suspend", "boycott", "delay", "shelve"};
    static constexpr std::array<std::string_view, 9> kMeetings = {"visit", "trip", "talk", "talks", "meeting", "summit", "tour", "session", "negotiation"};
    Event& event = events_[i];
    if (event.actors.empty() || !event.recipients.empty() || event.reciprocal || !one_of(lemma(event.trigger), kEnd)) return;
    const auto what = slots_.objects(event.trigger);
    if (what.empty() || !one_of(lemma(what.front()), kMeetings)) return;
    for (std::size_t k = i; k-- > 0;) {
      const Event& meeting = events_[k];
      if (sentence(event) - sentence(meeting) > kNear) return;
      if (meeting.pattern->type != "CONSULT") continue;
      auto others = meeting.actors;
      others.insert(others.end(), meeting.recipients.begin(), meeting.recipients.end());
      const std::size_t all = others.size();
      std::erase_if(others, [&](EntityId e) { return same_side(cast_, e, event.actors); });
      if (others.empty() || others.size() == all) continue;
      event.recipients = std::move(others);
      event.notes.push_back("recipient: whom it was to meet at " + word(meeting.trigger));
      return;
    }
  }

  // "The ministry rejected the charge": it was made by who accused it last.
  void answer(std::size_t i) const {
    static constexpr std::array<std::string_view, 12> kWords = {"finding", "conclusion", "remark", "charge", "accusation", "claim", "allegation", "criticism", "comment", "demand", "complaint", "report"};
    static constexpr std::array<std::string_view, 4> kTypes = {"ACCUSE", "REQUEST", "THREATEN", "REJECT"};
    Event& event = events_[i];
    if (event.pattern->type != "REJECT" || event.actors.empty() || !event.recipients.empty() || event.reciprocal) return;
    const auto what = slots_.objects(event.trigger);
    if (what.empty() || !one_of(lemma(what.front()), kWords)) return;
    for (std::size_t k = i; k-- > 0;) {
      const Event& charge = events_[k];
      if (sentence(event) - sentence(charge) > kNear) return;
      if (!one_of(charge.pattern->type, kTypes) || charge.actors.empty() || nobody(charge.actors) || own(charge.actors, event.actors)) continue;
      if (!charge.recipients.empty() && !own(event.actors, charge.recipients)) continue;
      event.recipients = charge.actors;
      event.notes.push_back("recipient: who said so at " + word(charge.trigger));
      return;
    }
  }

  // The first of the verbs that are told together, "tried to storm" by its "tried".
  TokenId breath(TokenId verb) const {
    while (document_.deprel(verb) == Deprel::kXcomp && !document_.is_root(verb)) verb = document_.head(verb);
    return tree_.first_conjunct(verb);
  }

  // "Recalled its envoy from Quito and shelved the accord": what somebody does in one breath of the same kind is done to the same one.
  void share_recipient(Event& event) const {
    if (event.actors.empty() || !event.recipients.empty() || event.reciprocal || document_.upos(event.trigger) != Upos::kVerb) return;
    if (event.pattern->flags.contains("reciprocal")) return;
    const TokenId first = breath(event.trigger);
    for (const Event& other : events_) {
      const bool beside = other.trigger != event.trigger && document_.upos(other.trigger) == Upos::kVerb && breath(other.trigger) == first;
      if (!beside || other.reciprocal || other.recipients.empty() || nobody(other.recipients) || other.actors != event.actors) continue;
      if (own(other.recipients, event.actors) || ontology::quad_of(other.pattern->type) != ontology::quad_of(event.pattern->type)) continue;
      event.recipients = other.recipients;
      event.notes.push_back("recipient: as of " + word(other.trigger) + ", which is told with it");
      return;
    }
  }

  const Scene& scene_;
  const Slots& slots_;
  const Tree& tree_;
  const Document& document_;
  const Cast& cast_;
  std::vector<Event>& events_;
};

}  // namespace

void take_told_sides(const Scene& scene, std::vector<Event>& events) { ToldSides(scene, events).fill(); }

}  // namespace entente
