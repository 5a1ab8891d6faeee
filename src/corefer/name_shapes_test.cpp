#include "corefer/name_shapes.h"

#include <doctest/doctest.h>

namespace entente {

TEST_CASE("The words of a name: small letters without accents, no particles") {
  CHECK(NameShapes::words("Łukasz Żółty-Øre") == std::vector<std::string>{"lukasz", "zolty", "ore"});
  CHECK(NameShapes::words("Salem al-Hasi bin Omar") == std::vector<std::string>{"salem", "hasi", "omar"});
  CHECK(NameShapes::words("1905 ?").empty());
}

TEST_CASE("A name that no list has is known by its pieces") {
  const NameShapes& shapes = NameShapes::usual();
  const auto nearer = [&](const char* name, const char* here, const char* there) {
    const auto words = NameShapes::words(name);
    return shapes.score(words, here) > shapes.score(words, there);
  };
  CHECK(nearer("Ruzanna Vardumyan", "ARM", "RUS"));
  CHECK(nearer("Ólöf Styrmisdóttir", "ISL", "GRL"));
  CHECK(nearer("Wirawan Kusumohadi", "IDN", "AUS"));
  CHECK(nearer("Nkechi Obianuju", "NGA", "CHN"));
}

TEST_CASE("A country without a list is not known and scores nothing") {
  CHECK_FALSE(NameShapes::usual().knows("ATA"));
  CHECK(NameShapes::usual().score({"maria"}, "ATA") == 0);
}

TEST_CASE("The logarithm is rounded down") {
  CHECK(log2_in_256(1) == 0);
  CHECK(log2_in_256(2) == 256);
  CHECK(log2_in_256(3) == 405);  // 1.58496 * 256
  CHECK(log2_in_256(std::uint64_t{1} << 50U) == 50 * 256);
}

}  // namespace entente
