#include "extract/status.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"
#include "extract/governor_status.h"
#include "extract/status_words.h"

namespace entente {
namespace {

using Decided = std::optional<Verdict>;

std::string status_in(std::string_view word, const auto& table) {
  for (const auto& [w, status] : table) {
    if (w == word) return std::string(status);
  }
  return "";
}

class Judge : private ClauseWords {
 public:
  Judge(const Slots& slots, const Lexicon& lexicon,
        const std::vector<const EventPattern*>& patterns)
      : ClauseWords(slots.tree()),
        slots_(slots),
        patterns_(patterns),
        governor_(slots.tree(), lexicon, patterns) {}

  Verdict judge(TokenId trigger) const {
    if (Decided own = by_own_words(trigger)) return checked_above(trigger, *own);
    const bool lasting = patterns_[trigger] && patterns_[trigger]->flags.contains("ongoing");
    if (lasting && presupposed(trigger)) return {"ongoing", patterns_[trigger]->origin.text()};
    for (TokenId node = trigger; !document_.is_root(node);) {
      const TokenId up = document_.head(node);
      if (thought_over(node, up) || given(node, up) || told_apart(node, up)) break;
      if (node == trigger && ends_own(node, up)) return {"ongoing", "to be ended"};
      if (tried(trigger, node, up)) {
        node = up;
        continue;
      }
      if (has_to(node, up)) return {"demanded", "have to"};
      if (Decided above = governor_.verdict(node, up)) {
        if (voted(trigger, node, up)) return {"actual", "voted"};
        const bool open = above->status == "actual" && inherits(node, up) && !governor_.twice_negated(up);
        const Decided words = open ? by_own_words(up) : std::nullopt;
        return words ? *words : *above;  // "will resume visits"
      }
      if (too_much_for(node, up)) return {"negated", "too"};
      if (open_infinitive(node, up)) return {"hypothetical", "infinitive"};
      if (document_.deprel(node) == Deprel::kAcl && document_.is_root(up) && of_headline(node)) return {"planned", "to, in a headline"};
      if (closed(node)) break;
      if (inherits(node, up)) {
        const Decided words = by_own_words(up);
        if (words && !outlives(node, *words)) return *words;
      }
      node = up;
    }
    if (lasting) return {"ongoing", patterns_[trigger]->origin.text()};
    if (document_.is_root(trigger) && of_headline(trigger)) return {"planned", "to, in a headline"};
    if (document_.is_root(trigger) && asked(trigger)) return {"hypothetical", "question"};
    return {"actual", ""};
  }

 private:
  // "voted to condemn the raid": the vote is the word that is spoken.
  bool voted(TokenId trigger, TokenId node, TokenId up) const {
    static constexpr std::array<std::string_view, 5> kVerbal = {"REQUEST", "ACCUSE", "SUPPORT", "REJECT", "THREATEN"};
    return node == trigger && patterns_[trigger] && one_of(patterns_[trigger]->type, kVerbal) &&
           Caseless(document_.lemma(up)) == "vote" && infinitive(node) && !negated(tree_, up) && !modal(tree_, up);
  }

  // "Poland to close last road crossing", "talks to be held": an infinitive where the finite verb of the sentence would stand.
  bool of_headline(TokenId verb) const {
    const auto mark = tree_.child(verb, Deprel::kMark);
    const bool passive = document_.xpos(verb) == "VBN" && tree_.has(verb, Deprel::kAuxPass);
    if ((document_.xpos(verb) != "VB" && !passive) || !mark || Caseless(document_.form(*mark)) != "to") return false;
    const auto children = tree_.children(document_.is_root(verb) ? verb : document_.head(verb));
    return std::none_of(children.begin(), children.end(), [&](TokenId c) {
      const std::string_view xpos = document_.xpos(c);
      const Deprel deprel = document_.deprel(c);
      return (deprel == Deprel::kCop || deprel == Deprel::kAux || deprel == Deprel::kAuxPass) && xpos != "VB";
    });
  }

