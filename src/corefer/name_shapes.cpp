#include "corefer/name_shapes.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <bit>

#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 28> kParticles = {"al", "el", "bin", "ibn", "de", "da", "do", "dos", "del", "la",  "van", "von", "der", "den",
                                                         "le", "di", "abu", "ben", "of", "the", "san", "mc", "st", "ag", "ould", "mint", "los", "las"};
constexpr std::uint64_t kSmoothing = 300;  // pieces of names at all that each country's own are counted with
constexpr std::size_t kWhole = 5;          // letters from which the whole word is a piece too

// Letters that the canonical decomposition leaves whole.
char plain(utf8proc_int32_t c) {
  switch (c) {
    case 0xF8: return 'o';
    case 0x142: return 'l';
    case 0x111: return 'd';
    case 0x131: return 'i';
    case 0xE6: return 'a';
    case 0xF0: return 'd';
    default: return c < 0x80 ? static_cast<char>(c) : '\0';
  }
}

std::string folded(std::string_view text) {
  std::string out;
  const auto* at = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  auto left = static_cast<utf8proc_ssize_t>(text.size());
  while (left > 0) {
    utf8proc_int32_t c = 0;
    const utf8proc_ssize_t n = utf8proc_iterate(at, left, &c);
    if (n <= 0) break;
    at += n;
    left -= n;
    std::array<utf8proc_int32_t, 16> parts{};
    int boundary = 0;
    const auto count = utf8proc_decompose_char(utf8proc_tolower(c), parts.data(), 16, UTF8PROC_DECOMPOSE, &boundary);
    for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, 16); ++i) {
      if (utf8proc_category(parts[static_cast<std::size_t>(i)]) == UTF8PROC_CATEGORY_MN) continue;
      const char letter = plain(parts[static_cast<std::size_t>(i)]);
      if (letter != '\0') out += letter;
    }
  }
  return out;
}

template <typename Use>
void each_piece(const std::string& word, Use use) {
  const std::string marked = "^" + word + "$";
  const std::string_view text(marked);
  for (const std::size_t size : {std::size_t{2}, std::size_t{3}}) {
    for (std::size_t i = 0; i + size <= text.size(); ++i) use(text.substr(i, size));
  }
  if (word.size() >= kWhole) use(text);
}

template <typename Use>
void each_part(std::string_view text, char separator, Use use) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    if (end > 0) use(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
}

// The root of a whole number in 1/256, rounded down.
std::int64_t root_in_256(std::uint64_t n) {
  const std::uint64_t square = n << 16U;
  std::uint64_t root = 0;
  for (std::uint64_t bit = std::uint64_t{1} << 20U; bit > 0; bit >>= 1U) {
    if ((root + bit) * (root + bit) <= square) root += bit;
  }
  return static_cast<std::int64_t>(root);
}

// Of a mantissa of 1 to 2 in 2^-31: by squaring, a bit each time.
std::uint32_t log2_of_mantissa(std::uint64_t mantissa) {
  std::uint32_t out = 0;
  for (int bit = 0; bit < 8; ++bit) {
    mantissa = (mantissa * mantissa) >> 31U;
    out *= 2;
    if (mantissa >> 32U) {
      out += 1;
      mantissa >>= 1U;
    }
  }
  return out;
}

// The same from a table: what the first ten bits say, then up while the next one has begun. Asked for each piece of each name and country.
class Logarithms {
 public:
  Logarithms() {
    for (std::uint32_t k = 0; k < begins_.size(); ++k) {  // the least mantissa with the logarithm k, by bisection
      std::uint64_t low = std::uint64_t{1} << 31U, high = std::uint64_t{1} << 32U;
      while (low < high) {
        const std::uint64_t middle = (low + high) / 2;
        (log2_of_mantissa(middle) < k ? low : high) = log2_of_mantissa(middle) < k ? middle + 1 : middle;
      }
      begins_[k] = low;
    }
    for (std::size_t i = 0; i < first_.size(); ++i) first_[i] = static_cast<std::uint8_t>(log2_of_mantissa((i + kFirst) << kShift));
  }
  [[nodiscard]] std::uint32_t of(std::uint64_t mantissa) const {
    std::uint32_t k = first_[(mantissa >> kShift) - kFirst];
    while (k + 1 < begins_.size() && begins_[k + 1] <= mantissa) ++k;
    return k;
  }

