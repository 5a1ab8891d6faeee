#include "ground/place_names.h"

#include <array>
#include <set>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/time_lexicon.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> kIn = {"in", "near", "outside", "around"};
// Behind them a place may stand, and so may much else.
constexpr std::array<std::string_view, 15> kTowards = {"in",   "near", "outside", "around", "at",  "from", "to",     "of",
                                                       "into", "off",  "through", "across", "via", "towards", "toward"};
constexpr std::array<std::string_view, 4> kReach = {"reach", "enter", "leave", "surround"};
constexpr std::array<std::string_view, 22> kBehind = {"district",  "province", "region",    "peninsula",   "island",   "valley",    "dam",  "checkpoint",
                                                      "crossing",  "airport",  "port",      "base",        "camp",     "bridge",    "lake", "river",
                                                      "reservoir", "area",     "township", "governorate", "refinery", "mine"};
constexpr TokenId kLongestName = 3;
constexpr std::size_t kShortest = 3;  // letters: shorter ones are abbreviations

// "The police chief in Termez", "near Mae Sot", whatever the model takes it for: a name of one or two words without an article.
bool stands_as_place(const Tree& tree, const Name& name, TokenId head) {
  const Document& document = tree.document();
  if (name.tokens.size() > 2 || head != name.tokens.begin || head == 0) return false;
  if (!one_of(Caseless(document.form(head - 1)), kIn) || !one_of(tree.preposition(head), kIn)) return false;
  for (const Name& other : document.names) {  // somebody who is named elsewhere too
    if (other.tokens != name.tokens && other.type != NameType::kLocation &&
        document.form(other.tokens.end - 1) == document.form(name.tokens.end - 1) && other.type != name.type)
      return false;
  }
  return name.type == NameType::kPerson || name.type == NameType::kOrganisation;
}

// A name that the model takes for a place, or that stands like one, that no parsed dictionary knows and that no person bears.
bool unlisted(const Tree& tree, const Hits& hits,
                   const std::set<std::string_view>& surnames, const Name& name) {
  const Document& document = tree.document();
  const TokenId head = head_of(document, name.tokens);
  if (name.type != NameType::kLocation && !stands_as_place(tree, name, head)) return false;
  if (document.upos(head) != Upos::kPropn || !begins_upper(document.form(head)) ||
      document.form(head).size() < kShortest)
    return false;
  for (TokenId t = name.tokens.begin; t < name.tokens.end; ++t) {
    if (hits.actors.at(t) || hits.places.at(t)) return false;
  }
  return !surnames.contains(document.form(head));
}

std::set<std::string_view> surnames_of(const Tree& tree) {
  const Document& document = tree.document();
  std::set<std::string_view> out;
  for (const Name& name : document.names) {
    if (name.type == NameType::kPerson && !stands_as_place(tree, name, head_of(document, name.tokens)))
      out.insert(document.form(name.tokens.end - 1));
  }
  return out;
}

bool may_be_place(const Tree& tree, TokenRange name) {
  const Document& document = tree.document();
  const TokenId head = head_of(document, name);
  if (!document.is_root(head) && one_of(Caseless(document.lemma(document.head(head))), kBehind) && document.deprel(head) == Deprel::kCompound) return true;
  if (document.deprel(head) == Deprel::kObj && one_of(Caseless(document.lemma(document.head(head))), kReach)) return true;
  return name.begin > 0 && one_of(Caseless(document.form(name.begin - 1)), kTowards);
}

bool free_of_hits(const Hits& hits, TokenRange name) {
  for (TokenId t = name.begin; t < name.end; ++t) {
    if (hits.actors.at(t) || hits.places.at(t) || hits.agents.at(t)) return false;
  }
  return true;
}

// The capitalised proper nouns from t on, no further than the name or the gap between names that t stands in.
TokenRange proper_nouns(const Document& document, const Hits& hits, TokenId t) {
  TokenRange name{t, t};
  while (name.end < document.tokens.size() && document.upos(name.end) == Upos::kPropn && begins_upper(document.form(name.end)) &&
         hits.name_at[name.end] == hits.name_at[t] && name.size() <= kLongestName)
    ++name.end;
  return name;
}

}  // namespace

std::vector<TokenRange> possible_place_names(const Tree& tree, const Hits& hits) {
  const Document& document = tree.document();
  const std::set<std::string_view> surnames = surnames_of(tree);
  std::vector<TokenRange> out;
  for (TokenId t = 0; t < document.tokens.size(); ++t) {
    const TokenRange name = proper_nouns(document, hits, t);
    if (name.size() == 0) continue;
    const std::string_view last = document.form(name.end - 1);
    const bool fits = name.size() <= kLongestName && last.size() > kShortest && !temporal::word_of(last) && !surnames.contains(last);
    if (fits && free_of_hits(hits, name) && may_be_place(tree, name)) out.push_back(name);
    t = name.end - 1;
  }
  return out;
}

std::vector<TokenRange> unlisted_place_names(const Tree& tree, const Hits& hits) {
  const std::set<std::string_view> surnames = surnames_of(tree);
  std::vector<TokenRange> out;
  for (const Name& name : tree.document().names) {
    if (unlisted(tree, hits, surnames, name)) out.push_back(name.tokens);
  }
  return out;
}

}  // namespace entente
