// One repair of the trees: a clause has one subject. In "its president, Rosa Vega, offered to mediate" the second of two subjects that
// nothing but a comma parts is an apposition of the first. Two that nothing parts are told by ground/namings.h.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "document/layers.h"

namespace entente {

// Hangs such second subjects of one sentence (`tokens`, all its arcs) on the first. Only where one of the two is a name.
void repair_subjects(TokenRange tokens, std::span<const Tag> tags, const std::vector<std::string>& xpos_names, std::vector<Arc>& arcs);

}  // namespace entente
