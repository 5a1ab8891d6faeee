// One pass over the mentions in text order. Each mention asks, most precise question first: the same dictionary actor? an apposition of a
// mention already linked? the same name? the same office or body? a party noun ("the two leaders")? a pronoun? Else it is new.
#include "ground/coreference.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/connections.h"
#include "ground/counted.h"
#include "ground/entities.h"
#include "ground/home.h"
#include "ground/introductions.h"
#include "ground/known_names.h"
#include "ground/mentions.h"
#include "ground/namings.h"
#include "ground/noun_phrase.h"
#include "ground/origin.h"
#include "ground/salience.h"
#include "ground/same_name.h"
#include "ground/short_names.h"

namespace entente {
namespace {

// Whom somebody has is not of somebody's country.
constexpr std::array<std::string_view, 14> kOthers = {"ally", "rival", "neighbour", "neighbor", "enemy", "foe", "partner", "friend", "rivals", "enemies", "neighbours",
                                                       "neighbors", "adversary", "counterpart"};
// Cities whose head of government has the title of a manager.
constexpr std::array<std::string_view, 2> kCitiesWithChiefs = {"HKG", "MAC"};
constexpr std::array<std::string_view, 3> kArmed = {"REB", "UAF", "PRM"};
constexpr std::array<std::string_view, 6> kCountryNouns = {"country", "nation", "republic", "kingdom", "state", "government"};

bool agree(const std::string& a, const std::string& b) { return a.empty() || b.empty() || a == b; }

class Linker {
 public:
  Linker(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home,
         const PronounRanks& ranks)
      : tree_(tree),
        document_(tree.document()),
        hits_(hits),
        lexicon_(lexicon),
        origins_(tree, hits, lexicon, home),
        salience_(tree, cast_),
        known_names_(cast_),
        short_names_(tree, lexicon, cast_),
        connections_(tree, hits, lexicon, origins_, salience_, cast_),
        ranks_(ranks) {
    cast_.mentions = find_mentions(tree, hits, lexicon);
    cast_.mention_at.assign(document_.tokens.size(), kNone);
    for (MentionId m = 0; m < cast_.mentions.size(); ++m) {
      cast_.mention_at[cast_.mentions[m].head] = m;
      if (const TokenId other = cast_.mentions[m].other_head;
          other != kNone && cast_.mention_at[other] == kNone)
        cast_.mention_at[other] = m;
    }
  }

  Cast link() {
    for (MentionId m = 0; m < cast_.mentions.size(); ++m) {
      Mention& mention = cast_.mentions[m];
      if (mention.first_person) continue;  // whose word it is, the statements tell
      if (waits(m)) continue;
      inherit(mention);
      const EntityId entity = find(mention);
      if (entity != kNone) {
        join(entity, m);
      } else if (mention.form != MentionForm::kPronoun) {
        create(m);
      }
      salience_.learn(mention);
      if (mention.entity != kNone) origins_.learn(mention, cast_.entities[mention.entity]);
      join_waiting(m);
    }
    connections_.ask_owners_behind();
    connections_.ask_bodies_served();
    origins_.tell_focus(cast_);
    return std::move(cast_);
  }

 private:
  // "In her memoir, Rosa Vega wrote": the pronoun waits for the name behind it.
  bool waits(MentionId m) {
    const Mention& mention = cast_.mentions[m];
    if (mention.form != MentionForm::kPronoun ||
        pronoun_kind(document_, mention.head) != PronounKind::kPerson)
      return false;
    const PronounRanks::Of* ranked = rank_of(mention);
    const MentionId name =
        ranked ? salience_.ranked_behind(*ranked) : salience_.subject_behind(mention.head);
    if (name != kNone) waiting_.emplace_back(name, m);
    return name != kNone;
  }

