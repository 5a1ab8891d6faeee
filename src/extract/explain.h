// Why a report was read as it was: made of the reading and of the triggers that became no event.
#pragma once

#include <vector>

#include "entente/explanation.h"
#include "extract/reading.h"

namespace entente {

Explanation explain_reading(const Reading& reading, const std::vector<Dropped>& dropped);

}  // namespace entente
