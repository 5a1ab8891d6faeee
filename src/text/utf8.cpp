#include "text/utf8.h"

#include <algorithm>

namespace entente {
namespace {

struct Lead {
  std::uint32_t length = 0;  // of the whole sequence; 0 for a byte that cannot begin one
  unsigned char low = 0x80, high = 0xBF;  // what the second byte may be
};

// Table 3-7: the second byte's range is what rules out overlong forms, surrogates and too large
// numbers.
Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1};
  if (byte < 0xC2) return {0};
  if (byte < 0xE0) return {2};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0};
}

}  // namespace

Decoded decode(std::string_view utf8, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(utf8[i]); };
  const Lead lead = lead_of(byte(at));
  if (lead.length == 1) return {byte(at), 1, true};
  if (lead.length == 0) return {U'\uFFFD', 1, false};
  char32_t code = byte(at) & (0x7FU >> lead.length);
  for (std::uint32_t i = 1; i < lead.length; ++i) {
    const unsigned char low = i == 1 ? lead.low : 0x80;
    const unsigned char high = i == 1 ? lead.high : 0xBF;
    if (at + i >= utf8.size() || byte(at + i) < low || byte(at + i) > high)
      return {U'\uFFFD', i, false};
    code = (code << 6U) | (byte(at + i) & 0x3FU);
  }
  return {code, lead.length, true};
}

bool is_white_space(char32_t code) {
  if (code < 0x80) return code == ' ' || (code >= 0x09 && code <= 0x0D);
  return code == 0x85 || code == 0xA0 || code == 0x1680 || (code >= 0x2000 && code <= 0x200A) ||
         code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F || code == 0x3000;
}

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code <= 0x9F); }

bool is_blank(std::string_view utf8) {
  std::size_t at = utf8.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  while (at < utf8.size()) {
    const Decoded next = decode(utf8, at);
    if (!next.well_formed || !is_white_space(next.code)) return false;
    at += next.bytes;
  }
  return true;
}

Sound sound(std::string_view raw) {
  Sound out;
  out.utf8.reserve(raw.size());
  out.origin.reserve(raw.size() + 1);
  std::size_t at = raw.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  while (at < raw.size()) {
    const Decoded next = decode(raw, at);
    const auto from = static_cast<std::uint32_t>(at);
    if (next.well_formed && (!is_control(next.code) || is_white_space(next.code))) {
      out.utf8.append(raw.substr(at, next.bytes));
      for (std::uint32_t i = 0; i < next.bytes; ++i) out.origin.push_back(from + i);
    } else {
      out.utf8.append(kReplacement);
      out.origin.insert(out.origin.end(), kReplacement.size(), from);
      out.repaired = true;
    }
    at += next.bytes;
  }
  out.origin.push_back(static_cast<std::uint32_t>(raw.size()));
  return out;
}

void append_utf8(std::string& out, char32_t code) {
  const auto put = [&](char32_t value) { out.push_back(static_cast<char>(value)); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

}  // namespace entente