  // "they have to stop the shelling"; "had to stop it" is a fact.
  bool has_to(TokenId node, TokenId up) const {
    const Caseless form(document_.form(up));
    return document_.deprel(node) == Deprel::kXcomp && infinitive(node) && (form == "have" || form == "has") &&
           !tree_.child(up, {Deprel::kAux, Deprel::kObj});
  }

  // "demanding that it be reopened, and Uzbekistan cut the gas": a finite verb with its own subject is no part of a wish.
  bool told_apart(TokenId node, TokenId up) const {
    if (document_.deprel(node) != Deprel::kConj || document_.xpos(node) != "VBD" || !tree_.has(node, Deprel::kNsubj)) return false;
    const auto be = tree_.child(up, {Deprel::kAuxPass, Deprel::kCop});
    return document_.xpos(up) == "VB" || (be && Caseless(document_.form(*be)) == "be" && !tree_.has(up, Deprel::kAux));
  }

  // "unless the army halts its offensive": what may be ended goes on.
  bool ends_own(TokenId node, TokenId up) const {
    static constexpr std::array<std::string_view, 7> kEnd = {"halt", "stop", "end", "cease", "suspend", "scrap", "abandon"};
    const auto owner = tree_.child(node, Deprel::kNmodPoss);
    const bool own = document_.deprel(node) == Deprel::kObj && document_.upos(node) == Upos::kNoun && owner && document_.upos(*owner) == Upos::kPron;
    const auto mark = tree_.child(up, Deprel::kMark);
    return own && one_of(Caseless(document_.lemma(up)), kEnd) && document_.deprel(up) == Deprel::kAdvcl && mark &&
           one_of(Caseless(document_.form(*mark)), kIf);
  }

  // "tried to march on the palace": who tries to protest protests.
  bool tried(TokenId trigger, TokenId node, TokenId up) const {
    static constexpr std::array<std::string_view, 2> kTry = {"try", "attempt"};
    return node == trigger && patterns_[trigger] && patterns_[trigger]->type == "PROTEST" && document_.deprel(node) == Deprel::kXcomp &&
           one_of(Caseless(document_.lemma(up)), kTry);
  }

  // "agreed to suspend it following a call", "to protest over the arrest", "agreed, on a visit to Oslo, to": it has happened.
  bool given(TokenId node, TokenId up) const {
    static constexpr std::array<std::string_view, 9> kGiven = {"following", "follow", "over", "amid", "despite", "because", "since", "due", "given"};
    static constexpr std::array<std::string_view, 3> kJourneys = {"visit", "trip", "tour"};
    if (document_.deprel(node) != Deprel::kObl || !patterns_[node] || document_.upos(node) != Upos::kNoun) return false;
    const std::string& preposition = tree_.preposition(node);
    const bool journey = preposition == "on" && one_of(Caseless(document_.lemma(node)), kJourneys) && finite(up);
    return journey || one_of(preposition.substr(0, preposition.find(' ')), kGiven);
  }

  // "fear that Serbia will invade": what is to come hangs on how it is thought of.
  Verdict checked_above(TokenId t, Verdict own) const {
    if (own.status != "planned" || document_.deprel(t) != Deprel::kCcomp || document_.is_root(t))
      return own;
    const Decided above = governor_.verdict(t, document_.head(t));
    const bool decides = above && (above->status == "hypothetical" || above->status == "negated");
    return decides ? *above : own;
  }

  // "is weighing the request": it was made, whoever thinks about it.
  bool thought_over(TokenId node, TokenId up) const {
    return document_.deprel(node) == Deprel::kObj &&
           one_of(Caseless(document_.lemma(node)), kSaid) &&
           one_of(Caseless(document_.lemma(up)), kWeighing);
  }

  // "a lot to learn", "it is important to monitor", "came to seize": an infinitive that nothing above makes a fact is open.
  bool open_infinitive(TokenId node, TokenId up) const {
    if (patterns_[node] || !infinitive(node)) return false;
    switch (document_.deprel(node)) {
      case Deprel::kAcl:
      case Deprel::kAdvcl:
      case Deprel::kCsubj:
        return true;
      case Deprel::kXcomp:
      case Deprel::kCcomp:
        return document_.upos(up) == Upos::kAdj || document_.upos(up) == Upos::kNoun;
      default:
        return false;
    }
  }

