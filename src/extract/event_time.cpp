#include "extract/event_time.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::size_t kMonth = 7;  // letters of "2024-10": a year or a month, not a day

bool dated(const Moment& moment) {
  return moment.type != MomentType::kDuration && moment.type != MomentType::kSet &&
         !moment.value.empty() && moment.value[0] >= '0' && moment.value[0] <= '9';
}

// The token that governs the expression: the one of its tokens whose head lies outside.
std::optional<TokenId> head_of_moment(const Document& document, const Moment& moment) {
  auto it = std::lower_bound(
      document.tokens.begin(), document.tokens.end(), moment.bytes.begin,
      [](const Token& token, std::uint32_t byte) { return token.bytes.end <= byte; });
  for (; it != document.tokens.end() && it->bytes.begin < moment.bytes.end; ++it) {
    const TokenId t = static_cast<TokenId>(it - document.tokens.begin());
    if (document.is_root(t) || !document.tokens[document.head(t)].bytes.overlaps(moment.bytes))
      return t;
  }
  return std::nullopt;
}

bool predicate(const Document& document, TokenId t) {
  return document.upos(t) == Upos::kVerb || document.upos(t) == Upos::kAux || document.is_root(t);
}

// "..., injuring two": at the time of the verb that it hangs on.
bool participle(const Tree& tree, TokenId t) {
  const Document& document = tree.document();
  return document.deprel(t) == Deprel::kAdvcl && document.xpos(t) == "VBG" && !tree.child(t, {Deprel::kMark, Deprel::kNsubj});
}

// "broke down in April when a bomb killed eleven": at the time of the verb that it hangs on. A year or a month holds what came just before
// as well: "collapsed in 2019 after it bombed an academy"; not "in 2015, months after ...".
bool at_once(const Tree& tree, TokenId t, bool coarse) {
  const Document& document = tree.document();
  if (document.deprel(t) != Deprel::kAdvcl) return false;
  const auto begins = tree.child(t, {Deprel::kMark, Deprel::kAdvmod});
  if (!begins || *begins > t) return false;
  const Caseless word(document.form(*begins));
  if (coarse && word == "after") return !tree.has(t, Deprel::kOblUnmarked);
  return word == "when" || word == "as" || word == "while";
}

// "clubbed students who were blockading a bridge": what those to whom it is done were doing.
bool meanwhile(const Tree& tree, TokenId t) {
  const Document& document = tree.document();
  if (document.deprel(t) != Deprel::kAclRelcl || document.xpos(t) != "VBG") return false;
  const auto be = tree.child(t, Deprel::kAux);
  return be && document.xpos(*be) == "VBD";
}

// "since 1990, when rebels marched on the capital", "since September, when Chile closed its border and Peru withdrew".
bool when_clause(const Tree& tree, TokenId time, TokenId trigger) {
  const Document& document = tree.document();
  TokenId t = trigger;
  while (document.deprel(t) == Deprel::kConj && !document.is_root(t)) t = document.head(t);
  const auto when = tree.child(t, {Deprel::kAdvmod, Deprel::kMark});
  if (!when || *when < 2 || *when > t || Caseless(document.form(*when)) != "when") return false;
  const TokenId before = document.form(*when - 1) == "," ? *when - 2 : *when - 1;
  return tree.below(before, time);
}

// "were allowed to return in October": the time of what is brought about is that of the word.
bool brings_about(const Tree& tree, TokenId verb, TokenId trigger) {
  const Document& document = tree.document();
  static constexpr std::array<std::string_view, 7> kImplicative = {"allow", "force", "compel", "manage", "let", "make", "permit"};
  return document.deprel(verb) == Deprel::kXcomp && document.head(verb) == trigger && one_of(Caseless(document.lemma(trigger)), kImplicative);
}

// "fired on Tuesday to break up the rally": at the time of the verb whose purpose it is.
bool purpose(const Tree& tree, TokenId t) {
  const Document& document = tree.document();
  const auto mark = tree.child(t, Deprel::kMark);
  return document.deprel(t) == Deprel::kAdvcl && document.xpos(t) == "VB" && mark && Caseless(document.form(*mark)) == "to";
}

// "said after a round of talks on Thursday", "during a visit on Monday": at the time beside it.
bool occasion(const Tree& tree, TokenId time, TokenId t, bool coarse) {
  const Document& document = tree.document();
  if (document.deprel(t) != Deprel::kObl || document.upos(t) != Upos::kNoun) return false;
  const std::string& preposition = tree.preposition(t);
  if (preposition == "during" || preposition == "at") return true;
  return (preposition == "after" || preposition == "follow" || preposition == "following") && (time > t || coarse);
}

// "ECOWAS leaders, meeting in Abuja on Thursday, suspended Gambia": the verb whose doers met or spoke that day; `t` itself for any other word.
TokenId done_there(const Tree& tree, TokenId t) {
  static constexpr std::array<std::string_view, 7> kTogether = {"meet", "speak", "gather", "convene", "address", "write", "talk"};
  const Document& document = tree.document();
  if (document.xpos(t) != "VBG" || document.is_root(t) || !one_of(Caseless(document.lemma(t)), kTogether)) return t;
  const TokenId above = document.head(t);
  if (participle(tree, t)) return above;
  const bool of_subject = document.deprel(t) == Deprel::kAcl && !document.is_root(above) && is_subject(document.deprel(above));
  return of_subject ? document.head(above) : t;
}

