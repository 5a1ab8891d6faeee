// The turns of a transcript as statements: the label is the source, the colon the cue.
#pragma once

#include "extract/statement.h"
#include "extract/turns.h"

namespace entente {

// Puts a statement for each turn behind the others, and takes out those whose cue is its colon or whose content its label stands in.
void add_turns(const Document& document, const Cast& cast, std::vector<Statement>& statements);

}  // namespace entente
