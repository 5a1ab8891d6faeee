// Where a content with quotations in it ends: what the reporter adds behind the last of them is none of it.
#pragma once

#include <vector>

#include "document/document.h"
#include "text/quotes.h"

namespace entente {

// "called the talks “open,” | a step towards peace".
Span without_apposition(const Document& document, const std::vector<Quote>& quotes, Span content);

}  // namespace entente
