// Statements: every cue's report (cues.cpp) is snapped to the quotation marks, joined with the quotations that go on behind it, given its
// source, addressee and occasion, and put under the statement whose content holds it.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/attributed.h"
#include "extract/carried_quotes.h"
#include "extract/cues.h"
#include "extract/clause_words.h"
#include "extract/noun_cues.h"
#include "extract/source_kind.h"
#include "extract/statement_frame.h"
#include "extract/statement_nesting.h"
#include "extract/turn_statements.h"
#include "ground/namings.h"
#include "ground/noun_phrase.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 5> kDashes = {"\u2015", "\u2014", "\u2013", "--", "-"};
constexpr std::array<std::string_view, 2> kSupposing = {"if", "unless"};

class Finder {
 public:
  Finder(const Slots& slots, const Hits& hits, const Lexicon& lexicon, const Cast& cast,
         const std::vector<Quote>& quotes, const std::vector<bool>& credits)
      : slots_(slots),
        tree_(slots.tree()),
        document_(tree_.document()),
        hits_(hits),
        lexicon_(lexicon),
        cast_(cast),
        quotes_(quotes),
        credits_(credits) {}

  std::vector<Statement> find() {
    const std::vector<Report> marked = attributed_reports(slots_, lexicon_, quotes_);
    for (const Report& report : marked) {
      if (credits_[tree_.sentence_of(report.cue)]) continue;
      add(report);
      if (report.quoter) add_quoting(report);
    }
    for (TokenId t = 0; t < document_.tokens.size(); ++t) {
      if (credits_[tree_.sentence_of(t)]) continue;
      const auto report = report_at(slots_, lexicon_, quotes_, t);
      if (report && is_new(*report, marked)) add(*report);
      const auto noun = noun_report_at(slots_, lexicon_, t);
      if (noun && is_new(*noun, marked)) add(*noun);
    }
    std::sort(out_.begin(), out_.end(),
              [](const Statement& a, const Statement& b) { return a.cue < b.cue; });
    for (Statement& statement : out_) {
      if (!statement.marked) snap(statement);
    }
    add_turns(document_, cast_, out_);
    carry_quotes(tree_, quotes_, out_);
    introduced();
    for (Statement& statement : out_) own_words(statement);
    for (Statement& statement : out_) shape(statement);
    std::erase_if(out_, [](const Statement& s) { return s.content.empty(); });  // "quoted him as saying so"
    nest(document_, cast_, tree_, out_);
    return std::move(out_);
  }

 private:
  // Beside the marked ones: with another cue, and its content either apart from theirs or, cue and all, inside of one (nested).
  bool is_new(const Report& report, const std::vector<Report>& marked) const {
    const Span cue = document_.tokens[report.cue].bytes;
    for (const Report& other : marked) {
      if (other.cue_bytes->overlaps(cue)) return false;
      const bool nested = inside(cue, other.content);
      for (const Span& span : report.content) {
        if (!nested && inside(span, other.content)) return false;
      }
    }
    return true;
  }

  void add(const Report& report) {
    const bool quoted =
        std::any_of(report.content.begin(), report.content.end(),
                    [&](const Span& s) { return quote_at(quotes_, (s.begin + s.end) / 2); });
    const bool nobody = document_.lemma(report.cue) == "accuse" && slots_.passive(report.cue);  // by somebody
    if (!report.source && !report.marked() && !nobody &&
        (!quoted || !report.clause || quote_at(quotes_, document_.tokens[report.cue].bytes.begin)))
      return;
    if (report.source && (own_word(*report.source) || nobody_at(report))) return;
    if (across_quotes(report) || (!report.marked() && supposed(report.cue))) return;
    Statement statement;
    statement.cue = report.cue;
    statement.lemma = report.entry->lemma.empty() ? lower_ascii(document_.lemma(report.cue))
                                                  : report.entry->lemma;
    statement.marked = report.marked();
    statement.act = report.entry->act;
    statement.negative = negated(tree_, report.cue) || ClauseWords(tree_).stopped_short(report.cue) || statement.act == "decline";
    statement.content = report.content;
    statement.cue_bytes = {report.cue_bytes.value_or(cue_span(report.cue))};
    statement.modality = modality(report.cue);
    statement.confidence = report.clause ? 0.9 : 0.75;
    if (report.marked()) statement.confidence = report.confidence;
    if (report.source) source(*report.source, statement);
    if (report.source_bytes) statement.source_bytes = {*report.source_bytes};
    statement.addressee = addressee_of(tree_, report);
    statement.occasion = occasion_of(tree_, report);
    out_.push_back(std::move(statement));
  }

