#include "lexicon/towns.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdlib>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 9> kArticles = {"al", "el", "ash", "as", "an", "ar", "at", "az", "ad"};

struct Letters {
  std::string_view from, to;
};
constexpr std::array<Letters, 8> kLetters = {{{"ı", "i"}, {"ł", "l"}, {"Ł", "L"}, {"Ø", "O"}, {"ø", "o"}, {"đ", "d"}, {"Đ", "D"}, {"ß", "ss"}}};

std::string without_own_letters(std::string_view name) {
  std::string out(name);
  const auto replace = [&out](const Letters& letters) {
    for (std::size_t at = 0; (at = out.find(letters.from, at)) != std::string::npos; at += letters.to.size())
      out.replace(at, letters.from.size(), letters.to);
  };
  std::for_each(kLetters.begin(), kLetters.end(), replace);
  replace({"æ", "ae"});
  return out;
}

std::string decomposed(const std::string& text) {  // NFKD; "" for what is no UTF-8
  utf8proc_uint8_t* out = nullptr;
  const utf8proc_ssize_t size =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()), &out,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT));
  std::string result = size >= 0 ? std::string(reinterpret_cast<char*>(out), static_cast<std::size_t>(size)) : "";
  std::free(out);
  return result;
}

// Small letters of ASCII, digits and spaces alone.
std::string bare(std::string_view name) {
  const bool ascii = std::all_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });  // most: nothing to decompose
  const std::string letters = ascii ? std::string(name) : decomposed(without_own_letters(name));
  std::string out;
  for (const char c : letters) {
    const char small = lower_ascii(c == '-' ? ' ' : c);
    if ((small >= 'a' && small <= 'z') || (small >= '0' && small <= '9') || small == ' ') out += small;
  }
  return out;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ')
      words.emplace_back();
    else
      words.back() += c;
  }
  return words;
}

char folded(char c) {
  switch (c) {
    case 'o': return 'u';
    case 'e': return 'i';
    case 'y': return 'i';
    case 'w': return 'v';
    case 'q': return 'k';
    default: return c;
  }
}

// No letter twice, no h at the end, one letter for those that transliterations differ in.
std::string folded(std::string word) {
  word.erase(std::unique(word.begin(), word.end()), word.end());
  if (word.size() > 1 && word.back() == 'h') word.pop_back();
  std::string out;
  for (std::size_t i = 0; i < word.size(); ++i) {
    out += folded(word[i]);
    if (word[i] == 'o' && i + 1 < word.size() && (word[i + 1] == 'u' || word[i + 1] == 'w' || word[i + 1] == 'e')) ++i;
  }
  return out;
}

template <typename Number>
bool number(std::string_view text, Number& value) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc() && end == text.data() + text.size();
}

std::string_view name_in(std::string_view line) { return line.substr(0, line.find('\t')); }

}  // namespace

std::string town_key(std::string_view name) {
  const std::vector<std::string> words = words_of(bare(name));
  const bool article = words.size() > 1 && one_of(words.front(), kArticles);
  std::string key;
  for (std::size_t i = article ? 1 : 0; i < words.size(); ++i) {
    if (words[i].empty()) continue;
    if (!key.empty()) key += ' ';
    key += folded(words[i]);
  }
  return key;
}

bool read_town(std::string_view line, Town& town) {
  std::array<std::string_view, 6> cells;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == cells.size())) return false;
    cells[i] = line.substr(0, tab);
    line.remove_prefix(std::min(line.size(), cells[i].size() + 1));
  }
  town.name = cells[0];
  town.code = cells[1];
  return !cells[0].empty() && number(cells[2], town.lat) && number(cells[3], town.lon) && number(cells[4], town.geonames) &&
         number(cells[5], town.population);
}

Towns::Towns(std::string bytes) : bytes_(std::move(bytes)) {
  const auto next_line = [&](std::size_t at) { return std::min(bytes_.find('\n', at), bytes_.size() - 1) + 1; };
  while (rows_ < bytes_.size() && bytes_[rows_] == '#') rows_ = next_line(rows_);
  if (rows_ < bytes_.size()) rows_ = next_line(rows_);  // the header
}

std::vector<Town> Towns::named(std::string_view name) const {
  const std::string key = town_key(name);
  const std::string_view all(bytes_);
  const auto line_at = [&](std::size_t begin) { return all.substr(begin, all.find('\n', begin) - begin); };
  std::size_t low = rows_, high = bytes_.size();  // both begin a line; the first row of the key is not before low
  while (low < high) {
    const std::size_t middle = all.rfind('\n', low + (high - low) / 2 - 1);
    const std::size_t begin = middle == std::string_view::npos || middle < low ? low : middle + 1;
    const std::string_view line = line_at(begin);
    if (town_key(name_in(line)) < key)
      low = begin + line.size() + 1;
    else
      high = begin;
  }
  std::vector<Town> towns;
  for (std::size_t at = low; at < all.size();) {
    const std::string_view line = line_at(at);
    if (town_key(name_in(line)) != key) break;
    if (Town town; read_town(line, town)) towns.push_back(std::move(town));
    at += line.size() + 1;
  }
  std::stable_partition(towns.begin(), towns.end(), [&](const Town& town) { return town.name == name; });
  return towns;
}

}  // namespace entente