  Decided by_own_words(TokenId t) const {
    if (negated(tree_, t) && !asks_for_negation(t)) return Verdict{"negated", "negation"};
    if (yet_to(t)) return Verdict{"negated", "yet to"};
    if (document_.upos(t) == Upos::kVerb && far_from(t)) return Verdict{"negated", "far from"};
    if ((document_.upos(t) == Upos::kVerb || document_.upos(t) == Upos::kAdj) && nobody_does(t) && !asks_for_negation(t)) return Verdict{"negated", "nobody"};
    if (provided_that(t)) return Verdict{"hypothetical", "provided that"};
    if (inverted_condition(t)) return Verdict{"hypothetical", "inverted condition"};
    if (wanted(t)) return Verdict{"demanded", "wanted"};
    if (is_to(t)) return Verdict{"planned", "is to"};
    if (due_to(t)) return Verdict{"planned", "due to"};
    if (expected(t)) return Verdict{"planned", "expected"};
    if (going_to(t)) return Verdict{"planned", "going to"};
    if (imperative(t)) return Verdict{"demanded", "imperative"};
    for (TokenId c : tree_.children(t)) {
      if (document_.deprel(c) == Deprel::kObj && patterns_[t] && nothing(c))
        return Verdict{"negated", "negation of " + std::string(document_.form(c))};  // "made no demand"
    }
    Decided modal;
    bool progressive = false, past = false, perfect = false;
    for (TokenId c : tree_.children(t)) {
      const std::string form = lower_ascii(document_.form(c));
      const Deprel deprel = document_.deprel(c);
      if (deprel == Deprel::kAux) {
        if (const std::string s = status_in(form, kModals); !s.empty()) modal = Verdict{s, form};
        progressive = progressive || (document_.lemma(c) == "be" && document_.xpos(t) == "VBG");
        past = past || form == "was" || form == "were" || form == "had";
        perfect = perfect || form == "have";
      }
      if (deprel == Deprel::kAmod || deprel == Deprel::kDet) {
        if (const std::string s = status_in(form, kAdjectives); !s.empty() && !strongest(c)) return Verdict{s, form};
      }
      if (deprel == Deprel::kMark && one_of(form, kIf)) return Verdict{"hypothetical", form};
      if (deprel == Deprel::kAdvmod) {
        if (const std::string s = status_in(form, kAdverbs); !s.empty()) return Verdict{s, form};
      }
    }
    if (modal && perfect && (modal->why == "should" || modal->why == "ought"))
      return Verdict{"negated", "should have"};  // "should have detained him"
    if (modal && said_by_doing(t, modal->why)) modal = std::nullopt;
    if (modal) return conditional(t, *modal);
    if (progressive && !past) return Verdict{"ongoing", "progressive"};
    return std::nullopt;
  }

  // "the strongest possible protest" was made.
  bool strongest(TokenId adjective) const { return adjective > 0 && document_.xpos(adjective - 1) == "JJS"; }

  // "is expected in Lima on Friday".
  bool expected(TokenId t) const {
    const auto be = Caseless(document_.lemma(t)) == "expect" ? tree_.child(t, Deprel::kAuxPass) : std::nullopt;
    return be && document_.xpos(*be) != "VBD";
  }

  // "was not allowed to leave": the line of the table means the negated word.
  bool asks_for_negation(TokenId t) const {
    const auto asks = [](const Condition& c) { return c.slot == "negated" && !c.negated; };
    return patterns_[t] && std::any_of(patterns_[t]->when.begin(), patterns_[t]->when.end(), asks);
  }

  // "would go back to work only when the duties were lifted".
  bool only_when(TokenId clause) const {
    static constexpr std::array<std::string_view, 3> kWhen = {"when", "once", "after"};
    const TokenId begin = tree_.subtree(clause).begin;
    if (document_.deprel(clause) != Deprel::kAdvcl) return false;
    const bool inside = Caseless(document_.form(begin)) == "only" && one_of(Caseless(document_.form(begin + 1)), kWhen);
    return inside || (begin > 0 && Caseless(document_.form(begin - 1)) == "only" && one_of(Caseless(document_.form(begin)), kWhen));
  }

