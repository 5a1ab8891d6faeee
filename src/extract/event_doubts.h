// Triggers that tell no event of their own: the noun of a light verb, a storm that strikes, a striker who attacks, a credit line.
#pragma once

#include <string>
#include <vector>

#include "extract/event.h"

namespace entente {

// Why this trigger is passed over, in words; "" when nothing speaks against it.
std::string doubt_about(const Scene& scene, const std::vector<const EventPattern*>& patterns,
                        TokenId trigger);

// Did this object noun make the verb's line fit ("imposed a ban": obj=@restriction)?
bool fulfils_condition(const Scene& scene, const EventPattern& pattern, TokenId object);

}  // namespace entente
