// Whether an input is NDJSON is seen from its name or its first character; the characters looked at are put back.
#include "inputs.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>

namespace entente::cli {
namespace {

bool has_ndjson_name(const std::string& path) {
  const std::string extension = std::filesystem::path(path).extension().string();
  return extension == ".jsonl" || extension == ".ndjson";
}

// The first characters up to the first that is no white space; they stay in the stream (glibc takes back all of them).
bool begins_as_ndjson(std::FILE* file) {
  constexpr std::size_t kFarthest = 1024;
  std::string head;
  int c = std::getc(file);
  while (c != EOF && head.size() < kFarthest) {
    head += static_cast<char>(c);
    if (c != ' ' && c != '\t' && c != '\r' && c != '\n') break;
    c = std::getc(file);
  }
  if (std::ferror(file) != 0) return false;
  std::clearerr(file);
  for (auto back = head.rbegin(); back != head.rend(); ++back) {
    std::ungetc(static_cast<unsigned char>(*back), file);
  }
  return looks_like_ndjson(head);
}

// A pipe or device is read once only: it takes the place of standard input ("<(command)", /dev/stdin).
bool takes_place_of_stdin(const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return false;
  if (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode)) return false;
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return false;
  const bool placed = ::dup2(file, STDIN_FILENO) >= 0;
  if (file != STDIN_FILENO) ::close(file);
  std::clearerr(stdin);
  return placed;
}

}  // namespace

Inputs::Inputs(std::vector<std::string> paths, std::optional<std::string> published,
               std::size_t largest)
    : paths_(std::move(paths)), published_(std::move(published)), largest_(largest) {
  if (paths_.empty()) paths_.emplace_back("-");
}

std::optional<Input> Inputs::next() {
  while (lines_ || at_ < paths_.size()) {
    if (!lines_) {
      if (auto input = open_next_path()) return input;
      continue;
    }
    if (auto line = lines_->next()) {
      if (*line && !(*line)->published) (*line)->published = published_;
      return Input{std::move(*line), where_, true};
    }
    read_error_ = read_error_ || lines_->read_error();
    lines_.reset();
    file_.reset();
  }
  return std::nullopt;
}

// A plain report is read at once; NDJSON is opened for next().
std::optional<Input> Inputs::open_next_path() {
  const std::string name = paths_[at_++];
  const std::string path = name != "-" && takes_place_of_stdin(name) ? "-" : name;
  where_ = name == "-" ? "standard input" : name;
  file_.reset(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
  std::error_code ignored;
  if (!file_ || std::filesystem::is_directory(path, ignored)) {
    file_.reset();
    return plain(path, name);
  }
  if (has_ndjson_name(name) || begins_as_ndjson(file_.get())) {
    lines_ = std::make_unique<ArticleLines>(file_.get());
    return std::nullopt;
  }
  if (path != "-") file_.reset();
  return plain(path, name);
}

Input Inputs::plain(const std::string& path, const std::string& name) {
  Result<Article> article = read_report(path, largest_);
  if (path == "-" && std::ferror(stdin) != 0) read_error_ = true;
  const std::string id = name == "-" ? "stdin" : std::filesystem::path(name).stem().string();
  if (!article) return {tl::unexpected(LineError{id, article.error()}), where_};
  if (path == "-") article->id = id;
  article->published = published_;
  return {std::move(*article), where_};
}

}  // namespace entente::cli
