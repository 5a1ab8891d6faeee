#include "text/code_points.h"

#include <algorithm>

namespace entente {
namespace {

constexpr std::uint32_t kStride = 64;

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }

}  // namespace

CodePoints::CodePoints(std::string_view utf8) : utf8_(utf8) {
  before_.reserve(utf8.size() / kStride + 1);
  std::uint32_t count = 0;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    if (i % kStride == 0) before_.push_back(count);
    count += begins_code_point(utf8[i]) ? 1U : 0U;
  }
  if (utf8.size() % kStride == 0) before_.push_back(count);  // so that at_byte(size) has its entry
}

std::uint32_t CodePoints::at_byte(std::uint32_t byte) const {
  byte = std::min(byte, static_cast<std::uint32_t>(utf8_.size()));
  const std::uint32_t entry = byte / kStride;
  const auto stretch = utf8_.substr(entry * kStride, byte - entry * kStride);
  return before_[entry] + static_cast<std::uint32_t>(
                              std::count_if(stretch.begin(), stretch.end(), begins_code_point));
}

std::uint32_t CodePoints::to_byte(std::uint32_t code_point) const {
  // The last entry with no more code points before it than we want begins the stretch to look
  // through.
  const auto entry =
      std::upper_bound(before_.begin(), before_.end(), code_point) - before_.begin() - 1;
  std::uint32_t seen = before_[static_cast<std::size_t>(entry)];
  for (auto i = static_cast<std::size_t>(entry) * kStride; i < utf8_.size(); ++i) {
    if (begins_code_point(utf8_[i]) && seen++ == code_point) return static_cast<std::uint32_t>(i);
  }
  return static_cast<std::uint32_t>(utf8_.size());
}

std::uint32_t CodePoints::size() const { return at_byte(static_cast<std::uint32_t>(utf8_.size())); }

}  // namespace entente
