#include "extract/quoted_ends.h"

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

// "a "nasty guy," an "anchor baby"": the next quotation of a list begins within so many bytes.
constexpr std::uint32_t kListed = 8;

class Ends {
 public:
  Ends(const Document& document, const std::vector<Quote>& quotes) : document_(document), quotes_(quotes) {}

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

 private:
  const Document& document_;
  const std::vector<Quote>& quotes_;
};

}  // namespace

Span without_apposition(const Document& document, const std::vector<Quote>& quotes, Span content) {
  return Ends(document, quotes).without_apposition(content);
}

}  // namespace entente
