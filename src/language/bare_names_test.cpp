#include "language/bare_names.h"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("a noun between a preposition and a name says what the name is") {
  // 0 unit 1 of 2 Brazilian 3 steelmaker 4 Siderminas
  std::vector<Tag> tags = {{Upos::kNoun, 0, 0}, {Upos::kAdp, 0, 0}, {Upos::kAdj, 0, 0}, {Upos::kNoun, 0, 0}, {Upos::kPropn, 0, 0}};
  std::vector<Arc> arcs = {{0, Deprel::kRoot}, {3, Deprel::kCase}, {3, Deprel::kAmod}, {0, Deprel::kNmod}, {0, Deprel::kNmod}};
  SUBCASE("mended") {
    repair_bare_names({0, 5}, tags, arcs);
    CHECK(arcs[4].head == 0);
    CHECK(arcs[3].head == 4);
    CHECK(arcs[3].deprel == Deprel::kCompound);
    CHECK(arcs[1].head == 4);
    CHECK(arcs[2].head == 3);
  }
  SUBCASE("the preposition may hang on the name already") {
    arcs[1] = {4, Deprel::kCase};
    repair_bare_names({0, 5}, tags, arcs);
    CHECK(arcs[3].head == 4);
  }
  SUBCASE("a name that hangs elsewhere stays") {
    arcs[4] = {3, Deprel::kAppos};
    repair_bare_names({0, 5}, tags, arcs);
    CHECK(arcs[3].head == 0);
  }
  SUBCASE("two common nouns stay") {
    tags[4].upos = Upos::kNoun;
    repair_bare_names({0, 5}, tags, arcs);
    CHECK(arcs[3].head == 0);
  }
}
