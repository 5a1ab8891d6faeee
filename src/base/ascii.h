// Lower case of the 26 letters, independent of the locale.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace entente {

constexpr char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

inline std::string lower_ascii(std::string_view text) {
  std::string out(text);
  std::transform(out.begin(), out.end(), out.begin(), [](char c) { return lower_ascii(c); });
  return out;
}

// A word to be compared with words in small letters, whatever its own letters are: as lower_ascii, without a copy. The word must outlive it.
class Caseless {
 public:
  explicit constexpr Caseless(std::string_view word) : word_(word) {}

  friend constexpr bool operator==(Caseless word, std::string_view small) {
    return word.word_.size() == small.size() && same_letters(word.word_, small);
  }
  [[nodiscard]] constexpr bool starts_with(std::string_view small) const {
    return word_.size() >= small.size() && same_letters(word_.substr(0, small.size()), small);
  }
  [[nodiscard]] constexpr bool ends_with(std::string_view small) const {
    return word_.size() >= small.size() && same_letters(word_.substr(word_.size() - small.size()), small);
  }
  [[nodiscard]] constexpr std::size_t size() const { return word_.size(); }

 private:
  static constexpr bool same_letters(std::string_view word, std::string_view small) {
    for (std::size_t i = 0; i < small.size(); ++i) {
      if (lower_ascii(word[i]) != small[i]) return false;
    }
    return true;
  }

  std::string_view word_;
};

inline bool begins_upper(std::string_view text) {
  return !text.empty() &&
         ((text[0] >= 'A' && text[0] <= 'Z') || static_cast<unsigned char>(text[0]) >= 0xC3);
}

}  // namespace entente
