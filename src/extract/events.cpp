// Events: the patterns of the dictionaries say which words are triggers (match.cpp) and which slots hold the parties; the tree says who
// fills them; status.cpp judges whether it happened. Nothing is invented: a side that the words do not give stays empty.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"
#include "extract/event.h"
#include "extract/event_actors.h"
#include "extract/event_authors.h"
#include "extract/event_doubts.h"
#include "extract/event_gaps.h"
#include "extract/event_links.h"
#include "extract/event_means.h"
#include "extract/event_repeats.h"
#include "extract/event_time.h"
#include "extract/foreign_deeds.h"
#include "extract/learned_sides.h"
#include "extract/learned_triggers.h"
#include "extract/match.h"
#include "extract/own_orders.h"
#include "extract/passage_sides.h"
#include "extract/said_events.h"
#include "extract/spoken_deeds.h"
#include "extract/struck_places.h"
#include "extract/tit_for_tat.h"
#include "extract/told_sides.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 6> kWhere = {"in",      "at",     "near",
                                                    "outside", "inside", "across"};

class Finder {
 public:
  explicit Finder(const Scene& scene)
      : scene_(scene), tree_(scene.parties.slots().tree()), document_(tree_.document()) {}

  std::vector<Event> find() {
    patterns_ = match_patterns(scene_.parties, scene_.lexicon, scene_.hits);
    add_learned_triggers(scene_.parties, scene_.lexicon, scene_.hits, patterns_);
    for (TokenId t = 0; t < patterns_.size(); ++t) {
      const EventPattern* pattern = patterns_[t];
      if (!pattern) continue;
      if (pattern->type.empty()) {
        drop(t, pattern, "the line says that this is no event");
      } else if (std::string doubt = doubt_about(scene_, patterns_, t); !doubt.empty()) {
        drop(t, pattern, std::move(doubt));
      } else {
        out_.push_back(build(t, *pattern));
      }
    }
    for (const Statement& statement : scene_.statements) {
      for (Event& event : said_events(scene_, patterns_, statement)) {
        event.according_to = reported(event.trigger);
        out_.push_back(std::move(event));
      }
    }
    std::sort(out_.begin(), out_.end(),
              [](const Event& a, const Event& b) { return a.trigger < b.trigger; });
    speak_for_texts(scene_, out_);
    fill_open_sides(scene_, out_);
    take_told_sides(scene_, out_);
    answer_in_kind(scene_, out_);
    follow_orders(scene_, out_);
    take_sides_of_passage(scene_, out_);
    aim_at_places(scene_, out_);
    take_learned_sides(scene_, out_);
    std::erase_if(out_, [&](const Event& event) {
      std::string gap = what_lacks(scene_, patterns_, event);
      if (gap.empty()) return false;
      drop(event.trigger, event.pattern, std::move(gap));
      return true;
    });
    aim_foreign_deeds(scene_, out_);
    link_mentions(scene_, out_);
    drop_repeats(scene_, out_);
    return std::move(out_);
  }

 private:
  void drop(TokenId t, const EventPattern* pattern, std::string why) const {
    if (scene_.dropped) scene_.dropped->push_back({t, pattern, std::move(why)});
  }

