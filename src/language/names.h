// BIO labels -> spans.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "document/layers.h"

namespace entente {

struct NameLabel {
  bool begins = false;            // B-
  std::optional<NameType> type;   // nothing: O
};

// "B-PER" -> begins, person; "O" -> no type; nothing for a label that is none.
std::optional<NameLabel> name_label(std::string_view label);

// The names among labels of one sentence, whose first token is `first`. An I- that continues nothing begins a name.
void append_names(const std::vector<NameLabel>& labels, TokenId first, std::vector<Name>& out);

}  // namespace entente
