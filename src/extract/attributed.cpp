#include "extract/attributed.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/carried_quotes.h"
#include "extract/quoted_as_saying.h"
#include "extract/quoted_ends.h"
#include "extract/told_or_done.h"
#include "extract/whole_contents.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 3> kArticles = {"the", "a", "an"};

class Builder {
 public:
  Builder(const Slots& slots, const Lexicon& lexicon, const std::vector<Quote>& quotes, const ToldOrDone& words)
      : slots_(slots),
        tree_(slots.tree()),
        document_(tree_.document()),
        lexicon_(lexicon),
        quotes_(quotes),
        words_(words) {}

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

  Report report_of(const Attribution& marked) const {
    Report report;
    choose_cue(marked.cue, report, clausal(marked));
    report.clause = true;
    report.confidence = marked.confidence;
    const TokenRange cue = without_preposition(without_called(behind_relative(marked.cue)), marked);
    report.cue_bytes = document_.bytes(cue);
    for (const TokenRange content : marked.contents) {
      const TokenRange told = without_addressee(content, report.cue);
      if (!told.empty()) report.content.push_back(without_apposition(document_, quotes_, document_.bytes(told)));
    }
    report.cue_bytes = document_.bytes(without_others_word(cue, report.cue, report.content));
    if (quoted_words(marked, report)) return report;
    if ((cue.begin != marked.cue.begin || marked.source.empty()) && subject_is_content(marked, report)) return report;
    if (!marked.source.empty() && placeholder(top_of(document_, marked.source), report.cue)) return report;
    const auto own = elsewhere(marked, report.cue);
    if (own) {
      report.source = own;
    } else if (!marked.source.empty() && document_.upos(top_of(document_, marked.source)) != Upos::kVerb) {
      report.source = antecedent(top_of(document_, marked.source), report.cue);
      report.source_bytes = document_.bytes(marked.source);
    } else {
      report.source = subject(report.cue);
      for (TokenId t = marked.cue.begin; t < marked.cue.end && !report.source; ++t) {  // "renewed its appeal": of the verb
        if (t != report.cue && document_.upos(report.cue) == Upos::kNoun && document_.head(report.cue) == t) report.source = subject(t);
      }
      if (report.source && within(*report.source, marked.contents)) report.source = beside(marked);
    }
    return report;
  }

 private:
  // "quoted the envoy as saying that ...": the envoy's words, without him and the verb.
  bool quoted_words(const Attribution& marked, Report& report) const {
    for (TokenId t = marked.cue.begin; t < marked.cue.end; ++t) {
      const auto quoted = quoted_as_saying(slots_, t);
      if (!quoted) continue;
      report.source = quoted->who;
      report.cue = quoted->quoting;
      if (!slots_.passive(quoted->quoting)) quoted_by(*quoted, report);
      const Span who = document_.bytes(tree_.subtree(quoted->who));
      const Span told = quoted->told ? document_.bytes(tree_.subtree(*quoted->told)) : Span{};
      for (Span& span : report.content) {
        if (span.overlaps(told)) span.begin = std::max(span.begin, told.begin);
      }
      std::erase_if(report.content, [&](const Span& s) { return s.overlaps(who) && !who.contains(told); });
      if (quoted->told && std::none_of(report.content.begin(), report.content.end(), [&](const Span& s) { return s.overlaps(told); })) report.content.push_back(told);
      std::sort(report.content.begin(), report.content.end());
      return true;
    }
    return false;
  }

  void quoted_by(const QuotedAsSaying& quoted, Report& report) const {
    const auto subjects = slots_.subjects(quoted.quoting);
    report.cue = quoted.saying;
    report.cue_bytes = document_.tokens[quoted.saying].bytes;
    report.quoting = quoted.quoting;
    if (!subjects.empty()) report.quoter = subjects.front();
  }

  // "denied claims | by residents that ...": what is denied is their claim; "claims" is no part of the cue.
  TokenRange without_others_word(TokenRange cue, TokenId verb, std::vector<Span>& content) const {
    for (TokenId t = std::max(cue.begin, verb) + 1; t < cue.end; ++t) {
      if (document_.head(t) != verb || document_.deprel(t) != Deprel::kObj || content.empty()) continue;
      const auto children = tree_.children(t);
      const bool owned = std::any_of(children.begin(), children.end(), [&](TokenId c) {
        return (document_.deprel(c) == Deprel::kNmodPoss && document_.upos(c) != Upos::kPron) || (document_.deprel(c) == Deprel::kNmod && tree_.preposition(c) == "by");
      });
      const TokenRange whole = tree_.subtree(t);
      if (!owned || whole.begin <= verb || content.front().begin < document_.tokens[t].bytes.begin) continue;
      content.front().begin = document_.tokens[whole.begin].bytes.begin;
      return {cue.begin, whole.begin};
    }
    return cue;
  }

  // "It was reported that ...", or an article by itself: nobody.
  bool placeholder(TokenId source, TokenId cue) const {
    const Caseless lemma(document_.lemma(source));
    return document_.deprel(source) == Deprel::kExpl || (lemma == "it" && slots_.passive(cue)) || one_of(lemma, kArticles);
  }

