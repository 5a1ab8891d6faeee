#include "ground/namings.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 8> kName = {"know", "call", "go", "identify", "dub", "style", "nickname", "name"};
constexpr std::array<std::string_view, 6> kAlias = {"alias", "name", "nickname", "pseudonym", "guerre", "moniker"};
constexpr std::array<std::string_view, 2> kPrepositions = {"as", "by"};
constexpr std::array<std::string_view, 3> kRelatives = {"who", "which", "that"};

// "The alias “Laureano”": the noun above the name.
TokenId with_alias(const Tree& tree, TokenId name) {
  const Document& document = tree.document();
  const Deprel deprel = document.deprel(name);
  const bool beside = deprel == Deprel::kAppos || deprel == Deprel::kNmod || deprel == Deprel::kNmodDesc || deprel == Deprel::kFlat ||
                      deprel == Deprel::kNmodUnmarked;
  return beside && one_of(Caseless(document.lemma(document.head(name))), kAlias) ? document.head(name) : name;
}

// Whoever else calls somebody something gives him no name: "the man whom rivals call a butcher".
bool of_noun_itself(const Tree& tree, TokenId verb) {
  const auto subject = tree.child(verb, {Deprel::kNsubj, Deprel::kNsubjPass});
  return !subject || one_of(Caseless(tree.document().form(*subject)), kRelatives);
}

// "A group that calls itself the Palm Brigade", "styling himself Colonel Ana": the name is what the noun gives to itself.
bool of_itself(const Tree& tree, TokenId verb) {
  static constexpr std::array<std::string_view, 4> kSelf = {"itself", "himself", "herself", "themselves"};
  const auto children = tree.children(verb);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) { return one_of(Caseless(tree.document().form(c)), kSelf); });
}

}  // namespace

TokenId noun_named(const Tree& tree, TokenId name) {
  const Document& document = tree.document();
  if (document.is_root(name)) return kNone;
  const TokenId t = with_alias(tree, name);
  if (document.is_root(t)) return kNone;
  const TokenId verb = document.head(t);
  const Deprel clause = document.deprel(verb);
  if ((clause != Deprel::kAcl && clause != Deprel::kAclRelcl) || document.is_root(verb) || document.head(verb) > verb ||
      !one_of(Caseless(document.lemma(verb)), kName) || !of_noun_itself(tree, verb))
    return kNone;
  const Deprel deprel = document.deprel(t);
  if (deprel == Deprel::kObl) return one_of(tree.preposition(t), kPrepositions) ? document.head(verb) : kNone;
  const bool complement = deprel == Deprel::kXcomp || (deprel == Deprel::kObj && (document.xpos(verb) == "VBN" || of_itself(tree, verb)));
  return complement ? document.head(verb) : kNone;
}

// "Tajik Foreign Minister Ana Cruz said": a tree that gives the verb two subjects side by side means one, named by the second. (Behind a
// comma the trees are mended: language/one_subject.h.)
TokenId subject_beside(const Tree& tree, TokenId subject) {
  const Document& document = tree.document();
  if (document.is_root(subject) || document.deprel(subject) != Deprel::kNsubj) return kNone;
  for (const TokenId other : tree.children(document.head(subject))) {
    if (other <= subject || document.deprel(other) != Deprel::kNsubj) continue;
    const TokenId end = tree.subtree(subject).end, begin = tree.subtree(other).begin;
    return begin <= end ? other : kNone;
  }
  return kNone;
}

TokenId one_of_whom(const Tree& tree, TokenId name) {
  const Document& document = tree.document();
  if (document.is_root(name)) return kNone;
  TokenId one = document.deprel(name) == Deprel::kAppos ? document.head(name) : kNone;
  for (const TokenId c : tree.children(document.head(name))) {
    if (c < name && subject_beside(tree, c) == name) one = c;
  }
  if (one == kNone || Caseless(document.form(one)) != "one") return kNone;
  for (const TokenId c : tree.children(one)) {
    if (document.deprel(c) == Deprel::kNmod && c < name && tree.preposition(c) == "of") return c;
  }
  return kNone;
}

TokenId name_of_one(const Tree& tree, TokenId one) {
  if (Caseless(tree.document().form(one)) != "one") return kNone;
  const auto name = tree.child(one, Deprel::kAppos);
  return name && one_of_whom(tree, *name) != kNone ? *name : kNone;
}

}  // namespace entente
