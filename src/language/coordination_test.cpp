#include "language/coordination.h"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("a past tense goes on with the past tense above, not with an infinitive") {
  const std::vector<std::string> names = {"PRP", "VBD", "MD", "VB", "NN", "CC"};
  // 0 He 1 said 2 it 3 would 4 raise 5 it 6 and 7 urged 8 restraint
  std::vector<Tag> tags;
  for (const int x : {0, 1, 0, 2, 3, 0, 5, 1, 4}) tags.push_back({Upos::kX, static_cast<std::uint8_t>(x), 0});
  std::vector<Arc> arcs = {{1, Deprel::kNsubj}, {1, Deprel::kRoot}, {4, Deprel::kNsubj}, {4, Deprel::kAux}, {1, Deprel::kCcomp},
                           {4, Deprel::kObj},   {7, Deprel::kCc},   {4, Deprel::kConj},  {7, Deprel::kObj}};
  SUBCASE("moved") {
    repair_coordination({0, 9}, tags, names, arcs);
    CHECK(arcs[7].head == 1);
    CHECK(arcs[7].deprel == Deprel::kConj);
  }
  SUBCASE("a verb with a subject of its own stays") {
    arcs[8] = {7, Deprel::kNsubj};
    repair_coordination({0, 9}, tags, names, arcs);
    CHECK(arcs[7].head == 4);
  }
  SUBCASE("a tense that an auxiliary carries") {  // "... and had urged restraint"
    tags[7].xpos = 4;
    tags[6].xpos = 1;
    arcs[6] = {7, Deprel::kAux};
    repair_coordination({0, 9}, tags, names, arcs);
    CHECK(arcs[7].head == 1);
  }
  SUBCASE("an infinitive stays with an infinitive") {
    tags[7].xpos = 3;
    repair_coordination({0, 9}, tags, names, arcs);
    CHECK(arcs[7].head == 4);
  }
}
