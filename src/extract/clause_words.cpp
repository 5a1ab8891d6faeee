#include "extract/clause_words.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 8> kNot = {"not",     "never", "n't",    "no",
                                                  "neither", "nor",   "hardly", "scarcely"};
constexpr std::array<std::string_view, 2> kNearly = {"nearly", "almost"};  // "nearly broke"
// "not only invaded": said with more weight, not denied.
constexpr std::array<std::string_view, 4> kNotOnly = {"only", "just", "merely", "simply"};

}  // namespace

// By the words, since trees differ on what "yet" hangs on.
bool ClauseWords::yet_to(TokenId t) const {
  const auto to = tree_.child(t, {Deprel::kMark});
  return to && *to > 0 && Caseless(document_.form(*to)) == "to" &&
         Caseless(document_.form(*to - 1)) == "yet";
}

bool ClauseWords::nobody_does(TokenId t) const {
  const auto subject = tree_.child(t, {Deprel::kNsubj, Deprel::kNsubjPass});
  if (!subject) return false;
  const Caseless form(document_.form(*subject));
  if (form == "nobody" || form == "none" || form == "neither" || form == "nothing") return true;
  for (TokenId c : tree_.children(*subject)) {
    const Caseless word(document_.form(c));
    const Deprel deprel = document_.deprel(c);
    if ((deprel == Deprel::kDet || deprel == Deprel::kCcPreconj) &&
        (word == "no" || word == "neither"))
      return true;
    if (word == "not" && c < *subject && tree_.has(*subject, Deprel::kNummod)) return true;  // "not one state"
  }
  return false;
}

bool ClauseWords::inverted_condition(TokenId t) const {
  const auto subject = tree_.child(t, {Deprel::kNsubj, Deprel::kNsubjPass});
  if (!subject || document_.deprel(t) != Deprel::kAdvcl) return false;
  for (TokenId c : tree_.children(t)) {
    const Caseless form(document_.form(c));
    if (c < *subject && document_.deprel(c) == Deprel::kAux &&
        (form == "should" || form == "had" || form == "were"))
      return true;
  }
  return false;
}

bool ClauseWords::provided_that(TokenId t) const {
  static constexpr std::array<std::string_view, 6> kProvided = {
      "provided", "providing", "assuming", "supposing", "condition", "proviso"};
  const auto that = tree_.child(t, Deprel::kMark);
  return that && *that > 0 && Caseless(document_.form(*that)) == "that" &&
         one_of(Caseless(document_.form(*that - 1)), kProvided);
}

bool ClauseWords::content_clause(TokenId t) const {
  static constexpr std::array<std::string_view, 12> kContent = {
      "report",     "claim",  "allegation", "accusation", "rumour",    "rumor",
      "suggestion", "charge", "suspicion",  "belief",     "assertion", "insinuation"};
  if (document_.is_root(t) || !one_of(Caseless(document_.lemma(document_.head(t))), kContent))
    return false;
  bool that = false, object = false;
  for (TokenId c : tree_.children(t)) {
    if (document_.deprel(c) != Deprel::kObj) continue;
    (Caseless(document_.form(c)) == "that" ? that : object) = true;
  }
  return that && object;
}

bool ClauseWords::is_to(TokenId t) const {
  const auto mark = tree_.child(t, Deprel::kMark);
  const auto auxiliary = tree_.child(t, Deprel::kAux);  // "is to expel the consul", as some trees have it
  const bool be = tree_.has(t, Deprel::kCop) || (auxiliary && document_.lemma(*auxiliary) == "be" && document_.xpos(t) == "VB");
  const bool below = mark && document_.deprel(t) == Deprel::kXcomp && document_.lemma(document_.head(t)) == "be" &&
                     *mark == document_.head(t) + 1;  // where the tree takes "is" for the verb
  return document_.upos(t) == Upos::kVerb && (be || below) && mark && Caseless(document_.form(*mark)) == "to";
}

