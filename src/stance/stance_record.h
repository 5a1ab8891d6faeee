// Positions and agreements as the Record has them. The ids are those that to_record gives: "e1" is the first entity of the cast.
#pragma once

#include "entente/record.h"
#include "stance/position.h"

namespace entente {

void write_stances(const StanceScene& scene, const PublicationDate& published,
                   const std::vector<Agreement>& agreements, const std::vector<Position>& positions,
                   Record& record);

}  // namespace entente
