#include "ground/same_name.h"

#include <doctest/doctest.h>

namespace entente {

TEST_CASE("names and nouns of the same actor") {
  CHECK(same_person("Rosa Vega", "Vega"));
  CHECK_FALSE(same_person("Rosa Vega", "Luis Vega"));
  CHECK(same_organisation("Rapid Support Forces", "RSF"));
  CHECK(same_noun("foreign minister", "minister"));
  CHECK(same_noun("rebels", "insurgents"));
  CHECK_FALSE(same_noun("rebels", "ministers"));
}

}  // namespace entente