bool ClauseWords::wanted(TokenId t) const {
  static constexpr std::array<std::string_view, 3> kWanting = {"want", "need", "demand"};
  if (document_.xpos(t) != "VBN" || document_.is_root(t)) return false;
  const TokenId above = document_.head(t);
  if (document_.deprel(t) == Deprel::kXcomp) return one_of(Caseless(document_.lemma(above)), kWanting);
  if (document_.deprel(t) != Deprel::kAcl || document_.is_root(above) || tree_.has(t, Deprel::kOblAgent)) return false;
  return document_.deprel(above) == Deprel::kObj && one_of(Caseless(document_.lemma(document_.head(above))), kWanting);
}

bool ClauseWords::stopped_short(TokenId t) const {
  if (document_.is_root(t) || document_.lemma(document_.head(t)) != "stop") return false;
  const auto short_of = tree_.child(document_.head(t), {Deprel::kAdvmod, Deprel::kXcomp});
  return short_of && Caseless(document_.form(*short_of)) == "short" && document_.xpos(t) == "VBG";
}

bool ClauseWords::far_from(TokenId t) const {
  const auto mark = tree_.child(t, {Deprel::kMark, Deprel::kCase});
  if (!mark) return false;
  const Caseless word(document_.form(*mark));
  if (word == "instead") return true;
  return *mark > 0 && word == "from" && Caseless(document_.form(*mark - 1)) == "far";
}

bool ClauseWords::going_to(TokenId t) const {
  const auto clause = tree_.child(t, Deprel::kXcomp);
  return clause && Caseless(document_.form(t)) == "going" &&
         tree_.child(*clause, Deprel::kMark);
}

bool ClauseWords::due_to(TokenId t) const {
  return t > 1 && document_.xpos(t) == "VB" && Caseless(document_.form(t - 1)) == "to" &&
         Caseless(document_.form(t - 2)) == "due";
}

bool ClauseWords::imperative(TokenId t) const {
  if (tree_.child(t, {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kAux})) return false;
  return document_.feats(t).find("Mood=Imp") != std::string_view::npos || bare_first(t);
}

// "Give us back our boats," he told her: a bare verb that opens what is said.
bool ClauseWords::bare_first(TokenId t) const {
  const Deprel deprel = document_.deprel(t);
  if (document_.xpos(t) != "VB" || (deprel != Deprel::kCcomp && deprel != Deprel::kParataxis) || tree_.has(t, Deprel::kMark))
    return false;
  TokenId first = tree_.subtree(t).begin;
  while (first < t && (document_.upos(first) == Upos::kPunct || Caseless(document_.form(first)) == "please")) ++first;
  return first == t;
}

bool ClauseWords::infinitive(TokenId t) const {
  const auto mark = tree_.child(t, Deprel::kMark);
  return document_.xpos(t) == "VB" && mark && Caseless(document_.form(*mark)) == "to";
}

bool ClauseWords::too_much_for(TokenId node, TokenId up) const {
  if (!infinitive(node)) return false;
  const bool enough = Caseless(document_.form(up)) == "enough" ||
                      Caseless(document_.form(up)) == "available";
  if (enough && negated(tree_, up)) return true;
  for (TokenId c : tree_.children(up)) {
    if (document_.deprel(c) == Deprel::kAdvmod && Caseless(document_.form(c)) == "too")
      return true;
  }
  return false;
}

bool ClauseWords::asked(TokenId root) const {
  TokenId last = root;
  for (TokenId c : tree_.children(root)) last = std::max(last, c);
  return document_.form(last) == "?";
}

bool ClauseWords::finite(TokenId t) const {
  return document_.xpos(t) == "VBD" || document_.xpos(t) == "VBZ";
}

bool ClauseWords::joined_by(TokenId node, std::string_view conjunction) const {
  const auto word = tree_.child(node, Deprel::kCc);
  return word && lower_ascii(document_.form(*word)) == conjunction;
}

