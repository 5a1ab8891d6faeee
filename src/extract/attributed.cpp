#include "extract/attributed.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/carried_quotes.h"
#include "extract/whole_contents.h"

namespace entente {
namespace {

const CueEntry kUnknown{"", "verb", {"clause"}, "assert", false, {"statements (marked by the model)", 0}};

// Acts that are words even where their matter is only named: "praised the accord", "denied responsibility".
constexpr std::array<std::string_view, 7> kSaidByNaming = {
    "praise", "criticise", "accept", "deny", "accuse", "promise", "threaten"};

// Frames of the dictionary in which what is named is what is said: "accused X of treason", "called for calm".
constexpr std::array<std::string_view, 4> kNamingFrames = {"object", "of", "for", "as"};

// CAMEO codes of events that are words: a comment, an appeal, a promise, praise, a demand, disapproval, a refusal, a threat.
constexpr std::array<std::string_view, 8> kVerbalCodes = {"01", "02", "03", "051", "10", "11", "12", "13"};

// Verbs that say nothing without what stands behind them: "had a plan", "made a stop".
constexpr std::array<std::string_view, 6> kLight = {"be", "have", "do", "make", "go", "try"};

// "a "nasty guy," an "anchor baby"": the next quotation of a list begins within so many bytes.
constexpr std::uint32_t kListed = 8;

constexpr std::array<std::string_view, 3> kArticles = {"the", "a", "an"};

class Builder {
 public:
  Builder(const Slots& slots, const Lexicon& lexicon, const std::vector<Quote>& quotes)
      : slots_(slots),
        tree_(slots.tree()),
        document_(tree_.document()),
        lexicon_(lexicon),
        quotes_(quotes) {}

  // Is one of the contents at least a phrase or a name?
  bool names(const Attribution& marked) const {
    return std::any_of(marked.contents.begin(), marked.contents.end(), [&](TokenRange content) {
      return content.size() > 1 || (content.size() == 1 && document_.upos(content.begin) == Upos::kPropn);
    });
  }

  // Does one of the contents tell something: a clause, or words between quotation marks?
  bool tells(const Attribution& marked) const {
    return std::any_of(marked.contents.begin(), marked.contents.end(), [&](TokenRange content) {
      return has_clause(content) || quoted(document_.bytes(content));
    });
  }

  // Is what is only named words all the same? Not what is done to a thing ("signed a treaty", "recalled its envoy"): that is an event.
  bool said_by_naming(const Attribution& marked, const Report& report) const {
    if (!names(marked) || (marked.source.empty() && report.source && document_.upos(*report.source) == Upos::kNoun && document_.xpos(report.cue) == "VBG"))
      return false;
    if (marked.source.empty() && (report.entry == &kUnknown || report.entry->act == "believe")) return false;  // "rain is expected"
    if (attitude(marked, report)) return true;
    return one_of(report.entry->act, kSaidByNaming) || !deed(report);
  }

  // "is against it", "has been critical of the plan", "their support for Kyiv": somebody's attitude to what a preposition leads to, or a noun's.
  bool attitude(const Attribution& marked, const Report& report) const {
    if (marked.source.empty()) return false;
    const bool leads = marked.cue.size() > 1 && document_.upos(marked.cue.end - 1) == Upos::kAdp;
    return leads || document_.upos(report.cue) == Upos::kNoun;
  }

  // "He said:" at the end of a paragraph leads to the quotation that begins the next: the model reads paragraph by paragraph.
  std::optional<TokenRange> led_in(const Attribution& marked) const {
    TokenId colon = marked.cue.end - 1;
    if (document_.form(colon) != ":") ++colon;
    const TokenId first = colon + 1;
    if (first >= document_.tokens.size() || document_.form(colon) != ":" || paragraph_of(colon) == paragraph_of(first)) return std::nullopt;
    const std::uint32_t begin = document_.tokens[first].bytes.begin;
    const auto quote = std::find_if(quotes_.begin(), quotes_.end(), [&](const Quote& q) { return q.outer.begin == begin; });
    if (quote == quotes_.end()) return std::nullopt;
    return TokenRange{first, token_from(document_, quote->outer.end)};
  }

  std::uint32_t paragraph_of(TokenId t) const { return document_.sentences[tree_.sentence_of(t)].paragraph; }

