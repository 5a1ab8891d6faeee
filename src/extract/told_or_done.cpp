#include "extract/told_or_done.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

// Acts that are words even where their matter is only named: "praised the accord", "denied responsibility".
constexpr std::array<std::string_view, 7> kSaidByNaming = {
    "praise", "criticise", "accept", "deny", "accuse", "promise", "threaten"};

// Frames of the dictionary in which what is named is what is said: "accused X of treason", "called for calm".
constexpr std::array<std::string_view, 4> kNamingFrames = {"object", "of", "for", "as"};

// CAMEO codes of events that are words: a comment, an appeal, a promise, praise, a demand, disapproval, a refusal, a threat.
constexpr std::array<std::string_view, 8> kVerbalCodes = {"01", "02", "03", "051", "10", "11", "12", "13"};

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
  if (scare_quoted(marked, report) || measured(marked)) return false;
  return tells(marked) || said_by_naming(marked, report);
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

bool ToldOrDone::naming(const CueEntry& entry) const {
  return std::any_of(kNamingFrames.begin(), kNamingFrames.end(), [&](std::string_view frame) { return entry.frames.contains(std::string(frame)); });
}

bool ToldOrDone::deed(const Report& report) const {
  if (naming(*report.entry)) return false;
  const std::string lemma = lower_ascii(document_.lemma(report.cue));
  if (one_of(lemma, kLight) || document_.upos(report.cue) == Upos::kNoun) return true;
  const auto found = lexicon_.verb_patterns.find(lemma);
  return found != lexicon_.verb_patterns.end() && std::any_of(found->second.begin(), found->second.end(), [&](std::uint32_t p) {
    const EventPattern& pattern = lexicon_.patterns[p];
    return !pattern.type.empty() && std::none_of(kVerbalCodes.begin(), kVerbalCodes.end(), [&](std::string_view code) { return pattern.cameo.starts_with(code); });
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
  return marked.source.size() == 1 && !marked.cue.empty() && lower_ascii(document_.form(marked.cue.begin)) == "according" &&
         is_measure(tree_, marked.source.begin);
}

}  // namespace entente
