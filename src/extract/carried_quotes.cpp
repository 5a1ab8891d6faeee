#include "extract/carried_quotes.h"

#include <algorithm>

namespace entente {
namespace {

bool touches(Span bytes, const std::vector<Span>& spans) {
  return std::any_of(spans.begin(), spans.end(), [&](const Span& s) { return s.overlaps(bytes); });
}

class Carrier {
 public:
  Carrier(const Tree& tree, const std::vector<Quote>& quotes, std::vector<Statement>& statements)
      : tree_(tree), document_(tree.document()), quotes_(quotes), out_(statements) {}

  // Quotations that no cue has taken go on with the statement before them: in the same paragraph, or over the paragraph break.
  void carry_on() {
    for (const Quote& quote : quotes_) {
      const bool taken = std::any_of(out_.begin(), out_.end(), [&](const Statement& s) {
        return touches(quote.inner, s.content) && !quote.inner.contains(document_.tokens[s.cue].bytes);  // what it tells itself does not take it
      });
      if (taken || (quote.inner.size() < 12 && !quote.continues) || document_.text.utf8[quote.inner.begin] == '(') continue;
      Statement* before = nullptr;
      for (Statement& s : out_) {
        const Span cue = document_.tokens[s.cue].bytes;
        if (cue.begin > quote.outer.begin || quote_at(quotes_, cue.begin)) continue;
        if (direct(s) && reaches(s, quote)) before = &s;
      }
      if (before && alone(quote)) before->content.push_back(quote.outer);
    }
  }

  // Does some part of the content begin or end with a quotation, its marks counted with it or not?
  bool direct(const Statement& s) const {
    constexpr std::uint32_t kLongestMark = 3;  // bytes
    return std::any_of(s.content.begin(), s.content.end(), [&](const Span& c) {
      for (std::uint32_t mark = 0; mark <= kLongestMark && mark < c.size(); ++mark) {
        const Quote *first = quote_at(quotes_, c.begin + mark), *last = quote_at(quotes_, c.end - 1 - mark);
        if (first && (first->outer.begin <= c.begin || mark == 0) && weighs(*first, c)) return true;
        if (last && (last->outer.end >= c.end || mark == 0) && weighs(*last, c)) return true;
      }
      return false;
    });
  }

  // A word in quotation marks within a longer content ("called the behaviour “outrageous”") begins no speech.
  static bool weighs(const Quote& quote, Span content) {
    constexpr std::uint32_t kSpeech = 40;  // bytes
    return quote.outer.size() >= kSpeech || 2 * quote.outer.size() >= content.size();
  }

  // In the paragraph of the cue, or in the next one after the last words told: where marks are reopened, or where it is all of its paragraph.
  bool reaches(const Statement& s, const Quote& quote) const {
    std::uint32_t last = document_.sentences[tree_.sentence_of(s.cue)].paragraph;
    const Span paragraph = document_.text.paragraphs[quote.paragraph];
    const bool all = quote.outer.begin == paragraph.begin && quote.outer.end + 1 >= paragraph.end;
    if (last == quote.paragraph || !(quote.continues || all)) return last == quote.paragraph;
    for (const Quote& q : quotes_) {
      if (q.outer.begin >= quote.outer.begin) break;
      if (touches(q.inner, s.content)) last = std::max(last, q.paragraph);
    }
    return last + 1 == quote.paragraph;
  }

  // A quotation left open at the end of its paragraph, which no cue has taken, is the word of who is named where it goes on.
  void carry_back() {
    for (std::size_t q = quotes_.size(); q-- > 1;) {
      const Quote &before = quotes_[q - 1], &after = quotes_[q];
      const auto tells = [&](const Quote& quote) {
        return std::find_if(out_.begin(), out_.end(), [&](const Statement& s) { return !quote_at(quotes_, document_.tokens[s.cue].bytes.begin) && touches(quote.inner, s.content); });
      };
      if (!after.continues || !before.open || tells(before) != out_.end()) continue;
      if (const auto told = tells(after); told != out_.end()) told->content.insert(told->content.begin(), before.outer);
    }
  }

 private:
  // Does the quotation stand on its own: it begins a sentence or follows a full stop, comma or the cue?
  bool alone(const Quote& quote) const {
    const TokenId t = token_from(document_, quote.outer.begin);
    if (t == document_.tokens.size()) return false;
    if (document_.sentences[tree_.sentence_of(t)].tokens.begin == t) return true;
    const std::string_view before = document_.form(t - 1);
    return before == "," || before == "." || before == ":" || before == ";";
  }

  const Tree& tree_;
  const Document& document_;
  const std::vector<Quote>& quotes_;
  std::vector<Statement>& out_;
};

}  // namespace

void carry_quotes(const Tree& tree, const std::vector<Quote>& quotes, std::vector<Statement>& statements) {
  Carrier carrier(tree, quotes, statements);
  carrier.carry_back();
  carrier.carry_on();
}

TokenId token_from(const Document& document, std::uint32_t byte) {
  const auto at = std::lower_bound(document.tokens.begin(), document.tokens.end(), byte,
                                   [](const Token& token, std::uint32_t b) { return token.bytes.begin < b; });
  return static_cast<TokenId>(at - document.tokens.begin());
}

}  // namespace entente
