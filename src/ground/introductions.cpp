#include "ground/introductions.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/gender.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 9> kWhere = {"in", "at", "near", "outside", "across", "around", "inside", "off", "on"};
// What somebody does at a place who is not of it.
constexpr std::array<std::string_view, 7> kAway = {"visit", "attend", "arrive", "travel", "meet", "study", "live"};

bool common_noun(const Document& document, TokenId t) {
  return document.upos(t) == Upos::kNoun && !begins_upper(document.form(t));
}

}  // namespace

TokenId standing_for(const Tree& tree, TokenId name) {
  const Document& document = tree.document();
  if (document.is_root(name) || document.deprel(name) != Deprel::kAppos) return name;
  const TokenId noun = document.head(name);
  const std::string word = lower_ascii(document.form(noun));
  return (common_noun(document, noun) || word == "one" || word == "another") && noun < name ? noun : name;  // "One, Ana Cruz, came from Lima"
}

bool described(const Tree& tree, TokenId name) {
  const Document& document = tree.document();
  if (standing_for(tree, name) != name) return true;
  const auto children = tree.children(name);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) {
    const Deprel deprel = document.deprel(c);
    const bool age = document.upos(c) == Upos::kNum && deprel != Deprel::kFlat;
    return deprel == Deprel::kAclRelcl || age || (deprel == Deprel::kAppos && c > name && common_noun(document, c));
  });
}

Guess country_of_life(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId name) {
  const Document& document = tree.document();
  for (TokenId c : tree.children(name)) {
    const std::string_view tag = document.xpos(c);
    if (document.deprel(c) != Deprel::kAclRelcl || (tag != "VBZ" && tag != "VBP") || one_of(lower_ascii(document.lemma(c)), kAway)) continue;
    const TokenRange words = tree.subtree(c);
    for (TokenId t = words.begin; t < words.end; ++t) {
      if (!one_of(tree.preposition(t), kWhere)) continue;
      if (const std::string country = country_named(tree, hits, lexicon, t); !country.empty())
        return {country, words_named(tree, hits, t) + " (where the life goes on that is told)"};
    }
  }
  return {};
}

EntityId office_before(const Cast& cast, const Salience& salience, const Mention& mention) {
  static constexpr std::array<std::string_view, 7> kOneAtATime = {" minister", "president", "premier", "chancellor", "king", "queen", "secretary of state"};
  const auto one = [&](std::string_view office) { return mention.noun.ends_with(office); };
  if (mention.kind != EntityKind::kPerson || mention.plural || mention.noun.find("deputy") != std::string::npos ||
      mention.noun.find("vice") != std::string::npos || std::none_of(kOneAtATime.begin(), kOneAtATime.end(), one))
    return kNone;
  const std::string& country = mention.identity.country;
  EntityId found = kNone;
  for (EntityId e = 0; e < cast.entities.size(); ++e) {
    const Entity& office = cast.entities[e];
    if (office.plural || office.noun != mention.noun || (!country.empty() && office.identity.country != country)) continue;
    if (found != kNone || office.kind != EntityKind::kOffice || salience.named(e) || cast.mentions[office.mentions.front()].owner != kNone) return kNone;  // of which state?
    found = e;
  }
  return found;
}

EntityId announced_before(const Tree& tree, const Cast& cast, const Salience& salience, const Mention& mention) {
  const Document& document = tree.document();
  const std::uint32_t here = tree.sentence_of(mention.head);
  const bool whole = mention.name.find(' ') != std::string::npos;
  if (mention.kind != EntityKind::kPerson || !mention.noun.empty() || mention.actor || !whole || here == 0 || mention.owner != kNone ||
      !is_subject(document.deprel(mention.head)) || tree.has(mention.head, Deprel::kConj))
    return kNone;
  EntityId found = kNone;
  for (const Mention& before : cast.mentions) {
    if (before.head >= mention.head) break;
    if (before.entity == kNone || tree.sentence_of(before.head) + 1 != here) continue;
    const Entity& who = cast.entities[before.entity];
    if (who.plural || (who.kind != EntityKind::kPerson && who.kind != EntityKind::kOffice)) continue;
    if (salience.named(before.entity) || who.actor || !who.members.empty() || before.head != cast.mentions[who.mentions.front()].head) return kNone;
    if (!is_subject(document.deprel(before.head)) || (found != kNone && found != before.entity)) return kNone;
    found = before.entity;
  }
  return found;
}

}  // namespace entente
