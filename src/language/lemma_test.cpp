#include "language/lemma.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

std::string apply(std::string_view rule, std::string_view form) { return lemma_of(form, lemma_rule(rule).value()); }

}  // namespace

TEST_CASE("Lemma rules edit the form") {
  CHECK(apply("l0+", "Talks") == "talks");
  CHECK(apply("k0+", "Putin") == "Putin");
  CHECK(apply("l3+y", "Countries") == "country");
  CHECK(apply("=be", "were") == "be");
  CHECK(apply("l1+", "Écolés") == "écolé");
}

TEST_CASE("A rule that cuts everything off leaves a lemma all the same") {
  CHECK(apply("l6+", "ab") == "ab");
  CHECK(apply("l6+go", "ab") == "go");
}

TEST_CASE("What is no rule is refused") {
  for (const char* rule : {"", "=", "l", "l1", "x1+", "lx+", "l12+"}) CHECK_FALSE(lemma_rule(rule));
}

}  // namespace entente
