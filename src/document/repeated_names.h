// A person's name that the model marks in one sentence of a report and passes over in the next ("called on Xi"): the report itself says that it is
// one. Only in whole reports: the language layer reads each paragraph by itself.
#pragma once

#include "document/document.h"

namespace entente {

// Adds to document.names each proper noun that stands alone, has no name yet, and is the first or the last word of a person's full name that was
// marked elsewhere in the report; a name of that one word is a person's too. An article is no part of a name.
void name_again(Document& document);

}  // namespace entente
