#include "extract/cues.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "extract/table_lemma.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 8> kSpoken = {
    "promise", "threaten", "offer",   "demand",
    "urge",    "warn",     "decline", "ask"};  // infinitives that are speech

class Reader {
 public:
  Reader(const Slots& slots, const Lexicon& lexicon, const std::vector<Quote>& quotes)
      : slots_(slots),
        tree_(slots.tree()),
        document_(tree_.document()),
        lexicon_(lexicon),
        quotes_(quotes) {}

  std::optional<Report> at(TokenId t) const {
    if (auto report = according_to(t)) return report;
    if (document_.upos(t) != Upos::kVerb || document_.deprel(t) == Deprel::kAmod)
      return std::nullopt;
    for (const CueEntry* entry : verb_entries(tree_, lexicon_, t)) {
      Report report;
      report.entry = entry;
      report.cue = t;
      if (!read_content(t, *entry, report)) continue;
      report.source = source_of(t);
      return report;
    }
    return std::nullopt;
  }

 private:
  bool read_content(TokenId t, const CueEntry& entry, Report& report) const {
    const auto frame = [&](const char* name) { return entry.frames.contains(name); };
    if (frame("clause") || frame("quote")) {
      if (clause(t, report)) return true;
    }
    if (frame("inf") && infinitive(t, entry, report)) return true;
    if (frame("object") || frame("of") || frame("for") || frame("as") || frame("inf") ||
        frame("np")) {
      if (complements(t, report)) return true;
    }
    return (frame("clause") || frame("quote")) && quotation(t, report);
  }

  bool clause(TokenId t, Report& report) const {
    const auto complement = tree_.child(t, Deprel::kCcomp);
    if (complement) {
      report.content = without_comments(*complement);
      for (Span& span : report.content) keep_off_the_cue(t, span);
      return report.clause = true;
    }
    for (
        TokenId c : tree_.children(
            t)) {  // "said in a statement that ...", where the tree hangs the clause on the statement
      if (document_.deprel(c) != Deprel::kObl) continue;
      for (TokenId below : tree_.children(c)) {
        const auto mark = tree_.child(below, Deprel::kMark);
        if (document_.deprel(below) != Deprel::kAcl || !mark || document_.lemma(*mark) != "that")
          continue;
        report.content = without_comments(below);
        return report.clause = true;
      }
    }
    if (document_.deprel(t) == Deprel::kParataxis && !document_.is_root(t) &&
        !slots_.subjects(t).empty()) {
      return report.clause = around(t, document_.head(t), report);
    }
    return false;
  }

  // A clause whose words stand on both sides of the cue: its content is the quotation, else the side where it has its head.
  void keep_off_the_cue(TokenId t, Span& span) const {
    const Span cue = document_.tokens[t].bytes;
    if (!span.contains(cue)) return;
    for (const Quote& quote : quotes_) {
      if (quote.outer.begin >= cue.begin) break;
      if (quote.inner.overlaps(span) && !quote.inner.contains(cue)) {
        span = {quote.inner.begin, quote.inner.end};
        return;
      }
    }
    const auto complement = tree_.child(t, Deprel::kCcomp);
    TokenId first = t, last = t;  // the cue with its subject
    for (TokenId s : slots_.subjects(t)) {
      const TokenRange range = tree_.subtree(s);
      first = std::min(first, range.begin);
      last = std::max(last, range.end - 1);
    }
    if (complement && *complement < t) {
      span.end = first > 0 ? document_.tokens[first - 1].bytes.end : span.end;
    } else {
      span.begin = document_
                       .tokens[std::min<TokenId>(last + 1,
                                                 static_cast<TokenId>(document_.tokens.size() - 1))]
                       .bytes.begin;
    }
  }

  // "X, Putin said, Y": the host sentence without the reporting clause.
  bool around(TokenId t, TokenId host, Report& report) const {
    const TokenRange inner = tree_.subtree(t), outer = tree_.subtree(host);
    if (outer.begin < inner.begin) push(TokenRange{outer.begin, inner.begin}, report.content);
    if (inner.end < outer.end) push(TokenRange{inner.end, outer.end}, report.content);
    return !report.content.empty();
  }