  void join_waiting(MentionId name) {
    const EntityId e = cast_.mentions[name].entity;
    for (const auto& [for_name, m] : waiting_) {
      if (for_name != name || e == kNone) continue;
      join(e, m);
      salience_.learn(cast_.mentions[m]);
      std::sort(cast_.entities[e].mentions.begin(), cast_.entities[e].mentions.end());
    }
  }

  // The ranker has learned to choose between names: where salience finds an office without one ("the envoy"), that stands unless a name ranks above it.
  [[nodiscard]] const PronounRanks::Of* rank_of(const Mention& mention) const {
    const PronounRanks::Of* ranked = ranks_.of(mention.head);
    if (!ranked) return nullptr;
    const EntityId usual = salience_.antecedent(mention.head, PronounKind::kPerson);
    return usual == kNone || salience_.named(usual) || salience_.ranks_above(*ranked, usual) ? ranked : nullptr;
  }

  EntityId find(const Mention& mention) {
    if (mention.form == MentionForm::kPronoun) return pronoun(mention);
    if (mention.actor && mention.kind != EntityKind::kPerson && mention.kind != EntityKind::kGroup)
      return known_body(mention);
    if (mention.actor && mention.kind == EntityKind::kGroup && mention.form == MentionForm::kName)
      return by_actor(mention);
    if (const EntityId e = apposition(mention); e != kNone) return e;
    if (const EntityId e = naming(mention); e != kNone) return e;
    if (!mention.name.empty()) {
      if (const EntityId e = known_names_.last_called(mention.name, mention.kind == EntityKind::kPerson); e != kNone) return e;
      if (const EntityId e = short_names_.called_by_last_word(mention); e != kNone) return e;
      if (const EntityId e = office_before(cast_, salience_, mention); e != kNone) return e;
      const EntityId e = short_names_.named_at_last(mention);
      return e == kNone ? announced_before(tree_, cast_, salience_, mention) : e;
    }
    if (const std::string_view party = party_noun(tree_, mention.head);
        !party.empty() && mention.identity.country.empty())
      return parties(mention, party);
    if (const EntityId e = connections_.neighbour_meant(mention); e != kNone) return e;
    if (told_by_age(tree_, mention.head)) return salience_.person_before(mention.head);
    if (const EntityId e = by_noun(mention); e != kNone) return e;
    if (told_with_age(tree_, mention.head)) return salience_.person_before(mention.head);
    return Connections::former(mention.identity) || connections_.citizen_told_anew(mention) ? connections_.person_told_anew(mention) : kNone;
  }

  EntityId by_actor(const Mention& mention) const {
    for (EntityId e = 0; e < cast_.entities.size(); ++e) {
      const Entity& entity = cast_.entities[e];
      if (entity.actor != mention.actor) continue;
      const auto same = [&](MentionId m) { return cast_.mentions[m].actor == mention.actor && cast_.mentions[m].noun == mention.noun; };
      if (entity.noun == mention.noun || std::any_of(entity.mentions.begin(), entity.mentions.end(), same)) return e;
    }
    return kNone;
  }

  // "The official news agency, KUNA": the name in the tables of what was told by its noun.
  EntityId known_body(const Mention& mention) {
    if (const EntityId e = by_actor(mention); e != kNone || mention.kind != EntityKind::kOrganisation || !mention.noun.empty()) return e;
    const EntityId told = apposition(mention);
    if (told == kNone || salience_.named(told)) return kNone;
    Entity& body = cast_.entities[told];
    if (body.actor || (body.kind != EntityKind::kOrganisation && body.kind != EntityKind::kGroup)) return kNone;
    body.actor = mention.actor;
    body.name = lexicon_.actors[*mention.actor].name;
    return told;
  }

