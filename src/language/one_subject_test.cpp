#include "language/one_subject.h"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("of two subjects that a comma parts the second is an apposition") {
  const std::vector<std::string> names = {"PRP$", "NN", ",", "NNP", "VBD"};
  // 0 Its 1 president 2 , 3 Rosa 4 Vega 5 , 6 offered
  std::vector<Tag> tags = {{Upos::kPron, 0, 0},  {Upos::kNoun, 1, 0},  {Upos::kPunct, 2, 0}, {Upos::kPropn, 3, 0},
                           {Upos::kPropn, 3, 0}, {Upos::kPunct, 2, 0}, {Upos::kVerb, 4, 0}};
  std::vector<Arc> arcs = {{1, Deprel::kNmodPoss}, {6, Deprel::kNsubj}, {3, Deprel::kPunct}, {6, Deprel::kNsubj},
                           {3, Deprel::kFlat},     {1, Deprel::kPunct}, {6, Deprel::kRoot}};
  SUBCASE("mended") {
    repair_subjects({0, 7}, tags, names, arcs);
    CHECK(arcs[3].head == 1);
    CHECK(arcs[3].deprel == Deprel::kAppos);
    CHECK(arcs[1].head == 6);
  }
  SUBCASE("two common nouns stay") {
    tags[3].upos = Upos::kNoun;
    repair_subjects({0, 7}, tags, names, arcs);
    CHECK(arcs[3].head == 6);
  }
  SUBCASE("without the comma they stay") {
    tags[2] = {Upos::kAdv, 1, 0};
    repair_subjects({0, 7}, tags, names, arcs);
    CHECK(arcs[3].head == 6);
  }
}