  bool infinitive(TokenId t, const CueEntry& entry, Report& report) const {
    const auto complement = tree_.child(t, Deprel::kXcomp);
    if (!complement || document_.xpos(*complement) != "VB") return false;
    push(tree_.subtree(*complement), report.content);
    report.clause = std::find(kSpoken.begin(), kSpoken.end(), entry.act) != kSpoken.end();
    return report.clause || touches_quote(report.content, t);
  }

  // Object frames: everything behind the cue that belongs to it, when part of it is quoted.
  bool complements(TokenId t, Report& report) const {
    TokenRange all{0, 0};
    const bool clause_below = tree_.child(t, {Deprel::kXcomp, Deprel::kAdvcl}).has_value();
    for (TokenId c : tree_.children(t)) {
      const bool asked = clause_below && document_.deprel(c) == Deprel::kObl &&
                         report.entry->lemma.ends_with(" " + tree_.preposition(c));
      if (c < t || asked) continue;  // "called on X to ...": X is the addressee
      switch (document_.deprel(c)) {
        case Deprel::kObj:
        case Deprel::kObl:
        case Deprel::kXcomp:
        case Deprel::kCcomp:
        case Deprel::kAdvcl: {
          const TokenRange range = tree_.subtree(c);
          all = all.empty()
                    ? range
                    : TokenRange{std::min(all.begin, range.begin), std::max(all.end, range.end)};
          break;
        }
        default:
          break;
      }
    }
    if (all.empty()) return false;
    push(all, report.content);
    if (touches_quote(report.content, t)) {
      cut_behind_quote(report.content.back());
      return true;
    }
    static constexpr std::array<std::string_view, 4> kUnquoted = {
        "accuse", "demand", "ask", "promise"};  // acts that are words even without quotation marks
    if (std::find(kUnquoted.begin(), kUnquoted.end(), report.entry->act) != kUnquoted.end())
      return true;
    if (named_as(t, *report.entry)) return true;
    report.content.clear();
    return false;
  }

  // "called the charge a lie", "dismissed the report as nonsense": what is said of a thing.
  bool named_as(TokenId t, const CueEntry& entry) const {
    const bool as = entry.frames.contains("as") && tree_.has(t, Deprel::kObj);
    for (TokenId c : tree_.children(t)) {
      const bool verbless = document_.upos(c) == Upos::kAdj || document_.upos(c) == Upos::kNoun;
      if (as && verbless && tree_.preposition(c) == "as") return true;
      if (document_.deprel(c) == Deprel::kXcomp && verbless && tree_.has(t, Deprel::kObj)) return entry.frames.contains("object");
    }
    return false;
  }

  // "called the talks "open", discussions aimed at ...": what follows the last quotation behind a comma is the reporter's.
  void cut_behind_quote(Span& content) const {
    std::uint32_t last = 0;
    for (const Quote& quote : quotes_) {
      if (quote.outer.begin >= content.end) break;
      if (quote.outer.begin >= content.begin && quote.outer.end < content.end)
        last = quote.outer.end;
    }
    if (last == 0 || document_.text.utf8[last - 1] == ' ') return;
    const std::size_t comma = document_.text.utf8.find(',', last > 8 ? last - 8 : 0);
    if (comma < content.end && comma <= last + 1) content.end = last;
  }

