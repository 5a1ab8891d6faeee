// See words.h. All loops walk code points with utf8proc, which also knows the width of each.
#include "words.h"

#include <utf8proc.h>

#include <algorithm>

namespace entente::cli {
namespace {

struct CodePoint {
  utf8proc_int32_t value;  // -1: ill-formed
  std::size_t bytes;
};

CodePoint code_point_at(std::string_view utf8, std::size_t at) {
  utf8proc_int32_t value = -1;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()) + at;
  const auto left = static_cast<utf8proc_ssize_t>(utf8.size() - at);
  const utf8proc_ssize_t length = utf8proc_iterate(bytes, left, &value);
  if (length <= 0) return {-1, 1};
  return {value, static_cast<std::size_t>(length)};
}

bool is_space(utf8proc_int32_t c) {
  return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool steers_terminal(utf8proc_int32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0);
  const bool bidirectional = c == 0x061C || c == 0x200E || c == 0x200F ||
                             (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || bidirectional;
}

std::size_t columns_of(utf8proc_int32_t c) {
  return c < 0 ? 1 : static_cast<std::size_t>(std::max(0, utf8proc_charwidth(c)));
}

// The bytes of the longest beginning that is at most `columns` wide.
std::size_t bytes_that_fit(std::string_view utf8, std::size_t columns) {
  std::size_t at = 0;
  while (at < utf8.size()) {
    const CodePoint c = code_point_at(utf8, at);
    const std::size_t wide = columns_of(c.value);
    if (wide > columns) break;
    columns -= wide;
    at += c.bytes;
  }
  return at;
}

constexpr std::string_view kEllipsis = "\u2026";

}  // namespace

CodePointText::CodePointText(std::string_view utf8) : utf8_(utf8) {
  starts_.reserve(utf8.size() + 1);
  for (std::size_t at = 0; at < utf8.size(); at += code_point_at(utf8, at).bytes) {
    starts_.push_back(static_cast<std::uint32_t>(at));
  }
  starts_.push_back(static_cast<std::uint32_t>(utf8.size()));
}

std::string_view CodePointText::of(Span span) const {
  const auto last = static_cast<std::uint32_t>(starts_.size() - 1);
  const std::uint32_t end = std::min(span.end, last);
  const std::uint32_t begin = std::min(span.begin, end);
  return utf8_.substr(starts_[begin], starts_[end] - starts_[begin]);
}

std::string printable(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    if (is_space(c.value)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else if (c.value < 0 || steers_terminal(c.value)) {
      out += "\uFFFD";
    } else {
      out += utf8.substr(at, c.bytes);
    }
    at += c.bytes;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::size_t width(std::string_view utf8) {
  std::size_t columns = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint c = code_point_at(utf8, at);
    columns += columns_of(c.value);
    at += c.bytes;
  }
  return columns;
}

std::string shortened(std::string_view utf8, std::size_t columns) {
  if (width(utf8) <= columns) return std::string(utf8);
  if (columns == 0) return "";
  std::string_view head = utf8.substr(0, bytes_that_fit(utf8, columns - 1));
  const std::size_t space = head.rfind(' ');
  if (space != std::string_view::npos && space > head.size() / 2) head = head.substr(0, space);
  return std::string(head) + std::string(kEllipsis);
}

std::string shortened_in_front(std::string_view utf8, std::size_t columns) {
  const std::size_t all = width(utf8);
  if (all <= columns) return std::string(utf8);
  if (columns == 0) return "";
  std::string_view tail = utf8.substr(bytes_that_fit(utf8, all - columns + 1));
  while (width(tail) >= columns) tail.remove_prefix(code_point_at(tail, 0).bytes);
  const std::size_t space = tail.find(' ');
  if (space != std::string_view::npos && space < tail.size() / 2) tail = tail.substr(space + 1);
  return std::string(kEllipsis) + std::string(tail);
}

std::string padded(std::string_view utf8, std::size_t columns) {
  const std::size_t used = width(utf8);
  return std::string(utf8) + std::string(used < columns ? columns - used : 0, ' ');
}

std::vector<std::string> wrapped(std::string_view utf8, std::size_t columns) {
  std::vector<std::string> lines;
  const std::size_t room = std::max<std::size_t>(columns, 2);  // a wide character must fit
  for (std::size_t cut = bytes_that_fit(utf8, room); cut < utf8.size();
       cut = bytes_that_fit(utf8, room)) {
    const std::size_t space = utf8.substr(0, cut + 1).rfind(' ');
    const bool at_space = space != std::string_view::npos && space > 0;
    if (at_space) cut = space;
    lines.emplace_back(utf8.substr(0, cut));
    utf8.remove_prefix(at_space ? cut + 1 : cut);
  }
  if (!utf8.empty()) lines.emplace_back(utf8);
  return lines;
}

}  // namespace entente::cli
