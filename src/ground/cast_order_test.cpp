#include "ground/cast_order.h"

#include <doctest/doctest.h>

namespace entente {

TEST_CASE("states stand behind those who act, and members and mentions follow them") {
  Cast cast;
  cast.entities.resize(3);
  cast.entities[0].kind = EntityKind::kState;
  cast.entities[0].name = "Poland";
  cast.entities[1].name = "Polish police";
  cast.entities[2].name = "both";
  cast.entities[2].members = {0, 1};
  cast.mentions.resize(1);
  cast.mentions[0].entity = 0;
  put_states_last(Lexicon{}, cast);
  CHECK(cast.entities[0].name == "Polish police");
  CHECK(cast.entities[2].name == "Poland");
  CHECK(cast.entities[1].members == std::vector<EntityId>{2, 0});
  CHECK(cast.mentions[0].entity == 2);
}

}  // namespace entente
