#include "ground/phrase_parts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/noun_phrase.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> kAgainst = {"pro", "anti", "non", "un"};
// Prepositions behind which stands the body that somebody speaks or works for: "a spokesman for the rebels", "an official at the ministry".
constexpr std::array<std::string_view, 4> kServes = {"for", "at", "with", "from"};
// "A source in the foreign ministry": who stands inside the body, where it is one.
constexpr std::array<std::string_view, 4> kInside = {"in", "inside", "within", "close to"};
constexpr std::array<std::string_view, 5> kInsiders = {"source", "official", "figure", "insider", "officer"};
// Who serves the one behind "to": "an aide to the prime minister".
constexpr std::array<std::string_view, 6> kAides = {"aide", "adviser", "advisor", "assistant", "deputy", "secretary"};

// Whose "for" names where they are sent, not whom they serve: "special envoy for Sudan".
constexpr std::array<std::string_view, 5> kSentThere = {"envoy", "representative", "rapporteur", "coordinator", "mediator"};

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
    case Deprel::kOblUnmarked:
      return document.upos(document.head(child)) == Upos::kAdj;  // "34-year-old"
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
  if (t >= 2 && document.form(t - 1) == "-" && one_of(Caseless(document.form(t - 2)), kAgainst))
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

// "Air Canada", "Bank of China": a state's word inside a longer name of a body says only where the body is from.
bool inside_body(const Document& document, const Hits& hits, const Lexicon& lexicon,
                 const Hit& hit) {
  const std::int32_t n = hits.name_at[hit.head];
  if (n < 0 || lexicon.actors[lexicon.actor_words[hit.entry].actor].kind != "state") return false;
  const Name& name = document.names[static_cast<std::size_t>(n)];
  if (name.type != NameType::kOrganisation) return false;
  std::size_t more = 0;  // words of the name beside the state's
  for (TokenId t = name.tokens.begin; t < name.tokens.end; ++t)
    more += !hit.tokens.contains(t) && begins_upper(document.form(t)) && document.form(t) != "The";
  return more > 0;
}

// "The Reforma party": no paper and no company of that name.
bool names_a_party(const Document& document, const Lexicon& lexicon, const Hit& hit) {
  const auto& sectors = lexicon.actors[lexicon.actor_words[hit.entry].actor].sectors;
  if (sectors.empty() || (sectors.front() != "JRN" && sectors.front() != "BUS")) return false;
  return hit.tokens.end < document.tokens.size() && Caseless(document.form(hit.tokens.end)) == "party";
}

// "Brazilian steelmaker Siderminas".
bool says_what_body(const Document& document, const Lexicon& lexicon, const Name* name, const Hit& agent) {
  if (!name || name->type == NameType::kPerson || name->type == NameType::kLocation || agent.tokens.end != name->tokens.begin) return false;
  return document.deprel(agent.head) == Deprel::kCompound && document.upos(agent.head) == Upos::kNoun && lexicon.agents[agent.entry].kind == "organisation";
}

