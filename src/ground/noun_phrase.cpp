// The phrase is read off the tree once (which tokens belong to it); then three questions are asked in order: does the head itself name
// an actor; which agent noun says what it is; which other words say of which country.
#include "ground/noun_phrase.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

// Heads that take their sector from the body beside them: "opposition leader", "rebel commander".
constexpr std::array<std::string_view, 22> kGeneric = {
    "leader",       "chief",          "head",       "boss",      "member",     "official",
    "source",       "representative", "delegate",   "figure",    "spokesman",  "spokeswoman",
    "spokesperson", "commander",      "leadership", "supporter", "delegation", "negotiator",
    "candidate",    "side",           "force",      "fighter"};
constexpr std::array<std::string_view, 9> kFormer = {
    "former", "ex", "late", "onetime", "deposed", "ousted", "retired", "erstwhile", "toppled"};
constexpr std::array<std::string_view, 4> kAgainst = {"pro", "anti", "non", "un"};
constexpr std::array<std::string_view, 6> kPossessive = {"his", "her", "its", "their", "my", "our"};

bool belongs(const Tree& tree, TokenId child) {
  const Document& document = tree.document();
  switch (document.deprel(child)) {
    case Deprel::kDet:
    case Deprel::kDetPredet:
    case Deprel::kAmod:
    case Deprel::kCompound:
    case Deprel::kFlat:
    case Deprel::kNmodPoss:
    case Deprel::kNmodDesc:
    case Deprel::kNummod:
    case Deprel::kGoeswith:
    case Deprel::kNmodUnmarked:
      return true;
    case Deprel::kNmod:
      return tree.preposition(child) == "of";
    case Deprel::kCase:
      return document.upos(child) == Upos::kPart && child > document.head(child);  // 's
    default:
      return false;
  }
}

void gather(const Tree& tree, TokenId t, std::vector<TokenId>& out) {
  out.push_back(t);
  for (TokenId c : tree.children(t)) {
    const bool of =
        tree.document().deprel(c) == Deprel::kCase && t != out.front();  // "of" of an of-phrase
    if (belongs(tree, c) || of) gather(tree, c, out);
  }
}

std::vector<TokenId> phrase_tokens(const Tree& tree, TokenId head) {
  std::vector<TokenId> out;
  gather(tree, head, out);
  std::sort(out.begin(), out.end());
  return out;
}

// Is the way from t up to head made of nouns and adjectives only ("Russian-backed separatists": no)?
bool plain_modifier(const Document& document, TokenId t, TokenId head) {
  if (t >= 2 && document.form(t - 1) == "-" && one_of(lower_ascii(document.form(t - 2)), kAgainst))
    return false;
  if (t + 2 < head && document.form(t + 1) == "-" && document.xpos(t + 2) == "VBN")
    return false;  // where the tree takes both parts for adjectives
  while (t != head && !document.is_root(t)) {
    t = document.head(t);
    if (t != head && document.upos(t) == Upos::kVerb) return false;
  }
  return t == head;
}

// Is a hit only part of a person's name ("Jordan Pickett")? A name of one word is the dictionary's, unless the text gives it a first name.
bool inside_person(const Document& document, const Hits& hits, const Hit& hit) {
  const std::int32_t n = hits.name_at[hit.head];
  if (n < 0 || document.names[static_cast<std::size_t>(n)].type != NameType::kPerson) return false;
  if (document.names[static_cast<std::size_t>(n)].tokens.size() > hit.tokens.size()) return true;
  return std::any_of(document.names.begin(), document.names.end(), [&](const Name& name) {
    return name.type == NameType::kPerson && name.tokens.size() > 1 &&
           document.form(name.tokens.end - 1) == document.form(hit.head);
  });
}

struct Parts {
  std::vector<TokenId> tokens;
  const Hit* direct = nullptr;     // the actor that the head itself names
  std::vector<const Hit*> owners;  // actors among the modifiers
  const Hit* agent = nullptr;      // the noun that says what it is
  std::vector<const Hit*>
      bodies;  // other agent nouns: "foreign ministry" in "foreign ministry spokesman"
  const Name* name = nullptr;  // the proper name at the head
};

// "Kremlin spokesman Dmitry Peskov": the agent noun that ends where a person's name begins is its title, whatever the tree says.
const Hit* title_before(const Hits& hits, const Name* name) {
  if (!name || name->type != NameType::kPerson || name->tokens.begin == 0) return nullptr;
  const Hit* agent = hits.agents.at(name->tokens.begin - 1);
  return agent && agent->tokens.end == name->tokens.begin ? agent : nullptr;
}

