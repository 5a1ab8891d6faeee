#include "stance/mood.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 5> kIf = {"if", "unless", "whether", "lest", "until"};
// Marks of clauses that say when or why, not what.
constexpr std::array<std::string_view, 16> kOccasion = {"when", "after", "before", "while", "as", "because", "since", "until",
                                                        "unless", "once", "although", "though", "if", "whereas", "lest", "till"};
constexpr std::array<std::string_view, 3> kMay = {"may", "might", "could"};
constexpr std::array<std::string_view, 3> kMust = {"must", "should", "ought"};

bool question(const Tree& tree, TokenId t) {
  const Document& document = tree.document();
  const TokenRange sentence = document.sentences[tree.sentence_of(t)].tokens;
  for (TokenId k = sentence.end; k-- > sentence.begin && k + 3 > sentence.end;) {
    if (document.form(k) == "?") return true;
  }
  return false;
}

// "Neither Spain nor Algeria has asked".
bool neither_does(const Tree& tree, TokenId t) {
  const auto subject = tree.child(t, {Deprel::kNsubj, Deprel::kNsubjPass});
  return subject && ClauseWords(tree).nobody_does(t);
}

// "no demand", "made no demand", "nothing".
bool denied(const Tree& tree, TokenId t) {
  if (negated(tree, t) || ClauseWords(tree).stopped_short(t) || no_longer(tree, t) || neither_does(tree, t)) return true;
  const Document& document = tree.document();
  const auto cc = tree.child(t, Deprel::kCc);  // "neither endorsed nor opposed it"
  if (cc && document.deprel(t) == Deprel::kConj && lower_ascii(document.form(*cc)) == "nor") return true;
  const auto object = tree.child(t, Deprel::kObj);
  if (object && negated(tree, *object)) return true;
  return document.upos(t) == Upos::kNoun && !document.is_root(t) &&
         document.deprel(t) == Deprel::kObj && negated(tree, document.head(t));
}

bool under_condition(const Tree& tree, TokenId t) {
  const auto mark = tree.child(t, Deprel::kMark);
  return mark && one_of(Caseless(tree.document().form(*mark)), kIf);
}

// "has yet to respond"
bool pending(const Document& document, TokenId t) {
  return t >= 2 && document.lemma(t - 1) == "to" && Caseless(document.form(t - 2)) == "yet";
}

}  // namespace

std::string modal_of(const Tree& tree, TokenId verb) {
  const Document& document = tree.document();
  for (TokenId c : tree.children(verb)) {
    if (document.deprel(c) != Deprel::kAux) continue;
    const Caseless form(document.form(c));
    if (form == "will" || form == "'ll" || form == "’ll" || form == "wo" || form == "shall")
      return "will";
    if (form == "would" || form == "'d") return "would";
    if (one_of(form, kMust)) return "must";
    if (one_of(form, kMay)) return "may";
  }
  if (document.deprel(verb) == Deprel::kXcomp && !document.is_root(verb)) {
    const std::string_view above = document.lemma(document.head(verb));
    if (above == "have" || above == "need") return "must";
  }
  return "";
}

bool neither_nor(const Tree& tree, TokenId t) {
  const Document& document = tree.document();
  const TokenId first = tree.first_conjunct(t);
  const auto children = tree.children(first);
  const bool neither = std::any_of(children.begin(), children.end(), [&](TokenId c) { return Caseless(document.form(c)) == "neither"; });
  return neither && tree.conjuncts(first).size() > 1;
}

bool no_longer(const Tree& tree, TokenId t) {
  const Document& document = tree.document();
  const auto children = tree.children(t);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) {
    return Caseless(document.form(c)) == "longer" && c > 0 && Caseless(document.form(c - 1)) == "no";
  });
}

bool tells_occasion(const Tree& tree, TokenId clause) {
  if (tree.document().deprel(clause) != Deprel::kAdvcl) return false;
  const auto mark = tree.child(clause, Deprel::kMark);
  return mark && one_of(Caseless(tree.document().form(*mark)), kOccasion);
}

Mood mood_of(const Tree& tree, TokenId t) {
  if (question(tree, t) || under_condition(tree, t)) return Mood::kUntaken;
  if (pending(tree.document(), t)) return Mood::kPending;
  const std::string modal = modal_of(tree, t);
  if (modal == "must") return Mood::kUntaken;
  if (denied(tree, t)) return Mood::kDenied;
  return modal == "may" ? Mood::kOpen : Mood::kTaken;
}

}  // namespace entente
