#include "extract/parties.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/namings.h"

namespace entente {

void Parties::add_entity(EntityId entity, std::vector<EntityId>& out) const {
  if (entity == kNone) return;
  if (!cast_.entities[entity].members.empty()) {
    for (EntityId member : cast_.entities[entity].members) add_entity(member, out);
  } else if (std::find(out.begin(), out.end(), entity) == out.end()) {
    out.push_back(entity);
  }
}

// "One of them, Sergeant Ana Cruz, said": the person who is named.
EntityId Parties::named_beside(TokenId filler) const {
  const TokenId other = subject_beside(slots_.tree(), filler);
  const EntityId e = other == kNone ? kNone : cast_.entity_at(other);
  const bool person = e != kNone && cast_.entities[e].kind == EntityKind::kPerson && !cast_.mentions[cast_.mention_at[other]].name.empty();
  return person ? e : kNone;
}

// "Its neighbour, Morocco": the state in apposition to what is told by a noun alone.
EntityId Parties::state_beside(TokenId filler) const {
  const auto name = slots_.tree().child(filler, Deprel::kAppos);
  const EntityId state = name ? cast_.entity_at(*name) : kNone;
  if (state == kNone || cast_.entity_at(filler) == kNone || cast_.entities[state].kind != EntityKind::kState) return kNone;
  static constexpr std::array<std::string_view, 8> kOfStates = {"neighbour", "neighbor", "ally", "rival", "foe", "enemy", "partner", "host"};
  const bool noun = one_of(Caseless(slots_.tree().document().lemma(filler)), kOfStates);
  return noun || cast_.entities[cast_.entity_at(filler)].identity.country.empty() ? state : kNone;
}

void Parties::add(TokenId filler, int depth, std::vector<EntityId>& out) const {
  if (const TokenId name = name_of_one(slots_.tree(), filler); name != kNone && cast_.entity_at(name) != kNone)
    return add_entity(cast_.entity_at(name), out);
  if (const EntityId e = named_beside(filler); e != kNone && depth == 0) return add_entity(e, out);
  const MentionId m = cast_.mention_at[filler];
  if (m != kNone) {
    const Mention& mention = cast_.mentions[m];
    if (mention.first_person) {
      for (EntityId e : speaker_(filler)) add_entity(e, out);
      return;
    }
    const bool thing =
        mention.kind == EntityKind::kDocument || mention.kind == EntityKind::kFacility;
    if (const TokenId paper = paper_behind(m); paper != kNone && depth == 0) return add(paper, depth, out);
    if (const EntityId state = state_beside(filler); state != kNone && !thing) return add_entity(state, out);
    if (mention.entity != kNone && !thing) {
      add_entity(mention.entity, out);
      for (MentionId k : cast_.entities[mention.entity].mentions) add_co_owners(k, out);
      return;
    }
    if (!thing) return;
  }
  if (depth == 0 && add_state_of_place(filler, out)) return;
  if (depth > 1) return;
  const Tree& tree = slots_.tree();
  const Document& document = tree.document();
  if (const auto name = tree.child(filler, Deprel::kAppos); m == kNone && name) {  // "the bride's uncle, Elias Khoury"
    const EntityId e = cast_.entity_at(*name);
    if (e != kNone && cast_.entities[e].kind == EntityKind::kPerson && !cast_.entities[e].name.empty()) return add_entity(e, out);
  }
  const bool nobody = document.upos(filler) == Upos::kPron;  // "nobody in Uganda": of Uganda
  for (const Deprel wanted :
       {Deprel::kNmodPoss, Deprel::kAmod, Deprel::kCompound, Deprel::kNmodDesc, Deprel::kNmod}) {
    const std::size_t before = out.size();
    for (TokenId c : tree.children(filler)) {
      if (document.deprel(c) != wanted) continue;
      if (wanted == Deprel::kNmod && tree.preposition(c) != "of" &&
          !(nobody && tree.preposition(c) == "in"))
        continue;
      for (TokenId t : tree.conjuncts(c)) add(t, depth + 1, out);
    }
    if (out.size() > before) return;
  }
  if (depth > 0) return;
  add_holder(filler, out);
  if (out.empty()) add_author(filler, out);
  if (out.empty()) add_author_before(filler, out);
}

// "Ukrainian and Russian forces", "the leaders of Mali and Niger": the words beside the first owner own some of them too.
void Parties::add_co_owners(MentionId m, std::vector<EntityId>& out) const {
  const Tree& tree = slots_.tree();
  const Document& document = tree.document();
  const TokenId head = cast_.mentions[m].head;
  if (document.xpos(head) != "NNS" && document.xpos(head) != "NNPS") return;
  for (TokenId c : tree.children(head)) {
    const Deprel deprel = document.deprel(c);
    const bool owner = deprel == Deprel::kAmod || deprel == Deprel::kNmodPoss ||
                       (deprel == Deprel::kNmod && tree.preposition(c) == "of");
    if (!owner || (!hits_.actors.at(c) && cast_.entity_at(c) == kNone)) continue;
    for (TokenId t : tree.conjuncts(c)) {
      if (t == c) continue;
      if (const EntityId e = cast_.entity_at(t); e != kNone) {
        add_entity(e, out);
      } else {
        add_state_of_word(t, out);
      }
    }
  }
}

// "visited Moscow", "shelled Kharkiv": the state of the place, when the report names it.
bool Parties::add_state_of_place(TokenId filler, std::vector<EntityId>& out) const {
  return slots_.tree().document().upos(filler) == Upos::kPropn && add_state_of_word(filler, out);
}

bool Parties::add_state_of_word(TokenId filler, std::vector<EntityId>& out) const {
  std::string country;
  if (const Hit* actor = hits_.actors.at(filler))
    country = lexicon_.actors[lexicon_.actor_words[actor->entry].actor].code;
  if (const Hit* place = hits_.places.at(filler); country.empty() && place)
    country = lexicon_.places[place->entry].code;
  const EntityId state = cast_.state(country);
  add_entity(state, out);
  return state != kNone;
}

// "It also calls on both sides": the words of the paper that a pronoun stands for.
TokenId Parties::paper_behind(MentionId m) const {
  const Mention& mention = cast_.mentions[m];
  if (mention.form != MentionForm::kPronoun || mention.entity == kNone || cast_.entities[mention.entity].kind != EntityKind::kDocument) return kNone;
  const Mention& first = cast_.mentions[cast_.entities[mention.entity].mentions.front()];
  return first.kind == EntityKind::kDocument && first.form != MentionForm::kPronoun ? first.head : kNone;
}

// "The plan" that was put forward before, "the statement" in which somebody spoke before; a resolution of no other is the council's.
void Parties::add_author_before(TokenId filler, std::vector<EntityId>& out) const {
  const Document& document = slots_.tree().document();
  const MentionId m = cast_.mention_at[filler];
  if (m == kNone || cast_.mentions[m].kind != EntityKind::kDocument || !cast_.mentions[m].definite) return;
  const std::string lemma(document.lemma(filler));
  for (TokenId t = filler; t-- > 0 && out.empty();) {
    if (document.lemma(t) != lemma || document.xpos(t) != document.xpos(filler) || document.is_root(t)) continue;
    const TokenId verb = document.head(t);
    const bool told = document.deprel(t) == Deprel::kObl && slots_.tree().preposition(t) == "in" && document.upos(verb) == Upos::kVerb;
    if (told) {
      for (TokenId s : slots_.subjects(verb)) add(s, 1, out);
    } else {
      add_author(t, out);
    }
  }
  if (lemma != "resolution" || !out.empty()) return;
  for (EntityId e = 0; e < cast_.entities.size() && out.empty(); ++e) {
    const Entity& entity = cast_.entities[e];
    if (entity.kind == EntityKind::kOrganisation && entity.identity.country == "UNO" && entity.name.ends_with("Council")) add_entity(e, out);
  }
}

// "A barge belonging to the agency", "a ship owned by Greece".
void Parties::add_holder(TokenId filler, std::vector<EntityId>& out) const {
  static constexpr std::array<std::string_view, 5> kHold = {"own", "operate", "run", "charter", "hold"};
  const Document& document = slots_.tree().document();
  for (TokenId c : slots_.tree().children(filler)) {
    if (document.deprel(c) != Deprel::kAcl && document.deprel(c) != Deprel::kAclRelcl) continue;
    const std::string_view lemma = document.lemma(c);
    const bool held = std::find(kHold.begin(), kHold.end(), lemma) != kHold.end() && slots_.passive(c);
    if (lemma != "belong" && !held) continue;
    for (TokenId t : slots_.fill(c, lemma == "belong" ? "to" : "by")) add(t, 1, out);
  }
}

// A plan stands for who put it forward: "the plan that China proposed", "the plan put forward by China".
void Parties::add_author(TokenId filler, std::vector<EntityId>& out) const {
  static constexpr std::array<std::string_view, 14> kProposing = {
      "propose", "offer", "present", "unveil", "submit", "announce", "draft",
      "suggest", "table", "put",     "issue",  "float",  "broker",   "send"};
  const Document& document = slots_.tree().document();
  const auto proposing = [&](TokenId verb) {
    return document.upos(verb) == Upos::kVerb &&
           std::find(kProposing.begin(), kProposing.end(), document.lemma(verb)) !=
               kProposing.end();
  };
  if (document.deprel(filler) == Deprel::kObj && proposing(document.head(filler))) {
    for (TokenId s : slots_.subjects(document.head(filler))) add(s, 1, out);
  }
  for (TokenId c : slots_.tree().children(filler)) {
    if ((document.deprel(c) != Deprel::kAcl && document.deprel(c) != Deprel::kAclRelcl) ||
        !proposing(c))
      continue;
    for (TokenId s : slots_.subjects(c)) add(s, 1, out);
  }
}

std::vector<EntityId> Parties::of(const std::vector<TokenId>& fillers) const {
  std::vector<EntityId> out;
  for (TokenId t : fillers) add(t, 0, out);
  return out;
}

std::string Parties::noun_behind(TokenId pronoun) const {
  const EntityId e = cast_.entity_at(pronoun);
  if (e == kNone) return "";
  const std::string& noun = cast_.entities[e].noun;
  return noun.substr(noun.rfind(' ') + 1);
}

// Soldiers, rebels, militias, whatever they are called.
bool Parties::armed(MentionId m) const {
  static constexpr std::array<std::string_view, 5> kArmed = {"MIL", "REB", "PRM", "UAF", "SEP"};
  if (m == kNone) return false;
  const Mention& mention = cast_.mentions[m];
  const auto& sectors = mention.entity == kNone ? mention.identity.sectors
                                                : cast_.entities[mention.entity].identity.sectors;
  return std::any_of(sectors.begin(), sectors.end(), [](const std::string& sector) {
    return std::find(kArmed.begin(), kArmed.end(), sector) != kArmed.end();
  });
}

// "American and Jordanian marines", "the navies of India and Vietnam", each of them alone as well.
bool Parties::of_several_states(TokenId filler) const {
  const Tree& tree = slots_.tree();
  const TokenId first = tree.document().deprel(filler) == Deprel::kConj
                            ? tree.document().head(filler)
                            : filler;
  std::string country;
  for (const EntityId e : of(tree.conjuncts(first))) {
    const std::string& next = cast_.entities[e].identity.country;
    if (!country.empty() && !next.empty() && next != country) return true;
    if (country.empty()) country = next;
  }
  return false;
}

bool Parties::fits(TokenId filler, const std::string& what) const {
  const Document& document = slots_.tree().document();
  const MentionId m = cast_.mention_at[filler];
  if (what == "@number")
    return document.upos(filler) == Upos::kNum || slots_.tree().has(filler, Deprel::kNummod);
  if (what == "@place") {
    const std::int32_t n = hits_.name_at[filler];
    return hits_.places.at(filler) ||
           (n >= 0 && document.names[static_cast<std::size_t>(n)].type == NameType::kLocation);
  }
  if (what == "@armed") return armed(m);
  if (what == "@several") return of_several_states(filler);
  if (what == "@actor") return m != kNone || !of({filler}).empty();
  if (m == kNone) return false;
  const Mention& mention = cast_.mentions[m];
  const EntityKind kind =
      mention.entity == kNone ? mention.kind : cast_.entities[mention.entity].kind;
  if (what == "@person")
    return kind == EntityKind::kPerson || kind == EntityKind::kOffice || mention.first_person;
  if (what == "@state") {
    if (kind == EntityKind::kState) return true;
    const auto& sectors = mention.entity == kNone ? mention.identity.sectors
                                                  : cast_.entities[mention.entity].identity.sectors;
    return std::find(sectors.begin(), sectors.end(), "GOV") != sectors.end();
  }
  return false;
}

}  // namespace entente
