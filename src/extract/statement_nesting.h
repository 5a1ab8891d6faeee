// Which statement stands in the content of which.
#pragma once

#include <vector>

#include "extract/statement.h"

namespace entente {

// Gives each statement its parent: the smallest content that holds its cue. A speaker's word about the speaker's own mind or deed ("said she felt
// shame", "said he invited them", "we condemn" inside of what we say) is part of what is said and no statement of its own; what the speaker says
// to have said before ("said he had told the court that ...") is one.
void nest(const Document& document, const Cast& cast, const Tree& tree, std::vector<Statement>& statements);

}  // namespace entente
