#include "text/quotes.h"

#include <algorithm>
#include <string_view>

namespace entente {
namespace {

enum class Mark { kNone, kOpen, kLowOpen, kClose, kLeftAngle, kRightAngle, kStraight, kSingleOpen, kSingleClose, kSingleStraight };

struct Seen {
  Mark mark = Mark::kNone;
  std::uint32_t size = 1;
};

// Nearly every byte of a text begins no mark.
bool may_begin_mark(char c) {
  return c == '"' || c == '\'' || c == '`' || c == '\xC2' || c == '\xE2' || c == '\xE3';
}

bool word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         static_cast<unsigned char>(c) >= 0xC3;
}

Seen mark_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (!may_begin_mark(c)) return {};
  const std::string_view three = text.substr(at, 3), two = text.substr(at, 2);
  if (c == '"') return {Mark::kStraight, 1};
  if (two == "``") return {Mark::kOpen, 2};
  if (two == "''") return {Mark::kClose, 2};
  if (c == '\'') return {Mark::kSingleStraight, 1};
  if (three == "\u201C" || three == "\u300C" || three == "\u300E") return {Mark::kOpen, 3};
  if (three == "\u201E") return {Mark::kLowOpen, 3};
  if (three == "\u201D" || three == "\u300D" || three == "\u300F") return {Mark::kClose, 3};
  if (three == "\u2018") return {Mark::kSingleOpen, 3};
  if (three == "\u2019") return {Mark::kSingleClose, 3};
  if (two == "\u00AB") return {Mark::kLeftAngle, 2};
  if (two == "\u00BB") return {Mark::kRightAngle, 2};
  if (three == "\u2039") return {Mark::kLeftAngle, 3};
  if (three == "\u203A") return {Mark::kRightAngle, 3};
  return {};
}

bool ends_word_before(std::string_view text, std::size_t at) {
  return at > 0 && (word_byte(text[at - 1]) ||
                    std::string_view(".,!?;%)-").find(text[at - 1]) != std::string_view::npos);
}

bool word_follows(std::string_view text, std::size_t at) {
  return at < text.size() &&
         (word_byte(text[at]) || text[at] == '.' || text[at] == '$' || text[at] == '[');
}

// Behind a closing mark: "'a bad joke'." ends, "o'.clock" does not.
bool goes_on(std::string_view text, std::size_t at) {
  const bool stop = at < text.size() && text[at] == '.';
  return word_follows(text, at) && !(stop && (at + 1 >= text.size() || !word_byte(text[at + 1])));
}

bool space_before(std::string_view text, std::size_t begin, std::size_t at) {
  return at == begin || std::string_view(" \n([-").find(text[at - 1]) != std::string_view::npos ||
         (at >= 3 && text.substr(at - 3, 3) == "\u2014");
}

bool opener(Mark mark) {
  return mark == Mark::kOpen || mark == Mark::kLowOpen || mark == Mark::kStraight || mark == Mark::kLeftAngle || mark == Mark::kRightAngle;
}

// Does a mark close a quotation that another has opened? German quotations end on the mark that opens English ones, and their angles
// point inwards; reports that mix straight and curly marks are common.
bool closes(Mark mark, Mark opened) {
  switch (mark) {
    case Mark::kClose:
      return true;
    case Mark::kStraight:  // a quotation inside one between angles
      return opened != Mark::kLeftAngle && opened != Mark::kRightAngle;
    case Mark::kOpen:
      return opened == Mark::kLowOpen;
    case Mark::kLeftAngle:
      return opened == Mark::kRightAngle;
    case Mark::kRightAngle:
      return opened != Mark::kRightAngle;
    default:
      return false;
  }
}

constexpr std::size_t kMostQuotes =
    20000;  // what follows is read as plain text: no report has so many

class Scanner {
 public:
  explicit Scanner(const Text& text) : text_(text), bytes_(text.utf8) {}

  std::vector<Quote> scan() {
    for (std::uint32_t p = 0; p < text_.paragraphs.size() && quotes_.size() < kMostQuotes; ++p)
      paragraph(p);
    std::sort(quotes_.begin(), quotes_.end(),
              [](const Quote& a, const Quote& b) { return a.outer.begin < b.outer.begin; });
    return std::move(quotes_);
  }

