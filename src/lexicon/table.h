// One dictionary file: tab-separated rows with a header, read whole, every wrong line reported at once.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "entente/result.h"

namespace entente {

struct Row {
  std::size_t line;                 // 1-based line in the file
  std::vector<std::string> cells;   // one a column; "-" comes as ""
};

struct Table {
  std::string file;  // path below the dictionary folder, "events/verbs.tsv"
  std::vector<std::string> columns;
  std::vector<Row> rows;
};

// A complaint about one line: "events/verbs.tsv:41: type "ASAULT" is unknown; did you mean ASSAULT?"
struct Complaint {
  std::string file;
  std::size_t line;
  std::string what;
};

// Reads a table; wrong rows (columns missing, bad UTF-8, CR LF, empty trigger) go to `complaints` and are left out.
// Error kDictionaryMissing when the file cannot be read or its header is not `columns`.
Result<Table> read_table(const std::filesystem::path& folder, const std::string& file, const std::vector<std::string>& columns,
                         std::vector<Complaint>& complaints);

// The values of a cell: "a|b" -> {"a", "b"}; "" -> {}.
std::vector<std::string> values_of(const std::string& cell);

// The nearest of `valid` to `word` (Levenshtein distance at most 3), or "".
std::string nearest(const std::string& word, const std::vector<std::string>& valid);

}  // namespace entente
