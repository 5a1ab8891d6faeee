#include "input/encoding.h"

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace entente {
namespace {

struct Format {
  std::string_view magic;
  std::string_view what;
};

using std::literals::operator""sv;
constexpr std::array kFormats = {
    Format{"%PDF-"sv, "a PDF file; extract its text first, for example with pdftotext"},
    Format{"PK\x03\x04"sv,
           "a ZIP archive or an office document; unpack it or save it as plain text first"},
    Format{"\xD0\xCF\x11\xE0"sv, "an office document; save it as plain text first"},
    Format{"{\\rtf"sv, "an RTF document; save it as plain text first"},
    Format{"\x1F\x8B"sv, "a gzip file; unpack it first, for example with gunzip"},
    Format{"\x89PNG"sv, "a picture"},
    Format{"\xFF\xD8\xFF"sv, "a picture"},
    Format{"\x7F"
           "ELF"sv,
           "a program"},
};

struct Counts {
  std::size_t nul = 0, bad = 0;  // bad: NUL, other controls, ill-formed bytes
};

Counts count(std::string_view raw) {
  Counts counts;
  for (std::size_t at = 0; at < raw.size();) {
    const Decoded next = decode(raw, at);
    if (next.code == 0) ++counts.nul;
    if (!next.well_formed || (is_control(next.code) && !is_white_space(next.code)))
      counts.bad += next.bytes;
    at += next.bytes;
  }
  return counts;
}

bool is_high(char32_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low(char32_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

std::optional<std::string> from_utf16(std::string_view raw) {
  const bool little = raw.starts_with("\xFF\xFE");
  if (!little && !raw.starts_with("\xFE\xFF")) return std::nullopt;
  const auto unit = [&](std::size_t at) {
    const auto first = static_cast<unsigned char>(raw[at]),
               second = static_cast<unsigned char>(raw[at + 1]);
    return static_cast<char32_t>(little ? first | second << 8 : first << 8 | second);
  };
  std::string out;
  std::size_t at = 2;
  for (; at + 1 < raw.size(); at += 2) {
    const char32_t code = unit(at);
    if (is_high(code) && at + 3 < raw.size() && is_low(unit(at + 2))) {
      append_utf8(out, 0x10000 + ((code - 0xD800) << 10U) + (unit(at + 2) - 0xDC00));
      at += 2;
    } else if (is_high(code) || is_low(code)) {
      out.push_back('\xFF');
    } else {
      append_utf8(out, code);
    }
  }
  if (at < raw.size()) out.push_back('\xFF');
  return out;
}

std::optional<std::string> not_a_text(std::string_view raw) {
  for (const Format& format : kFormats) {
    if (raw.starts_with(format.magic)) return std::string(format.what);
  }
  // So few bad bytes may be an accident even in a very short text.
  constexpr std::size_t kAccident = 8;
  const Counts counts = count(raw);
  if (counts.nul > kAccident && counts.nul * 10 > raw.size()) {
    return "full of NUL bytes; if it is text in UTF-16 or UTF-32, convert it to UTF-8 first, for "
           "example with iconv";
  }
  if (counts.bad * 10 > raw.size() * (counts.bad > kAccident ? 3 : 6)) {
    return "mostly bytes that are not UTF-8 text; if it is text in another encoding, convert it to "
           "UTF-8 first, for "
           "example with iconv";
  }
  return std::nullopt;
}

}  // namespace entente
