#include "text/line_edges.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/utf8.h"

namespace entente {
namespace {

using std::literals::operator""sv;

utf8proc_category_t category(char32_t code) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code));
}
bool is_lower(char32_t code) { return category(code) == UTF8PROC_CATEGORY_LL; }
bool is_upper(char32_t code) {
  return category(code) == UTF8PROC_CATEGORY_LU || category(code) == UTF8PROC_CATEGORY_LT;
}
bool is_letter_or_digit(char32_t code) {
  const auto c = category(code);
  return (c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_LO) || c == UTF8PROC_CATEGORY_ND;
}
bool is_any_of(char32_t code, std::u32string_view set) {
  return set.find(code) != std::u32string_view::npos;
}

constexpr std::u32string_view kOpeners = U"\"'([{\u00AB\u2018\u201C`";
constexpr std::u32string_view kClosers = U"\"')]}\u00BB\u2019\u201D`";
constexpr std::u32string_view kHyphens = U"-\u00AD\u2010";

char32_t code_at(std::string_view text, std::size_t at) {
  return at < text.size() ? decode(text, at).code : U'\0';
}

// Takes the last code point off.
char32_t pop_back(std::string_view& text) {
  std::size_t at = text.size() - 1;
  while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
  const char32_t code = decode(text, at).code;
  text.remove_suffix(text.size() - at);
  return code;
}

// A line's first or last word for our purpose: longer ones are no words, and looking at them must
// cost nothing.
constexpr std::size_t kLongestWord = 80;

std::string_view first_word(std::string_view line) {
  std::size_t at = 0;
  while (at < line.size() && at <= kLongestWord) {
    const Decoded next = decode(line, at);
    if (is_white_space(next.code)) break;
    at += next.bytes;
  }
  return line.substr(0, at);
}

std::string_view last_word(std::string_view line) {
  std::string_view rest = line;
  while (!rest.empty() && line.size() - rest.size() <= kLongestWord) {
    std::string_view shorter = rest;
    if (is_white_space(pop_back(shorter))) break;
    rest = shorter;
  }
  return line.substr(rest.size());
}

// "to", "“to", "self-made,": lower-case letters only, with hyphens and apostrophes inside and
// punctuation around. Not "iPhone", "al-Shabaab", "www.example.org", which may well begin a
// paragraph.
bool is_lower_case_word(std::string_view word) {
  std::size_t at = 0;
  while (at < word.size() && is_any_of(code_at(word, at), kOpeners)) at += decode(word, at).bytes;
  bool letters = false;
  for (; at < word.size(); at += decode(word, at).bytes) {
    const char32_t code = code_at(word, at);
    if (is_lower(code)) {
      letters = true;
    } else if (!letters || !is_any_of(code, U"-'\u2019\u2010")) {
      break;
    }
  }
  for (; at < word.size(); at += decode(word, at).bytes) {
    if (!is_any_of(code_at(word, at), U",.;:!?\u2026\u2014") &&
        !is_any_of(code_at(word, at), kClosers))
      return false;
  }
  return letters;
}

constexpr std::array kInnerWords = {
    "a"sv,    "an"sv,    "and"sv,  "are"sv,   "as"sv,   "at"sv,   "been"sv, "but"sv,
    "by"sv,   "for"sv,   "from"sv, "had"sv,   "has"sv,  "have"sv, "her"sv,  "his"sv,
    "in"sv,   "into"sv,  "is"sv,   "its"sv,   "of"sv,   "on"sv,   "or"sv,   "our"sv,
    "than"sv, "that"sv,  "the"sv,  "their"sv, "to"sv,   "was"sv,  "were"sv, "which"sv,
    "who"sv,  "whose"sv, "will"sv, "with"sv,  "would"sv};
constexpr std::array kSuspending = {"and"sv, "but"sv, "nor"sv, "or"sv, "than"sv, "to"sv};

template <typename Words>
bool is_one_of(std::string_view word, const Words& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

bool ends_sentence(std::string_view line) {
  while (!line.empty()) {
    const char32_t code = pop_back(line);
    if (!is_any_of(code, kClosers)) return is_any_of(code, U".!?:;\u2026");
  }
  return false;
}

bool runs_on(std::string_view line, std::string_view next) {
  return list_marker(next) == Marker::kNone && !ends_sentence(line) &&
         is_lower_case_word(first_word(next));
}

bool ends_inside(std::string_view line) {
  return line.ends_with(',') || line.ends_with('&') || is_one_of(last_word(line), kInnerWords);
}

Marker list_marker(std::string_view line) {
  const std::string_view word = first_word(line);
  if (word.empty()) return Marker::kNone;
  if (is_any_of(code_at(word, 0), U"\u2022\u2023\u25AA\u25CF\u25E6\u25A0\u25BA\u27A4\u2219\uF0B7"))
    return Marker::kCertain;
  if (word.size() == line.size()) return Marker::kNone;  // a mark needs something behind it
  if (word == "-" || word == "*" || word == "o" || word == "\u2013" || word == "\u2014" ||
      word == "\u00B7") {
    return Marker::kLikely;
  }
  const std::string_view inner = word.substr(word.front() == '(' ? 1 : 0);
  const std::size_t digits = std::min(inner.find_first_not_of("0123456789"), inner.size());
  const bool letter = inner.size() == 2 && inner[0] >= 'a' && inner[0] <= 'z';
  if (inner.size() < 2 || (inner.size() != digits + 1 && !letter) || digits > 3)
    return Marker::kNone;
  if (inner.back() == ')') return Marker::kCertain;
  return inner.back() == '.' ? Marker::kLikely : Marker::kNone;
}

bool is_byline(std::string_view line) {
  constexpr std::size_t kLongest = 100;
  constexpr std::array kSmall = {"and"sv, "at"sv,  "de"sv,  "for"sv, "in"sv,
                                 "of"sv,  "the"sv, "van"sv, "von"sv};
  if (line.size() > kLongest || !(line.starts_with("By ") || line.starts_with("BY ")) ||
      ends_sentence(line))
    return false;
  std::string_view rest = line.substr(3);
  if (!is_upper(code_at(rest, 0))) return false;
  while (!rest.empty()) {
    const std::string_view word = first_word(rest);
    if (!word.empty() && !is_upper(code_at(word, 0)) && !is_one_of(word, kSmall)) return false;
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    while (!rest.empty() && (static_cast<unsigned char>(rest[0]) & 0xC0U) == 0x80U)
      rest.remove_prefix(1);
  }
  return true;
}

bool breaks_word(std::string_view line, std::string_view next) {
  if (!is_any_of(pop_back(line), kHyphens) || line.empty()) return false;
  return is_letter_or_digit(pop_back(line)) && is_letter_or_digit(code_at(next, 0)) &&
         !is_one_of(first_word(next), kSuspending);
}

}  // namespace entente
