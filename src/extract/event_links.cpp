// Four questions, the surest first: is the noun another mention of an event told before; is the harm done the outcome of an attack beside it;
// is the deed that a word judges told in the report (whoever did it is praised or blamed); where did a clash that names nobody take place.
#include "extract/event_links.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::uint32_t kNear = 2;  // sentences back to an event of the same type
constexpr std::uint32_t kFar = 15;  // ... told with the same word
constexpr std::size_t kStem = 4;    // letters: "shelled", "shelling"

class Linker {
 public:
  Linker(const Scene& scene, std::vector<Event>& events)
      : scene_(scene),
        cast_(scene.parties.cast()),
        tree_(scene.parties.slots().tree()),
        document_(tree_.document()),
        events_(events) {}

  void fill() {
    for (std::size_t i = 0; i < events_.size(); ++i) take_sides_of_the_same(i);
    for (std::size_t i = 0; i < events_.size(); ++i) take_attacker(i);
    for (std::size_t i = 1; i < events_.size(); ++i) take_victims(i);
    for (Event& event : events_) blame_the_actor(event);
    for (Event& event : events_) take_place(event);
    for (Event& event : events_) take_punished(event);
    for (std::size_t i = 1; i < events_.size(); ++i) take_day(i);
  }

  void link() {
    for (std::size_t i = 0; i < events_.size(); ++i) events_[i].same_as = earlier(i);
  }

 private:
  bool noun(const Event& event) const {
    return document_.upos(event.trigger) == Upos::kNoun ||
           document_.upos(event.trigger) == Upos::kPropn;
  }

  std::uint32_t sentence(const Event& event) const { return tree_.sentence_of(event.trigger); }

  std::string stem(const Event& event) const {
    return lower_ascii(document_.lemma(event.trigger)).substr(0, kStem);
  }

  // "the attack", "this decision", "their release": points at something told.
  bool definite(TokenId t) const {
    static constexpr std::array<std::string_view, 6> kPointing = {"the",   "this",  "that",
                                                                  "these", "those", "such"};
    for (TokenId c : tree_.children(t)) {
      const bool det = document_.deprel(c) == Deprel::kDet || document_.deprel(c) == Deprel::kAmod;
      if (det && one_of(Caseless(document_.form(c)), kPointing)) return true;
      if (document_.deprel(c) == Deprel::kNmodPoss && document_.upos(c) == Upos::kPron) return true;
    }
    return false;
  }

  // The same deed by its words: type and stem ("shelled", "shelling"), or type and mode ("expelled", "expulsion").
  bool same_words(const Event& a, const Event& b) const {
    if (a.pattern->type != b.pattern->type) return false;
    return stem(a) == stem(b) || (!a.pattern->mode.empty() && a.pattern->mode == b.pattern->mode);
  }

  bool fits_side(const std::vector<EntityId>& own, const std::vector<EntityId>& others) const {
    return std::all_of(own.begin(), own.end(),
                       [&](EntityId e) { return same_side(cast_, e, others); });
  }

  // Both sides of the noun, as far as it names them, are those of the other mention.
  bool agrees(const Event& event, const Event& other) const {
    if (event.reciprocal && !other.reciprocal) return false;
    auto everybody = other.actors;
    everybody.insert(everybody.end(), other.recipients.begin(), other.recipients.end());
    if (event.pattern->flags.contains("reciprocal")) return fits_side(event.actors, everybody);
    if (!fits_side(event.actors, other.actors)) return false;
    return fits_side(event.recipients, other.recipients.empty() ? everybody : other.recipients);
  }

  static bool happened(const Event& event) {
    return event.verdict.status == "actual" || event.verdict.status == "ongoing";
  }

  // A coup is no other attack that the text tells, whatever stands near it.
  bool own_deed(const Event& event) const {
    static constexpr std::array<std::string_view, 5> kOwn = {"coup", "mutiny", "genocide", "revolution", "uprising"};
    return one_of(Caseless(document_.lemma(event.trigger)), kOwn);
  }

  // An indefinite noun ("an attack on Syria") points at nothing, unless it names the same victim; a lasting or common one only by its own word.
  bool told_before(const Event& event, const Event& other) const {
    if (other.actors.empty() || event.pattern->type != other.pattern->type ||
        event.historical != other.historical)
      return false;
    const bool pointing = definite(event.trigger);
    const std::uint32_t back = sentence(event) - sentence(other);
    if (same_words(event, other)) {
      const bool victim = !event.recipients.empty() && event.recipients == other.recipients;
      const bool open = other.verdict.status == "alleged" || other.verdict.status == "planned";
      return back <= kFar && ((happened(other) && (pointing || victim)) || (open && pointing));
    }
    if (own_deed(event)) return false;
    static constexpr std::array<std::string_view, 4> kManyKinds = {"CONSULT", "REQUEST", "AGREE",
                                                                   "COOPERATE"};
    const auto& flags = event.pattern->flags;
    return happened(other) && back <= kNear && pointing && !flags.contains("weak") &&
           !flags.contains("ongoing") && !one_of(event.pattern->type, kManyKinds);
  }