  // "will ... if/unless": hypothetical; "said it would ...": planned.
  Verdict conditional(TokenId t, Verdict modal) const {
    bool condition = false;
    for (TokenId c : tree_.children(t)) {
      const auto mark = tree_.child(c, Deprel::kMark);
      const bool once = modal.why == "would" && mark && Caseless(document_.form(*mark)) == "once";
      condition = condition || once || only_when(c) || inverted_condition(c) || provided(c) ||
                  (document_.deprel(c) == Deprel::kAdvcl && mark &&
                   one_of(Caseless(document_.form(*mark)), kIf));
    }
    if (condition) return {"hypothetical", modal.why + " with a condition"};
    if (modal.why == "would" && document_.deprel(t) == Deprel::kCcomp)
      return {"planned", "would, reported"};
    return modal;
  }

  // "The blast has not caused hatred", "did not sign the agreement": a denied verb leaves what it takes for granted.
  bool outlives(TokenId node, const Verdict& above) const {
    if (above.status != "negated") return false;
    const Deprel deprel = document_.deprel(node);
    if (deprel == Deprel::kObj && request_of_another(node, patterns_[document_.head(node)])) return true;
    if (patterns_[node]) {
      return deprel == Deprel::kNsubj && presupposed(node) &&
             tree_.has(document_.head(node), Deprel::kObj);
    }
    if (deprel == Deprel::kConj) return joined_by(node, "but");
    const bool party = deprel == Deprel::kNsubj || deprel == Deprel::kNsubjPass ||
                       deprel == Deprel::kObj;
    return party && (deprel == Deprel::kNsubj || presupposed(node));
  }

  // "has yet to answer Benin's request": it was made. "did not make its demand": it was not.
  bool request_of_another(TokenId node, const EventPattern* above) const {
    static constexpr std::array<std::string_view, 9> kMade = {"make", "issue", "lodge", "submit", "file", "repeat", "renew", "present", "send"};
    const auto owner = tree_.child(node, Deprel::kNmodPoss);
    return !above && owner && document_.upos(*owner) != Upos::kPron && one_of(Caseless(document_.lemma(node)), kSaid) &&
           !one_of(Caseless(document_.lemma(document_.head(node))), kMade);
  }

  // A clause of its own, whose truth does not hang on what stands above.
  bool closed(TokenId node) const {
    switch (document_.deprel(node)) {
      case Deprel::kAmod:
      case Deprel::kAclRelcl:
      case Deprel::kAdvclRelcl:
      case Deprel::kParataxis:
      case Deprel::kCcomp:
      case Deprel::kAppos:
        return true;
      case Deprel::
          kNmod:  // a noun below a noun, "solution to the war"; "the start of the war" goes on
        return tree_.preposition(node) != "of";
      case Deprel::kAcl:
        return governor_.slot_of(node).empty();
      case Deprel::kAdvcl: {
        const auto mark = tree_.child(node, Deprel::kMark);
        return !mark || Caseless(document_.form(*mark)) != "to";
      }
      default:
        return false;
    }
  }

  // "will hold talks", "would begin to withdraw": the words of the governor are those of the event.
  bool inherits(TokenId node, TokenId up) const {
    if (document_.upos(up) != Upos::kVerb && document_.upos(up) != Upos::kAdj) return false;
    switch (document_.deprel(node)) {
      case Deprel::kXcomp:
      case Deprel::kObj:
      case Deprel::kNsubjPass:
        return true;
      case Deprel::kNsubj:
        return document_.upos(node) == Upos::kNoun && !slots_.passive(up);
      case Deprel::kConj:
        // "would not divulge it but said ...": a finite verb shares no auxiliary.
        return (!finite(node) || joined_by(node, "nor")) &&
               !tree_.child(node, {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kAux});
      default:
        return false;
    }
  }

  const Slots& slots_;
  const std::vector<const EventPattern*>& patterns_;
  GovernorStatus governor_;
};

}  // namespace

Verdict status_of(const Slots& slots, const Lexicon& lexicon,
                  const std::vector<const EventPattern*>& patterns, TokenId trigger) {
  return Judge(slots, lexicon, patterns).judge(trigger);
}

}  // namespace entente