  // "Sergei Lavrov, Russia's foreign minister"; "Rapid Support Forces (RSF)".
  EntityId apposition(const Mention& mention) const {
    if (document_.deprel(mention.head) != Deprel::kAppos) return kNone;
    const TokenId host = apposition_host(tree_, hits_, lexicon_, mention.head);
    EntityId e = cast_.entity_at(host);
    if (const Hit* office = hits_.agents.at(host); e == kNone && office)
      e = cast_.entity_at(office->head);
    if (e == kNone || cast_.entities[e].kind == EntityKind::kState ||
        cast_.entities[e].plural != mention.plural)
      return kNone;
    // "The head of the union's mission, Danish politician Ana Cruz": whose citizen one is, is not whom one serves.
    const bool serves = !mention.name.empty() && !cast_.entities[e].identity.country.empty() && !ontology::is_state(cast_.entities[e].identity.country);
    return serves || agree(cast_.entities[e].identity.country, mention.identity.country) ? e : kNone;
  }

  // "A commander known as Abu Salim".
  EntityId naming(const Mention& mention) const {
    const TokenId noun = mention.name.empty() ? kNone : noun_named(tree_, mention.head);
    const EntityId e = noun == kNone ? kNone : cast_.entity_at(noun);
    if (e == kNone || salience_.named(e) || cast_.entities[e].actor || cast_.entities[e].plural != mention.plural) return kNone;
    return agree(cast_.entities[e].identity.country, mention.identity.country) ? e : kNone;
  }

  // "the minister", "the Chinese leader", "Russian forces" again.
  EntityId by_noun(const Mention& mention) const {
    if (mention.definite && mention.identity.country.empty() && mention.noun == "alliance") {
      if (const EntityId e = short_names_.latest_alliance(); e != kNone) return e;
    }
    if (mention.definite && mention.identity.country.empty() && names_bloc(mention.noun))
      return short_names_.latest_bloc();
    if (!mention.actor && mention.noun.empty())
      return one_of(Caseless(document_.lemma(mention.head)), kCountryNouns)
                 ? salience_.latest_state()
                 : kNone;
    if (mention.definite && !mention.plural && mention.identity.country.empty() &&
        (mention.noun == "country" || mention.noun == "nation"))
      return connections_.state_meant(mention.head);
    if (mention.definite && mention.identity.country.empty()) {
      if (const EntityId e = short_names_.latest_realm(lower_ascii(document_.lemma(mention.head))); e != kNone)
        return e;
    }
    if (!mention.definite && mention.identity.country.empty()) return kNone;
    const bool closer = connections_.said_closer(mention);
    const bool tail = mention.definite && !mention.plural && short_names_.only_article(mention);
    const bool former = Connections::former(mention.identity);
    const bool group = mention.definite && armed_noun(mention.noun);
    const bool capital = tail && begins_upper(document_.form(mention.head));  // "the Mission": the body of that name before the latest mission
    EntityId best = kNone;
    std::pair<bool, TokenId> nearest;
    for (EntityId e = 0; e < cast_.entities.size(); ++e) {
      const Entity& entity = cast_.entities[e];
      if (entity.kind == EntityKind::kState || entity.mentions.empty() || !agree(entity.identity.country, mention.identity.country)) continue;
      const std::pair near{capital && short_names_.mean(mention, entity), last_head(entity)};
      if (best != kNone && near <= nearest) continue;
      if (entity.plural != mention.plural && !armed(entity) && !(mention.noun == "group" && armed_noun(entity.noun))) continue;
      if (connections_.told_elsewhere(entity, mention)) continue;
      if (mention.actor && entity.actor != mention.actor && entity.actor) continue;
      const bool exact = !mention.definite && entity.identity.country == mention.identity.country && entity.noun == mention.noun;
      const bool noun = mention.definite && (!closer || entity.noun == mention.noun) && named_by(entity, mention.noun);
      if (!exact && !noun && !(group && armed(entity)) && !(tail && short_names_.mean(mention, entity))) continue;
      if (Connections::former(entity.identity) != former) continue;
      best = e;
      nearest = near;
    }
    return best;
  }

