// What the name of a person says of where the person is from: how much more often its words and their pieces of two and three letters stand in the
// names that are usual in a country than in names at all (naive Bayes over the lists of person_names.cpp). It tells "Shrestha" from "Wang", not Ecuador from
// Colombia; one kind of evidence among many of country_features.h, never alone. Whole numbers, the same on every machine.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace entente {

struct NamesOfCountries {
  std::string_view codes;  // ISO 3166-1 alpha-3, joined by commas: the countries that share these names
  std::string_view names;  // joined by spaces
};
std::span<const NamesOfCountries> names_of_countries();

class NameShapes {
 public:
  NameShapes();
  static const NameShapes& usual();  // made once

  [[nodiscard]] bool knows(const std::string& country) const { return lists_of_.contains(country); }
  // The words of a name in small letters without accents; no particles ("bin", "de").
  [[nodiscard]] static std::vector<std::string> words(std::string_view name);
  // For each word the log2 of the ratio of its pieces, over the root of their number, summed: in 1/256. Above 0 the name is usual there. 0 for a country
  // without names.
  [[nodiscard]] std::int64_t score(const std::vector<std::string>& words, const std::string& country) const { return scores(words, {country}).front(); }
  [[nodiscard]] std::vector<std::int64_t> scores(const std::vector<std::string>& words, const std::vector<std::string>& countries) const;

 private:
  static constexpr std::uint32_t kRare = 0xFFFFFFFFu;  // the row of a piece that no list has

  void add(const std::string& word, std::size_t list);

  struct OfCountry {
    std::vector<std::uint8_t> lists;
    std::int64_t log_of_size = 0, log_of_none = 0;  // of its pieces; of the share of one that none of its lists has
  };

  std::map<std::string, OfCountry> lists_of_;
  std::unordered_map<std::string, std::uint32_t> row_of_;  // of a piece
  std::vector<std::uint16_t> counts_;                      // row by row, of each list
  std::vector<std::uint32_t> of_all_;                      // per row
  std::vector<std::uint32_t> size_;                        // per list: its pieces
  std::uint64_t all_ = 0;
};

// log2(x) in 1/256, rounded down; x > 0.
std::int64_t log2_in_256(std::uint64_t x);

}  // namespace entente