void sort_out(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head,
              const std::vector<TokenId>& tokens, Parts& parts) {
  const Document& document = tree.document();
  const Hit* last_actor = nullptr;
  const Hit* last_agent = nullptr;
  for (TokenId t : tokens) {
    const Hit* actor = hits.actors.at(t);
    if (const Hit* longer = hits.agents.at(t);
        actor && longer && longer->tokens.contains(actor->tokens) &&
        longer->tokens.size() > actor->tokens.size())
      actor = nullptr;  // no "Security Council" in "National Security Council"
    if (actor && (inside_place(hits, *actor) || names_a_party(document, lexicon, *actor))) actor = nullptr;
    if (actor && actor->tokens.begin > 0 && !actor->tokens.contains(head) && Caseless(document.form(actor->tokens.begin - 1)) == "ethnic")
      actor = nullptr;  // "an ethnic Greek candidate" is no Greek's
    if (actor && actor != last_actor && !inside_person(document, hits, *actor)) {
      if (inside_body(document, hits, lexicon, *actor) && parts.name) {
        parts.owners.push_back(actor);
      } else if (actor->tokens.contains(head) && !parts.agent) {
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
      const bool title = document.head(agent->head) == head &&
                         (document.deprel(agent->head) == Deprel::kNmodDesc || says_what_body(document, lexicon, parts.name, *agent));
      if (!parts.agent && (agent->tokens.contains(head) || title)) {
        parts.agent = agent;
      } else if (plain_modifier(document, agent->head, head)) {
        parts.bodies.push_back(agent);
      }
    }
    if (agent) last_agent = agent;
  }
}

Parts parts_of(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head) {
  const Document& document = tree.document();
  Parts parts;
  parts.tokens = phrase_tokens(tree, head);
  if (hits.name_at[head] >= 0)
    parts.name = &document.names[static_cast<std::size_t>(hits.name_at[head])];
  parts.agent = title_before(hits, parts.name);
  if (!parts.agent) {
    sort_out(tree, hits, lexicon, head, parts.tokens, parts);
    return parts;
  }
  std::vector<TokenId> titles;  // the words of the title's own phrase, up to the name
  for (TokenId t : phrase_tokens(tree, parts.agent->head)) {
    if (t < parts.name->tokens.begin) titles.push_back(t);
  }
  sort_out(tree, hits, lexicon, parts.agent->head, titles, parts);
  parts.tokens.insert(parts.tokens.end(), titles.begin(), titles.end());
  std::sort(parts.tokens.begin(), parts.tokens.end());
  parts.tokens.erase(std::unique(parts.tokens.begin(), parts.tokens.end()), parts.tokens.end());
  return parts;
}

// "A spokesman for the rebels": what the words beside the noun leave open, the body behind its preposition says.
void add_body_behind(const Tree& tree, const Hits& hits, const Lexicon& lexicon, Parts& parts) {
  if (!parts.agent || parts.direct) return;
  for (TokenId c : tree.children(parts.agent->head)) {
    const bool aide = tree.preposition(c) == "to" && one_of(Caseless(tree.document().lemma(parts.agent->head)), kAides);
    const bool inside = one_of(tree.preposition(c), kInside) && one_of(Caseless(tree.document().lemma(parts.agent->head)), kInsiders);
    if (tree.document().deprel(c) != Deprel::kNmod || (!aide && !inside && !one_of(tree.preposition(c), kServes)))
      continue;
    if (tree.preposition(c) == "for" && one_of(lower_ascii(tree.document().lemma(parts.agent->head)), kSentThere)) continue;
    const Parts more = parts_of(tree, hits, lexicon, c);
    const bool body = more.agent || (more.direct && lexicon.actors[lexicon.actor_words[more.direct->entry].actor].kind != "state");
    if (inside && !body) continue;
    if (parts.owners.empty() && more.direct) parts.owners = {more.direct};
    if (parts.owners.empty()) parts.owners = more.owners;
    if (parts.bodies.empty() && more.agent) parts.bodies = {more.agent};
  }
}

// "The Maoists": many of a kind are nobody's name.
bool plural_kind(const Document& document, const Parts& parts, TokenId head) {
  if (!parts.agent || !parts.name || document.xpos(head) != "NNPS" || !parts.agent->tokens.contains(head)) return false;
  TokenRange name = parts.name->tokens;
  if (Caseless(document.form(name.begin)) == "the") ++name.begin;
  return parts.agent->tokens.contains(name);
}

// The words in apposition, also where the tree joins them to what the name belongs to.
std::optional<TokenId> apposition_of(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head) {
  if (const auto own = tree.child(head, Deprel::kAppos)) return own;
  if (tree.document().is_root(head) || tree.document().deprel(head) != Deprel::kNmod) return std::nullopt;
  const auto beside = tree.child(tree.document().head(head), Deprel::kAppos);
  return beside && *beside > head && apposition_host(tree, hits, lexicon, *beside) == head ? beside : std::nullopt;
}

void add_apposition(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head,
                    Parts& parts) {
  const auto appos = apposition_of(tree, hits, lexicon, head);
  if (!appos || apposition_host(tree, hits, lexicon, *appos) != head) return;
  Parts more = parts_of(tree, hits, lexicon, *appos);
  if (!parts.agent && more.agent) {
    parts.agent = more.agent;
    parts.office = more.tokens;
  }
  if (!parts.direct && parts.owners.empty()) parts.owners = more.owners;
  if (parts.bodies.empty()) parts.bodies = more.bodies;
  if (!parts.name && more.name && more.name->type == NameType::kPerson) parts.name = more.name;
}

// "Presidents Ana Cruz and Luis Soto": a plural title is that of all who are coordinated behind it.
void share_title(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head,
                 Parts& parts) {
  const Document& document = tree.document();
  if (parts.agent || !parts.name || parts.name->type != NameType::kPerson ||
      document.deprel(head) != Deprel::kConj)
    return;
  const Parts first = parts_of(tree, hits, lexicon, tree.first_conjunct(head));
  if (!first.agent || first.agent->tokens.contains(tree.first_conjunct(head))) return;
  const std::string_view xpos = document.xpos(first.agent->head);
  if (xpos == "NNS" || xpos == "NNPS") parts.agent = first.agent;
}

}  // namespace