  // Its noun, or for a person that of any mention: "the army chief, General Ana Cruz ... the general".
  bool named_by(const Entity& entity, const std::string& noun) const {
    const auto of = [&](MentionId m) { return cast_.mentions[m].form != MentionForm::kPronoun && same_noun(cast_.mentions[m].noun, noun); };
    return same_noun(entity.noun, noun) || (entity.kind == EntityKind::kPerson && std::any_of(entity.mentions.begin(), entity.mentions.end(), of));
  }

  static bool in_office(const Identity& who) {
    return !who.sectors.empty() && who.sectors.front() != "CVL";
  }

  // An armed group with a name of its own.
  static bool armed(const Entity& entity) {
    return entity.actor && entity.noun.empty() && !entity.identity.sectors.empty() &&
           one_of(entity.identity.sectors.front(), kArmed);
  }

  // "Washington urged both countries": who asks them is neither of the two.
  EntityId asker_of(TokenId head) const {
    if (document_.is_root(head) || is_subject(document_.deprel(head))) return kNone;
    const auto subject = tree_.child(document_.head(head), {Deprel::kNsubj, Deprel::kNsubjPass});
    return subject ? cast_.entity_at(*subject) : kNone;
  }

  EntityId parties(const Mention& mention, std::string_view kind) {
    if (const auto named = salience_.counted(mention.head, kind == "leader")) return named->empty() ? kNone : group_of(*named);
    const std::vector<EntityId> members = salience_.last_two(mention.head, kind == "leader", asker_of(mention.head));
    return members.size() == 2 ? group_of(members) : kNone;
  }

  EntityId pronoun(const Mention& mention) {
    const PronounKind kind = pronoun_kind(document_, mention.head);
    if (kind == PronounKind::kBoth || kind == PronounKind::kPlural) {
      const auto group = salience_.coordinated_before(mention.head);
      if (group.size() >= 2) return group_of(group);
      if (kind == PronounKind::kBoth) {
        const auto members = salience_.last_two(mention.head, true);
        return members.size() == 2 ? group_of(members) : kNone;
      }
    }
    if (kind == PronounKind::kPerson) {
      if (const PronounRanks::Of* ranked = rank_of(mention))
        return salience_.ranked_antecedent(*ranked);
    }
    const EntityId found = salience_.antecedent(mention.head, kind);
    if (found != kNone || kind != PronounKind::kPlural) return found;
    const auto members = salience_.last_two(mention.head, true);  // "their closed-door talks"
    return members.size() == 2 ? group_of(members) : kNone;
  }

  EntityId group_of(const std::vector<EntityId>& members) {
    for (EntityId e = 0; e < cast_.entities.size(); ++e) {
      if (cast_.entities[e].members == members) return e;
    }
    cast_.entities.push_back(group_entity(cast_, members));
    return static_cast<EntityId>(cast_.entities.size() - 1);
  }

  // "The party, whose leader resigned": the noun that the relative clause stands beside; any other owner is itself.
  [[nodiscard]] TokenId antecedent_of_owner(TokenId owner) const {
    if (Caseless(document_.form(owner)) != "whose") return owner;
    for (TokenId t = owner; !document_.is_root(t); t = document_.head(t)) {
      if (document_.deprel(t) == Deprel::kAclRelcl) return document_.head(t);
    }
    return owner;
  }

  // What the words leave open comes from the possessor ("his spokesman"), the counterpart, and the context.
  void inherit(Mention& mention) {
    Identity& who = mention.identity;
    origins_.add_beside(mention);
    connections_.ask_words(mention);
    if (mention.owner != kNone) {
      const EntityId owner = cast_.entity_at(antecedent_of_owner(mention.owner));
      if (owner != kNone && who.country.empty() && !mention.noun.empty() &&
          (!one_of(mention.noun, kOthers) || connections_.of_opposition(mention))) {
        who.country = cast_.entities[owner].identity.country;
        if (!who.country.empty()) who.why["country"] = cast_.entities[owner].name + " (possessor)";
        if (who.sectors.empty() || short_names_.speaks_for(cast_.entities[owner], mention))
          who.sectors = cast_.entities[owner].identity.sectors;
      }
    }
    if (who.country.empty() && !mention.noun.empty() && !mention.definite) {
      if (const EntityId sender = short_names_.sender_of(mention); sender != kNone)
        take(who, {cast_.entities[sender].identity.country,
                   cast_.entities[sender].name + " (who sends)"});
    }
    if (connections_.of_opposition(mention)) {
      who.sectors = {"OPP"};
      who.why["sectors"] = "counterpart in the opposition";
    } else if (mention.noun == "counterpart") {
      if (const EntityId other = salience_.latest_person(mention.head); other != kNone && in_office(cast_.entities[other].identity)) {
        who.sectors = cast_.entities[other].identity.sectors;
        who.role = cast_.entities[other].identity.role;
        who.why["sectors"] = "counterpart of " + cast_.entities[other].name;
      }
    }
  }