  // A quotation in the same sentence that no clause connects with the cue.
  bool quotation(TokenId t, Report& report) const {
    const Deprel deprel = document_.deprel(t);
    const bool main = document_.is_root(t) || deprel == Deprel::kConj ||
                      deprel == Deprel::kParataxis || deprel == Deprel::kAdvcl;
    if (!main || slots_.subjects(t).empty()) return false;
    const TokenRange sentence = document_.sentences[tree_.sentence_of(t)].tokens;
    const Span bytes = document_.bytes(sentence), cue = document_.tokens[t].bytes;
    for (const Quote& quote : quotes_) {
      if (quote.outer.begin >= bytes.end) break;
      if (quote.outer.end <= bytes.begin || quote.outer.overlaps(cue)) continue;
      const bool whole = quote.outer.begin <= bytes.begin + 1 || quote.outer.size() > 25;
      const bool near = quote.outer.end <= cue.begin ? cue.begin - quote.outer.end < 60
                                                     : quote.outer.begin - cue.end < 60;
      if (whole && near) report.content.push_back(quote.inner);
    }
    return report.clause = !report.content.empty();
  }

  // The content clause without relative clauses that are the reporter's own comment ("..., where X had said ...").
  std::vector<Span> without_comments(TokenId clause) const {
    const TokenRange range = tree_.subtree(clause);
    std::vector<Span> out;
    std::uint32_t from = range.begin;
    for (TokenId t = range.begin; t < range.end; ++t) {
      const Deprel deprel = document_.deprel(t);
      if ((deprel != Deprel::kAclRelcl && deprel != Deprel::kAdvclRelcl &&
           deprel != Deprel::kAdvcl) ||
          !is_comment(t))
        continue;
      const TokenRange comment = tree_.subtree(t);
      if (comment.begin <= from || comment.end < range.end) continue;
      push(TokenRange{from, comment.begin}, out);
      return out;
    }
    push(TokenRange{from, range.end}, out);
    return out;
  }

  bool is_comment(TokenId t) const {
    const TokenRange range = tree_.subtree(t);
    if (range.begin == 0 || document_.form(range.begin - 1) != ",") return false;
    const auto cues = lexicon_.cues.find(lower_ascii(document_.lemma(t)));
    return cues != lexicon_.cues.end() && tree_.has(t, Deprel::kNsubj) &&
           tree_.has(t, Deprel::kCcomp);
  }

  std::optional<Report> according_to(TokenId t) const {
    const Deprel deprel = document_.deprel(t);
    if (deprel != Deprel::kObl && deprel != Deprel::kNmod) return std::nullopt;
    if (tree_.preposition(t) != "according to" && tree_.preposition(t) != "accord to")
      return std::nullopt;
    static const CueEntry kAccording{"according to", "verb", {"clause"},
                                     "assert",       false,  {"statements (built in)", 0}};
    if (is_measure(tree_, t)) return std::nullopt;
    Report report;
    report.entry = &kAccording;
    report.cue = tree_.child(t, Deprel::kCase).value_or(t);
    report.source = t;
    TokenId host = document_.head(t);
    while (!document_.is_root(host) && document_.deprel(host) != Deprel::kCcomp &&
           document_.deprel(host) != Deprel::kConj && document_.upos(host) != Upos::kVerb) {
      host = document_.head(host);
    }
    report.clause = around(t, host, report);
    return report.clause ? std::optional(report) : std::nullopt;
  }

  std::optional<TokenId> source_of(TokenId t) const {
    const TokenId host = document_.is_root(t) ? t : document_.head(t);
    if (host != t && document_.lemma(host) == "quote" && !slots_.passive(host)) {  // "quoted the minister as saying"
      if (const auto quoted = tree_.child(host, Deprel::kObj)) return quoted;
    }
    if (const auto speaker = participle_subject(slots_, lexicon_, t)) return speaker;
    for (TokenId s : slots_.subjects(t)) {
      if (document_.deprel(s) != Deprel::kExpl) return s;
    }
    if (slots_.passive(t) && document_.lemma(t) == "quote") {  // "was quoted as saying"
      for (TokenId s : slots_.objects(t)) return s;
    }
    return std::nullopt;
  }

  void push(TokenRange tokens, std::vector<Span>& out) const {
    while (!tokens.empty() && document_.upos(tokens.begin) == Upos::kPunct && !opens(tokens.begin))
      ++tokens.begin;
    while (!tokens.empty() && document_.upos(tokens.end - 1) == Upos::kPunct) --tokens.end;
    if (!tokens.empty()) out.push_back(document_.bytes(tokens));
  }