Parts all_parts_of(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head) {
  Parts parts = parts_of(tree, hits, lexicon, head);
  add_body_behind(tree, hits, lexicon, parts);
  add_apposition(tree, hits, lexicon, head, parts);
  share_title(tree, hits, lexicon, head, parts);
  if (plural_kind(tree.document(), parts, head)) parts.name = nullptr;
  return parts;
}

const Hit* title_before(const Hits& hits, const Name* name) {
  if (!name || name->type != NameType::kPerson || name->tokens.begin == 0) return nullptr;
  const Hit* agent = hits.agents.at(name->tokens.begin - 1);
  return agent && agent->tokens.end == name->tokens.begin ? agent : nullptr;
}

namespace {

// "The extradition to Peru of Ana Cruz, a former minister": an office right behind the comma of a person's name is that person's, not the state's.
TokenId person_beside(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId appos) {
  const Document& document = tree.document();
  const TokenId state = document.head(appos);
  const Hit* agent = hits.agents.at(appos);
  if (!agent || (!hits.actors.at(state) && !hits.places.at(state))) return kNone;
  const std::string& kind = lexicon.agents[agent->entry].kind;
  const TokenId begin = tree.subtree(appos).begin;
  if ((kind != "person" && kind != "office") || begin < 2 || begin <= state) return kNone;
  const TokenId comma = document.form(begin) == "," ? begin : begin - 1;
  const std::int32_t n = comma == 0 || document.form(comma) != "," ? -1 : hits.name_at[comma - 1];
  if (n < 0 || document.names[static_cast<std::size_t>(n)].type != NameType::kPerson) return kNone;
  const TokenId person = head_of(document, document.names[static_cast<std::size_t>(n)].tokens);
  return document.deprel(person) == Deprel::kNmod && document.head(person) == state ? person : kNone;
}

}  // namespace

TokenId apposition_host(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId appos) {
  const Document& document = tree.document();
  const TokenId direct = document.head(appos);
  if (const TokenId person = person_beside(tree, hits, lexicon, appos); person != kNone) return person;
  const std::int32_t name = hits.name_at[appos];
  if (name < 0 || document.names[static_cast<std::size_t>(name)].type != NameType::kPerson)
    return direct;
  for (TokenId t = direct;; t = document.head(t)) {
    const Hit* agent = hits.agents.at(t);
    if (agent && agent->head == t) {
      const std::string& kind = lexicon.agents[agent->entry].kind;
      if (kind == "person" || kind == "office") return t;
    }
    if (document.deprel(t) != Deprel::kNmod || document.is_root(t)) return direct;
  }
}

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

}  // namespace entente
