// Is a text English? Its most frequent function words tell: they make up a third of any English report.
#pragma once

#include "document/document.h"

namespace entente {

// True for short texts (fewer than 25 words), where nothing can be said.
bool looks_english(const Document& document);

}  // namespace entente