 private:
  void paragraph(std::uint32_t p) {
    const Span range = text_.paragraphs[p];
    const std::size_t first = quotes_.size();
    bool inside = false;
    Mark opened = Mark::kNone;
    Quote quote{};
    for (std::uint32_t at = range.begin; at < range.end;) {
      if (!may_begin_mark(bytes_[at])) {
        ++at;
        continue;
      }
      const Seen seen = mark_at(bytes_, at);
      if (inside && closes(seen.mark, opened)) {
        quote.inner.end = at;
        quote.outer.end = at + seen.size;
        if (!quote.inner.empty()) quotes_.push_back(quote);
        inside = false;
      } else if (!inside && opener(seen.mark) && !stray(seen.mark, p, at)) {
        opened = seen.mark;
        quote = {{at + seen.size, range.end}, {at, range.end}, p, false, open_ == seen.mark && at == range.begin};
        inside = true;
      }
      at += seen.size;
    }
    if (inside) {
      quote.open = true;
      if (!quote.inner.empty()) quotes_.push_back(quote);
    }
    open_ = inside ? opened : Mark::kNone;
    if (quotes_.size() == first) singles(p, range);
  }

  // A straight mark that none closes, here or from the next paragraph on, before curly ones: it is left over and opens nothing.
  bool stray(Mark mark, std::uint32_t p, std::uint32_t at) const {
    if (mark != Mark::kStraight) return false;
    const std::string_view rest = text_.of({at + 1, text_.paragraphs[p].end});
    const bool goes_on = p + 1 < text_.paragraphs.size() && bytes_[text_.paragraphs[p + 1].begin] == '"';
    return !goes_on && rest.find('"') == std::string_view::npos && rest.find("\u201C") != std::string_view::npos;
  }

  // British style: only in paragraphs without double marks.
  void singles(std::uint32_t p, Span range) {
    std::uint32_t begin = range.end, size = 0;
    for (std::uint32_t at = range.begin; at < range.end;) {
      if (!may_begin_mark(bytes_[at])) {
        ++at;
        continue;
      }
      const Seen seen = mark_at(bytes_, at);
      const bool either = seen.mark == Mark::kSingleStraight;
      if (size == 0 &&
          (seen.mark == Mark::kSingleOpen || (either && space_before(bytes_, range.begin, at))) &&
          word_follows(bytes_, at + seen.size) &&
          !(bytes_[at + seen.size] >= '0' && bytes_[at + seen.size] <= '9')) {
        begin = at;
        size = seen.size;
      } else if (size > 0 && (seen.mark == Mark::kSingleClose || either) &&
                 ends_word_before(bytes_, at) && !goes_on(bytes_, at + seen.size) &&
                 !plural_possessor(at, seen.size, range.end)) {
        quotes_.push_back({{begin + size, at}, {begin, at + seen.size}, p, false, false});
        size = 0;
      }
      at += seen.size;
    }
  }

  // "the allies' plan": an s before the mark, a lower-case word behind it, and another mark still to come.
  bool plural_possessor(std::uint32_t at, std::uint32_t size, std::uint32_t end) const {
    if (bytes_[at - 1] != 's' || at + size + 1 >= end || bytes_[at + size] != ' ') return false;
    const char next = bytes_[at + size + 1];
    if (next < 'a' || next > 'z') return false;
    for (std::uint32_t k = at + size; k < std::min(end, at + 600); ++k) {
      const Seen later = mark_at(bytes_, k);
      if ((later.mark == Mark::kSingleClose || later.mark == Mark::kSingleStraight) &&
          !word_follows(bytes_, k + later.size))
        return true;
    }
    return false;
  }

  const Text& text_;
  std::string_view bytes_;
  std::vector<Quote> quotes_;
  Mark open_ = Mark::kNone;  // that of the quotation still open at the end of the paragraph before
};

}  // namespace

std::vector<Quote> find_quotes(const Text& text) { return Scanner(text).scan(); }

const Quote* quote_at(const std::vector<Quote>& quotes, std::uint32_t byte) {
  auto it = std::upper_bound(quotes.begin(), quotes.end(), byte,
                             [](std::uint32_t b, const Quote& q) { return b < q.inner.begin; });
  if (it == quotes.begin()) return nullptr;
  --it;
  return it->inner.contains(byte) ? &*it : nullptr;
}

}  // namespace entente
