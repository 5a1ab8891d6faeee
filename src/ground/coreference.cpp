// One pass over the mentions in text order. Each mention asks, most precise question first: the same dictionary actor? an apposition of a
// mention already linked? the same name? the same office or body? a party noun ("the two leaders")? a pronoun? Else it is new.
#include "ground/coreference.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/home.h"
#include "ground/mentions.h"
#include "ground/salience.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 13> kDomestic = {
    "GOV", "MIL", "LEG", "JUD", "COP", "OPP", "CVL", "REB", "LAB", "EDU", "SPY", "PTY", "ELI"};
constexpr std::array<std::string_view, 9> kHeadsOfState = {
    "president", "prime minister", "premier", "chancellor", "king",
    "queen",     "leader",         "ruler",   "emir"};
constexpr std::array<std::string_view, 6> kCountryNouns = {"country", "nation", "republic",
                                                           "kingdom", "state",  "government"};

std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> out;
  std::istringstream in(name);
  for (std::string word; in >> word;) {
    if (const auto cut = word.find('\''); cut != std::string::npos && cut + 2 >= word.size())
      word.resize(cut);
    if (const auto cut = word.find("\u2019"); cut != std::string::npos && cut + 4 >= word.size())
      word.resize(cut);
    if (!word.empty()) out.push_back(word);
  }
  return out;
}

// "Xi" is "Xi Jinping", "Blinken" is "Antony Blinken"; "Ana Cruz" is not "Luis Cruz".
bool same_person(const std::string& known, const std::string& said) {
  const auto a = words_of(lower_ascii(known)),
             b = words_of(lower_ascii(said));  // "MR. OKORO" in a transcript is Okoro
  if (a.empty() || b.empty()) return false;
  if (a == b) return true;
  if (b.size() == 1) return b[0] == a.front() || b[0] == a.back();
  if (a.size() == 1) return a[0] == b.front() || a[0] == b.back();
  return a.back() == b.back() && (a.front() == b.front() || a.front()[0] == b.front()[0]) &&
         a.front().substr(0, 2) == b.front().substr(0, 2);
}

std::string initials(const std::string& name) {
  std::string out;
  for (const std::string& word : words_of(name)) {
    if (begins_upper(word)) out += word[0];
  }
  return out;
}

bool same_organisation(const std::string& known, const std::string& said) {
  if (lower_ascii(known) == lower_ascii(said)) return true;
  return said.size() >= 2 && (initials(known) == said || initials(said) == known);
}

// "foreign minister" is "minister"; "army chief" is "chief".
bool same_noun(const std::string& known, const std::string& said) {
  if (known == said) return !known.empty();
  const auto ends = [](const std::string& all, const std::string& tail) {
    return !tail.empty() && all.size() > tail.size() && all.ends_with(" " + tail);
  };
  if (ends(known, said)) return true;
  return said == "leader" && one_of(known, kHeadsOfState);
}

bool agree(const std::string& a, const std::string& b) { return a.empty() || b.empty() || a == b; }

