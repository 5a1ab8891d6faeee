#include "ground/short_names.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/same_name.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 2> kBlocs = {"EUR", "IGO"};
// Whom "the group" may mean, and whose negotiators and envoys are no state's.
constexpr std::array<std::string_view, 7> kOfGroups = {"REB", "UAF", "PRM", "SEP",
                                                       "SOC", "CRM", "BUS"};
constexpr std::array<std::string_view, 6> kSpeaks = {"negotiator", "official", "envoy",
                                                     "representative", "delegate", "delegation"};
constexpr std::array<std::string_view, 6> kSend = {"send",    "dispatch", "deploy",
                                                   "appoint", "nominate", "assign"};
// The news agency of a country quotes its own: "KCNA quoted an army spokesperson".
constexpr std::array<std::string_view, 2> kQuote = {"quote", "cite"};
constexpr std::uint32_t kReachOfNaming = 4;  // sentences from "a diplomat" to "the diplomat, Ana Cruz"

}  // namespace

bool ShortNames::mean(const Mention& mention, const Entity& entity) const {
  return named_by_tail(entity, mention.noun) || called_by_sector(entity, mention) ||
         the_group(entity, mention) || the_agency(entity, mention);
}

bool ShortNames::only_article(const Mention& mention) const {
  return mention.head == mention.tokens.begin + 1 && mention.tokens.size() <= 3 &&
         document_.deprel(mention.tokens.begin) == Deprel::kDet && mention.name.empty() &&
         (mention.tokens.size() == 2 || document_.upos(mention.head + 1) == Upos::kPart);
}

// "Canada expelled a diplomat. The diplomat, Ana Cruz, ...": who was without a name so far gets one.
EntityId ShortNames::named_at_last(const Mention& mention) const {
  if (const EntityId e = counterpart(mention); e != kNone) return e;
  const bool article = Caseless(document_.form(mention.tokens.begin)) == "the";
  if (mention.kind != EntityKind::kPerson || mention.noun.empty() || !article ||
      !mention.identity.country.empty())
    return kNone;
  EntityId best = kNone;
  for (EntityId e = 0; e < cast_.entities.size(); ++e) {
    const Entity& entity = cast_.entities[e];
    const bool person = entity.kind == EntityKind::kPerson || entity.kind == EntityKind::kOffice;
    if (!person || entity.plural || entity.actor || entity.mentions.empty() ||
        entity.noun != mention.noun || named(entity) ||
        tree_.sentence_of(mention.head) - tree_.sentence_of(last_head(entity)) > kReachOfNaming)
      continue;
    if (best == kNone || last_head(entity) > last_head(cast_.entities[best])) best = e;
  }
  return best;
}

// "The Council", "the Front", with a capital: the body whose name ends so.
EntityId ShortNames::called_by_last_word(const Mention& mention) const {
  if (mention.kind == EntityKind::kPerson || mention.actor || mention.name.empty() || mention.name.find(' ') != std::string::npos) return kNone;
  const std::string word = lower_ascii(mention.name);
  EntityId best = kNone;
  for (EntityId e = 0; e < cast_.entities.size(); ++e) {
    const Entity& entity = cast_.entities[e];
    if (entity.mentions.empty() || !entity.members.empty() || !named_by_tail(entity, word)) continue;
    const std::string& country = entity.identity.country;
    if (!mention.identity.country.empty() && !country.empty() && country != mention.identity.country) continue;
    if (best == kNone || last_head(entity) > last_head(cast_.entities[best])) best = e;
  }
  return best;
}

// "She met her Israeli counterpart. Israel's foreign minister, Eli Kedmi, ...": of that country, with the office of the other one.
EntityId ShortNames::counterpart(const Mention& mention) const {
  if (mention.kind != EntityKind::kPerson || mention.identity.country.empty()) return kNone;
  for (EntityId e = static_cast<EntityId>(cast_.entities.size()); e-- > 0;) {
    const Entity& entity = cast_.entities[e];
    if (entity.noun == "counterpart" && entity.identity.country == mention.identity.country && !named(entity) &&
        lower_ascii(entity.identity.role) == lower_ascii(mention.identity.role))
      return e;
  }
  return kNone;
}

// "The council": the Security Council; "the front": the Moro Islamic Liberation Front.
bool ShortNames::named_by_tail(const Entity& entity, const std::string& noun) const {
  const bool body = entity.kind == EntityKind::kOrganisation || entity.kind == EntityKind::kGroup;
  if (!body || noun.empty()) return false;
  if (!entity.actor) return entity.noun.empty() && short_for(noun, entity.name);
  const TokenRange first = cast_.mentions[entity.mentions.front()].tokens;
  return short_for(noun, lexicon_.actors[*entity.actor].name) ||
         short_for(noun, std::string(document_.text.of(document_.bytes(first))));
}

