// One dictionary file: tab-separated rows with a header, read whole, every wrong line reported at once.
// Somebody who edits a table with any editor should hear all that is wrong with it in one go, in terms of his own lines.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "entente/result.h"

namespace entente {

struct Row {
  std::size_t line;                // 1-based line in the file
  std::vector<std::string> cells;  // one a column; "-" comes as ""
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
  [[nodiscard]] std::string text() const { return file + ":" + std::to_string(line) + ": " + what; }
};

// Cuts the bytes of a table into rows. Wrong rows (columns missing, bad UTF-8, an empty first cell, stray spaces) go to
// `complaints` and are left out; CR LF and a byte order mark are complained about once a file. A header that is not
// `columns` is a complaint too, and then there are no rows, for their cells would mean something else.
Table parse_table(std::string_view bytes, const std::string& file,
                  const std::vector<std::string>& columns, std::vector<Complaint>& complaints);

// Reads a file whole. Error kDictionaryMissing, naming it.
Result<std::string> read_bytes(const std::filesystem::path& folder, const std::string& file);

// read_bytes and parse_table.
Result<Table> read_table(const std::filesystem::path& folder, const std::string& file,
                         const std::vector<std::string>& columns,
                         std::vector<Complaint>& complaints);

// The pieces of a text between separators: "a|b" -> {"a", "b"}; "" -> {}.
std::vector<std::string> split(std::string_view text, char separator);

// The values of a cell: "a|b" -> {"a", "b"}; "" -> {}.
std::vector<std::string> values_of(const std::string& cell);

// The nearest of `valid` to `word`, ignoring case: Levenshtein distance at most 3 and at most half the word; two
// letters that changed places count half a change; "" if none. Of equally near ones the first.
std::string nearest(const std::string& word, const std::vector<std::string>& valid);

// "type "ASAULT" is unknown; did you mean ASSAULT?", or the valid values when none is near.
std::string unknown(std::string_view what, const std::string& word,
                    const std::vector<std::string>& valid);

}  // namespace entente
