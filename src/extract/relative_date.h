// The date of what happened so long before or after something dated: "agreed in early 2022, less than three weeks before Russia invaded".
#pragma once

#include <optional>
#include <vector>

#include "document/tree.h"
#include "entente/record.h"
#include "ground/times.h"

namespace entente {

// The date of a clause that begins with "before" or "after" and a measure of time, reckoned from the last date before it in its sentence;
// without value where there is none, or the measure has no number. Nothing when the clause begins otherwise.
std::optional<DateRecord> date_by_measure(const Tree& tree, const std::vector<Moment>& moments, TokenId trigger);

}  // namespace entente
