// Quotations that no cue has taken: they go on with the statement before them, or lead to the one in which they go on.
#pragma once

#include <vector>

#include "extract/statement.h"

namespace entente {

// Puts each such quotation into the content of its statement.
void carry_quotes(const Tree& tree, const std::vector<Quote>& quotes, std::vector<Statement>& statements);

// The first token that begins at this byte or behind it; the number of tokens when there is none.
TokenId token_from(const Document& document, std::uint32_t byte);

}  // namespace entente
