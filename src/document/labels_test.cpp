#include "document/labels.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

namespace entente {
namespace {

// Every label of an enum that ends with `last` comes back from its name, and no two share a name.
template <typename Label, typename Find>
void check_table(Label last, Find find) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto label = static_cast<Label>(i);
    CHECK(find(to_string(label)) == label);
    names.insert(to_string(label));
  }
  CHECK(names.size() == static_cast<std::size_t>(last) + 1);
  CHECK_FALSE(find("no such label"));
  CHECK_FALSE(find(""));
}

}  // namespace

TEST_CASE("labels and names, both directions") {
  check_table(Upos::kX, upos_of);
  check_table(Deprel::kXcomp, deprel_of);
  check_table(NameType::kMiscellaneous, name_type_of);
}

TEST_CASE("names as the treebanks write them") {
  CHECK(to_string(Upos::kCconj) == "CCONJ");
  CHECK(to_string(Deprel::kAclRelcl) == "acl:relcl");
  CHECK(to_string(Deprel::kCsubjOuter) == "csubj:outer");
  CHECK(to_string(Deprel::kNmodUnmarked) == "nmod:unmarked");
  CHECK(to_string(Deprel::kOblAgent) == "obl:agent");
  CHECK(to_string(NameType::kOrganisation) == "ORG");
  CHECK(deprel_of("det:predet") == Deprel::kDetPredet);
  CHECK_FALSE(deprel_of("nsubj:unknown"));
  CHECK_FALSE(upos_of("noun"));
}

}  // namespace entente
