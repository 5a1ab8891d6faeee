#include "extract/told_or_done.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"

namespace entente {
namespace {

// Acts that are words even where their matter is only named: "praised the accord", "denied responsibility".
constexpr std::array<std::string_view, 7> kSaidByNaming = {
    "praise", "criticise", "accept", "deny", "accuse", "promise", "threaten"};

// Frames of the dictionary in which what is named is what is said: "accused X of treason", "called for calm".
constexpr std::array<std::string_view, 4> kNamingFrames = {"object", "of", "for", "as"};

// CAMEO codes of events that are words: a comment, an appeal, a promise, praise, a demand, disapproval, a refusal, a threat.
constexpr std::array<std::string_view, 8> kVerbalCodes = {"01", "02", "03", "051", "10", "11", "12", "13"};

// What somebody makes another do is no word.
constexpr std::array<std::string_view, 9> kCausing = {"prompt", "cause", "lead", "force", "enable", "help", "drive", "spur", "compel"};
constexpr std::array<std::string_view, 4> kAsking = {"ask", "demand", "urge", "threaten"};
// Deeds that can be done with words: "attacked the others for taking gifts".
constexpr std::array<std::string_view, 7> kWordsToo = {"attack", "hit", "present", "hold", "find", "found", "show"};
constexpr std::array<std::string_view, 2> kRecognise = {"recognise", "recognize"};
constexpr std::array<std::string_view, 3> kNobody = {"nobody", "none", "neither"};
constexpr std::array<std::string_view, 3> kSomebody = {"one", "side", "party"};
constexpr std::array<std::string_view, 5> kWithheld = {"praise", "criticise", "accuse", "accept", "reject"};

// Verbs that say nothing without what stands behind them: "had a plan", "made a stop".
constexpr std::array<std::string_view, 6> kLight = {"be", "have", "do", "make", "go", "try"};

}  // namespace

const CueEntry& unknown_cue() {
  static const CueEntry kUnknown{"", "verb", {"clause"}, "assert", false, {"statements (marked by the model)", 0}};
  return kUnknown;
}

bool on_top(const Document& document, TokenId t, TokenRange range) {
  return document.is_root(t) || !range.contains(document.head(t));
}

TokenId top_of(const Document& document, TokenRange range) {
  for (TokenId t = range.begin; t < range.end; ++t) {
    if (on_top(document, t, range) && document.upos(t) != Upos::kPunct) return t;
  }
  return range.begin;
}

bool ToldOrDone::is_statement(const Attribution& marked, const Report& report) const {
  if (scare_quoted(marked, report) || measured(marked) || caused(report)) return false;
  if (!quotes_any(marked, report.cue) && (nobody_says(marked, report) || left_unsaid(marked, report) || done_to(report))) return false;
  return tells(marked) || said_by_naming(marked, report);
}

// "prompting Rome to recall its envoy": what somebody brings about.
bool ToldOrDone::caused(const Report& report) const {
  return report.entry == &unknown_cue() && one_of(Caseless(document_.lemma(report.cue)), kCausing) && tree_.has(report.cue, Deprel::kObj);
}

// "None of them has asked to leave", "asked for nothing".
bool ToldOrDone::nobody_says(const Attribution& marked, const Report& report) const {
  if (!report.source || !one_of(report.entry->act, kAsking)) return false;
  if (std::any_of(marked.contents.begin(), marked.contents.end(), [&](TokenRange c) { return Caseless(document_.form(c.begin)) == "nothing"; })) return true;
  const Caseless who(document_.form(*report.source));
  return one_of(who, kNobody) || (one_of(who, kSomebody) && negated(tree_, *report.source));
}

// "did not criticise its ally": praise and blame that are withheld are nobody's words.
bool ToldOrDone::left_unsaid(const Attribution& marked, const Report& report) const {
  return one_of(report.entry->act, kWithheld) && !tells(marked) && negated(tree_, report.cue) && !tree_.has(report.cue, Deprel::kCompoundPrt);
}

// "sentenced a smuggler to 20 years for bribing guards": a deed whose object has a clause beside it.
bool ToldOrDone::done_to(const Report& report) const {
  const Caseless lemma(document_.lemma(report.cue));
  const bool named = report.entry == &unknown_cue() || lemma == "recall";  // "recalled its envoy": speech only with a clause or quotation marks
  if (!named || one_of(lemma, kLight) || one_of(lemma, kWordsToo) || !acts(report.cue)) return false;
  const auto object = tree_.child(report.cue, Deprel::kObj);
  return object && !tree_.child(report.cue, {Deprel::kCcomp, Deprel::kXcomp, Deprel::kParataxis});
}

// Does a quotation stand in one of the contents, none that holds the cue too?
bool ToldOrDone::quotes_any(const Attribution& marked, TokenId cue) const {
  return std::any_of(marked.contents.begin(), marked.contents.end(), [&](TokenRange content) {
    return quoted(document_.bytes(content)) && !quote_at(quotes_, document_.tokens[cue].bytes.begin);
  });
}

// Is one of the contents at least a phrase or a name?
bool ToldOrDone::names(const Attribution& marked) const {
  return std::any_of(marked.contents.begin(), marked.contents.end(), [&](TokenRange content) {
    return content.size() > 1 || (content.size() == 1 && document_.upos(content.begin) == Upos::kPropn);
  });
}

// Does one of the contents tell something: a clause, or words between quotation marks?
bool ToldOrDone::tells(const Attribution& marked) const {
  return std::any_of(marked.contents.begin(), marked.contents.end(), [&](TokenRange content) {
    return has_clause(content) || quoted(document_.bytes(content));
  });
}

// Is what is only named words all the same? Not what is done to a thing ("signed a treaty", "recalled its envoy"): that is an event.
bool ToldOrDone::said_by_naming(const Attribution& marked, const Report& report) const {
  if (!names(marked) || (marked.source.empty() && report.source && document_.upos(*report.source) == Upos::kNoun && document_.xpos(report.cue) == "VBG"))
    return false;
  if (marked.source.empty() && (report.entry == &unknown_cue() || report.entry->act == "believe")) return false;  // "rain is expected"
  if (attitude(marked, report)) return true;
  return one_of(report.entry->act, kSaidByNaming) || !deed(report);
}

// "is against it", "has been critical of the plan", "their support for Kyiv": somebody's attitude to what a preposition leads to, or a noun's.
bool ToldOrDone::attitude(const Attribution& marked, const Report& report) const {
  if (marked.source.empty()) return false;
  const bool leads = marked.cue.size() > 1 && document_.upos(marked.cue.end - 1) == Upos::kAdp;
  return leads || document_.upos(report.cue) == Upos::kNoun;
}

// "guard the so-called "line of honour"": a verb that the dictionary does not know, with a name in quotation marks as a part of its object.
bool ToldOrDone::scare_quoted(const Attribution& marked, const Report& report) const {
  if (report.entry != &unknown_cue()) return false;
  return std::none_of(marked.contents.begin(), marked.contents.end(), [&](TokenRange content) {
    const Span bytes = document_.bytes(content);
    return has_clause(content) || std::any_of(quotes_.begin(), quotes_.end(), [&](const Quote& q) {
             return q.outer.begin <= bytes.begin && q.inner.overlaps(bytes);
           });
  }) && tells(marked);
}

bool ToldOrDone::naming(const Report& report) const {
  if (one_of(Caseless(document_.lemma(report.cue)), kRecognise) && !has_as(report.cue) && plain_object(report.cue)) return false;  // "recognised the border"
  const auto names = [](const CueEntry& entry) {
    return std::any_of(kNamingFrames.begin(), kNamingFrames.end(), [&](std::string_view frame) { return entry.frames.contains(std::string(frame)); });
  };
  if (names(*report.entry)) return true;
  const auto lines = lexicon_.cues.find(report.entry->lemma);  // "expects a poor harvest": the clause of "expect" stands in a line of its own
  return lines != lexicon_.cues.end() && std::any_of(lines->second.begin(), lines->second.end(), [&](const CueEntry& other) {
    return other.pos == "verb" && other.act == report.entry->act && other.act == "believe" && names(other);
  });
}

// An object without a clause: not "recognised the danger that they posed".
bool ToldOrDone::plain_object(TokenId cue) const {
  const auto object = tree_.child(cue, Deprel::kObj);
  return object && !tree_.child(*object, {Deprel::kAcl, Deprel::kAclRelcl});
}

bool ToldOrDone::has_as(TokenId cue) const {
  const auto children = tree_.children(cue);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) { return tree_.preposition(c) == "as" || (tree_.child(c, Deprel::kMark) && document_.lemma(*tree_.child(c, Deprel::kMark)) == "as"); });
}