bool ShortNames::named(const Entity& entity) const {
  const std::size_t first = std::min<std::size_t>(entity.mentions.size(), 3);
  return entity.actor ||
         std::any_of(entity.mentions.begin(),
                     entity.mentions.begin() + static_cast<std::ptrdiff_t>(first),
                     [&](MentionId m) { return !cast_.mentions[m].name.empty(); });
}

// "The group": armed or of citizens or of business, whichever was named last; no state, people, medium or body of states.
bool ShortNames::the_group(const Entity& entity, const Mention& mention) const {
  const auto& sectors = entity.identity.sectors;
  return mention.noun == "group" && (named(entity) || armed_noun(entity.noun)) && !sectors.empty() &&
         one_of(sectors.front(), kOfGroups) && entity.members.empty() &&
         tree_.sentence_of(mention.head) - tree_.sentence_of(last_head(entity)) <= 3;
}

// "The agency": a body of the United Nations or of states that was named shortly before.
bool ShortNames::the_agency(const Entity& entity, const Mention& mention) const {
  return names_agency(mention.noun) && entity.actor &&
         entity.kind == EntityKind::kOrganisation &&
         (entity.identity.country == "UNO" || entity.identity.country == "IGO") &&
         tree_.sentence_of(mention.head) - tree_.sentence_of(last_head(entity)) <= 2;
}

// "The company", "the party": the one with a name, whatever it was called by.
bool ShortNames::called_by_sector(const Entity& entity, const Mention& mention) const {
  if (!called_by_trade(mention.noun) || entity.kind != EntityKind::kOrganisation) return false;
  const auto& sectors = entity.identity.sectors;
  return named(entity) && !sectors.empty() &&
         mention.identity.sectors == std::vector{sectors.front()};
}

// "The kingdom": the one named last.
EntityId ShortNames::latest_realm(const std::string& noun) const {
  if (!names_realm(noun)) return kNone;
  EntityId best = kNone;
  for (EntityId e = 0; e < cast_.entities.size(); ++e) {
    const Entity& entity = cast_.entities[e];
    if (entity.kind != EntityKind::kState || entity.mentions.empty()) continue;
    if (!realm_of(noun, entity.identity.country)) continue;
    if (best == kNone || last_head(entity) > last_head(cast_.entities[best])) best = e;
  }
  return best;
}

// "The alliance": one of parties, if the report told of one.
EntityId ShortNames::latest_alliance() const {
  for (auto e = static_cast<EntityId>(cast_.entities.size()); e-- > 0;) {
    const Entity& entity = cast_.entities[e];
    if (entity.mentions.empty() || entity.plural || entity.actor) continue;
    if (entity.noun.ends_with(" alliance") || entity.name.ends_with(" Alliance") || entity.name.ends_with(" alliance")) return e;
  }
  return kNone;
}

// "The bloc": the union or alliance that was named last.
EntityId ShortNames::latest_bloc() const {
  for (auto e = static_cast<EntityId>(cast_.entities.size()); e-- > 0;) {
    const Entity& entity = cast_.entities[e];
    if (entity.kind == EntityKind::kOrganisation && one_of(entity.identity.country, kBlocs))
      return e;
  }
  return kNone;
}

TokenId ShortNames::last_head(const Entity& entity) const {
  return cast_.mentions[entity.mentions.back()].head;
}

bool ShortNames::speaks_for(const Entity& body, const Mention& mention) const {
  const auto& sectors = body.identity.sectors;  // "its regional leader", a party's
  if (!sectors.empty() && sectors.front() == "PTY" && body.kind != EntityKind::kPerson && mention.noun.ends_with(" leader")) return true;
  return !body.identity.sectors.empty() && one_of(body.identity.sectors.front(), kOfGroups) &&
         body.kind != EntityKind::kPerson &&
         one_of(Caseless(document_.lemma(mention.head)), kSpeaks);
}

EntityId ShortNames::sender_of(const Mention& mention) const {
  if (document_.deprel(mention.head) != Deprel::kObj) return kNone;
  const TokenId verb = document_.head(mention.head);
  const Caseless lemma(document_.lemma(verb));
  const bool quotes = one_of(lemma, kQuote);
  if (!quotes && !one_of(lemma, kSend)) return kNone;
  const auto subject = tree_.child(verb, Deprel::kNsubj);
  const EntityId sender = subject && *subject < mention.head ? cast_.entity_at(*subject) : kNone;
  if (sender == kNone || !quotes) return sender;
  const auto& sectors = cast_.entities[sender].identity.sectors;
  return !sectors.empty() && sectors.front() == "JRN" ? sender : kNone;
}

}  // namespace entente
