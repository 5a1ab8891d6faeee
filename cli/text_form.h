// The text form of a record: what an analyst reads.
#pragma once

#include <string>

#include "entente/record.h"
#include "style.h"

namespace entente::cli {

// Head, EVENTS, STATEMENTS, POSITIONS, AGREEMENTS, ACTORS, TIMES, PLACES, NOTICES; sections without content are left out, events never.
std::string text_form(const Record& record, const Style& style);

}  // namespace entente::cli