void sort_out(const Tree& tree, const Hits& hits, TokenId head, const std::vector<TokenId>& tokens,
              Parts& parts) {
  const Document& document = tree.document();
  const Hit* last_actor = nullptr;
  const Hit* last_agent = nullptr;
  for (TokenId t : tokens) {
    const Hit* actor = hits.actors.at(t);
    if (actor && actor != last_actor && !inside_person(document, hits, *actor)) {
      if (actor->tokens.contains(head) && !parts.agent) {
        parts.direct = actor;
      } else if (plain_modifier(document, actor->head, head)) {
        parts.owners.push_back(actor);
      }
      last_actor = actor;
    }
    const Hit* agent = hits.agents.at(t);
    if (agent && actor && actor->tokens.contains(agent->tokens) &&
        actor->tokens.size() > agent->tokens.size())
      continue;  // a word of a longer name: no trade union in "African Union"
    if (agent && agent != last_agent && agent != parts.agent &&
        !(parts.direct && parts.direct->tokens.overlaps(agent->tokens))) {
      const bool title =
          document.deprel(agent->head) == Deprel::kNmodDesc && document.head(agent->head) == head;
      if (!parts.agent && (agent->tokens.contains(head) || title)) {
        parts.agent = agent;
      } else if (plain_modifier(document, agent->head, head)) {
        parts.bodies.push_back(agent);
      }
    }
    if (agent) last_agent = agent;
  }
}

Parts parts_of(const Tree& tree, const Hits& hits, TokenId head) {
  const Document& document = tree.document();
  Parts parts;
  parts.tokens = phrase_tokens(tree, head);
  if (hits.name_at[head] >= 0)
    parts.name = &document.names[static_cast<std::size_t>(hits.name_at[head])];
  parts.agent = title_before(hits, parts.name);
  if (!parts.agent) {
    sort_out(tree, hits, head, parts.tokens, parts);
    return parts;
  }
  std::vector<TokenId> titles;  // the words of the title's own phrase, up to the name
  for (TokenId t : phrase_tokens(tree, parts.agent->head)) {
    if (t < parts.name->tokens.begin) titles.push_back(t);
  }
  sort_out(tree, hits, parts.agent->head, titles, parts);
  parts.tokens.insert(parts.tokens.end(), titles.begin(), titles.end());
  std::sort(parts.tokens.begin(), parts.tokens.end());
  parts.tokens.erase(std::unique(parts.tokens.begin(), parts.tokens.end()), parts.tokens.end());
  return parts;
}

void add_apposition(const Tree& tree, const Hits& hits, TokenId head, Parts& parts) {
  const auto appos = tree.child(head, Deprel::kAppos);
  if (!appos) return;
  Parts more = parts_of(tree, hits, *appos);
  if (!parts.agent) parts.agent = more.agent;
  if (!parts.direct && parts.owners.empty()) parts.owners = more.owners;
  if (parts.bodies.empty()) parts.bodies = more.bodies;
  if (!parts.name && more.name && more.name->type == NameType::kPerson) parts.name = more.name;
}

