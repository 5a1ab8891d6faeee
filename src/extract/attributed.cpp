#include "extract/attributed.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

const CueEntry kUnknown{"", "verb", {"clause"}, "assert", false, {"statements (marked by the model)", 0}};

// Acts that are words even where their matter is only named: "praised the accord", "denied responsibility".
constexpr std::array<std::string_view, 7> kSaidByNaming = {
    "praise", "criticise", "accept", "deny", "accuse", "promise", "threaten"};

constexpr std::array<std::string_view, 3> kArticles = {"the", "a", "an"};

class Builder {
 public:
  Builder(const Slots& slots, const Lexicon& lexicon, const std::vector<Quote>& quotes)
      : slots_(slots),
        tree_(slots.tree()),
        document_(tree_.document()),
        lexicon_(lexicon),
        quotes_(quotes) {}

  // Is one of the contents at least a phrase?
  bool names(const Attribution& marked) const {
    return std::any_of(marked.contents.begin(), marked.contents.end(),
                       [](TokenRange content) { return content.size() > 1; });
  }

  // Does one of the contents tell something: a clause, or words between quotation marks?
  bool tells(const Attribution& marked) const {
    return std::any_of(marked.contents.begin(), marked.contents.end(), [&](TokenRange content) {
      return has_clause(content) || quoted(document_.bytes(content));
    });
  }

  // "guard the so-called "line of honour"": a verb that the dictionary does not know, with a name in quotation marks as a part of its object.
  bool scare_quoted(const Attribution& marked, const Report& report) const {
    if (report.entry != &kUnknown) return false;
    return std::none_of(marked.contents.begin(), marked.contents.end(), [&](TokenRange content) {
      const Span bytes = document_.bytes(content);
      return has_clause(content) || std::any_of(quotes_.begin(), quotes_.end(), [&](const Quote& q) {
               return q.outer.begin <= bytes.begin && q.inner.overlaps(bytes);
             });
    });
  }

  Report report_of(const Attribution& marked) const {
    Report report;
    choose_cue(marked.cue, report);
    report.clause = true;
    report.confidence = marked.confidence;
    report.cue_bytes = document_.bytes(marked.cue);
    for (const TokenRange content : marked.contents)
      report.content.push_back(document_.bytes(content));
    if (!marked.source.empty() && placeholder(head_of(marked.source), report.cue)) return report;
    if (!marked.source.empty() && document_.upos(head_of(marked.source)) != Upos::kVerb) {
      report.source = antecedent(head_of(marked.source), report.cue);
      report.source_bytes = document_.bytes(marked.source);
    } else {
      report.source = subject(report.cue);
    }
    return report;
  }

 private:
  // "It was reported that ...", or an article by itself: nobody.
  bool placeholder(TokenId source, TokenId cue) const {
    const std::string lemma = lower_ascii(document_.lemma(source));
    return document_.deprel(source) == Deprel::kExpl || (lemma == "it" && slots_.passive(cue)) || one_of(lemma, kArticles);
  }

  // Does a token of the range hang on none other of it?
  bool on_top(TokenId t, TokenRange range) const {
    return document_.is_root(t) || !range.contains(document_.head(t));
  }

  TokenId head_of(TokenRange range) const {
    for (TokenId t = range.begin; t < range.end; ++t) {
      if (on_top(t, range) && document_.upos(t) != Upos::kPunct) return t;
    }
    return range.begin;
  }

  // The head where the dictionary knows it, else the last word that it knows ("issued a statement saying").
  void choose_cue(TokenRange range, Report& report) const {
    report.cue = head_of(range);
    report.entry = entry_of(report.cue);
    for (TokenId t = range.end; !report.entry && t-- > range.begin;) {
      report.entry = entry_of(t);
      if (report.entry) report.cue = t;
    }
    if (!report.entry) report.entry = &kUnknown;
  }

  const CueEntry* entry_of(TokenId t) const {
    if (document_.upos(t) == Upos::kVerb) {
      const auto entries = verb_entries(tree_, lexicon_, t);
      return entries.empty() ? nullptr : fitting(entries, t);
    }
    const auto found = lexicon_.cues.find(lower_ascii(document_.lemma(t)));
    if (found == lexicon_.cues.end()) return nullptr;
    for (const CueEntry& entry : found->second) {
      if (entry.pos != "verb") return &entry;
    }
    return nullptr;
  }

  // The first entry, but that of clauses where the tree has one: "alleging that" accuses, whatever "alleged" between quotations does.
  const CueEntry* fitting(const std::vector<const CueEntry*>& entries, TokenId t) const {
    const auto clausal = std::find_if(entries.begin(), entries.end(), [](const CueEntry* e) { return e->frames.contains("clause"); });
    return clausal != entries.end() && tree_.has(t, Deprel::kCcomp) ? *clausal : entries.front();
  }

  // "who" stands for the one that the tree names as the cue's subject.
  TokenId antecedent(TokenId source, TokenId cue) const {
    if (!document_.xpos(source).starts_with("W")) return source;
    const auto subjects = slots_.subjects(cue);
    return subjects.empty() ? source : subjects.front();
  }

  // Where the model marks none, or a clause ("who had telephoned him"): the cue's subject in the tree, its own or one that it shares
  // ("X said ... and added ...", "..., adding that ...").
  std::optional<TokenId> subject(TokenId cue) const {
    if (document_.upos(cue) != Upos::kVerb || slots_.passive(cue)) return std::nullopt;
    for (TokenId s : slots_.subjects(cue)) {
      if (document_.deprel(s) != Deprel::kExpl) return s;
    }
    return std::nullopt;
  }

  bool has_clause(TokenRange range) const {
    for (TokenId t = range.begin; t < range.end; ++t) {
      if (on_top(t, range) && range.size() > 1 && predicate(t)) return true;
    }
    return false;
  }

  bool predicate(TokenId t) const {
    const bool verb = document_.upos(t) == Upos::kVerb && document_.deprel(t) != Deprel::kAmod;
    return verb || tree_.has(t, Deprel::kNsubj) || tree_.has(t, Deprel::kCop);
  }

  bool quoted(Span bytes) const {
    return std::any_of(quotes_.begin(), quotes_.end(),
                       [&](const Quote& q) { return q.inner.overlaps(bytes); });
  }

  const Slots& slots_;
  const Tree& tree_;
  const Document& document_;
  const Lexicon& lexicon_;
  const std::vector<Quote>& quotes_;
};

// "according to plan": marked as a report, and none.
bool measured(const Tree& tree, const Attribution& marked) {
  const Document& document = tree.document();
  return marked.source.size() == 1 && !marked.cue.empty() && lower_ascii(document.form(marked.cue.begin)) == "according" &&
         is_measure(tree, marked.source.begin);
}

}  // namespace

std::vector<Report> attributed_reports(const Slots& slots, const Lexicon& lexicon,
                                       const std::vector<Quote>& quotes) {
  const Builder builder(slots, lexicon, quotes);
  std::vector<Report> out;
  for (const Attribution& marked : slots.tree().document().attributions) {
    if (marked.contents.empty()) continue;
    Report report = builder.report_of(marked);
    if (builder.scare_quoted(marked, report) || measured(slots.tree(), marked)) continue;
    if (builder.tells(marked) || (one_of(report.entry->act, kSaidByNaming) && builder.names(marked)))
      out.push_back(std::move(report));
  }
  return out;
}

}  // namespace entente
