// Names of files ("Budget2024.xls"): the treebanks have them as common nouns.
#pragma once

#include <string_view>

namespace entente {

// Whether a word ends in a file's extension and is no address on the web.
bool is_file_name(std::string_view form);

}  // namespace entente