bool is_former(const Document& document, const Parts& parts) {
  return std::any_of(parts.tokens.begin(), parts.tokens.end(),
                     [&](TokenId t) { return one_of(lower_ascii(document.form(t)), kFormer); });
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
  if (parts.agent) {
    const AgentEntry& agent = lexicon.agents[parts.agent->entry];
    who.sectors = agent.sectors;
    std::string from = agent.form + " (" + agent.origin.text() + ")";
    const std::string noun = lower_ascii(document.lemma(parts.agent->head));
    if ((who.sectors.empty() || one_of(noun, kGeneric)) && !parts.bodies.empty() &&
        !lexicon.agents[parts.bodies.front()->entry].sectors.empty()) {
      const AgentEntry& body = lexicon.agents[parts.bodies.front()->entry];
      who.sectors = body.sectors;
      from = body.form + " (" + body.origin.text() + ")";
    }
    if ((who.sectors.empty() || one_of(noun, kGeneric)) && by &&
        !lexicon.actors[lexicon.actor_words[by->entry].actor].sectors.empty()) {
      who.sectors = lexicon.actors[lexicon.actor_words[by->entry].actor].sectors;
      from = who.why["country"];
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
    mention.noun = agent.form;
  } else if (parts.direct) {
    const ActorEntry& entry = lexicon.actors[lexicon.actor_words[parts.direct->entry].actor];
    who.sectors = entry.sectors;
    const ActorForm form = lexicon.actor_words[parts.direct->entry].form;
    if (who.sectors.empty() && entry.kind == "state")
      who.sectors = {form == ActorForm::kPeople || form == ActorForm::kAdjective ? "CVL" : "GOV"};
    if (!who.sectors.empty()) who.why["sectors"] = who.why["country"];
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

void describe(const Tree& tree, const Lexicon& lexicon, const Parts& parts, TokenId head,
              Mention& mention) {
  const Document& document = tree.document();
  mention.plural = (document.xpos(head) == "NNS" || document.xpos(head) == "NNPS") && !parts.name &&
                   !parts.direct;
  for (TokenId t : parts.tokens) {
    const std::string form = lower_ascii(document.form(t));
    const bool possessor = document.deprel(t) == Deprel::kNmodPoss;
    if (form == "the" || form == "this" || form == "that" || form == "these" || form == "those" ||
        form == "both" || possessor)
      mention.definite = true;
    if (possessor && document.head(t) == head &&
        (one_of(form, kPossessive) || document.upos(t) != Upos::kPron))
      mention.owner = t;
    if (possessor && parts.agent && document.head(t) == parts.agent->head) mention.owner = t;
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

TokenRange noun_phrase(const Tree& tree, TokenId head) {
  const std::vector<TokenId> tokens = phrase_tokens(tree, head);
  const auto at = std::find(tokens.begin(), tokens.end(), head);
  TokenRange range{head, head + 1};
  const auto joins = [&](TokenId t) {
    return tree.document().upos(t) == Upos::kPunct && tree.document().xpos(t) == "HYPH";
  };
  for (auto it = at; it != tokens.begin();) {  // leftwards while contiguous (hyphens between count)
    --it;
    TokenId from = range.begin;
    while (from > *it + 1 && joins(from - 1)) --from;
    if (from != *it + 1) break;
    range.begin = *it;
  }
  for (auto it = at + 1; it != tokens.end(); ++it) {
    TokenId to = range.end;
    while (to < *it && joins(to)) ++to;
    if (to != *it) break;
    range.end = *it + 1;
  }
  return range;
}

bool acts(const Tree& tree, TokenId head) {
  const Document& document = tree.document();
  const TokenId first = tree.first_conjunct(head);
  switch (document.deprel(first)) {
    case Deprel::kNsubj:
    case Deprel::kNsubjPass:
    case Deprel::kNsubjOuter:
    case Deprel::kNmodPoss:
    case Deprel::kObj:
    case Deprel::kIobj:
    case Deprel::kOblAgent:
    case Deprel::kAmod:
      return true;
    case Deprel::kCompound:
    case Deprel::kNmodDesc: {  // "Kyiv government", not "Moscow suburb"
      return document.upos(document.head(first)) != Upos::kPropn;
    }
    case Deprel::kObl:
    case Deprel::kNmod: {
      static constexpr std::array<std::string_view, 8> kDeeds = {
          "by", "with", "between", "against", "for", "on", "of", "among"};
      const std::string preposition = tree.preposition(first);
      if (preposition == "to") {  // "protested to Beijing", "an appeal to Moscow"
        static constexpr std::array<std::string_view, 14> kSaid = {
            "protest", "complain", "appeal", "apologise", "apologize", "object",  "reply",
            "respond", "speak",    "talk",   "plea",      "warning",   "apology", "message"};
        return one_of(lower_ascii(document.lemma(document.head(first))), kSaid);
      }
      return one_of(preposition, kDeeds) && document.deprel(first) == Deprel::kObl
                 ? preposition != "on"
                 : preposition == "between" || preposition == "with" || preposition == "by" ||
                       preposition == "against";
    }
    default:
      return false;
  }
}

std::optional<Mention> compose(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                               TokenId head) {
  const Document& document = tree.document();
  Parts parts = parts_of(tree, hits, head);
  add_apposition(tree, hits, head, parts);
  const bool named = parts.name && (parts.name->type == NameType::kPerson ||
                                    parts.name->type == NameType::kOrganisation);
  if (!parts.direct && !parts.agent && !named) return std::nullopt;
  Mention mention;
  mention.head = head;
  mention.tokens = noun_phrase(tree, head);
  if (const Hit* title = title_before(hits, parts.name)) take_title(tree, *title, parts, mention);
  identify(document, lexicon, parts, mention);
  describe(tree, lexicon, parts, head, mention);
  return mention;
}

}  // namespace entente
