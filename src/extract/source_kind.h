// What kind of source speaks (a government, an office, a medium, a document ...), and whether it is named.
#pragma once

#include "extract/statement.h"

namespace entente {

// Fills source_kind and anonymity from the head of the source's words and from the speakers, who must be known.
void describe_source(const Document& document, const Cast& cast, TokenId head, Statement& statement);

}  // namespace entente
