// Reading reports from files and streams. Every failure is the error of one report; the next one is still read.
#pragma once

#include <cstdio>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "entente/article.h"
#include "entente/result.h"

namespace entente {

inline constexpr std::size_t kLargestReport = 4u << 20;  // bytes of one plain report: more is E103
inline constexpr std::size_t kLargestConllu = 64u << 20;  // bytes of one file of CoNLL-U, which may hold many reports
inline constexpr std::size_t kLargestLine =
    16u << 20;  // bytes of one NDJSON line: more is E103, read past without being stored

// A date given by a user or a file: "2023-03-21" or "2023-03-21T10:30:00Z" (kept) -> the same; anything else, and days that do not exist: E106.
Result<std::string> checked_date(const std::string& date);

// One plain-text report from a file ("-" = stdin). id = the file name without folder and extension (stdin: "stdin").
// Errors: E101 empty or only white space, E102 binary (NUL-rich or not decodable), E103, E104 missing, a directory, unreadable.
Result<Article> read_report(const std::string& path, std::size_t largest = kLargestReport);

// One error of an NDJSON stream, with the id of its line when that could be read, else "line N".
struct LineError {
  std::string id;
  Error error;
};

// Streams NDJSON: one object with "text" a line, and any of "id" "title" "published" "publisher" "url" "pairs". Blank lines are passed over.
// A line without "id" gets "line-N". Memory is bounded by kLargestLine whatever the input.
class ArticleLines {
 public:
  explicit ArticleLines(std::FILE* in);  // not closed
  ~ArticleLines();
  // The next article or the error that stands in its place; nothing at the end.
  std::optional<tl::expected<Article, LineError>> next();
  [[nodiscard]] bool read_error() const;  // the stream itself failed (exit code 4)

 private:
  struct State;
  std::unique_ptr<State> state_;
};

// Does this input look like NDJSON (its first character that is no white space is "{")?
bool looks_like_ndjson(std::string_view head);

}  // namespace entente
