#include "text/lines.h"

#include <algorithm>

#include "text/utf8.h"

namespace entente {
namespace {

bool is_line_break(char32_t code) {
  return (code >= 0x0A && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

// White space between two lines.
class Gap {
 public:
  void add(char32_t code) {
    if (code == '\r') {
      ++carriage_returns_;
    } else if (code == '\n') {
      carriage_returns_ = 0;  // CR LF, CR CR LF: one break
      ++breaks_;
    } else {
      breaks_ += carriage_returns_;
      carriage_returns_ = 0;
      if (code == 0x85 || code == 0x2028) ++breaks_;
      if (code == 0x2029) breaks_ += 2;
    }
    indent_ = is_line_break(code) ? 0 : indent_ + (code == '\t' ? kTab : 1);
  }
  [[nodiscard]] bool blank() const { return breaks_ + carriage_returns_ > 1; }
  [[nodiscard]] std::uint32_t indent() const { return indent_; }

 private:
  static constexpr std::uint32_t kTab = 4;
  std::uint32_t breaks_ = 0, carriage_returns_ = 0, indent_ = 0;
};

// Reads the line that begins at this byte, which is no white space; returns the byte behind it.
std::size_t read_line(std::string_view utf8, std::size_t at, Line& line) {
  line.begin = line.end = static_cast<std::uint32_t>(at);
  line.width = line.first_word = 0;
  std::uint32_t columns = 0;
  while (at < utf8.size()) {
    const Decoded next = decode(utf8, at);
    if (is_line_break(next.code)) break;
    at += next.bytes;
    ++columns;
    if (is_white_space(next.code)) continue;
    if (columns == line.first_word + 1) line.first_word = columns;
    line.width = columns;
    line.end = static_cast<std::uint32_t>(at);
  }
  return at;
}

}  // namespace

std::vector<Line> lines_of(std::string_view utf8) {
  std::vector<Line> lines;
  std::size_t at = 0;
  while (true) {
    Gap gap;
    for (; at < utf8.size();) {
      const Decoded next = decode(utf8, at);
      if (!is_white_space(next.code)) break;
      gap.add(next.code);
      at += next.bytes;
    }
    if (at == utf8.size()) return lines;
    Line line{};
    line.after_blank = lines.empty() || gap.blank();
    line.indent = gap.indent();
    at = read_line(utf8, at, line);
    lines.push_back(line);
  }
}

}  // namespace entente