  void take_sides_of_the_same(std::size_t i) {
    Event& event = events_[i];
    if (!noun(event)) return;
    const bool open = event.actors.empty() ||
                      (event.recipients.empty() && !event.reciprocal &&
                       (definite(event.trigger) || event.pattern->flags.contains("reciprocal")));
    if (!open) return;
    for (std::size_t k = i; k-- > 0;) {
      const Event& other = events_[k];
      if (told_before(event, other) && agrees(event, other)) return take(event, other);
    }
    if (!event.actors.empty() || event.recipients.empty()) return;
    for (std::size_t k = i + 1; k < events_.size(); ++k) {  // told in full only afterwards
      const Event& other = events_[k];
      if (!other.actors.empty() && same_words(event, other) && other.recipients == event.recipients)
        return take(event, other);
    }
  }

  void take(Event& event, const Event& other) const {
    event.actors = other.actors;
    if (event.recipients.empty() || fits_side(event.recipients, event.actors))
      event.recipients = other.recipients;
    event.reciprocal = other.reciprocal;
    if (other.trigger < event.trigger) event.same_trigger = other.trigger;
    event.notes.push_back("sides: the same event is told at \"" +
                          std::string(document_.form(other.trigger)) + "\"");
  }

  // "Militants attacked the post, and two guards were killed": who is killed is killed by the attack.
  void take_attacker(std::size_t i) {
    Event& event = events_[i];
    const bool war = noun(event) && event.pattern->flags.contains("ongoing");  // is no part of an attack beside it
    if (!event.actors.empty() || event.pattern->type != "ASSAULT" || event.historical || own_deed(event) || war) return;
    for (std::size_t k = i; k-- > 0;) {
      if (sentence(event) - sentence(events_[k]) > 1) break;
      if (take_from(event, events_[k])) return;
    }
    for (std::size_t k = i + 1; k < events_.size(); ++k) {
      if (sentence(events_[k]) != sentence(event)) break;
      if (take_from(event, events_[k])) return;
    }
  }

  // "A rocket hit a depot in Haifa and killed a mechanic": of the side that is hit, where only the report's country was guessed for him.
  bool hit_with_it(const Event& event, const Event& attack) const {
    const bool beside = tree_.first_conjunct(event.trigger) == tree_.first_conjunct(attack.trigger);
    return beside && !attack.recipients.empty() && !fits_side(attack.recipients, attack.actors) &&
           std::all_of(event.recipients.begin(), event.recipients.end(), [&](EntityId e) { return cast_.entities[e].identity.guessed; });
  }

  bool take_from(Event& event, const Event& attack) const {
    if (attack.pattern->type != "ASSAULT" || attack.actors.empty() || attack.historical ||
        attack.verdict.status == "negated" || attack.verdict.status == "hypothetical")
      return false;
    if (document_.sentences[sentence(event)].paragraph !=
        document_.sentences[sentence(attack)].paragraph)
      return false;
    const bool victims_fit =
        attack.reciprocal || attack.recipients.empty() ||
        std::all_of(event.recipients.begin(), event.recipients.end(), [&](EntityId e) {
          return same_side(cast_, e, attack.recipients) ||
                 cast_.entities[e].identity.country.empty();
        });
    const bool own_goal = !attack.reciprocal && !event.recipients.empty() &&
                          fits_side(event.recipients, attack.actors) &&
                          !fits_side(event.recipients, attack.recipients);
    if (own_goal && hit_with_it(event, attack)) {
      event.actors = attack.actors;
      event.recipients = attack.recipients;
      event.notes.push_back("sides: of the attack told at \"" + std::string(document_.form(attack.trigger)) + "\"");
      return true;
    }
    if (!victims_fit || own_goal) return false;
    event.actors = attack.actors;
    std::erase_if(event.actors, [&](EntityId e) {
      return std::find(event.recipients.begin(), event.recipients.end(), e) !=
             event.recipients.end();
    });
    if (event.actors.empty()) return false;
    event.notes.push_back("actor: of the attack told at \"" +
                          std::string(document_.form(attack.trigger)) + "\"");
    return true;
  }

