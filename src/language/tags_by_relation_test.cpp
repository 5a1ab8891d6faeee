#include "language/tags_by_relation.h"

#include <doctest/doctest.h>

using namespace entente;

TEST_CASE("a tag that its relation rules out gives way") {
  const std::vector<std::string> names = {"NNP", "IN", "RB", "DT"};
  std::vector<Tag> tags = {{Upos::kPropn, 0, 0}, {Upos::kAdv, 1, 0}, {Upos::kAdp, 2, 0}, {Upos::kSconj, 3, 0}, {Upos::kPropn, 0, 0}};
  const std::vector<Arc> arcs = {{4, Deprel::kAmod}, {4, Deprel::kCase}, {4, Deprel::kAdvmod}, {4, Deprel::kDet}, {4, Deprel::kRoot}};
  repair_tags({0, 5}, tags, names, arcs);
  CHECK(tags[0].upos == Upos::kAdj);
  CHECK(tags[1].upos == Upos::kAdp);
  CHECK(tags[2].upos == Upos::kAdv);
  CHECK(tags[3].upos == Upos::kDet);
  CHECK(tags[4].upos == Upos::kPropn);
}
