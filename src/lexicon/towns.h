// Towns, villages and provinces by their names, in any of their Latin spellings: the long gazetteer behind the short one of places.tsv.
// Its 200,000 rows are never parsed: they stand in the order of their keys, and a name is found by bisection.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace entente {

struct Town {
  std::string name, code;  // code: ISO alpha-3
  double lat = 0, lon = 0;
  long geonames = 0, population = 0;  // 0 = unknown; a province has neither
};

// One key for the spellings of one name: "Al-Zuwarah", "Zuwara" -> "zuvara". Twin of `key` in tools/make_towns.py.
std::string town_key(std::string_view name);

// The cells of a line of the table; false when it is none.
bool read_town(std::string_view line, Town& town);

class Towns {
 public:
  Towns() = default;
  // The bytes of places/towns.tsv: lines of comment, a header, rows in the order of town_key.
  explicit Towns(std::string bytes);
  // All towns of that key, those first that bear the very name, in the order of the table.
  [[nodiscard]] std::vector<Town> named(std::string_view name) const;
  [[nodiscard]] std::string_view bytes() const { return bytes_; }

 private:
  std::string bytes_;
  std::size_t rows_ = 0;  // where the first row begins
};

}  // namespace entente