class Linker {
 public:
  Linker(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const std::string& home,
         const PronounRanks& ranks)
      : tree_(tree),
        document_(tree.document()),
        hits_(hits),
        lexicon_(lexicon),
        focus_(focus_country(tree, hits, lexicon, home)),
        salience_(tree, cast_),
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
      join_waiting(m);
    }
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

  // The ranker has learned to choose between names: where salience finds an office without one ("the envoy"), that stands.
  [[nodiscard]] const PronounRanks::Of* rank_of(const Mention& mention) const {
    const PronounRanks::Of* ranked = ranks_.of(mention.head);
    if (!ranked) return nullptr;
    const EntityId usual = salience_.antecedent(mention.head, PronounKind::kPerson);
    return usual == kNone || salience_.named(usual) ? ranked : nullptr;
  }

  EntityId find(const Mention& mention) {
    if (mention.form == MentionForm::kPronoun) return pronoun(mention);
    if (mention.actor && mention.kind != EntityKind::kPerson && mention.kind != EntityKind::kGroup)
      return by_actor(mention);
    if (mention.actor && mention.kind == EntityKind::kGroup && mention.form == MentionForm::kName)
      return by_actor(mention);
    if (const EntityId e = apposition(mention); e != kNone) return e;
    if (!mention.name.empty()) return by_name(mention);
    if (const std::string_view party = party_noun(tree_, mention.head);
        !party.empty() && mention.identity.country.empty())
      return parties(mention, party);
    return by_noun(mention);
  }

  EntityId by_actor(const Mention& mention) const {
    for (EntityId e = 0; e < cast_.entities.size(); ++e) {
      if (cast_.entities[e].actor == mention.actor && cast_.entities[e].noun == mention.noun)
        return e;
    }
    return kNone;
  }

  // "Sergei Lavrov, Russia's foreign minister"; "Rapid Support Forces (RSF)".
  EntityId apposition(const Mention& mention) const {
    if (document_.deprel(mention.head) != Deprel::kAppos) return kNone;
    const EntityId e = cast_.entity_at(document_.head(mention.head));
    if (e == kNone || cast_.entities[e].kind == EntityKind::kState ||
        cast_.entities[e].plural != mention.plural)
      return kNone;
    return agree(cast_.entities[e].identity.country, mention.identity.country) ? e : kNone;
  }

  EntityId by_name(const Mention& mention) const {
    const bool person = mention.kind == EntityKind::kPerson;
    for (EntityId e = static_cast<EntityId>(cast_.entities.size()); e-- > 0;) {
      const Entity& entity = cast_.entities[e];
      if (entity.name.empty() || (entity.kind == EntityKind::kPerson) != person || entity.actor)
        continue;
      if (person ? same_person(entity.name, mention.name)
                 : same_organisation(entity.name, mention.name))
        return e;
    }
    return kNone;
  }

  // "the minister", "the Chinese leader", "Russian forces" again.
  EntityId by_noun(const Mention& mention) const {
    if (!mention.actor && mention.noun.empty())
      return one_of(lower_ascii(document_.lemma(mention.head)), kCountryNouns)
                 ? salience_.latest_state()
                 : kNone;
    if (!mention.definite && mention.identity.country.empty()) return kNone;
    EntityId best = kNone;
    for (EntityId e = 0; e < cast_.entities.size(); ++e) {
      const Entity& entity = cast_.entities[e];
      if (entity.plural != mention.plural ||
          !agree(entity.identity.country, mention.identity.country) ||
          entity.kind == EntityKind::kState)
        continue;
      if (mention.actor && entity.actor != mention.actor && entity.actor) continue;
      const bool noun = same_noun(entity.noun, mention.noun);
      const bool exact = !mention.definite && entity.identity.country == mention.identity.country &&
                         entity.noun == mention.noun;
      if ((mention.definite && noun) || exact) {
        if (best == kNone || last_head(entity) > last_head(cast_.entities[best])) best = e;
      }
    }
    return best;
  }

  EntityId parties(const Mention& mention, std::string_view kind) {
    const std::vector<EntityId> members = salience_.last_two(mention.head, kind == "leader");
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
    Entity group;
    group.kind = EntityKind::kGroup;
    group.plural = true;
    group.members = members;
    for (EntityId e : members) {
      group.name += (group.name.empty() ? "" : " and ") + cast_.entities[e].name;
      for (const std::string& sector : cast_.entities[e].identity.sectors) {
        auto& all = group.identity.sectors;
        if (std::find(all.begin(), all.end(), sector) == all.end()) all.push_back(sector);
      }
    }
    cast_.entities.push_back(group);
    return static_cast<EntityId>(cast_.entities.size() - 1);
  }

  // What the words leave open comes from the possessor ("his spokesman"), the counterpart, and the context.
  void inherit(Mention& mention) {
    Identity& who = mention.identity;
    if (mention.owner != kNone) {
      const EntityId owner = cast_.entity_at(mention.owner);
      if (owner != kNone && who.country.empty() && !mention.noun.empty()) {
        who.country = cast_.entities[owner].identity.country;
        if (!who.country.empty()) who.why["country"] = cast_.entities[owner].name + " (possessor)";
        if (who.sectors.empty()) who.sectors = cast_.entities[owner].identity.sectors;
      }
    }
    if (mention.noun == "counterpart" && who.sectors.empty()) {
      if (const EntityId other = salience_.latest_person(mention.head); other != kNone) {
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
    from_context(mention);
    Entity entity;
    entity.kind = mention.kind;
    entity.noun = mention.noun;
    entity.plural = mention.plural;
    entity.actor = mention.actor;
    if (mention.actor && mention.noun.empty() && mention.kind != EntityKind::kPerson &&
        mention.kind != EntityKind::kGroup) {
      entity.name = lexicon_.actors[*mention.actor].name;
    } else if (mention.actor && mention.form == MentionForm::kName && mention.noun.empty()) {
      entity.name = lexicon_.actors[*mention.actor].name;
    } else {
      entity.name = mention.name.empty()
                        ? std::string(document_.text.of(document_.bytes(mention.tokens)))
                        : mention.name;
    }
    entity.identity = mention.identity;
    cast_.entities.push_back(std::move(entity));
    mention.entity = static_cast<EntityId>(cast_.entities.size() - 1);
    cast_.entities.back().mentions.push_back(m);
  }

  void from_context(Mention& mention) const {
    Identity& who = mention.identity;
    if (!who.country.empty() || mention.noun.empty()) return;
    const bool domestic = std::any_of(who.sectors.begin(), who.sectors.end(),
                                      [](const std::string& s) { return one_of(s, kDomestic); });
    if (!domestic) return;
    const Guess guess = country_from_context(tree_, hits_, lexicon_, mention.head, focus_);
    who.country = guess.country;
    if (!guess.country.empty()) who.why["country"] = guess.why;
  }

  void join(EntityId e, MentionId m) {
    Entity& entity = cast_.entities[e];
    Mention& mention = cast_.mentions[m];
    mention.entity = e;
    entity.mentions.push_back(m);
    if (mention.form == MentionForm::kPronoun || !entity.members.empty()) return;
    if (mention.name.size() > entity.name.size() ||
        (!mention.name.empty() && entity.kind != EntityKind::kPerson &&
         mention.kind == EntityKind::kPerson)) {
      entity.name = mention.name;
      if (mention.kind == EntityKind::kPerson) entity.kind = EntityKind::kPerson;
    }
    if (entity.actor && entity.noun.empty()) return;
    Identity& known = entity.identity;
    if (known.country.empty()) known.country = mention.identity.country;
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
  std::string focus_;
  Cast cast_;
  Salience salience_;
  const PronounRanks& ranks_;
  std::vector<std::pair<MentionId, MentionId>> waiting_;  // the name, the pronoun before it
};

}  // namespace

Cast find_cast(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
               const std::string& home, const PronounRanks& ranks) {
  return Linker(tree, hits, lexicon, home, ranks).link();
}

}  // namespace entente