  // "The minister quoted the envoy as saying that ...": the minister's word too, around the envoy's. A medium only prints it.
  void add_quoting(const Report& inner) {
    const Span who = document_.bytes(tree_.subtree(*inner.source));
    if (inner.content.empty() || inner.content.front().begin < who.begin) return;
    Report outer = inner;
    outer.cue = *inner.quoting;
    outer.cue_bytes = document_.tokens[outer.cue].bytes;
    outer.source = inner.quoter;
    outer.source_bytes.reset();
    outer.content = {{who.begin, inner.content.back().end}};
    const std::size_t before = out_.size();
    add(outer);
    if (out_.size() > before && out_.back().source_kind == "media") out_.pop_back();
  }

  // "nobody has asked us to leave": the dictionary's word, and no one's.
  bool nobody_at(const Report& report) const {
    const Caseless who(document_.form(*report.source));
    return !report.marked() && (who == "nobody" || who == "none" || (who == "one" && negated(tree_, report.cue)));
  }

  // "I said to the envoy" in a turn or a quotation that was read later than these words: who speaks there.
  void own_words(Statement& statement) const {
    if (!statement.source || !statement.speakers.empty()) return;
    const MentionId m = cast_.mention_at[*statement.source];
    if (m != kNone && cast_.mentions[m].first_person) statement.speakers = speakers_at(out_, document_, *statement.source);
  }

  // "“If they want one,” she said, “they will have one.”": what stands in one quotation tells nothing of the next.
  bool across_quotes(const Report& report) const {
    const Quote* around = quote_at(quotes_, document_.tokens[report.cue].bytes.begin);
    if (!around || report.entry->lemma == ":") return false;
    return std::all_of(report.content.begin(), report.content.end(), [&](const Span& s) { return !s.overlaps(around->inner) && quote_at(quotes_, (s.begin + s.end) / 2); });
  }

  // "if both sides asked for it": nobody has.
  bool supposed(TokenId cue) const {
    const auto mark = tree_.child(cue, Deprel::kMark);
    return mark && document_.deprel(cue) == Deprel::kAdvcl && one_of(Caseless(document_.form(*mark)), kSupposing);
  }

  // "We believe ..." inside a quotation: the speaker's own word, already reported.
  bool own_word(TokenId source) const {
    const MentionId m = cast_.mention_at[source];
    return m != kNone && cast_.mentions[m].first_person &&
           quote_at(quotes_, document_.tokens[source].bytes.begin);
  }

  // The verb with its auxiliaries, negation and particle.
  Span cue_span(TokenId cue) const {
    Span bytes = document_.tokens[cue].bytes;
    for (TokenId c : tree_.children(cue)) {
      const Deprel deprel = document_.deprel(c);
      const bool before = c < cue && c + 4 > cue &&
                          (deprel == Deprel::kAux || deprel == Deprel::kAuxPass ||
                           (deprel == Deprel::kAdvmod && negated(tree_, cue)));
      const bool after =
          c == cue + 1 && (deprel == Deprel::kCompoundPrt || deprel == Deprel::kFixed);
      if (before) bytes.begin = std::min(bytes.begin, document_.tokens[c].bytes.begin);
      if (after) bytes.end = document_.tokens[c].bytes.end;
    }
    return bytes;
  }