  // "Afghan fighters attacked a Pakistani post, killing six soldiers": soldiers of no named country are those of the side that was attacked.
  void take_victims(std::size_t i) {
    Event& event = events_[i];
    const Event& attack = events_[i - 1];
    const bool harm = event.pattern->type == "ASSAULT" && event.pattern->flags.contains("nested") &&
                      attack.pattern->type == "ASSAULT" && !attack.reciprocal;
    if (!harm || sentence(event) != sentence(attack) || event.actors != attack.actors ||
        attack.recipients.empty() || event.recipients.empty() ||
        fits_side(attack.recipients, attack.actors) || !fits_side(event.recipients, event.actors))
      return;
    for (TokenId o : scene_.parties.slots().objects(event.trigger)) {
      const TokenRange words = tree_.subtree(o);
      for (TokenId k = words.begin; k < words.end; ++k) {
        if (scene_.hits.actors.at(k) || document_.upos(k) == Upos::kPron) return;
      }
    }
    event.recipients = attack.recipients;
    event.notes.push_back("recipient: who is attacked at \"" +
                          std::string(document_.form(attack.trigger)) + "\"");
  }

  const Event* event_at(TokenId t) const {
    const auto at = std::find_if(events_.begin(), events_.end(),
                                 [&](const Event& event) { return event.trigger == t; });
    return at == events_.end() ? nullptr : &*at;
  }

  // "The arrest drew a protest from Warsaw": the subject of the verb that holds the word of blame.
  std::vector<TokenId> judged(TokenId t, const std::string& slot) const {
    static constexpr std::array<std::string_view, 9> kDraw = {"draw", "bring", "provoke", "prompt", "trigger", "spark", "earn", "cause", "attract"};
    if (slot != "subj") return scene_.parties.slots().fill(t, slot);
    if (document_.is_root(t) || document_.deprel(t) != Deprel::kObj || !one_of(Caseless(document_.lemma(document_.head(t))), kDraw)) return {};
    return scene_.parties.slots().subjects(document_.head(t));
  }

  // "Bolivia condemned the arrest": blamed is who arrested.
  void blame_the_actor(Event& event) const {
    static constexpr std::array<std::string_view, 4> kJudging = {"SUPPORT", "ACCUSE", "REJECT",
                                                                 "CONCEDE"};
    const bool nobody_else =
        std::all_of(event.recipients.begin(), event.recipients.end(),
                    [&](EntityId e) { return same_side(cast_, e, event.actors); });
    if (!one_of(event.pattern->type, kJudging) || event.actors.empty() || !nobody_else ||
        event.pattern->flags.contains("reciprocal"))
      return;
    for (const char* slot : {"obj", "for", "over", "at", "subj"}) {
      for (TokenId t : judged(event.trigger, slot)) {
        const Event* deed = event_at(t);
        if (!deed) continue;
        std::vector<EntityId> others = deed->actors;
        std::erase_if(others, [&](EntityId e) { return same_side(cast_, e, event.actors); });
        if (others.empty()) continue;
        event.recipients = std::move(others);
        event.notes.push_back("recipient: who acts at \"" + std::string(document_.form(t)) + "\"");
        return;
      }
    }
  }

  // "Clashes erupted in Haiti", "Thousands marched in Lima": nobody is named but the country.
  void take_place(Event& event) const {
    static constexpr std::array<std::string_view, 3> kInside = {"ASSAULT", "PROTEST", "COERCE"};
    if (!event.actors.empty() || !event.recipients.empty() || !event.place ||
        (!noun(event) && event.pattern->type != "PROTEST") ||
        !one_of(event.pattern->type, kInside))
      return;
    event.actors = scene_.parties.of({*event.place});
    if (!event.actors.empty())
      event.notes.push_back("actor: the state of \"" + std::string(document_.form(*event.place)) +
                            "\", where it happened");
  }

  // "imposed sanctions on Niger after the coup": a coup that names no country took place where it is answered.
  void take_punished(Event& event) const {
    if (!event.actors.empty() || !event.recipients.empty() || !own_deed(event) || document_.is_root(event.trigger)) return;
    if (document_.deprel(event.trigger) != Deprel::kObl || tree_.preposition(event.trigger) != "after") return;
    const Event* answer = event_at(document_.head(event.trigger));
    if (!answer || answer->reciprocal || answer->recipients.empty()) return;
    event.recipients = answer->recipients;
    event.notes.push_back("recipient: who is answered at \"" + std::string(document_.form(answer->trigger)) + "\"");
  }

