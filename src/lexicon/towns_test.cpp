#include <doctest/doctest.h>

#include "lexicon/test_dictionaries.h"
#include "lexicon/towns.h"

namespace entente {
namespace {

const char* const kTable =
    "# a comment\n"
    "name\tcode\tlatitude\tlongitude\tgeonames\tpopulation\n"
    "Liboi\tKEN\t0.36\t40.88\t1\t5000\n"
    "San Juan\tPER\t-15.36\t-75.16\t2\t9000\n"
    "San Juan\tPHL\t14.6\t121.03\t3\t0\n"
    "Zuwarah\tLBY\t32.93\t12.08\t4\t33887\n";

TEST_CASE("spellings of one name have one key") {
  CHECK(town_key("Zuwarah") == town_key("Zuwara"));
  CHECK(town_key("Al-Zuwarah") == town_key("Zuwara"));
  CHECK(town_key("Konar") == town_key("Kunar"));
  CHECK(town_key("Łódź Wielka") == "ludz viilka");
  CHECK(town_key("Khowst") == "khust");
  CHECK(town_key("Lima") != town_key("Loma"));
  CHECK(town_key("'-").empty());
}

TEST_CASE("towns are found by bisection, wherever they stand in the table") {
  const Towns towns(kTable);
  REQUIRE(towns.named("Liboi").size() == 1);
  CHECK(towns.named("Liboi").front().code == "KEN");
  REQUIRE(towns.named("San Juan").size() == 2);
  CHECK(towns.named("San Juan").back().code == "PHL");
  REQUIRE(towns.named("zuwara").size() == 1);
  CHECK(towns.named("zuwara").front().lat == doctest::Approx(32.93));
  CHECK(towns.named("Aba").empty());
  CHECK(towns.named("Mandera").empty());
  CHECK(towns.named("Zzyzx").empty());
  CHECK(Towns("").named("Liboi").empty());
  CHECK(Towns("# only a comment").named("Liboi").empty());
}

TEST_CASE("a row that is cut off is no town") {
  Town town;
  CHECK(read_town("Liboi\tKEN\t0.36\t40.88\t1\t5000", town));
  CHECK_FALSE(read_town("Liboi\tKEN\t0.36\t40.88\t1", town));
  CHECK_FALSE(read_town("Liboi\tKEN\tnorth\t40.88\t1\t5000", town));
  CHECK_FALSE(read_town("", town));
}

TEST_CASE("villages and provinces of the shipped table") {
  const Towns& towns = test::dictionaries().towns;
  const auto in = [&](const char* name, const char* code) {
    for (const Town& town : towns.named(name)) {
      if (town.code == code) return true;
    }
    return false;
  };
  CHECK(in("Moyale", "KEN"));
  CHECK(in("Zuwara", "LBY"));
  CHECK(in("Cabo Delgado", "MOZ"));
  CHECK(in("Paktika", "AFG"));
}

}  // namespace
}  // namespace entente
