#include <doctest/doctest.h>

#include <map>
#include <set>
#include <string>

#include "lexicon/lexicon.h"

namespace entente {
namespace {

using namespace ontology;

TEST_CASE("all 16 types have a quad class and a CAMEO root of that intensity's sign") {
  std::map<std::string_view, int> quads;
  for (const std::string_view type : kTypes) {
    CAPTURE(type);
    ++quads[quad_of(type)];
    const std::string_view root = root_cameo_of(type);
    REQUIRE(is_cameo(root));
    const bool conflict = quad_of(type).find("conflict") != std::string_view::npos;
    CHECK((goldstein_of(root) < 0) == conflict);
  }
  CHECK(quads.size() == 4);
  CHECK(quads["verbal cooperation"] == 4);
  CHECK(quads["material cooperation"] == 3);
  CHECK(quads["verbal conflict"] == 4);
  CHECK(quads["material conflict"] == 5);
}

TEST_CASE("quads follow the PLOVER manual, not its older readme") {
  CHECK(quad_of("SANCTION") == "material conflict");
  CHECK(quad_of("PROTEST") == "material conflict");
  CHECK(quad_of("CONCEDE") == "verbal cooperation");
  CHECK(quad_of("RETREAT") == "material cooperation");
  CHECK(quad_of("INVESTIGATE").empty());
}

TEST_CASE("modes belong to their type") {
  CHECK(is_mode("SANCTION", "expel"));
  CHECK(is_mode("ASSAULT", "heavy-weapons"));
  CHECK(is_mode("COERCE", "martial-law"));
  CHECK_FALSE(is_mode("AGREE", "expel"));
  CHECK_FALSE(is_mode("ASSAULT", "heavy"));
  CHECK_FALSE(is_mode("ASSAULT", ""));
  CHECK_FALSE(is_mode("ASSAULT", "beat crowd-control"));
  std::size_t modes = 0;
  for (const std::string_view type : kTypes) modes += modes_of(type).size();
  CHECK(modes == 67);
}

TEST_CASE("CAMEO codes are strings of 1.1b3") {
  CHECK(all_cameo().size() == 316);
  for (const char* code : {"01", "057", "0841", "129", "190", "1952", "2042"})
    CHECK(is_cameo(code));
  for (const char* code : {"841", "0357", "1641", "21", "", "19 "}) CHECK_FALSE(is_cameo(code));
}

TEST_CASE("intensities are those of ICEWS") {
  CHECK(goldstein_of("190") == -10);
  CHECK(goldstein_of("057") == 8);
  CHECK(goldstein_of("0874") == 10);
  CHECK(goldstein_of("042") == doctest::Approx(1.9));
  // where GDELT's older numbering differs
  CHECK(goldstein_of("016") == -5);
  CHECK(goldstein_of("124") == -4);
  CHECK(goldstein_of("163") == -8);
  CHECK(goldstein_of("164") == doctest::Approx(-6.5));
  CHECK(goldstein_of("166") == -7);
}

TEST_CASE("a code without a number takes that of its nearest parent") {
  CHECK(goldstein_of("155") == doctest::Approx(-7.2));
  CHECK(goldstein_of("176") == -7);
  CHECK(goldstein_of("1834") == -10);
  CHECK(goldstein_of("1951") == -10);
  CHECK(goldstein_of("0579") == 8);
  CHECK(goldstein_of("99") == 0);
}

TEST_CASE("sectors are PLOVER's, codes are ISO 3166-1 with Kosovo and the seven groups") {
  CHECK(all_sectors().size() == 25);
  CHECK(is_sector("JRN"));
  CHECK_FALSE(is_sector("INS"));
  CHECK_FALSE(is_sector("GOV JUD"));
  CHECK(all_states().size() == 250);
  for (const char* code : {"RUS", "ROU", "SSD", "XKX", "ZWE", "ABW"}) CHECK(is_state(code));
  for (const char* code : {"ROM", "UNO", "US", "", "rus", " RU"}) CHECK_FALSE(is_state(code));
  for (const char* code : {"WST", "UNO", "EUR", "IGO", "IMG", "NGO", "MNC", "USA"})
    CHECK(is_iso3(code));
}

}  // namespace
}  // namespace entente