  Event build(TokenId t, const EventPattern& pattern) const {
    Event event;
    event.trigger = t;
    event.pattern = &pattern;
    event.actors = fill_parties(scene_.parties, t, pattern.actor);
    leave_venue(t, pattern, event);
    event.recipients = recipients(t, pattern, event.actors);
    if (event.actors.empty()) event.actors = from_governor(t);
    if (event.actors.empty() && pattern.flags.contains("speech")) event.actors = sayer_above(t);
    if (event.actors.empty() && pattern.flags.contains("reciprocal"))
      event.actors = scene_.parties.of(scene_.parties.slots().objects(t));
    if (pattern.type == "THREATEN") aim_threat(t, event);
    if (event.recipients.empty()) event.recipients = who_was_asked(t, event);
    if (event.recipients.empty()) event.recipients = concerned(t, event);
    if (event.recipients.empty()) event.recipients = who_bears(scene_, event);
    parties(pattern, event);
    event.verdict = status_of(scene_.parties.slots(), scene_.lexicon, patterns_, t);
    event.trigger_bytes = {trigger_span(t, pattern)};
    add_noun(t, event);
    add_means(scene_, patterns_, event);
    add_act(scene_, patterns_, event);
    event.clause = document_.bytes(tree_.subtree(t));
    event.moment = moment_of(tree_, scene_.moments, t);
    event.historical = pattern.flags.contains("historical") ||
                       (event.moment && long_ago(scene_.moments[*event.moment], scene_.published));
    past_is_fact(event);
    event.place = place(t);
    event.according_to = reported(t);
    if (event.actors.empty()) event.actors = who_acts_unnamed(scene_, event);
    if (auto asked = whom_it_reached(scene_, event); !asked.empty()) event.recipients = std::move(asked);
    const auto& said = event.according_to;
    read_as_spoken(scene_, said ? patterns_[scene_.statements[*said].cue] : nullptr, event);
    event.confidence =
        std::min(0.95, 0.55 + 0.08 * static_cast<double>(pattern.when.size()) +
                           (event.actors.empty() ? 0 : 0.12) +
                           (event.recipients.empty() && !event.reciprocal ? 0 : 0.12));
    if (pattern.frame) event.confidence *= static_cast<double>(document_.triggers[t].share);
    return event;
  }

  // "the Geneva talks": where they meet is no party.
  void leave_venue(TokenId t, const EventPattern& pattern, Event& event) const {
    if (pattern.type != "CONSULT" || document_.upos(t) != Upos::kNoun) return;
    for (TokenId c : tree_.children(t)) {
      if (document_.deprel(c) == Deprel::kCompound && scene_.hits.places.at(c) && document_.upos(c) == Upos::kPropn) remove(event.actors, scene_.parties.of({c}));
    }
  }

  // What its own words date before the day of the text has happened: "would lock in its annexation of Crimea in 2014".
  void past_is_fact(Event& event) const {
    if (event.historical && event.verdict.status == "ongoing")
      event.verdict = {"actual", event.verdict.why};
    const bool open = event.verdict.status == "planned" || event.verdict.status == "hypothetical" ||
                      event.verdict.status == "demanded";
    if (!open || !event.moment || document_.upos(event.trigger) != Upos::kNoun ||
        !scene_.published.date ||
        !document_.bytes(tree_.subtree(event.trigger)).contains(scene_.moments[*event.moment].bytes))
      return;
    const auto& end = scene_.moments[*event.moment].end;
    if (end && *end < *scene_.published.date) event.verdict = {"actual", "dated in the past"};
  }

  // "said the raid had failed and demanded that they leave", where the tree takes the demand for a part of what is said.
  std::vector<EntityId> sayer_above(TokenId t) const {
    if (document_.upos(t) != Upos::kVerb || document_.deprel(t) != Deprel::kConj || tree_.child(t, {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kAux}))
      return {};
    const TokenId first = document_.head(t);
    if (document_.deprel(first) != Deprel::kCcomp || document_.is_root(first) || document_.upos(document_.head(first)) != Upos::kVerb) return {};
    return scene_.parties.of(scene_.parties.slots().subjects(document_.head(first)));
  }

  // A noun without a party of its own takes the subject of the verb that holds it ("imposed sanctions", "made an appeal").
  std::vector<EntityId> from_governor(TokenId t) const {
    if (auto told = who_did_it(scene_, patterns_, t); !told.empty()) return told;
    const auto above = scene_.parties.slots().light_verb(t);
    if (!above || document_.upos(t) != Upos::kNoun || tree_.has(t, Deprel::kNmodPoss)) return {};
    if (patterns_[*above] && !patterns_[*above]->type.empty()) return {};
    return scene_.parties.of(scene_.parties.slots().subjects(*above));
  }

