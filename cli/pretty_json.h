// A line of JSON laid out for reading: one key a line, but what fits on a line stays on it ("span": [8, 32]).
#pragma once

#include <string>
#include <string_view>

namespace entente::cli {

// `json` is one value as to_json writes it (valid, no white space outside strings). No line break at the end.
std::string pretty_json(std::string_view json, std::size_t columns);

}  // namespace entente::cli