  void create(MentionId m) {
    Mention& mention = cast_.mentions[m];
    if (mention.noun.empty() && mention.name.empty() && !mention.actor)
      return;  // a party noun whose parties are unknown
    if (!connections_.ask_anybody(mention)) origins_.add_from_context(mention);
    if (mention.noun == "chief executive" && one_of(mention.identity.country, kCitiesWithChiefs))
      mention.identity.sectors = {"GOV"};
    cast_.entities.push_back(entity_of(mention, lexicon_, document_));
    mention.entity = static_cast<EntityId>(cast_.entities.size() - 1);
    cast_.entities.back().mentions.push_back(m);
  }

  void join(EntityId e, MentionId m) {
    Entity& entity = cast_.entities[e];
    Mention& mention = cast_.mentions[m];
    mention.entity = e;
    entity.mentions.push_back(m);
    if (mention.form == MentionForm::kPronoun || !entity.members.empty()) return;
    const bool named = std::any_of(entity.mentions.begin(), entity.mentions.end() - 1,
                                   [&](MentionId k) { return !cast_.mentions[k].name.empty(); });
    if ((!named && !mention.name.empty() && !entity.actor) ||
        mention.name.size() > entity.name.size() ||
        (!mention.name.empty() && entity.kind != EntityKind::kPerson &&
         mention.kind == EntityKind::kPerson)) {
      entity.name = mention.name;
      known_names_.rename(e);
      if (mention.kind == EntityKind::kPerson) entity.kind = EntityKind::kPerson;
    }
    if (entity.actor && entity.noun.empty()) return;
    Identity& known = entity.identity;
    if (known.country.empty()) {
      origins_.add_from_context_of(mention, cast_.mentions[entity.mentions.front()], entity.name);
      known.guessed = mention.identity.guessed;
    }
    if (known.country.empty() || (known.guessed && !mention.identity.country.empty())) {
      known.country = mention.identity.country;
      known.guessed = mention.identity.guessed;
      if (const auto why = mention.identity.why.find("country"); why != mention.identity.why.end())
        known.why["country"] = why->second;
    }
    if (known.sectors.empty()) known.sectors = mention.identity.sectors;
    if (known.role.empty()) known.role = mention.identity.role;
    if (entity.noun.empty()) entity.noun = mention.noun;
    for (const auto& [what, why] : mention.identity.why) known.why.emplace(what, why);
  }

  [[nodiscard]] TokenId last_head(const Entity& entity) const {
    return cast_.mentions[entity.mentions.back()].head;
  }

  const Tree& tree_;
  const Document& document_;
  const Hits& hits_;
  const Lexicon& lexicon_;
  Origins origins_;
  Cast cast_;
  Salience salience_;
  KnownNames known_names_;
  ShortNames short_names_;
  Connections connections_;
  const PronounRanks& ranks_;
  std::vector<std::pair<MentionId, MentionId>> waiting_;  // the name, the pronoun before it
};

}  // namespace

Cast find_cast(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
               const Home& home, const PronounRanks& ranks) {
  return Linker(tree, hits, lexicon, home, ranks).link();
}

}  // namespace entente
