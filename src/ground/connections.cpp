#include "ground/connections.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/namings.h"
#include "ground/noun_phrase.h"
#include "ground/own_side.h"

namespace entente {
namespace {

// What somebody does in a relative clause who is of the body that it is done to or at.
constexpr std::array<std::string_view, 11> kLead = {"lead", "head", "own",  "command", "chair",   "run",
                                                    "lecture", "teach", "edit",    "represent", "direct"};
constexpr std::array<std::string_view, 2> kServes = {"for", "of"};
constexpr std::array<std::string_view, 5> kInOffice = {"GOV", "MIL", "COP", "SPY", "JUD"};
constexpr std::array<std::string_view, 6> kOffices = {"premier", "chancellor", "governor", "mayor", "leader", "ruler"};
constexpr std::array<std::string_view, 6> kCitizens = {"official", "politician", "diplomat", "economist", "lawyer", "statesman"};
constexpr std::array<std::string_view, 4> kAides = {"aides", "colleagues", "advisers", "advisors"};
constexpr std::array<std::string_view, 2> kOwn = {"run", "own"};
constexpr std::array<std::string_view, 9> kTraders = {"owner",    "trader",   "employer", "manufacturer", "merchant",
                                                      "exporter", "importer", "retailer", "shopkeeper"};
constexpr std::array<std::string_view, 4> kRivals = {"rival", "challenger", "main rival", "opponent"};
constexpr std::array<std::string_view, 7> kOfBodiesOfStates = {"secretary-general", "secretary general", "deputy secretary-general", "deputy secretary general",
                                                               "executive secretary", "director-general", "commissioner"};
constexpr std::array<std::string_view, 2> kHim = {"him", "her"};

}  // namespace

// "Ursula Brandt, who leads the Greens", "Jordan Becker, who commands a French squadron".
void Connections::ask_relative_clause(Mention& mention) const {
  Identity& who = mention.identity;
  if (mention.kind != EntityKind::kPerson || mention.name.empty() || !who.country.empty()) return;
  const bool office = !mention.noun.empty() || !who.sectors.empty();  // "General Ana Cruz, who heads the Peruvian border guard": the clause only says where
  for (TokenId c : tree_.children(mention.head)) {
    if (document_.deprel(c) != Deprel::kAclRelcl || !one_of(Caseless(document_.lemma(c)), kLead)) continue;
    const auto led = tree_.child(c, {Deprel::kObj, Deprel::kObl});
    if (led && !office && leads_one_of(*led, who)) return;
    if (led && !office && owns(c, *led)) {
      who.sectors = {"BUS"};
      who.why["sectors"] = "who " + std::string(document_.form(c)) + " it";
      return;
    }
    const auto body = led ? compose(tree_, hits_, lexicon_, *led) : std::nullopt;
    if (!body) continue;
    Mention whole = *body;
    origins_.add_beside(whole);
    who.country = whole.identity.country;
    if (!office) who.sectors = whole.identity.sectors;
    for (const auto& [what, why] : whole.identity.why) if (!office || what == "country") who.why[what] = why + " (who " + std::string(document_.form(c)) + " it)";
    return;
  }
}

// "Two parties want an inquiry", and Ana Cruz leads one of them.
bool Connections::leads_one_of(TokenId led, Identity& who) const {
  const auto whom = Caseless(document_.form(led)) == "one" ? tree_.child(led, Deprel::kNmod) : std::nullopt;
  const EntityId group = whom ? cast_.entity_at(*whom) : kNone;
  if (group == kNone || !cast_.entities[group].plural || cast_.entities[group].identity.sectors.empty()) return false;
  const Identity& from = cast_.entities[group].identity;
  take(who, {from.country, cast_.entities[group].name + " (one of them)"});
  who.guessed = from.guessed;
  who.sectors = from.sectors;
  who.why["sectors"] = cast_.entities[group].name + " (one of them)";
  return true;
}

// "Who runs a bakery", "who heads an association of trawler owners".
bool Connections::owns(TokenId verb, TokenId led) const {
  if (hits_.agents.at(led) || hits_.actors.at(led)) {
    const auto of = tree_.child(led, Deprel::kNmod);
    return of && tree_.preposition(*of) == "of" && one_of(Caseless(document_.lemma(*of)), kTraders);
  }
  const auto article = tree_.child(led, Deprel::kDet);
  return one_of(Caseless(document_.lemma(verb)), kOwn) && document_.upos(led) == Upos::kNoun && article &&
         lower_ascii(document_.form(*article)).starts_with("a");
}

// "A committee headed by Ana Cruz".
void Connections::ask_whom_it_heads(Mention& mention) const {
  Identity& who = mention.identity;
  if (mention.kind != EntityKind::kPerson || !mention.noun.empty() || !who.country.empty() || document_.is_root(mention.head) ||
      tree_.preposition(mention.head) != "by")
    return;
  const TokenId verb = document_.head(mention.head);
  if (!one_of(Caseless(document_.lemma(verb)), kLead) || document_.is_root(verb)) return;
  const EntityId body = cast_.entity_at(document_.head(verb));
  if (body == kNone) return;
  const Identity& from = cast_.entities[body].identity;
  take(who, {from.country, cast_.entities[body].name + " (body that is headed)"});
  who.sectors = from.sectors;
  who.why["sectors"] = cast_.entities[body].name + " (body that is headed)";
}

// "Her lawyers were turned away. One of them, Ana Cruz, ...": one of a group is what they are.
void Connections::ask_whose_one(Mention& mention) const {
  Identity& who = mention.identity;
  if (mention.kind != EntityKind::kPerson || mention.name.empty() || !mention.noun.empty() || !who.country.empty()) return;
  const TokenId whom = one_of_whom(tree_, mention.head);
  const EntityId group = whom == kNone ? kNone : cast_.entity_at(whom);
  if (group == kNone || !cast_.entities[group].plural || !cast_.entities[group].members.empty()) return;
  const Identity& from = cast_.entities[group].identity;
  take(who, {from.country, cast_.entities[group].name + " (one of them)"});
  who.guessed = from.guessed;
  who.sectors = from.sectors;
  who.why["sectors"] = cast_.entities[group].name + " (one of them)";
}

// "Kyrgyzstan doubled its patrols, but its State Border Service": whatever other state has a body of that name.
void Connections::ask_owner_of_listed(Mention& mention) const {
  if (mention.owner == kNone || !mention.actor || document_.upos(mention.owner) != Upos::kPron) return;
  const EntityId owner = cast_.entity_at(mention.owner);
  if (owner == kNone || cast_.entities[owner].kind != EntityKind::kState || !ontology::is_state(mention.identity.country) ||
      mention.identity.country == cast_.entities[owner].identity.country)
    return;
  take(mention.identity, {cast_.entities[owner].identity.country, cast_.entities[owner].name + " (possessor)"});
  origins_.leave_dictionary(mention);
}

// "There she thanked her hosts": of the country told of last that is not hers.
void Connections::ask_hosts(Mention& mention) const {
  static constexpr std::uint32_t kReach = 2;  // sentences back
  if ((mention.noun != "host" && mention.noun != "hosts") || mention.owner == kNone || !mention.identity.country.empty()) return;
  const EntityId guest = cast_.entity_at(mention.owner);
  if (guest == kNone) return;
  for (TokenId t = mention.tokens.begin; t-- > 0 && tree_.sentence_of(mention.head) - tree_.sentence_of(t) <= kReach;) {
    const std::string country = country_named(tree_, hits_, lexicon_, t);
    if (!ontology::is_state(country) || country == cast_.entities[guest].identity.country) continue;
    return take(mention.identity, {country, words_named(tree_, hits_, t) + " (where the guest is)"});
  }
}

// "A spokesman for the Gambian ministry said the minister had refused": of the country of the one who says it.
bool Connections::ask_who_says(Mention& mention) const {
  if (!mention.definite || mention.plural || mention.actor || mention.owner != kNone || mention.noun == "counterpart" || !mention.name.empty()) return false;
  if (!is_subject(document_.deprel(mention.head)) || !speaks_for_state(mention.identity)) return false;
  const TokenId clause = tree_.first_conjunct(document_.head(mention.head));
  if (document_.deprel(clause) != Deprel::kCcomp) return false;
  const auto speaker = tree_.child(document_.head(clause), Deprel::kNsubj);
  const EntityId who = speaker && *speaker < mention.head ? cast_.entity_at(*speaker) : kNone;
  if (who == kNone || !ontology::is_state(cast_.entities[who].identity.country) || !speaks_for_state(cast_.entities[who].identity)) return false;
  take(mention.identity, {cast_.entities[who].identity.country, cast_.entities[who].name + " (who says it)"});
  return mention.identity.guessed = true;
}

// "Two armed groups, the UPC and the FPRC": what they are together, each of them is.
void Connections::ask_whole_listed(Mention& mention) const {
  const TokenId first = tree_.first_conjunct(mention.head);
  if (mention.name.empty() || mention.plural || mention.actor || document_.deprel(first) != Deprel::kAppos) return;
  const EntityId whole = cast_.entity_at(document_.head(first));
  if (whole == kNone || cast_.entities[whole].kind != EntityKind::kGroup || !cast_.entities[whole].plural) return;
  const Identity& all = cast_.entities[whole].identity;
  Identity& who = mention.identity;
  if (who.country.empty() && !all.country.empty()) take(who, {all.country, cast_.entities[whole].name + " (one of them)"});
  if (all.sectors.empty() || !who.sectors.empty()) return;
  who.sectors = all.sectors;
  who.why["sectors"] = cast_.entities[whole].name + " (one of them)";
}

// "Her rival, Ana Cruz, called the vote a farce": the rival of a candidate, a mayor, a party leader at home is of the other side there; that
// of a head of state may be another.
void Connections::ask_whose_rival(Mention& mention) const {
  Identity& who = mention.identity;
  if (!one_of(mention.noun, kRivals) || mention.owner == kNone || mention.name.empty() || mention.kind != EntityKind::kPerson || !who.country.empty()) return;
  const EntityId owner = cast_.entity_at(mention.owner);
  if (owner == kNone || cast_.entities[owner].kind != EntityKind::kPerson || !ontology::is_state(cast_.entities[owner].identity.country)) return;
  take(who, {cast_.entities[owner].identity.country, cast_.entities[owner].name + " (whose rival)"});
  who.guessed = true;
  if (who.sectors.empty()) who.sectors = {"OPP"};
  who.why["sectors"] = cast_.entities[owner].name + " (whose rival)";
}

// "Opposition leader Ana Cruz accused him": one opposes those at home.
bool Connections::ask_whom_it_opposes(Mention& mention) {
  const auto& sectors = mention.identity.sectors;
  if (!mention.identity.country.empty() || sectors.empty() || sectors.front() != "OPP" || document_.is_root(mention.head)) return false;
  const auto whom = tree_.child(document_.head(mention.head), Deprel::kObj);
  if (!whom || !one_of(Caseless(document_.form(*whom)), kHim)) return false;
  const EntityId e = salience_.antecedent(*whom, PronounKind::kPerson);
  if (e == kNone || !ontology::is_state(cast_.entities[e].identity.country)) return false;
  take(mention.identity, {cast_.entities[e].identity.country, cast_.entities[e].name + " (whom it opposes)"});
  mention.identity.guessed = true;
  return true;
}

// "A spokesman for the front": the token of the body.
TokenId Connections::body_served(const Mention& mention) const {
  const auto apposition = tree_.child(mention.head, Deprel::kAppos);  // "Ana Cruz, a spokeswoman for the front"
  const bool explained = apposition && document_.lemma(*apposition).starts_with("spokes");
  for (TokenId head : {mention.head, mention.other_head, explained ? *apposition : kNone}) {
    if (head == kNone) continue;
    for (TokenId c : tree_.children(head)) {
      if (document_.deprel(c) == Deprel::kNmod && one_of(tree_.preposition(c), kServes)) return c;
    }
  }
  return kNone;
}

// ... which is known by what was told before: the words stand behind the spokesman.
void Connections::ask_bodies_served() {
  for (const Mention& mention : cast_.mentions) {
    if (mention.entity == kNone || mention.form == MentionForm::kPronoun) continue;
    Identity& who = cast_.entities[mention.entity].identity;
    const TokenId served = who.sectors.empty() ? body_served(mention) : kNone;
    const EntityId body = served == kNone ? kNone : cast_.entity_at(served);
    if (body == kNone || body == mention.entity || cast_.entities[body].identity.sectors.empty()) continue;
    const Entity& from = cast_.entities[body];
    who.sectors = from.identity.sectors;
    who.why["sectors"] = from.name + " (body that is served)";
    if ((who.guessed || who.country.empty()) && !from.identity.country.empty())
      take(who, {from.identity.country, from.name + " (body that is served)"});
  }
}

// "Ana Cruz called the vote a farce. ... the former mayor of Lima said": whoever spoke in the sentence before, told of by what he was; a
// leader in office is not.
EntityId Connections::person_told_anew(const Mention& mention) const {
  const std::uint32_t here = tree_.sentence_of(mention.head);
  if (!mention.definite || mention.plural || mention.owner != kNone || !is_subject(document_.deprel(mention.head))) return kNone;
  EntityId found = kNone;
  for (auto m = cast_.mentions.rbegin(); m != cast_.mentions.rend(); ++m) {
    if (m->head >= mention.head || m->entity == kNone || !is_subject(document_.deprel(tree_.first_conjunct(m->head)))) continue;
    if (here - tree_.sentence_of(m->head) > 1) break;
    const Entity& entity = cast_.entities[m->entity];
    if (entity.kind != EntityKind::kPerson || entity.plural || !salience_.named(m->entity)) continue;
    if (found != kNone && found != m->entity) return kNone;
    found = m->entity;
  }
  if (found == kNone) return kNone;
  const Identity& who = cast_.entities[found].identity;
  const bool in_office = std::any_of(who.sectors.begin(), who.sectors.end(), [](const std::string& s) { return one_of(s, kInOffice); });
  const bool office = mention.noun.ends_with("minister") || mention.noun.ends_with("president") || one_of(mention.noun, kOffices);
  const bool elsewhere = !mention.identity.country.empty() && ontology::is_state(who.country) && !who.guessed && mention.identity.country != who.country;
  return (in_office && office) || elsewhere ? kNone : found;
}

// "Aides said he was undecided": those of the person who was told of last.
bool Connections::ask_whose_aides(Mention& mention) {
  Identity& who = mention.identity;
  if (!one_of(mention.noun, kAides) || !mention.plural || mention.owner != kNone || !who.country.empty() || !is_subject(document_.deprel(mention.head)) ||
      tree_.child(mention.head, {Deprel::kNmod, Deprel::kDet, Deprel::kAmod, Deprel::kCompound}))
    return false;
  const EntityId person = salience_.latest_person(mention.head);
  if (person == kNone || cast_.entities[person].name.empty() || cast_.entities[person].plural) return false;
  const Identity& from = cast_.entities[person].identity;
  take(who, {from.country, cast_.entities[person].name + " (whose " + mention.noun + ")"});
  who.guessed = true;
  who.sectors = from.sectors;
  return !who.country.empty();
}

// "The ministry denied it. Chief spokesman Ana Cruz said": a spokesman of nobody speaks for the body that spoke last.
bool Connections::ask_for_whom_speaks(Mention& mention) {
  Identity& who = mention.identity;
  const bool speaks = mention.noun.ends_with("spokesman") || mention.noun.ends_with("spokeswoman") ||
                      mention.noun.ends_with("spokesperson");
  if (!speaks || !who.sectors.empty() || body_served(mention) != kNone) return false;
  const EntityId body = salience_.latest_body(mention.head);
  if (body == kNone) return false;
  const Identity& from = cast_.entities[body].identity;
  if (!who.country.empty() && who.country != from.country) return false;
  take(who, {from.country, cast_.entities[body].name + " (body that spoke before)"});
  who.guessed = true;
  who.sectors = from.sectors;
  who.why["sectors"] = cast_.entities[body].name + " (body that spoke before)";
  return true;
}

// "The alliance met in Oslo. Secretary-General Ana Cruz said": an office that only bodies of states have, of the one that the report tells most
// of; those of the United Nations are known by their words (origin.cpp).
bool Connections::ask_whose_secretary(Mention& mention) const {
  Identity& who = mention.identity;
  if (!one_of(mention.noun, kOfBodiesOfStates) || !who.country.empty()) return false;
  const Entity* body = nullptr;
  for (const Entity& entity : cast_.entities) {
    if (entity.identity.country == "UNO") return false;
    const bool bloc = entity.identity.country == "IGO" || entity.identity.country == "EUR";
    const bool commission = mention.noun != "commissioner" || entity.identity.country == "EUR";
    if (!bloc || !commission || entity.kind != EntityKind::kOrganisation || entity.mentions.empty()) continue;
    if (!body || entity.mentions.size() > body->mentions.size()) body = &entity;
  }
  if (!body) return false;
  take(who, {body->identity.country, body->name + " (whose office it is)"});
  who.guessed = true;
  return true;
}

// "Ana Cruz, the bloc's envoy", "Ortega's deputy": the owner stands behind the name, or was told of in full only later.
void Connections::ask_owners_behind() {
  static constexpr std::array<std::string_view, 8> kServing = {"deputy", "aide", "adviser", "lawyer", "son", "daughter", "brother", "wife"};
  for (const Mention& mention : cast_.mentions) {
    if (mention.owner == kNone || mention.entity == kNone) continue;
    Identity& who = cast_.entities[mention.entity].identity;
    if (mention.owner < mention.head && !(who.country.empty() && one_of(mention.noun, kServing))) continue;
    const EntityId owner = cast_.entity_at(mention.owner);
    const bool open = who.guessed || who.country.empty();
    if (owner == kNone || owner == mention.entity || !open) continue;
    const Entity& from = cast_.entities[owner];
    if (!from.identity.country.empty())
      take(who, {from.identity.country, from.name + " (possessor)"});
  }
}

// "Her opposition counterpart", of her own country.
bool Connections::of_opposition(const Mention& mention) const {
  if (mention.noun != "counterpart") return false;
  for (TokenId t = mention.tokens.begin; t < mention.tokens.end; ++t) {
    const std::string form = lower_ascii(document_.form(t));
    if (form == "opposition" || form == "shadow") return true;
  }
  return false;
}

// "The government", long after another state's was told of in passing: not that one.
bool Connections::told_elsewhere(const Entity& body, const Mention& mention) const {
  static constexpr std::uint32_t kPassing = 4;  // sentences
  const std::string& country = body.identity.country;
  if (body.actor || body.kind != EntityKind::kOrganisation || !mention.identity.country.empty() || !mention.name.empty() || country.empty() || origins_.focus().empty()) return false;
  if (country == origins_.focus() || mention.noun != body.noun || !ontology::is_state(country)) return false;
  const bool named = std::any_of(body.mentions.begin(), body.mentions.end(), [&](MentionId m) { return !cast_.mentions[m].name.empty(); });
  return !named && tree_.sentence_of(mention.head) - tree_.sentence_of(cast_.mentions[body.mentions.back()].head) > kPassing;
}

// The state named last before `head` that is not this one, in its sentence or the one before.
EntityId Connections::latest_state_but(const std::string& country, TokenId head) const {
  for (auto m = cast_.mentions.rbegin(); m != cast_.mentions.rend(); ++m) {
    if (m->head >= head || m->entity == kNone || m->form == MentionForm::kPronoun) continue;
    if (tree_.sentence_of(head) - tree_.sentence_of(m->head) > 1) break;
    const Entity& entity = cast_.entities[m->entity];
    if (entity.kind == EntityKind::kState && entity.identity.country != country) return m->entity;
  }
  return kNone;
}

// "The minister summoned the country's ambassador": whose minister it is has no ambassador at home. "" where no envoy is meant.
std::string Connections::country_of_host(TokenId head) const {
  static constexpr std::array<std::string_view, 7> kEnvoys = {"ambassador", "commissioner", "envoy", "affaires", "consul", "diplomat", "embassy"};
  if (document_.is_root(head) || document_.deprel(head) != Deprel::kNmodPoss) return "";
  const TokenId envoy = document_.head(head);
  if (!one_of(lower_ascii(document_.lemma(envoy)), kEnvoys) || document_.is_root(envoy)) return "";
  const auto subject = tree_.child(document_.head(envoy), Deprel::kNsubj);
  const EntityId host = subject && *subject != envoy ? cast_.entity_at(*subject) : kNone;
  return host == kNone ? "" : cast_.entities[host].identity.country;
}

EntityId Connections::state_meant(TokenId head) const {
  const std::string host = country_of_host(head);
  const EntityId latest = host.empty() ? salience_.latest_state() : latest_state_but(host, head);
  const bool elsewhere = !host.empty() && origins_.focus() != host;
  if (!elsewhere && latest != kNone && !cast_.entities[latest].mentions.empty() &&
      tree_.sentence_of(head) - tree_.sentence_of(cast_.mentions[cast_.entities[latest].mentions.back()].head) <= 1)
    return latest;
  for (EntityId e = 0; e < cast_.entities.size(); ++e) {
    if (cast_.entities[e].kind == EntityKind::kState && cast_.entities[e].identity.country == origins_.focus() && origins_.focus() != host) return e;
  }
  return latest;
}

// "Mali let its landlocked neighbour use the road": the other state of which the passage is told.
EntityId Connections::neighbour_meant(const Mention& mention) const {
  if ((mention.noun != "neighbour" && mention.noun != "neighbor") || mention.owner == kNone || mention.plural || !mention.name.empty()) return kNone;
  const EntityId owner = cast_.entity_at(mention.owner);
  if (owner == kNone) return kNone;
  const bool leader = cast_.entities[owner].kind == EntityKind::kPerson && speaks_for_state(cast_.entities[owner].identity);
  if (cast_.entities[owner].kind != EntityKind::kState && !leader) return kNone;
  // "Togo let its neighbour": whatever "its" was taken for, whoever acts has it
  const auto subject = document_.is_root(mention.head) ? std::nullopt : tree_.child(document_.head(mention.head), Deprel::kNsubj);
  const EntityId acts = subject && *subject != mention.head ? cast_.entity_at(*subject) : kNone;
  const EntityId host = acts != kNone && !cast_.entities[acts].identity.country.empty() ? acts : owner;
  return latest_state_but(cast_.entities[host].identity.country, mention.head);
}

// "The ministry of external affairs" is no other ministry; "the ministry of Peru" may be.
bool Connections::said_closer(const Mention& mention) const {
  const auto children = tree_.children(mention.head);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) {
    return document_.deprel(c) == Deprel::kNmod && tree_.preposition(c) == "of" &&
           country_named(tree_, hits_, lexicon_, c).empty();
  });
}

bool Connections::citizen_told_anew(const Mention& mention) const {
  const bool citizen = mention.noun.empty() ? mention.kind == EntityKind::kPerson : one_of(mention.noun, kCitizens);  // "the Dane"
  if (mention.noun.empty() && document_.form(mention.head) != document_.lemma(mention.head)) return false;  // "the Danes", whatever the tag
  return citizen && mention.definite && !mention.plural && mention.name.empty() && !mention.identity.country.empty();
}

// "The premier" is not the former premier.
bool Connections::former(const Identity& who) {
  const auto why = who.why.find("sectors");
  return why != who.why.end() && (why->second.starts_with("former ") || why->second.starts_with("ex-"));
}

}  // namespace entente