  // "guard the so-called "line of honour"": a verb that the dictionary does not know, with a name in quotation marks as a part of its object.
  bool scare_quoted(const Attribution& marked, const Report& report) const {
    if (report.entry != &kUnknown) return false;
    return std::none_of(marked.contents.begin(), marked.contents.end(), [&](TokenRange content) {
      const Span bytes = document_.bytes(content);
      return has_clause(content) || std::any_of(quotes_.begin(), quotes_.end(), [&](const Quote& q) {
               return q.outer.begin <= bytes.begin && q.inner.overlaps(bytes);
             });
    }) && tells(marked);
  }

  Report report_of(const Attribution& marked) const {
    Report report;
    choose_cue(marked.cue, report, clausal(marked));
    report.clause = true;
    report.confidence = marked.confidence;
    const TokenRange cue = without_preposition(behind_relative(marked.cue), marked);
    report.cue_bytes = document_.bytes(cue);
    for (const TokenRange content : marked.contents) {
      const TokenRange told = without_addressee(content, report.cue);
      if (!told.empty()) report.content.push_back(without_apposition(document_.bytes(told)));
    }
    if ((cue.begin != marked.cue.begin || marked.source.empty()) && subject_is_content(marked, report)) return report;
    if (!marked.source.empty() && placeholder(head_of(marked.source), report.cue)) return report;
    const auto own = elsewhere(marked, report.cue);
    if (own) {
      report.source = own;
    } else if (!marked.source.empty() && document_.upos(head_of(marked.source)) != Upos::kVerb) {
      report.source = antecedent(head_of(marked.source), report.cue);
      report.source_bytes = document_.bytes(marked.source);
    } else {
      report.source = subject(report.cue);
      if (report.source && within(*report.source, marked.contents)) report.source = beside(marked);
    }
    return report;
  }

 private:
  // "It was reported that ...", or an article by itself: nobody.
  bool placeholder(TokenId source, TokenId cue) const {
    const std::string lemma = lower_ascii(document_.lemma(source));
    return document_.deprel(source) == Deprel::kExpl || (lemma == "it" && slots_.passive(cue)) || one_of(lemma, kArticles);
  }

  static bool naming(const CueEntry& entry) {
    return std::any_of(kNamingFrames.begin(), kNamingFrames.end(), [&](std::string_view frame) { return entry.frames.contains(std::string(frame)); });
  }

  bool deed(const Report& report) const {
    if (naming(*report.entry)) return false;
    const std::string lemma = lower_ascii(document_.lemma(report.cue));
    if (one_of(lemma, kLight) || document_.upos(report.cue) == Upos::kNoun) return true;
    const auto found = lexicon_.verb_patterns.find(lemma);
    return found != lexicon_.verb_patterns.end() && std::any_of(found->second.begin(), found->second.end(), [&](std::uint32_t p) {
      const EventPattern& pattern = lexicon_.patterns[p];
      return !pattern.type.empty() && std::none_of(kVerbalCodes.begin(), kVerbalCodes.end(), [&](std::string_view code) { return pattern.cameo.starts_with(code); });
    });
  }

  // "warned Athens | that it would go on": whom the words go to is no part of them. "urged Athens to wait" stays whole.
  TokenRange without_addressee(TokenRange content, TokenId cue) const {
    for (TokenId c : tree_.children(cue)) {
      if ((document_.deprel(c) != Deprel::kObj && document_.deprel(c) != Deprel::kIobj) || !content.contains(c)) continue;
      const TokenRange whom = tree_.subtree(c);
      const TokenId next = whom.end;
      const bool that = next < document_.tokens.size() && document_.deprel(next) == Deprel::kMark && lower_ascii(document_.form(next)) == "that" &&
                        document_.head(document_.head(next)) == cue;
      if (that && whom.begin == content.begin && next <= content.end) return {next, content.end};
    }
    return content;
  }

  // The subject of an active cue that was read as a content is the source, where the model marks no other.
  bool subject_is_content(const Attribution& marked, Report& report) const {
    if (report.content.size() < 2 || tree_.has(report.cue, Deprel::kAuxPass)) return false;
    for (TokenId c : tree_.children(report.cue)) {
      const TokenRange front = marked.contents.front();
      const bool owner = document_.deprel(c) == Deprel::kNmodPoss && document_.upos(report.cue) == Upos::kNoun;  // "Hungary's refusal to sign"
      if (!(owner || is_subject(document_.deprel(c))) || !front.contains(c) || document_.deprel(c) == Deprel::kExpl || has_clause(front)) continue;
      report.content.erase(report.content.begin());
      report.source = c;
      return true;
    }
    return false;
  }