  std::string modality(TokenId cue) const {
    for (TokenId c : tree_.children(cue)) {
      if (document_.deprel(c) != Deprel::kAux) continue;
      const Caseless form(document_.form(c));
      if (form == "will" || form == "'ll" || form == "shall") return "future";
      if (form == "may" || form == "might" || form == "could" || form == "can") return "possible";
      if (form == "would") return "conditional";
    }
    return "actual";
  }

  void source(TokenId head, Statement& statement) const {
    statement.source = head;
    const TokenId first = tree_.first_conjunct(head);
    const std::vector<TokenId> heads = tree_.conjuncts(first);
    TokenRange range = phrase(heads.front());
    for (TokenId h : heads)
      range = {std::min(range.begin, phrase(h).begin), std::max(range.end, phrase(h).end)};
    if (const TokenId name = subject_beside(tree_, head); name != kNone && cast_.mention_at[name] != kNone) range.end = std::max(range.end, phrase(name).end);
    statement.source_bytes = {document_.bytes(range)};
    const Parties parties(slots_, hits_, lexicon_, cast_,
                          [&](TokenId t) { return speakers_at(out_, document_, t); });
    statement.speakers = parties.of(heads);
    describe_source(document_, cast_, head, statement);
  }

  TokenRange phrase(TokenId head) const {
    const MentionId m = cast_.mention_at[head];
    return m != kNone && cast_.mentions[m].form != MentionForm::kPronoun ? cast_.mentions[m].tokens
                                                                         : noun_phrase(tree_, head);
  }

  static bool inside(Span bytes, const std::vector<Span>& spans) {
    return std::any_of(spans.begin(), spans.end(),
                       [&](const Span& s) { return s.overlaps(bytes); });
  }

  // A content that lies in a quotation becomes the whole quotation; one that runs into a quotation goes to its end.
  void snap(Statement& statement) const {
    for (Span& span : statement.content) {
      for (const Quote& quote : quotes_) {
        if (quote.outer.begin >= span.end) break;
        if (!quote.inner.overlaps(span) ||
            quote.inner.overlaps(document_.tokens[statement.cue].bytes))
          continue;
        const bool starts_with =
            quote.outer.begin + 1 >= span.begin || span.begin <= quote.inner.begin;
        if (quote.inner.contains(span) || (starts_with && span.begin + 12 >= quote.outer.begin)) {
          if (!overlaps_source(quote.inner, statement))
            span = {std::min(span.begin, quote.outer.begin), std::max(span.end, quote.outer.end)};
        } else if (span.end > quote.inner.begin && span.end < quote.inner.end) {
          span.end = quote.outer.end;
        }
      }
    }
    std::sort(statement.content.begin(), statement.content.end());
    std::vector<Span> merged;
    for (const Span& span : statement.content) {
      if (!merged.empty() && span.begin <= merged.back().end) {
        merged.back().end = std::max(merged.back().end, span.end);
      } else {
        merged.push_back(span);
      }
    }
    statement.content = std::move(merged);
  }

  static bool overlaps_source(Span bytes, const Statement& statement) {
    return std::any_of(statement.source_bytes.begin(), statement.source_bytes.end(),
                       [&](const Span& s) { return s.overlaps(bytes); });
  }

  // "The general's answer was short: “We stay.”": a quotation that only a colon brings in is the word of the first who is named before it.
  void introduced() {
    for (const Quote& quote : quotes_) {
      const bool taken = std::any_of(out_.begin(), out_.end(), [&](const Statement& s) {
        return inside(quote.inner, s.content) && !quote.inner.contains(document_.tokens[s.cue].bytes);
      });
      if (taken) continue;
      const TokenId first = token_from(document_, quote.outer.begin), behind = token_from(document_, quote.outer.end);
      const bool colon = first > 0 && first < document_.tokens.size() && document_.form(first - 1) == ":" &&
                         tree_.sentence_of(first) == tree_.sentence_of(first - 1);
      if (colon) {
        if (const auto who = named_before(first - 1)) add(told(quote, first - 1, *who));
      } else if (const auto who = signature(quote, behind)) {
        add(told(quote, behind, *who));
      }
    }
  }