bool ToldOrDone::deed(const Report& report) const {
  if (naming(report)) return false;
  const Caseless lemma(document_.lemma(report.cue));
  return one_of(lemma, kLight) || document_.upos(report.cue) == Upos::kNoun || acts(report.cue);
}

// A verb of the event tables with a code that is not verbal.
bool ToldOrDone::acts(TokenId cue) const {
  const auto found = lexicon_.verb_patterns.find(lower_ascii(document_.lemma(cue)));
  return found != lexicon_.verb_patterns.end() && std::any_of(found->second.begin(), found->second.end(), [&](std::uint32_t p) {
    const EventPattern& pattern = lexicon_.patterns[p];
    return !pattern.type.empty() && (pattern.type == "SANCTION" || std::none_of(kVerbalCodes.begin(), kVerbalCodes.end(), [&](std::string_view code) { return pattern.cameo.starts_with(code); }));  // a court's sentence is no word, whatever its code
  });
}

bool ToldOrDone::has_clause(TokenRange range) const {
  for (TokenId t = range.begin; t < range.end; ++t) {
    if (on_top(document_, t, range) && range.size() > 1 && predicate(t)) return true;
  }
  return false;
}

bool ToldOrDone::predicate(TokenId t) const {
  const bool verb = document_.upos(t) == Upos::kVerb && document_.deprel(t) != Deprel::kAmod;
  return verb || tree_.has(t, Deprel::kNsubj) || tree_.has(t, Deprel::kCop);
}

bool ToldOrDone::quoted(Span bytes) const {
  return std::any_of(quotes_.begin(), quotes_.end(),
                     [&](const Quote& q) { return q.inner.overlaps(bytes); });
}

// "according to plan": marked as a report, and none.
bool ToldOrDone::measured(const Attribution& marked) const {
  return marked.source.size() == 1 && !marked.cue.empty() && Caseless(document_.form(marked.cue.begin)) == "according" &&
         is_measure(tree_, marked.source.begin);
}

}  // namespace entente