  // "called the talks “open,” a step towards peace": what goes on behind the comma of the last quotation is the reporter's, unless it has a verb
  // of its own or another quotation.
  Span without_apposition(Span content) const {
    const Quote* last = nullptr;
    for (const Quote& quote : quotes_) {
      if (quote.outer.begin >= content.end) break;
      if (quote.outer.begin > content.begin && quote.outer.end < content.end && quote.inner.size() > 1) {
        if (document_.text.utf8[quote.inner.end - 1] == ',') last = &quote;
      }
    }
    if (const Quote* inner = last_quote_in(content); inner && !last) return {content.begin, without_examples(inner->outer.end, content.end)};
    return last && !goes_on({last->outer.end, content.end}) ? Span{content.begin, last->outer.end} : content;
  }

  const Quote* last_quote_in(Span content) const {
    const Quote* last = nullptr;
    for (const Quote& quote : quotes_) {
      if (quote.outer.begin >= content.end) break;
      if (quote.outer.begin >= content.begin && quote.outer.end < content.end) last = &quote;
    }
    return last;
  }

  // "“common rules” for the lake, including a ban on nets": the reporter's examples stand behind the quoted words.
  std::uint32_t without_examples(std::uint32_t from, std::uint32_t end) const {
    const std::size_t at = document_.text.utf8.find(", including ", from);
    return at < end ? static_cast<std::uint32_t>(at) : end;
  }

  // "were “well-paid,” making $30,000", "a “difference,” when it comes to clients": a clause of the speaker's own.
  bool clause_opens(TokenId t) const {
    return (document_.xpos(t) == "VBG" && document_.deprel(t) == Deprel::kAdvcl) || document_.deprel(t) == Deprel::kMark ||
           (document_.xpos(t) == "WRB" && document_.deprel(t) == Deprel::kAdvmod);
  }

