// The reports of a command line: files and standard input, plain or NDJSON, one after another.
#pragma once

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "entente/article.h"
#include "entente/error.h"
#include "entente/input.h"

namespace entente::cli {

struct Input {
  tl::expected<Article, LineError> article;
  std::string where;         // for people: "reports.jsonl", "standard input"
  bool one_of_many = false;  // one line of an NDJSON input: only with its id it is clear which
};

class Inputs {
 public:
  // Paths; "-" is standard input. `published` is given to reports that have no date of their own.
  Inputs(std::vector<std::string> paths, std::optional<std::string> published,
         std::size_t largest = kLargestReport);

  std::optional<Input> next();
  // Reading itself failed somewhere (exit code 4).
  [[nodiscard]] bool read_error() const { return read_error_; }

 private:
  std::optional<Input> open_next_path();
  Input plain(const std::string& path, const std::string& name);

  struct Close {
    void operator()(std::FILE* file) const {
      if (file != nullptr && file != stdin) std::fclose(file);
    }
  };

  std::vector<std::string> paths_;
  std::optional<std::string> published_;
  std::size_t largest_;  // bytes of a plain input
  std::size_t at_ = 0;
  std::unique_ptr<std::FILE, Close> file_;  // of lines_
  std::unique_ptr<ArticleLines> lines_;     // set while an NDJSON input is being read
  std::string where_;
  bool read_error_ = false;
};

}  // namespace entente::cli
