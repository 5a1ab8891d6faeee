#include "ground/same_name.h"

#include <doctest/doctest.h>

namespace entente {

TEST_CASE("names and nouns of the same actor") {
  CHECK(same_person("Rosa Vega", "Vega"));
  CHECK_FALSE(same_person("Rosa Vega", "Luis Vega"));
  CHECK(same_person("Rosa Vélez Cruz", "Vélez"));
  CHECK(same_person("Rosa Vélez Cruz", "VÉLEZ"));
  CHECK_FALSE(same_person("Rosa Vega Cruz", "Marta Vega"));
  CHECK(same_person("Ana Cuéllar Ibarra", "CUÉLLAR"));
  CHECK_FALSE(same_person("Ana Cuéllar", "LÓPEZ"));
  CHECK(same_person("Rodrigo Iturbe Salas", "Iturbe"));  // the first of two surnames
  CHECK(same_person("Rodrigo Iturbe Salas", "Rodrigo Iturbe"));
  CHECK(same_person("Liesbeth van Oordt", "van Oordt"));
  CHECK(same_person("Mbassi Etoundi", "Honoré Mbassi Etoundi"));
  CHECK_FALSE(same_person("Liesbeth van Oordt", "Karel van Oordt"));
  CHECK_FALSE(same_person("Liesbeth van Oordt", "van Dijk"));
  CHECK(same_noun("army", "military"));
  CHECK(same_person("Rosa Cuéllar Ibarra", "CUÉLLAR"));  // a speaker of a transcript
  CHECK(same_person("Milan Ćosić", "ĆOSIĆ"));
  CHECK(same_organisation("Rapid Support Forces", "RSF"));
  CHECK(same_noun("foreign minister", "minister"));
  CHECK(same_noun("rebels", "insurgents"));
  CHECK_FALSE(same_noun("rebels", "ministers"));
}

TEST_CASE("short nouns for bodies with longer names") {
  CHECK(short_for("front", "Moro Islamic Liberation Front"));
  CHECK(short_for("lender", "World Bank"));
  CHECK(short_for("court", "European Court of Justice"));
  CHECK_FALSE(short_for("council", "UN Secretariat"));
  CHECK(realm_of("kingdom", "JOR"));
  CHECK_FALSE(realm_of("kingdom", "FRA"));
  CHECK(names_bloc("regional bloc"));
}

}  // namespace entente