  // "People marched on Saturday. Police dispersed them and arrested a leader": the tale goes on, on the same day.
  void take_day(std::size_t i) {
    Event& event = events_[i];
    if (!plain_past(event) || event.moment) return;
    for (std::size_t k = i; k-- > 0;) {
      const Event& before = events_[k];
      if (sentence(event) - sentence(before) > 1) return;
      const bool beside = before.same_day && document_.deprel(event.trigger) == Deprel::kConj &&
                          document_.head(event.trigger) == before.trigger;
      const bool next = sentence(event) != sentence(before) && same_paragraph(event, before) && plain_past(before) && before.moment &&
                        one_day(scene_.moments[*before.moment]) && points_at(event, before);
      if (!beside && !next) continue;
      event.moment = before.moment;
      event.same_day = true;
      return;
    }
  }

  static bool one_day(const Moment& moment) { return moment.begin && moment.begin == moment.end; }

  bool same_paragraph(const Event& a, const Event& b) const {
    return document_.sentences[sentence(a)].paragraph == document_.sentences[sentence(b)].paragraph;
  }

  // Told as a fact by the reporter, in the simple past, with no other time beside it.
  bool plain_past(const Event& event) const {
    static constexpr std::array<std::string_view, 8> kOtherTime = {"later", "now", "since", "today", "then", "already", "previously", "earlier"};
    if (document_.xpos(event.trigger) != "VBD" || event.according_to || event.historical || event.verdict.status != "actual") return false;
    const auto children = tree_.children(event.trigger);
    return std::none_of(children.begin(), children.end(), [&](TokenId c) {
      return document_.deprel(c) == Deprel::kAux || one_of(Caseless(document_.form(c)), kOtherTime);
    });
  }

  // A pronoun beside the verb stands for a party of the other event.
  bool points_at(const Event& event, const Event& other) const {
    const auto children = tree_.children(event.trigger);
    return std::any_of(children.begin(), children.end(), [&](TokenId c) {
      const Deprel deprel = document_.deprel(c);
      if (document_.xpos(c) != "PRP" || (deprel != Deprel::kObj && deprel != Deprel::kNsubj && deprel != Deprel::kIobj)) return false;
      const EntityId e = cast_.entity_at(c);
      const auto among = [&](const std::vector<EntityId>& side) { return std::find(side.begin(), side.end(), e) != side.end(); };
      return e != kNone && (among(other.actors) || among(other.recipients));
    });
  }

  bool another(TokenId t) const {
    const TokenRange range = tree_.subtree(t);
    for (TokenId k = range.begin; k < range.end; ++k) {
      const Caseless form(document_.form(k));
      if (form == "another" || form == "second" || form == "further" || form == "again" ||
          form == "new")
        return true;
    }
    return false;
  }

  // The same ones, in whatever order they are named.
  static bool everybody_in(const std::vector<EntityId>& a, const std::vector<EntityId>& b) {
    return std::is_permutation(a.begin(), a.end(), b.begin(), b.end());
  }

  std::optional<std::size_t> earlier(std::size_t i) const {
    const Event& event = events_[i];
    if (event.actors.empty()) return std::nullopt;
    for (std::size_t k = i; k-- > 0;) {
      const Event& before = events_[k];
      const bool pointed = event.same_trigger && *event.same_trigger == before.trigger;
      const bool same = before.pattern->type == event.pattern->type &&
                        everybody_in(before.actors, event.actors) &&
                        everybody_in(before.recipients, event.recipients) &&
                        before.verdict.status == event.verdict.status &&
                        (document_.lemma(before.trigger) == document_.lemma(event.trigger) ||
                         (noun(event) && definite(event.trigger) && same_words(event, before)));
      const bool dates =
          !before.moment || !event.moment ||
          scene_.moments[*before.moment].value == scene_.moments[*event.moment].value;
      if (pointed || (same && dates && !another(event.trigger)))
        return before.same_as ? before.same_as : k;
    }
    return std::nullopt;
  }

  const Scene& scene_;
  const Cast& cast_;
  const Tree& tree_;
  const Document& document_;
  std::vector<Event>& events_;
};

}  // namespace

bool same_side(const Cast& cast, EntityId e, const std::vector<EntityId>& actors) {
  return std::any_of(actors.begin(), actors.end(), [&](EntityId a) {
    return a == e || (!cast.entities[e].identity.country.empty() &&
                      cast.entities[a].identity.country == cast.entities[e].identity.country);
  });
}

void fill_open_sides(const Scene& scene, std::vector<Event>& events) {
  Linker(scene, events).fill();
}

void link_mentions(const Scene& scene, std::vector<Event>& events) { Linker(scene, events).link(); }

}  // namespace entente