  // "rejected a Turkmen request", "went on despite appeals by the UN": who turns it down or goes on was asked.
  std::vector<EntityId> who_was_asked(TokenId t, const Event& event) const {
    if (event.pattern->type != "REQUEST" || event.actors.empty() || document_.upos(t) != Upos::kNoun || document_.is_root(t)) return {};
    const TokenId verb = document_.head(t);
    const bool turned_down = document_.deprel(t) == Deprel::kObj && patterns_[verb] && patterns_[verb]->type == "REJECT";
    const bool despite = document_.deprel(t) == Deprel::kObl && tree_.preposition(t).starts_with("despite");
    const bool under = document_.deprel(t) == Deprel::kObl && tree_.preposition(t) == "under";  // "under pressure from Iran to pay"
    const bool wish = document_.deprel(t) == Deprel::kObl && tree_.preposition(t) == "at" && event.pattern->type == "REQUEST";  // "sent a team at the request of Oslo"
    if (!turned_down && !despite && !under && !wish) return {};
    auto asked = scene_.parties.of(scene_.parties.slots().subjects(verb));
    std::erase_if(asked, [&](EntityId e) { return same_side(e, event.actors); });
    return asked;
  }

  // Whom a word or a measure concerns when no slot says it: the first other actor in what it is about ("praised what he called China's
  // position", "sanctions to curb Russia's trade"), read from its object and purpose.
  std::vector<EntityId> concerned(TokenId t, const Event& event) const {
    static constexpr std::array<std::string_view, 6> kAbout = {"SUPPORT",  "ACCUSE",   "REJECT",
                                                               "SANCTION", "THREATEN", "CONCEDE"};
    const bool agreed = event.pattern->type == "AGREE";  // "agreed to pay into a fund for Brazilian farmers", not "to host talks in Brussels"
    const bool about = agreed || std::find(kAbout.begin(), kAbout.end(), event.pattern->type) != kAbout.end();
    if (!about || event.actors.empty() || event.pattern->flags.contains("reciprocal") ||
        document_.upos(t) != Upos::kVerb)
      return {};
    // "the plan that Peru tabled": who put it forward.
    auto authors = scene_.parties.of(scene_.parties.slots().objects(t));
    std::erase_if(authors, [&](EntityId e) { return same_side(e, event.actors); });
    if (!authors.empty()) return authors;
    for (TokenId c : tree_.children(t)) {
      const Deprel deprel = document_.deprel(c);
      const auto mark = tree_.child(c, Deprel::kMark);
      const bool purpose = deprel == Deprel::kAdvcl && document_.xpos(c) == "VB" && mark &&
                           Caseless(document_.form(*mark)) == "to";
      if (c < t || (deprel != Deprel::kObj && deprel != Deprel::kCcomp &&
                    deprel != Deprel::kXcomp && !purpose))
        continue;
      const TokenRange range = tree_.subtree(c);
      for (TokenId k = range.begin; k < range.end; ++k) {
        if (agreed && std::find(kWhere.begin(), kWhere.end(), tree_.preposition(tree_.first_conjunct(k))) != kWhere.end()) continue;
        for (EntityId e : scene_.parties.of(named_actor(k))) {
          if (!same_side(e, event.actors)) return {e};
        }
      }
    }
    return {};
  }

  // "threatened to withhold its payment unless Tanzania paid": nobody threatens the own side.
  void aim_threat(TokenId t, Event& event) const {
    const auto own = [&](EntityId e) { return same_side(e, event.actors); };
    const auto nobody = [&](EntityId e) { return own(e) || scene_.parties.cast().entities[e].identity.country.empty(); };  // "new chapters"
    if (event.actors.empty() || !std::all_of(event.recipients.begin(), event.recipients.end(), nobody)) return;
    auto bearer = who_must_yield(t);
    std::erase_if(bearer, own);
    if (!bearer.empty()) event.recipients = std::move(bearer);
  }