bool ClauseWords::kept_from(TokenId node) const {
  const auto mark = tree_.child(node, {Deprel::kMark, Deprel::kCase});
  return document_.upos(node) == Upos::kVerb && mark &&
         Caseless(document_.form(*mark)) == "from";
}

bool ClauseWords::presupposed(TokenId t) const {
  if (document_.upos(t) != Upos::kNoun) return false;
  for (TokenId c : tree_.children(t)) {
    const Caseless form(document_.form(c));
    if (document_.deprel(c) == Deprel::kNmodPoss ||
        (document_.deprel(c) == Deprel::kDet && (form == "the" || form == "this")))
      return true;
  }
  return false;
}

bool modal(const Tree& tree, TokenId t) {
  const Document& document = tree.document();
  const auto children = tree.children(t);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) {
    return document.deprel(c) == Deprel::kAux && document.xpos(c) == "MD";
  });
}

// "I would urge", "we must condemn", "I want to thank": who says so of himself does it.
bool ClauseWords::said_by_doing(TokenId t, std::string_view modal) const {
  static constexpr std::array<std::string_view, 4> kPolite = {"would", "must", "can", "'ll"};
  static constexpr std::array<std::string_view, 12> kActs = {"urge", "ask",      "call", "appeal", "thank",  "condemn",
                                                             "warn", "apologise", "demand", "apologize", "request", "congratulate"};
  const auto who = tree_.child(t, Deprel::kNsubj);
  if (!who || !one_of(modal, kPolite) || !one_of(Caseless(document_.lemma(t)), kActs)) return false;
  const Caseless form(document_.form(*who));
  const auto condition = tree_.child(t, Deprel::kAdvcl);
  return (form == "i" || form == "we") && !(condition && tree_.child(*condition, Deprel::kMark) && *condition < t);
}

// "offered nothing", "accused nobody".
bool ClauseWords::nothing(TokenId object) const {
  static constexpr std::array<std::string_view, 4> kNothing = {"nothing", "nobody", "none", "neither"};
  return negated(tree_, object) || one_of(Caseless(document_.form(object)), kNothing);
}

// "Provided that no soldier is hurt, ...", where the tree makes a clause of "provided"; "on condition that it stopped the raids".
bool ClauseWords::provided(TokenId c) const {
  const Caseless form(document_.form(c));
  if (document_.deprel(c) == Deprel::kObl) return form == "condition" && tree_.preposition(c) == "on" && tree_.child(c, {Deprel::kAcl, Deprel::kCcomp});
  return document_.deprel(c) == Deprel::kAdvcl && (form == "provided" || form == "providing") && !tree_.has(c, Deprel::kObj);
}

bool negated(const Tree& tree, TokenId t) {
  const Document& document = tree.document();
  const auto only_behind = [&](TokenId c) {
    return c + 1 < document.tokens.size() && one_of(Caseless(document.form(c + 1)), kNotOnly);
  };
  for (TokenId c : tree.children(t)) {
    const Deprel deprel = document.deprel(c);
    const Caseless form(document.form(c));
    if ((deprel == Deprel::kAdvmod || deprel == Deprel::kDet || deprel == Deprel::kCcPreconj) &&
        (one_of(form, kNot) || form == "n’t") && !only_behind(c))
      return true;
    if (deprel == Deprel::kAdvmod && document.upos(t) == Upos::kVerb && one_of(form, kNearly))
      return true;
    // "haven't", where the words are given uncut.
    if (deprel == Deprel::kAux && form.size() > 3 && form.ends_with("n't")) return true;
    if ((deprel == Deprel::kMark || deprel == Deprel::kCase) && form == "without") return true;
    // "Nor did the two leaders settle it", at the head of a sentence, or "..., nor has Oslo asked it to": a clause of its own
    const bool own_clause = document.deprel(t) != Deprel::kConj || tree.child(t, {Deprel::kNsubj, Deprel::kNsubjPass});
    if (form == "nor" && c < t && own_clause && (deprel == Deprel::kCc || deprel == Deprel::kAdvmod)) return true;
  }
  return false;
}

}  // namespace entente
