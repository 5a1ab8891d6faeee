#include "language/pronoun_reader.h"

#include <doctest/doctest.h>

#include <array>

namespace entente {
namespace {

using Asked = std::vector<std::size_t>;

}  // namespace

TEST_CASE("A passage ends with the pronoun's window and begins where no more fit") {
  const std::array<std::size_t, 5> rows = {60, 40, 40, 25, 45};
  const auto plan = plan_passages(rows, {false, false, false, true, false});
  REQUIRE(plan.size() == 1);
  CHECK(plan[0].last == 3);
  CHECK(plan[0].first == 1);
  CHECK(plan[0].asked == Asked{3});
}

TEST_CASE("A passage answers those windows before its last that have enough before them") {
  const std::array<std::size_t, 5> rows = {45, 25, 25, 25, 25};
  const auto plan = plan_passages(rows, {false, true, true, true, true});
  REQUIRE(plan.size() == 2);
  CHECK(plan[0].first == 1);
  CHECK(plan[0].asked == Asked{3, 4});
  CHECK(plan[1].first == 0);
  CHECK(plan[1].asked == Asked{1, 2});
}

TEST_CASE("At the beginning of the text there is never more before a window") {
  const std::array<std::size_t, 2> rows = {20, 20};
  const auto plan = plan_passages(rows, {true, true});
  REQUIRE(plan.size() == 1);
  CHECK(plan[0].asked == Asked{0, 1});
}

TEST_CASE("A window that is too long is a passage alone") {
  const std::array<std::size_t, 2> rows = {20, 380};
  const auto plan = plan_passages(rows, {false, true});
  REQUIRE(plan.size() == 1);
  CHECK(plan[0].first == 1);
}

TEST_CASE("He and she in all their forms") {
  CHECK(is_he_or_she("Her"));
  CHECK(is_he_or_she("HIMSELF"));
  CHECK(!is_he_or_she("they"));
  CHECK(!is_he_or_she("hero"));
}

}  // namespace entente