// "clashes that killed 50 people in April", "a campaign begun in May": the time of what the noun did or underwent, not of what was said of it.
bool of_clause(const Tree& tree, TokenId verb, TokenId trigger) {
  static constexpr std::array<std::string_view, 12> kSaidOf = {"condemn", "denounce", "criticise", "criticize", "praise",  "investigate",
                                                               "discuss", "welcome",  "reject",    "mention",   "blame", "call"};
  const Document& document = tree.document();
  const Deprel deprel = document.deprel(verb);
  return (deprel == Deprel::kAclRelcl || deprel == Deprel::kAcl) && document.head(verb) == trigger && document.upos(trigger) == Upos::kNoun &&
         document.xpos(verb) != "VB" && !one_of(Caseless(document.lemma(verb)), kSaidOf);
}

// Steps from the time to the trigger; 0 = does not belong to it. "until Sunday" dates no deed; "convened a session for Thursday, while
// others met", "has fought since May and vowed": only what stands with it.
int nearness(const Tree& tree, TokenId time, TokenId trigger, bool coarse) {
  const Document& document = tree.document();
  const std::string& preposition = tree.preposition(time);
  if (preposition == "until" || preposition == "till") return 0;
  const bool ahead = preposition == "for" || preposition == "since";
  if (when_clause(tree, time, trigger)) return 1;
  int steps = 1;
  for (TokenId t = time; !document.is_root(t) && steps < 8; ++steps) {
    t = document.head(t);
    if (t == trigger) return steps;
    if (!predicate(document, t)) continue;
    t = done_there(tree, t);
    if (t == trigger) return steps + 1;
    if (of_clause(tree, t, trigger)) return steps + 1;
    if (brings_about(tree, t, trigger)) return steps + 1;
    // the verb that governs the time also dates its conjuncts and the event nouns that it holds ("held talks on Monday")
    int hops = 2;
    for (TokenId up = trigger; !document.is_root(up); ++hops) {
      const Deprel deprel = document.deprel(up);
      const bool held = deprel == Deprel::kObl && up == trigger && document.upos(up) == Upos::kNoun &&
                        (tree.preposition(up) == "from" || tree.preposition(up) == "on" || tree.preposition(up) == "in");  // "returned from a visit on Monday"
      const bool shares = held || deprel == Deprel::kConj || deprel == Deprel::kObj ||
                          deprel == Deprel::kNsubj || deprel == Deprel::kNsubjPass ||
                          deprel == Deprel::kXcomp || participle(tree, up) || at_once(tree, up, coarse) || meanwhile(tree, up) || purpose(tree, up) ||
                          occasion(tree, time, up, coarse);
      // "began the filling last week, and Egypt moved its jets": another's deed
      const bool anothers = deprel == Deprel::kConj && tree.has(up, Deprel::kNsubj) && time > t && time < up;
      if (!shares || anothers || (ahead && (deprel == Deprel::kConj || at_once(tree, up, coarse)))) break;
      up = document.head(up);
      if (up == t) return steps + 1 + hops;
    }
    return 0;
  }
  return 0;
}

}  // namespace

std::optional<std::size_t> moment_of(const Tree& tree, const std::vector<Moment>& moments,
                                     TokenId trigger) {
  const Document& document = tree.document();
  const Span sentence = document.bytes(document.sentences[tree.sentence_of(trigger)].tokens);
  const auto first =
      std::lower_bound(moments.begin(), moments.end(), sentence.begin,
                       [](const Moment& m, std::uint32_t byte) { return m.bytes.begin < byte; });
  std::optional<std::size_t> best;
  int nearest = 100;
  for (auto it = first; it != moments.end() && it->bytes.begin < sentence.end; ++it) {
    if (!dated(*it) || it->in_dateline) continue;
    const auto head = head_of_moment(document, *it);
    const int steps = head ? nearness(tree, *head, trigger, it->value.size() <= kMonth) : 0;
    if (steps > 0 && steps < nearest) {
      nearest = steps;
      best = static_cast<std::size_t>(it - moments.begin());
    }
  }
  return best;
}

bool long_ago(const Moment& moment, const PublicationDate& published) {
  if (!moment.end || !published.date || moment.end->size() < 10 || published.date->size() < 10)
    return false;
  const auto year_before =
      [](const std::string&
             date) {  // "2023-03-21" -> "2022-03-21": strings of this form compare as dates
        std::string out = date.substr(0, 10);
        const int year = std::stoi(out.substr(0, 4)) - 1;
        const std::string digits = std::to_string(year);
        return std::string(4 - std::min<std::size_t>(4, digits.size()), '0') + digits +
               out.substr(4);
      };
  return *moment.end < year_before(*published.date);
}

}  // namespace entente