  bool opens(TokenId t) const { return document_.xpos(t) == "``" || document_.form(t) == "("; }

  // Quotations that hold the cue itself do not count.
  bool touches_quote(const std::vector<Span>& content, TokenId cue) const {
    for (const Quote& quote : quotes_) {
      if (quote.inner.overlaps(document_.tokens[cue].bytes)) continue;
      for (const Span& span : content) {
        if (quote.inner.overlaps(span)) return true;
      }
    }
    return false;
  }

  const Slots& slots_;
  const Tree& tree_;
  const Document& document_;
  const Lexicon& lexicon_;
  const std::vector<Quote>& quotes_;
};

}  // namespace

bool is_measure(const Tree& tree, TokenId t) {
  static constexpr std::array<std::string_view, 12> kMeasures = {"plan", "schedule", "need", "custom", "tradition", "ability",
                                                                  "taste", "size", "rank", "age", "merit", "protocol"};
  const auto& children = tree.children(t);
  const bool bare = std::all_of(children.begin(), children.end(), [&](TokenId c) {
    return tree.document().deprel(c) == Deprel::kCase || tree.document().upos(c) == Upos::kPunct;
  });
  return bare && std::find(kMeasures.begin(), kMeasures.end(), lower_ascii(tree.document().form(t))) != kMeasures.end();
}

// "lemma preposition" before the bare lemma.
std::vector<const CueEntry*> verb_entries(const Tree& tree, const Lexicon& lexicon, TokenId t) {
  const Document& document = tree.document();
  std::vector<const CueEntry*> out;
  const std::string lemma = lower_ascii(document.lemma(t));
  const auto add = [&](const std::string& key) {
    const auto found = lexicon.cues.find(key);
    if (found == lexicon.cues.end()) return;
    for (const CueEntry& entry : found->second) {
      if (entry.pos == "verb") out.push_back(&entry);
    }
  };
  for (TokenId c : tree.children(t)) {
    const Deprel deprel = document.deprel(c);
    if (deprel == Deprel::kCompoundPrt) add(lemma + " " + lower_ascii(document.lemma(c)));
    if (deprel == Deprel::kObl || deprel == Deprel::kAdvcl) {
      const std::string& preposition = tree.preposition(c);
      if (!preposition.empty()) add(lemma + " " + preposition);
      const auto mark = tree.child(c, Deprel::kMark);
      if (mark && deprel == Deprel::kAdvcl)
        add(lemma + " " + lower_ascii(document.lemma(*mark)));
    }
  }
  add(lemma);
  if (!out.empty()) return out;
  const auto by_form = entries_of(lexicon.cues, document, t);
  if (by_form != lexicon.cues.end()) add(by_form->first);
  return out;
}

std::optional<TokenId> participle_subject(const Slots& slots, const Lexicon& lexicon, TokenId cue) {
  const Tree& tree = slots.tree();
  const Document& document = tree.document();
  const bool participle = document.xpos(cue) == "VBG" && document.deprel(cue) == Deprel::kAdvcl && cue > 0 && document.form(cue - 1) == ",";
  if (!participle) return std::nullopt;
  const TokenId host = document.head(cue);
  const auto said = tree.child(host, Deprel::kParataxis);  // "“...,” she said, urging ..."
  const bool told = !document.is_root(host) && document.deprel(host) == Deprel::kCcomp;
  if (!told && !(said && *said < cue)) return std::nullopt;
  const TokenId verb = told ? document.head(host) : *said;
  if (verb_entries(tree, lexicon, verb).empty()) return std::nullopt;
  const auto subjects = slots.subjects(verb);
  return subjects.empty() ? std::nullopt : std::optional(subjects.front());
}

std::optional<Report> report_at(const Slots& slots, const Lexicon& lexicon,
                                const std::vector<Quote>& quotes, TokenId t) {
  return Reader(slots, lexicon, quotes).at(t);
}

}  // namespace entente