  std::vector<EntityId> who_must_yield(TokenId t) const {
    const auto condition = [&](TokenId at) -> std::vector<EntityId> {
      for (TokenId c : tree_.children(at)) {
        const auto mark = tree_.child(c, Deprel::kMark);
        if (document_.deprel(c) != Deprel::kAdvcl || !mark) continue;
        const Caseless word(document_.form(*mark));
        if (word == "unless" || word == "if" || word == "until") return scene_.parties.of(scene_.parties.slots().subjects(c));
      }
      return {};
    };
    auto found = condition(t);
    const TokenRange words = tree_.subtree(t);
    for (TokenId k = words.begin; k < words.end && found.empty(); ++k) {  // "threatened to block the opening of talks unless Oslo paid"
      const auto mark = document_.deprel(k) == Deprel::kAdvcl ? tree_.child(k, Deprel::kMark) : std::nullopt;
      if (mark && Caseless(document_.form(*mark)) == "unless") found = scene_.parties.of(scene_.parties.slots().subjects(k));
    }
    if (const auto deed = tree_.child(t, Deprel::kXcomp); found.empty() && deed) found = condition(*deed);
    return found;
  }

  // A token that names a country or an organisation, as a filler.
  std::vector<TokenId> named_actor(TokenId t) const {
    const EntityId e = scene_.parties.cast().entity_at(t);
    if (e == kNone) return {};
    const EntityKind kind = scene_.parties.cast().entities[e].kind;
    const bool pronoun = document_.upos(t) == Upos::kPron;
    const bool named = kind == EntityKind::kState || kind == EntityKind::kOrganisation ||
                       kind == EntityKind::kPerson;
    return named && !pronoun ? std::vector<TokenId>{t} : std::vector<TokenId>{};
  }

  bool same_side(EntityId e, const std::vector<EntityId>& actors) const {
    return entente::same_side(scene_.parties.cast(), e, actors);
  }

  static void remove(std::vector<EntityId>& from, const std::vector<EntityId>& what) {
    std::erase_if(from, [&](EntityId e) { return std::find(what.begin(), what.end(), e) != what.end(); });
  }

  void parties(const EventPattern& pattern, Event& event) const {
    remove(event.recipients, event.actors);
    if (!pattern.flags.contains("reciprocal")) return;
    if (event.actors.size() + event.recipients.size() == 1) add_other_party(event);
    event.actors.insert(event.actors.end(), event.recipients.begin(), event.recipients.end());
    event.recipients.clear();
    event.reciprocal = event.actors.size() > 1;
  }

  // "After talks with Xi, Putin said ...": the other party is the subject of the clause that the noun stands in. A war that is none "with"
  // somebody is not the subject's ("Mali spoke of the conflict in Sudan").
  void add_other_party(Event& event) const {
    if (document_.upos(event.trigger) != Upos::kNoun) return;
    if (event.pattern->type == "ASSAULT" && scene_.parties.slots().fill(event.trigger, "with").empty()) return;
    for (TokenId up = event.trigger; !document_.is_root(up);) {
      const Deprel deprel = document_.deprel(up);
      up = document_.head(up);
      if (document_.upos(up) != Upos::kVerb) continue;
      if (deprel != Deprel::kObl && deprel != Deprel::kObj && deprel != Deprel::kXcomp) return;
      for (EntityId e : scene_.parties.of(scene_.parties.slots().subjects(up))) {
        if (std::find(event.actors.begin(), event.actors.end(), e) == event.actors.end())
          event.actors.push_back(e);
      }
      remove(event.recipients, event.actors);
      return;
    }
  }