  // Does a finite verb of the content's own stand there, none of a clause below these words?
  bool goes_on(Span bytes) const {
    const bool listed = std::any_of(quotes_.begin(), quotes_.end(), [&](const Quote& q) { return q.outer.begin >= bytes.begin && q.outer.begin < std::min(bytes.begin + kListed, bytes.end); });
    if (listed) return true;
    const auto first = std::lower_bound(document_.tokens.begin(), document_.tokens.end(), bytes.begin,
                                        [](const Token& token, std::uint32_t byte) { return token.bytes.begin < byte; });
    const auto behind = static_cast<TokenId>(first - document_.tokens.begin());
    if (behind < document_.tokens.size() && clause_opens(behind)) return true;
    for (TokenId t = behind; t < document_.tokens.size() && document_.tokens[t].bytes.begin < bytes.end; ++t) {
      const std::string_view tag = document_.xpos(t);
      const bool finite = tag == "VBZ" || tag == "VBP" || tag == "VBD" || tag == "MD";
      if (finite && (document_.is_root(t) || document_.tokens[document_.head(t)].bytes.begin < bytes.begin)) return true;
    }
    return false;
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

  // "The papers that they signed | called for": a cue over the end of its subject's relative clause is what stands behind that end.
  TokenRange behind_relative(TokenRange range) const {
    for (TokenId t = range.begin; t + 1 < range.end; ++t) {
      const bool relative = document_.deprel(t) == Deprel::kAclRelcl && document_.upos(t) == Upos::kVerb;
      if (relative && !range.contains(document_.head(t)) && tree_.subtree(t).end == t + 1) return {t + 1, range.end};
    }
    return range;
  }

  // "said to | the crew", "said on | condition of anonymity": the preposition belongs to its noun, unless that is what is said or who says it.
  TokenRange without_preposition(TokenRange range, const Attribution& marked) const {
    if (range.size() < 2) return range;
    const TokenId last = range.end - 1;
    const bool outside = document_.deprel(last) == Deprel::kCase && document_.head(last) >= range.end && !within(document_.head(last), marked.contents) &&
                         !marked.source.contains(document_.head(last));
    return outside ? TokenRange{range.begin, last} : range;
  }

  // The head where the dictionary knows it, else the last word that it knows ("issued a statement saying").
  void choose_cue(TokenRange range, Report& report, bool that) const {
    report.cue = head_of(behind_relative(range));
    report.entry = entry_of(report.cue, that);
    for (TokenId t = range.end; !report.entry && t-- > range.begin;) {
      report.entry = entry_of(t, that);
      if (report.entry) report.cue = t;
    }
    if (!report.entry) report.entry = &kUnknown;
  }

  const CueEntry* entry_of(TokenId t, bool that) const {
    if (document_.upos(t) == Upos::kVerb) {
      const auto entries = verb_entries(tree_, lexicon_, t);
      return entries.empty() ? nullptr : fitting(entries, t, that);
    }
    const auto found = lexicon_.cues.find(lower_ascii(document_.lemma(t)));
    if (found == lexicon_.cues.end()) return nullptr;
    for (const CueEntry& entry : found->second) {
      if (entry.pos != "verb") return &entry;
    }
    return nullptr;
  }

  // Does a content begin with "that"?
  bool clausal(const Attribution& marked) const {
    return std::any_of(marked.contents.begin(), marked.contents.end(),
                       [&](TokenRange content) { return lower_ascii(document_.form(content.begin)) == "that" && document_.deprel(content.begin) == Deprel::kMark; });
  }

  // The first entry, but that of clauses where the tree has one: "alleging that" accuses, whatever "alleged" between quotations does.
  const CueEntry* fitting(const std::vector<const CueEntry*>& entries, TokenId t, bool that) const {
    const auto clausal = std::find_if(entries.begin(), entries.end(), [](const CueEntry* e) { return e->frames.contains("clause"); });
    return clausal != entries.end() && (that || tree_.has(t, Deprel::kCcomp)) ? *clausal : entries.front();
  }

  // "who" stands for the one that the tree names as the cue's subject.
  TokenId antecedent(TokenId source, TokenId cue) const {
    if (!document_.xpos(source).starts_with("W")) return source;
    const auto subjects = slots_.subjects(cue);
    return subjects.empty() ? source : subjects.front();
  }

  // A source in another sentence, where the cue has a subject of its own: that is the source.
  std::optional<TokenId> elsewhere(const Attribution& marked, TokenId cue) const {
    if (marked.source.empty() || tree_.sentence_of(marked.source.begin) == tree_.sentence_of(cue)) return std::nullopt;
    const auto own = tree_.child(cue, Deprel::kNsubj);
    return own && !within(*own, marked.contents) ? own : std::nullopt;
  }

  static bool within(TokenId t, const std::vector<TokenRange>& ranges) {
    return std::any_of(ranges.begin(), ranges.end(), [&](TokenRange range) { return range.contains(t); });
  }

  // A subject in the content is none of the cue: the noun right before the cue or right behind it is.
  std::optional<TokenId> beside(const Attribution& marked) const {
    for (const TokenId t : {marked.cue.begin - 1, marked.cue.end}) {
      if (t >= document_.tokens.size() || within(t, marked.contents) || tree_.sentence_of(t) != tree_.sentence_of(marked.cue.begin)) continue;
      TokenId head = t;
      while (!document_.is_root(head) && is_nominal(document_.upos(document_.head(head))) && !within(document_.head(head), marked.contents))
        head = document_.head(head);
      if (is_nominal(document_.upos(head))) return head;
    }
    return std::nullopt;
  }

  // Where the model marks none, or a clause ("who had telephoned him"): the cue's subject in the tree, its own or one that it shares
  // ("X said ... and added ...", "..., adding that ...").
  std::optional<TokenId> subject(TokenId cue) const {
    if (const auto speaker = participle_subject(slots_, lexicon_, cue)) return speaker;
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
  for (const Attribution& raw : slots.tree().document().attributions) {
    Attribution marked = with_whole_contents(slots.tree(), raw);
    if (marked.contents.empty()) {
      if (const auto led = builder.led_in(marked)) marked.contents = {*led};
    }
    if (marked.contents.empty()) continue;
    Report report = builder.report_of(marked);
    if (builder.scare_quoted(marked, report) || measured(slots.tree(), marked)) continue;
    if (builder.tells(marked) || builder.said_by_naming(marked, report))
      out.push_back(std::move(report));
  }
  return out;
}

}  // namespace entente
