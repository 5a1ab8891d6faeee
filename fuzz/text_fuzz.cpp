// clean() on any bytes: the promises of text/text.h, and CodePoints on the result.
#include <algorithm>
#include <cstdint>
#include <cstdlib>

#include "text/code_points.h"
#include "text/text.h"
#include "text/utf8.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const entente::Text text = entente::clean({reinterpret_cast<const char*>(data), size});
  require(text.raw_offset.size() == text.utf8.size() + 1 && text.raw_offset.back() <= size);
  require(std::is_sorted(text.raw_offset.begin(), text.raw_offset.end()));
  std::uint32_t begin = 0;
  for (const entente::Span& paragraph : text.paragraphs) {
    require(paragraph.begin == begin && !paragraph.empty());
    require(text.of(paragraph).find('\n') == std::string_view::npos);
    begin = paragraph.end + 2;
  }
  require(text.utf8.empty() ? text.paragraphs.empty() : begin == text.utf8.size() + 2);
  const entente::CodePoints points(text.utf8);
  std::uint32_t count = 0;
  for (std::uint32_t at = 0; at < text.utf8.size(); ++count) {
    const entente::Decoded next = entente::decode(text.utf8, at);
    require(next.well_formed && (!entente::is_control(next.code) || next.code == '\n'));
    require(points.at_byte(at) == count && (count % 8 != 0 || points.to_byte(count) == at));
    at += next.bytes;
  }
  require(points.size() == count);
  return 0;
}