  // The first alternative that holds somebody else than the actor's side ("refused to extradite the general to Greece": Greece), else the first.
  std::vector<EntityId> recipients(TokenId t, const EventPattern& pattern,
                                   const std::vector<EntityId>& actors) const {
    std::vector<EntityId> first;
    for (const SlotGroup& alternative : pattern.recipient) {
      auto found = fill_parties(scene_.parties, t, {alternative});
      const bool others = std::any_of(found.begin(), found.end(),
                                      [&](EntityId e) { return !same_side(e, actors); });
      if (others) return found;
      if (first.empty()) first = std::move(found);
    }
    return first;
  }

  // "held talks": the noun belongs to the trigger of its verb.
  void add_noun(TokenId t, Event& event) const {
    if (document_.upos(t) != Upos::kVerb) return;
    for (TokenId o : scene_.parties.slots().objects(t)) {
      const EventPattern* noun = patterns_[o];
      const bool same = noun && noun->type == event.pattern->type;
      const bool other_deed =
          noun && ontology::quad_of(noun->type) != ontology::quad_of(event.pattern->type);
      const bool told_apart =
          tree_.child(o, {Deprel::kAcl, Deprel::kAclRelcl}).has_value();  // "a pact signed in 2022"
      const bool plain = !other_deed && !told_apart && document_.upos(o) == Upos::kNoun &&
                         scene_.parties.cast().mention_at[o] == kNone &&
                         fulfils_condition(scene_, *event.pattern, o);
      if (o > t && (same || plain)) event.trigger_bytes.push_back(document_.tokens[o].bytes);
    }
  }

  // The trigger with its particle.
  Span trigger_span(TokenId t, const EventPattern& pattern) const {
    Span bytes = document_.tokens[t].bytes;
    for (TokenId c : tree_.children(t)) {
      const bool particle = !pattern.particle.empty() &&
                            lower_ascii(document_.lemma(c)) == pattern.particle && c > t &&
                            c <= t + 2;
      const bool next = document_.deprel(c) == Deprel::kCompoundPrt && c == t + 1;
      if (particle || next) bytes.end = std::max(bytes.end, document_.tokens[c].bytes.end);
    }
    return bytes;
  }

  std::optional<TokenId> place(TokenId t) const {
    const auto look = [&](TokenId at) -> std::optional<TokenId> {
      for (TokenId c : tree_.children(at)) {
        const Deprel deprel = document_.deprel(c);
        if (deprel != Deprel::kObl && deprel != Deprel::kNmod) continue;
        const std::string& preposition = tree_.preposition(c);
        const bool where = std::find(kWhere.begin(), kWhere.end(), preposition) != kWhere.end();
        if (where && (scene_.hits.places.at(c) || scene_.hits.actors.at(c))) return c;
      }
      return std::nullopt;
    };
    if (const auto own = look(t)) return own;
    const Deprel role = document_.deprel(t);
    const bool object = (role == Deprel::kObj || role == Deprel::kNsubj) && !document_.is_root(t);
    return object ? look(document_.head(t)) : std::nullopt;
  }

  // The innermost statement in whose content the trigger stands.
  std::optional<std::size_t> reported(TokenId t) const {
    const Span bytes = document_.tokens[t].bytes;
    std::optional<std::size_t> best;
    std::uint32_t smallest = 0xFFFFFFFFu;
    for (std::size_t s = 0; s < scene_.statements.size(); ++s) {
      if (scene_.statements[s].cue == t) continue;
      for (const Span& span : scene_.statements[s].content) {
        if (span.contains(bytes) && span.size() < smallest) {
          smallest = span.size();
          best = s;
        }
      }
    }
    return best;
  }

  const Scene& scene_;
  const Tree& tree_;
  const Document& document_;
  std::vector<const EventPattern*> patterns_;
  std::vector<Event> out_;
};

}  // namespace

std::vector<Event> find_events(const Scene& scene) { return Finder(scene).find(); }

}  // namespace entente