 private:
  static constexpr unsigned kShift = 21;
  static constexpr std::size_t kFirst = 1024;
  std::array<std::uint64_t, 256> begins_{};
  std::array<std::uint8_t, kFirst> first_{};
};

}  // namespace

std::int64_t log2_in_256(std::uint64_t x) {
  static const Logarithms logarithms;
  const int whole = static_cast<int>(std::bit_width(x)) - 1;
  const std::uint64_t mantissa = whole > 31 ? x >> static_cast<unsigned>(whole - 31) : x << static_cast<unsigned>(31 - whole);
  return 256 * std::int64_t{whole} + logarithms.of(mantissa);
}

std::vector<std::string> NameShapes::words(std::string_view name) {
  std::vector<std::string> out;
  std::string word;
  const auto end = [&] {
    if (word.size() > 1 && !one_of(word, kParticles)) out.push_back(word);
    word.clear();
  };
  for (const char c : folded(name)) {
    if (c >= 'a' && c <= 'z') word += c;
    else if (c != '\'' || word.empty()) end();
  }
  end();
  return out;
}

NameShapes::NameShapes() : size_(names_of_countries().size()) {
  constexpr std::size_t kPieces = 1U << 15U;  // about as many as there are
  row_of_.reserve(kPieces);
  counts_.reserve(kPieces * size_.size());
  std::size_t list = 0;
  for (const NamesOfCountries& names : names_of_countries()) {
    each_part(names.codes, ',', [&](std::string_view code) { lists_of_[std::string(code)].lists.push_back(static_cast<std::uint8_t>(list)); });
    std::vector<std::string> all = words(names.names);
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    for (const std::string& word : all) add(word, list);
    ++list;
  }
  for (auto& [country, of] : lists_of_) {
    std::uint64_t size = kSmoothing;
    for (const std::uint8_t l : of.lists) size += size_[l];
    of.log_of_size = log2_in_256(size);
    of.log_of_none = log2_in_256(kSmoothing) - of.log_of_size;
  }
}

void NameShapes::add(const std::string& word, std::size_t list) {
  each_piece(word, [&](std::string_view piece) {
    const auto [at, fresh] = row_of_.emplace(std::string(piece), static_cast<std::uint32_t>(of_all_.size()));
    if (fresh) {
      of_all_.push_back(0);
      counts_.resize(counts_.size() + size_.size());
    }
    ++counts_[at->second * size_.size() + list];
    ++of_all_[at->second];
    ++size_[list];
    ++all_;
  });
}

const NameShapes& NameShapes::usual() {
  static const NameShapes shapes;
  return shapes;
}

std::vector<std::int64_t> NameShapes::scores(const std::vector<std::string>& words, const std::vector<std::string>& countries) const {
  std::vector<std::int64_t> out(countries.size());
  std::vector<const OfCountry*> known(countries.size(), nullptr);
  for (std::size_t c = 0; c < countries.size(); ++c) {
    if (const auto of = lists_of_.find(countries[c]); of != lists_of_.end()) known[c] = &of->second;
  }
  std::vector<std::uint32_t> rows;
  std::vector<std::uint64_t> all_of;
  std::vector<std::int64_t> logs;
  for (const std::string& word : words) {
    rows.clear(), all_of.clear(), logs.clear();
    each_piece(word, [&](std::string_view piece) {
      const auto at = row_of_.find(std::string(piece));
      rows.push_back(at == row_of_.end() ? kRare : at->second);
      all_of.push_back(at == row_of_.end() ? 1 : 1 + 2 * std::uint64_t{of_all_[at->second]});  // twice, and one more: a piece that no list has is rare everywhere
      logs.push_back(log2_in_256(all_of.back()));
    });
    const std::int64_t root = root_in_256(rows.size());
    for (std::size_t c = 0; c < countries.size(); ++c) {
      if (!known[c]) continue;
      std::int64_t sum = 0;
      for (std::size_t p = 0; p < rows.size(); ++p) {
        std::uint64_t here = 0;
        for (const std::uint8_t list : known[c]->lists) here += rows[p] == kRare ? 0 : counts_[rows[p] * size_.size() + list];
        // (here + smoothing * share) / size / share, with share = all / 2 / all_
        sum += here == 0 ? known[c]->log_of_none : log2_in_256(2 * here * all_ + kSmoothing * all_of[p]) - known[c]->log_of_size - logs[p];
      }
      out[c] += sum * 256 / root;
    }
  }
  return out;
}

}  // namespace entente
