// Byte offsets of a UTF-8 text <-> code point offsets.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "entente/span.h"

namespace entente {

class CodePoints {
 public:
  explicit CodePoints(std::string_view utf8);

  // The number of code points before this byte. O(1): one table entry every 64 bytes and a short count.
  [[nodiscard]] std::uint32_t at_byte(std::uint32_t byte) const;
  [[nodiscard]] Span at_bytes(Span bytes) const { return {at_byte(bytes.begin), at_byte(bytes.end)}; }
  // The byte where this code point begins; utf8.size() at or past the end.
  [[nodiscard]] std::uint32_t to_byte(std::uint32_t code_point) const;
  [[nodiscard]] std::uint32_t size() const;  // code points in all

 private:
  std::string_view utf8_;
  std::vector<std::uint32_t> before_;  // code points before byte 64*i
};

}  // namespace entente