  // "warned Athens | that it would go on": whom the words go to is no part of them. "urged Athens to wait" stays whole.
  TokenRange without_addressee(TokenRange content, TokenId cue) const {
    for (TokenId c : tree_.children(cue)) {
      if ((document_.deprel(c) != Deprel::kObj && document_.deprel(c) != Deprel::kIobj) || !content.contains(c)) continue;
      const TokenRange whom = tree_.subtree(c);
      const TokenId next = whom.end;
      const bool that = next < document_.tokens.size() && document_.deprel(next) == Deprel::kMark && Caseless(document_.form(next)) == "that" &&
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
      if (!(owner || is_subject(document_.deprel(c))) || !front.contains(c) || document_.deprel(c) == Deprel::kExpl || words_.has_clause(front)) continue;
      report.content.erase(report.content.begin());
      report.source = c;
      return true;
    }
    return false;
  }

  // "The papers that they signed | called for": a cue over the end of its subject's relative clause is what stands behind that end.
  TokenRange behind_relative(TokenRange range) const {
    for (TokenId t = range.begin; t + 1 < range.end; ++t) {
      const bool relative = document_.deprel(t) == Deprel::kAclRelcl && document_.upos(t) == Upos::kVerb;
      if (relative && !range.contains(document_.head(t)) && tree_.subtree(t).end == t + 1) return {t + 1, range.end};
    }
    return range;
  }

  // "called on | all sides | to stay calm": whom a verb calls on is no part of it.
  TokenRange without_called(TokenRange range) const {
    const TokenId verb = top_of(document_, range);
    if (range.begin != verb || document_.upos(verb) != Upos::kVerb || range.size() < 3 || document_.deprel(verb + 1) != Deprel::kCase) return range;
    const TokenId whom = document_.head(verb + 1);
    const bool all = document_.head(whom) == verb && document_.deprel(whom) == Deprel::kObl && whom + 1 == range.end && tree_.subtree(whom).end == range.end;
    return all ? TokenRange{verb, verb + 1} : range;
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
    report.cue = top_of(document_, behind_relative(range));
    report.entry = entry_of(report.cue, that);
    for (TokenId t = range.end; !report.entry && t-- > range.begin;) {
      report.entry = entry_of(t, that);
      if (report.entry) report.cue = t;
    }
    if (!report.entry) report.entry = &unknown_cue();
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
                       [&](TokenRange content) { return Caseless(document_.form(content.begin)) == "that" && document_.deprel(content.begin) == Deprel::kMark; });
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

  // "Shot back that they had “bombed first”, and hinted": where the tree joins the cue to a verb inside of what was said before, which the
  // model ends before the cue, the one who said that goes on.
  std::optional<TokenId> speaker_above(TokenId cue) const {
    if (document_.deprel(cue) != Deprel::kConj || tree_.child(cue, Deprel::kNsubj)) return std::nullopt;
    const TokenId said = document_.head(cue);
    for (const Attribution& other : document_.attributions) {
      if (!within(said, other.contents) || within(cue, other.contents) || other.contents.back().end > cue) continue;
      const TokenId verb = top_of(document_, other.cue);
      if (other.cue.contains(cue) || tree_.sentence_of(verb) != tree_.sentence_of(cue) || verb > said || !tree_.below(said, verb)) continue;
      const auto subject = tree_.child(verb, Deprel::kNsubj);
      if (subject) return subject;
    }
    return std::nullopt;
  }

  // Where the model marks none, or a clause ("who had telephoned him"): the cue's subject in the tree, its own or one that it shares
  // ("X said ... and added ...", "..., adding that ...").
  std::optional<TokenId> subject(TokenId cue) const {
    if (const auto speaker = participle_subject(slots_, lexicon_, cue)) return speaker;
    if (document_.upos(cue) != Upos::kVerb || slots_.passive(cue)) return std::nullopt;
    if (const auto speaker = speaker_above(cue)) return speaker;
    for (TokenId s : slots_.subjects(cue)) {
      if (document_.deprel(s) != Deprel::kExpl) return s;
    }
    return std::nullopt;
  }

  const Slots& slots_;
  const Tree& tree_;
  const Document& document_;
  const Lexicon& lexicon_;
  const std::vector<Quote>& quotes_;
  const ToldOrDone& words_;
};

// "quoted him as saying": marked at both verbs, and told once.
bool again(const std::vector<Report>& known, const Report& report) {
  return std::any_of(known.begin(), known.end(), [&](const Report& k) { return k.content == report.content && k.source == report.source; });
}

}  // namespace

std::vector<Report> attributed_reports(const Slots& slots, const Lexicon& lexicon,
                                       const std::vector<Quote>& quotes) {
  const ToldOrDone words(slots, lexicon, quotes);
  const Builder builder(slots, lexicon, quotes, words);
  std::vector<Report> out;
  for (const Attribution& raw : slots.tree().document().attributions) {
    Attribution marked = with_whole_contents(slots.tree(), raw);
    if (marked.contents.empty()) {
      if (const auto led = builder.led_in(marked)) marked.contents = {*led};
    }
    if (marked.contents.empty()) continue;
    Report report = builder.report_of(marked);
    if (words.is_statement(marked, report) && !again(out, report)) out.push_back(std::move(report));
  }
  return out;
}

}  // namespace entente
