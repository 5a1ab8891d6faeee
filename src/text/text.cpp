#include "text/text.h"

#include <algorithm>

#include "text/lines.h"
#include "text/paragraphs.h"
#include "text/utf8.h"

namespace entente {
namespace {

class Writer {
 public:
  Writer(const Sound& source, Text& out) : source_(source), out_(out) {
    out_.utf8.reserve(source.utf8.size());
    out_.raw_offset.reserve(source.utf8.size() + 1);
  }

  // The line, with one space for each run of white space in it.
  void line(const Line& line) {
    const std::string_view text = source_.utf8;
    for (std::size_t at = line.begin; at < line.end;) {
      const std::size_t from = at;
      Decoded next = decode(text, at);
      if (!is_white_space(next.code)) {
        for (at += next.bytes; written_ < at; ++written_) put(text[written_], written_);
        continue;
      }
      for (; is_white_space(next.code); next = decode(text, at))
        at += next.bytes;  // a line ends in a non-space
      put(' ', from);
      written_ = at;
    }
  }

  void join(Join join, const Line& next) {
    if (join == Join::kSpace) put(' ', written_);
    if (join == Join::kParagraph) {
      end_paragraph();
      put('\n', written_);
      put('\n', next.begin - 1);
      begin_ = out_.utf8.size();
    }
    written_ = next.begin;
  }

  void finish() {
    if (!out_.utf8.empty()) end_paragraph();
    out_.raw_offset.push_back(out_.utf8.empty() ? 0 : source_.origin[written_]);
  }
  void start(const Line& first) { written_ = first.begin; }

 private:
  void put(char byte, std::size_t from) {
    out_.utf8.push_back(byte);
    out_.raw_offset.push_back(source_.origin[from]);
  }
  void end_paragraph() {
    out_.paragraphs.push_back(
        {static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(out_.utf8.size())});
  }

  const Sound& source_;
  Text& out_;
  std::size_t begin_ = 0;    // of the paragraph, in out_
  std::size_t written_ = 0;  // all before this byte of source_ has been dealt with
};

}  // namespace

Text clean(std::string_view raw) {
  const Sound source = sound(raw);
  const std::vector<Line> lines = lines_of(source.utf8);
  const std::vector<Join> joins = find_joins(source.utf8, lines);
  Text out;
  out.repaired = source.repaired;
  Writer writer(source, out);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0) writer.start(lines[i]);
    if (i > 0) writer.join(joins[i - 1], lines[i]);
    writer.line(lines[i]);
  }
  writer.finish();
  return out;
}

Span clean_bytes(const Text& text, Span raw) {
  if (raw.empty()) return {};
  const auto clean = [&](std::uint32_t byte) {
    const auto at = std::lower_bound(text.raw_offset.begin(), text.raw_offset.end(), byte);
    return static_cast<std::uint32_t>(at - text.raw_offset.begin());
  };
  return {clean(raw.begin), clean(raw.end)};
}

}  // namespace entente