  std::optional<TokenId> named_before(TokenId colon) const {
    for (TokenId t = document_.sentences[tree_.sentence_of(colon)].tokens.begin; t < colon; ++t) {
      if (cast_.entity_at(t) != kNone && document_.upos(t) != Upos::kPron) return t;
    }
    return std::nullopt;
  }

  // "“A good day.” — Laura Quispe": a quotation signed with a name at the end of its paragraph.
  std::optional<TokenId> signature(const Quote& quote, TokenId dash) const {
    const auto paragraph = [&](TokenId t) { return document_.sentences[tree_.sentence_of(t)].paragraph; };
    if (dash + 1 >= document_.tokens.size() || !one_of(document_.form(dash), kDashes) || paragraph(dash) != quote.paragraph) return std::nullopt;
    TokenId end = dash + 1;
    while (end < document_.tokens.size() && paragraph(end) == quote.paragraph) ++end;
    const bool name = document_.upos(dash + 1) == Upos::kPropn && end - dash < 10;
    if (!name || paragraph(dash + 1) != quote.paragraph) return std::nullopt;
    TokenId head = dash + 1;
    while (!document_.is_root(head) && document_.head(head) > dash && document_.head(head) < end && document_.upos(document_.head(head)) == Upos::kPropn)
      head = document_.head(head);
    return head;
  }

  static Report told(const Quote& quote, TokenId cue, TokenId who) {
    static const CueEntry kMark{":", "verb", {"quote"}, "assert", false, {"statements (built in)", 0}};
    Report report;
    report.entry = &kMark;
    report.cue = cue;
    report.content = {quote.outer};
    report.clause = true;
    report.source = who;
    return report;
  }

  // Letters and digits: marks and stops make no content less literal.
  std::size_t letters(Span bytes) const {
    const std::string_view text = document_.text.of(bytes);
    const auto counts = [](char c) { return (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z'); };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), counts));
  }

  void shape(Statement& statement) const {
    std::size_t all = 0, quoted = 0;
    for (const Span& span : statement.content) {
      all += letters(span);
      for (const Quote& quote : quotes_) {
        if (quote.outer.begin >= span.end) break;
        if (!quote.inner.overlaps(span)) continue;
        const Span part{std::max(span.begin, quote.inner.begin),
                        std::min(span.end, quote.inner.end)};
        statement.quoted.push_back(part);
        quoted += letters(part);
      }
    }
    if (statement.lemma == ":") quoted = all;
    statement.form = quoted == 0 ? "indirect" : 100 * quoted >= 93 * all ? "direct" : "mixed";
  }

  const Slots& slots_;
  const Tree& tree_;
  const Document& document_;
  const Hits& hits_;
  const Lexicon& lexicon_;
  const Cast& cast_;
  const std::vector<Quote>& quotes_;
  const std::vector<bool>& credits_;
  std::vector<Statement> out_;
};

}  // namespace

std::vector<Statement> find_statements(const Slots& slots, const Hits& hits, const Lexicon& lexicon,
                                       const Cast& cast, const std::vector<Quote>& quotes,
                                       const std::vector<bool>& credit_sentences) {
  return Finder(slots, hits, lexicon, cast, quotes, credit_sentences).find();
}

std::vector<EntityId> speakers_at(const std::vector<Statement>& statements,
                                  const Document& document, TokenId t) {
  const Span bytes = document.tokens[t].bytes;
  const Statement* inner = nullptr;
  std::uint32_t smallest = 0xFFFFFFFFu;
  for (const Statement& s : statements) {
    if (s.speakers.empty()) continue;
    for (const Span& span : s.content) {
      if (span.contains(bytes) && span.size() < smallest) {
        smallest = span.size();
        inner = &s;
      }
    }
  }
  return inner ? inner->speakers : std::vector<EntityId>{};
}

}  // namespace entente
