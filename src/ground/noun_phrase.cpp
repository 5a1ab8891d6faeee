// The phrase is read off the tree once (which tokens belong to it); then three questions are asked in order: does the head itself name
// an actor; which agent noun says what it is; which other words say of which country.
#include "ground/noun_phrase.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/phrase_parts.h"

namespace entente {
namespace {

// Heads that take their sector from the body beside them: "opposition leader", "rebel commander".
constexpr std::array<std::string_view, 29> kGeneric = {
    "contingent",
    "director",
    "leader",       "chief",          "head",       "boss",      "member",     "official",
    "source",       "representative", "delegate",   "figure",    "spokesman",  "spokeswoman",
    "spokesperson", "commander",      "leadership", "supporter", "delegation", "negotiator",
    "candidate",    "side",           "force",      "fighter",   "officer",
    "unit",         "adviser",        "advisor",    "aide"};
// A group by its name and one of these is the group: "Huthi rebels", not "three Huthi fighters".
constexpr std::array<std::string_view, 11> kTheGroup = {
    "rebel",  "rebels",    "insurgents", "militants", "guerrillas", "movement",
    "militia", "militiamen", "separatists", "jihadists", "group"};
constexpr std::array<std::string_view, 3> kArmed = {"REB", "UAF", "PRM"};
constexpr std::array<std::string_view, 20> kPapers = {
    "gazette", "times",    "herald", "tribune", "observer", "chronicle", "telegraph", "courier", "post",   "daily",
    "news",    "standard", "mirror", "monitor", "journal",  "nation",    "newspaper", "examiner", "weekly", "bugle"};
constexpr std::array<std::string_view, 6> kOfSociety = {"BUS", "LAB", "SOC", "EDU", "REL", "MED"};
constexpr std::array<std::string_view, 9> kFormer = {
    "former", "ex", "late", "onetime", "deposed", "ousted", "retired", "erstwhile", "toppled"};
constexpr std::array<std::string_view, 7> kPossessive = {"his", "her", "its",  "their",
                                                           "my",  "our", "whose"};

// Only of the one who is told of: not "dissidents of the former FARC".
bool is_former(const Document& document, const Parts& parts) {
  const auto& words = parts.office.empty() ? parts.tokens : parts.office;
  return std::any_of(words.begin(), words.end(), [&](TokenId t) {
    if (!one_of(Caseless(document.form(t)), kFormer)) return false;
    for (; t != parts.agent->head && !document.is_root(t); t = document.head(t)) {
      if (document.deprel(t) == Deprel::kNmod) return false;
    }
    return true;
  });
}

// The state that owns a body ("Ukraine's Security Service", "Sudan's Muslim Brotherhood"), whatever other state has a body of that name.
const Hit* state_among(const Lexicon& lexicon, const std::vector<const Hit*>& owners) {
  const auto state = std::find_if(owners.begin(), owners.end(), [&](const Hit* owner) {
    return lexicon.actors[lexicon.actor_words[owner->entry].actor].kind == "state";
  });
  return state == owners.end() ? nullptr : *state;
}

// "The Colombo Gazette".
bool names_paper(const Document& document, const Parts& parts) {
  return parts.name && parts.name->type == NameType::kOrganisation && !parts.direct &&
         parts.name->tokens.size() > 1 && one_of(Caseless(document.form(parts.name->tokens.end - 1)), kPapers);
}

// "The leader of Lebanon's Hezbollah": whose sector he has, the body's before the state's.
const Hit* lender_among(const Lexicon& lexicon, const std::vector<const Hit*>& owners, const Hit* by) {
  const auto body = std::find_if(owners.begin(), owners.end(), [&](const Hit* owner) {
    const ActorEntry& entry = lexicon.actors[lexicon.actor_words[owner->entry].actor];
    return entry.kind != "state" && !entry.sectors.empty();
  });
  return body == owners.end() ? by : *body;
}

// A people's leader or lawyer is of its society; a people's "forces" keep the sector of their noun.
bool lends_sector(const ActorEntry& owner, const std::string& noun) {
  if (owner.sectors.empty()) return false;
  return owner.sectors.front() != "CVL" || owner.code == "NGO" || noun == "leader" || noun == "representative" || noun == "group" ||
         noun == "figure" || noun == "spokesman" || noun == "spokeswoman" || noun == "member";
}

// "Industry federation president".
bool of_society_body(const AgentEntry& body) {
  return !body.sectors.empty() && body.kind == "organisation" && one_of(body.sectors.front(), kOfSociety);
}

void identify(const Document& document, const Lexicon& lexicon, const Parts& parts,
              Mention& mention) {
  Identity& who = mention.identity;
  const Hit* by = parts.direct           ? parts.direct
                  : parts.owners.empty() ? nullptr
                                         : parts.owners.front();
  if (by) {
    const ActorEntry& entry = lexicon.actors[lexicon.actor_words[by->entry].actor];
    who.country = entry.code;
    who.why["country"] = std::string(document.text.of(document.bytes(by->tokens))) + " (" +
                         entry.origin.text() + ")";
  }
  if (const Hit* state = state_among(lexicon, parts.owners)) {
    const ActorEntry& owner = lexicon.actors[lexicon.actor_words[state->entry].actor];
    who.country = owner.code;
    who.why["country"] = std::string(document.text.of(document.bytes(state->tokens))) + " (" +
                         owner.origin.text() + ")";
  }
  if (parts.agent) {
    const AgentEntry& agent = lexicon.agents[parts.agent->entry];
    who.sectors = agent.sectors;
    std::string from = agent.form + " (" + agent.origin.text() + ")";
    if (agent.form == "brigade" && document.upos(parts.agent->head) == Upos::kPropn && document.form(parts.agent->head) == "Brigades") {
      who.sectors = {"PRM"};  // "the Martyrs Brigades": an army numbers its own
      from = "Brigades with a name";
    }
    const std::string noun = lower_ascii(document.lemma(parts.agent->head));
    const bool of_society = noun == "president" && !parts.bodies.empty() && of_society_body(lexicon.agents[parts.bodies.front()->entry]);
    if ((who.sectors.empty() || one_of(noun, kGeneric) || of_society) && !parts.bodies.empty() &&
        !lexicon.agents[parts.bodies.front()->entry].sectors.empty()) {
      const AgentEntry& body = lexicon.agents[parts.bodies.front()->entry];
      who.sectors = body.sectors;
      from = body.form + " (" + body.origin.text() + ")";
    }
    const Hit* lender = lender_among(lexicon, parts.owners, by);
    if ((who.sectors.empty() || one_of(noun, kGeneric)) && lender &&
        lends_sector(lexicon.actors[lexicon.actor_words[lender->entry].actor], noun)) {
      const ActorEntry& entry = lexicon.actors[lexicon.actor_words[lender->entry].actor];
      who.sectors = entry.sectors;
      from = std::string(document.text.of(document.bytes(lender->tokens))) + " (" + entry.origin.text() + ")";
    } else if (who.sectors.empty() && by &&
               lexicon.actors[lexicon.actor_words[by->entry].actor].kind == "state") {
      who.sectors = {"GOV"};
      from = who.why["country"];
    }
    if (is_former(document, parts)) {
      who.sectors = {"ELI"};
      from = "former " + agent.form;
    }
    if (!who.sectors.empty()) who.why["sectors"] = from;
    mention.noun = agent.form == "opposite number" ? "counterpart" : agent.form;
  } else if (!parts.direct && parts.name && parts.name->type == NameType::kPerson && by &&
             lexicon.actors[lexicon.actor_words[by->entry].actor].kind != "state") {
    who.sectors = lexicon.actors[lexicon.actor_words[by->entry].actor].sectors;  // "Crisis Group's Ana Cruz"
    if (!who.sectors.empty()) who.why["sectors"] = who.why["country"];
  } else if (parts.direct) {
    const ActorEntry& entry = lexicon.actors[lexicon.actor_words[parts.direct->entry].actor];
    who.sectors = entry.sectors;
    const ActorForm form = lexicon.actor_words[parts.direct->entry].form;
    if (who.sectors.empty() && entry.kind == "state")
      who.sectors = {form == ActorForm::kPeople || form == ActorForm::kAdjective ? "CVL" : "GOV"};
    if (!who.sectors.empty()) who.why["sectors"] = who.why["country"];
  }
  if (!parts.agent && names_paper(document, parts)) {
    who.sectors = {"JRN"};
    who.why["sectors"] = "name of a newspaper";
  }
}

EntityKind kind_of(const Lexicon& lexicon, const Parts& parts, bool plural) {
  if (parts.name && parts.name->type == NameType::kPerson && !parts.direct)
    return EntityKind::kPerson;
  if (parts.direct) {
    const ActorWord& word = lexicon.actor_words[parts.direct->entry];
    if (word.form == ActorForm::kPeople || word.form == ActorForm::kAdjective)
      return plural ? EntityKind::kGroup : EntityKind::kPerson;
    const std::string& kind = lexicon.actors[word.actor].kind;
    return kind == "state"   ? EntityKind::kState
           : kind == "group" ? EntityKind::kGroup
                             : EntityKind::kOrganisation;
  }
  if (parts.agent) {
    const std::string& kind = lexicon.agents[parts.agent->entry].kind;
    if (kind == "document") return EntityKind::kDocument;
    if (kind == "facility") return EntityKind::kFacility;
    if (kind == "organisation") return EntityKind::kOrganisation;
    if (kind == "group" || plural) return EntityKind::kGroup;
    return kind == "office" ? EntityKind::kOffice : EntityKind::kPerson;
  }
  return EntityKind::kOrganisation;
}

// "Yemen's Huthi rebels" are the Huthis.
void name_the_group(const Document& document, const Lexicon& lexicon, Parts& parts) {
  if (!parts.agent || parts.direct ||
      !one_of(Caseless(document.form(parts.agent->head)), kTheGroup))
    return;
  if (std::any_of(parts.tokens.begin(), parts.tokens.end(),
                  [&](TokenId t) { return document.upos(t) == Upos::kNum; }))
    return;
  for (const Hit* owner : parts.owners) {
    const ActorEntry& entry = lexicon.actors[lexicon.actor_words[owner->entry].actor];
    if (entry.kind == "state" || entry.sectors.empty() || !one_of(entry.sectors.front(), kArmed))
      continue;
    parts.direct = owner;
    parts.agent = nullptr;
    std::erase(parts.owners, owner);
    return;
  }
}

void describe(const Tree& tree, const Lexicon& lexicon, const Parts& parts, TokenId head,
              Mention& mention) {
  const Document& document = tree.document();
  mention.plural = (document.xpos(head) == "NNS" || document.xpos(head) == "NNPS") && !parts.name &&
                   !parts.direct;
  for (TokenId t : parts.tokens) {
    const Caseless form(document.form(t));
    const bool possessor = document.deprel(t) == Deprel::kNmodPoss;
    if (form == "the" || form == "this" || form == "that" || form == "these" || form == "those" ||
        form == "both" || possessor)
      mention.definite = true;
    if (possessor && document.head(t) == head &&
        (one_of(form, kPossessive) || document.upos(t) != Upos::kPron))
      mention.owner = t;
    if (possessor && parts.agent && document.head(t) == parts.agent->head) mention.owner = t;
  }
  if (mention.owner == kNone && parts.agent) {  // "Ana Cruz, the bloc's envoy"
    if (const auto owner = tree.child(parts.agent->head, Deprel::kNmodPoss)) mention.owner = *owner;
  }
  mention.kind = kind_of(lexicon, parts, mention.plural);
  const bool named =
      parts.name &&
      (parts.name->type == NameType::kPerson || parts.name->type == NameType::kOrganisation) &&
      !parts.direct;
  if (named) mention.name = document.text.of(document.bytes(parts.name->tokens));
  if (parts.direct) {
    const ActorWord& word = lexicon.actor_words[parts.direct->entry];
    mention.actor = word.actor;
    mention.form = word.form == ActorForm::kAdjective || word.form == ActorForm::kPeople
                       ? MentionForm::kDemonym
                       : MentionForm::kName;
  } else if (named) {
    mention.form = MentionForm::kName;
  }
  if (parts.agent && (mention.kind == EntityKind::kPerson || mention.kind == EntityKind::kOffice)) {
    mention.identity.role = document.text.of(document.bytes(parts.agent->tokens));
  }
}

// "Uganda's Security Service" is not the one that the dictionary knows of another state.
void be_of_owner(const Document& document, const Lexicon& lexicon, const Parts& parts, Mention& mention) {
  if (!parts.direct || !mention.actor || !mention.noun.empty()) return;
  const ActorEntry& known = lexicon.actors[*mention.actor];
  if (known.kind == "state" || !ontology::is_state(known.code) || mention.identity.country == known.code || !state_among(lexicon, parts.owners)) return;
  mention.actor.reset();
  mention.name = document.text.of(document.bytes(parts.direct->tokens));
}

// "Brig. Gen. Ana Cruz", "Sen. Rob Hale": what the title before the name, or at its beginning, says of a person without another noun.
void take_rank(const Hits& hits, const Lexicon& lexicon, const Parts& parts, Mention& mention) {
  static constexpr TokenId kLongest = 4;
  Identity& who = mention.identity;
  if (!parts.name || parts.name->type != NameType::kPerson || parts.agent || !who.sectors.empty()) return;
  const TokenRange name = parts.name->tokens;
  for (TokenId t = name.begin - std::min(name.begin, kLongest); t <= name.begin; ++t) {
    const auto title = lexicon.title_phrases.longest(hits.words, t);
    if (!title || (t + title->words != name.begin && t != name.begin)) continue;
    const AgentEntry& entry = lexicon.titles[title->entry];
    if (entry.sectors.empty()) continue;
    who.sectors = entry.sectors;
    who.why["sectors"] = entry.form + " (" + entry.origin.text() + ")";
    return;
  }
}

// The phrase begins with the title's words; where the tree puts the title above the name, the title's head stands for the whole.
void take_title(const Tree& tree, const Hit& title, const Parts& parts, Mention& mention) {
  for (TokenId t : parts.tokens) {
    if (t < mention.tokens.begin) mention.tokens.begin = t;
  }
  mention.tokens.end = std::max(mention.tokens.end, parts.name->tokens.end);
  mention.other_head = title.head;
  if (tree.below(mention.head, title.head)) std::swap(mention.head, mention.other_head);
}

}  // namespace

std::optional<Mention> compose(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                               TokenId head) {
  const Document& document = tree.document();
  Parts parts = all_parts_of(tree, hits, lexicon, head);
  const bool named = parts.name && (parts.name->type == NameType::kPerson ||
                                    parts.name->type == NameType::kOrganisation);
  if (!parts.direct && !parts.agent && !named) return std::nullopt;
  Mention mention;
  mention.head = head;
  mention.tokens = noun_phrase(tree, head);
  if (const Hit* title = title_before(hits, parts.name)) take_title(tree, *title, parts, mention);
  const bool group = parts.agent != nullptr;
  name_the_group(document, lexicon, parts);
  identify(document, lexicon, parts, mention);
  describe(tree, lexicon, parts, head, mention);
  be_of_owner(document, lexicon, parts, mention);
  take_rank(hits, lexicon, parts, mention);
  if (group && !parts.agent) {
    mention.form = MentionForm::kName;
    mention.kind = EntityKind::kOrganisation;
  }
  return mention;
}

}  // namespace entente
