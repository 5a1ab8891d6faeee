#include "text/paragraphs.h"

#include <algorithm>
#include <cmath>

#include "text/line_edges.h"

namespace entente {
namespace {

// Narrower than a newspaper column or wider than a wide terminal: not hard-wrapped.
constexpr std::uint32_t kNarrowest = 30;
constexpr std::uint32_t kWidest = 180;

struct Wrapping {
  bool wrapped = false;
  std::uint32_t width = 0;
  std::int64_t ragged = 0;  // so many columns may stay free at the end of a wrapped line

  [[nodiscard]] bool far_over(const Line& line) const {
    return line.width > width + width / 4 + 10;
  }
  // Columns that stay free on the line although the next word would have gone there; negative if it
  // would not.
  [[nodiscard]] std::int64_t slack(const Line& line, const Line& next) const {
    return std::int64_t{width} - line.width - 1 - next.first_word;
  }
};

struct View {
  std::string_view utf8;
  const std::vector<Line>& lines;

  [[nodiscard]] std::string_view of(std::size_t i) const {
    return utf8.substr(lines[i].begin, lines[i].end - lines[i].begin);
  }
  [[nodiscard]] bool broken(std::size_t i) const {
    return i + 1 < lines.size() && !lines[i + 1].after_blank;
  }
  [[nodiscard]] bool runs_on_at(std::size_t i) const { return runs_on(of(i), of(i + 1)); }
  [[nodiscard]] bool plain_wrap(std::size_t i) const { return runs_on_at(i) || ends_inside(of(i)); }
};

template <typename Number>
Number percentile(std::vector<Number> values, double share) {
  if (values.empty()) return 0;
  const auto at =
      static_cast<std::ptrdiff_t>(std::ceil(share * static_cast<double>(values.size() - 1)));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

std::uint32_t width_of(const View& view) {
  std::vector<std::uint32_t> widths;  // of lines with a neighbour
  for (std::size_t i = 0; i < view.lines.size(); ++i) {
    if (view.broken(i) || !view.lines[i].after_blank) widths.push_back(view.lines[i].width);
  }
  return percentile(std::move(widths), 0.9);
}

// Of all the breaks: a third must come at a full line in mid-sentence, and a fifth must be plain
// wraps. In wrapped English about three quarters of the breaks inside paragraphs are plain wraps;
// short paragraphs bring the share down.
bool enough_wraps(const View& view, const Wrapping& wrapping) {
  std::size_t breaks = 0, full = 0, plain = 0;
  for (std::size_t i = 0; i < view.lines.size(); ++i) {
    if (!view.broken(i)) continue;
    ++breaks;
    if (view.plain_wrap(i)) ++plain;
    const bool fills = wrapping.slack(view.lines[i], view.lines[i + 1]) < wrapping.width / 8;
    if (fills && !ends_sentence(view.of(i))) ++full;
  }
  return plain > 0 && full * 3 >= breaks && plain * 5 >= breaks;
}

std::int64_t raggedness(const View& view, const Wrapping& wrapping) {
  std::vector<std::int64_t> slacks;
  for (std::size_t i = 0; i < view.lines.size(); ++i) {
    if (view.broken(i) && view.plain_wrap(i))
      slacks.push_back(wrapping.slack(view.lines[i], view.lines[i + 1]));
  }
  return std::clamp<std::int64_t>(percentile(std::move(slacks), 0.95) + 1, 0, wrapping.width / 4);
}

Wrapping measure(const View& view) {
  Wrapping wrapping;
  wrapping.width = width_of(view);
  if (wrapping.width < kNarrowest || wrapping.width > kWidest) return wrapping;
  const auto far = std::count_if(view.lines.begin(), view.lines.end(),
                                 [&](const Line& line) { return wrapping.far_over(line); });
  if (static_cast<std::size_t>(far) * 10 > view.lines.size()) return wrapping;
  wrapping.wrapped = enough_wraps(view, wrapping);
  if (wrapping.wrapped) wrapping.ragged = raggedness(view, wrapping);
  return wrapping;
}

// Does a paragraph end at this single line break of a wrapped file?
bool ends_in_wrapped(const View& view, const Wrapping& wrapping, std::size_t i) {
  const Line& line = view.lines[i];
  const Line& next = view.lines[i + 1];
  if (wrapping.slack(line, next) < wrapping.width / 4 && ends_inside(view.of(i))) return false;
  const bool final = ends_sentence(view.of(i));
  const Marker here = list_marker(view.of(i)), there = list_marker(view.of(i + 1));
  if (there == Marker::kCertain || (there == Marker::kLikely && here != Marker::kNone)) return true;
  if (here == Marker::kNone && next.indent >= line.indent + 2) return true;
  if (wrapping.far_over(line)) return true;
  const std::int64_t allowed = wrapping.ragged + (final ? 0 : wrapping.width / 10);
  return wrapping.slack(line, next) >= allowed;
}

bool ends_paragraph(const View& view, const Wrapping& wrapping, std::size_t i) {
  if (!view.broken(i) || is_byline(view.of(i)) || is_byline(view.of(i + 1))) return true;
  if (view.runs_on_at(i)) return false;
  return !wrapping.wrapped || ends_in_wrapped(view, wrapping, i);
}

}  // namespace

std::vector<Join> find_joins(std::string_view utf8, const std::vector<Line>& lines) {
  const View view{utf8, lines};
  const Wrapping wrapping = measure(view);
  std::vector<Join> joins;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (ends_paragraph(view, wrapping, i)) {
      joins.push_back(Join::kParagraph);
    } else {
      joins.push_back(breaks_word(view.of(i), view.of(i + 1)) ? Join::kTight : Join::kSpace);
    }
  }
  return joins;
}

}  // namespace entente
