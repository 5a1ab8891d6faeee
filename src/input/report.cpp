// One plain-text report from a file or from stdin.
#include <fmt/format.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <system_error>

#include "entente/input.h"
#include "input/encoding.h"
#include "text/utf8.h"

namespace entente {
namespace {

struct Close {
  void operator()(std::FILE* file) const {
    if (file != stdin) std::fclose(file);
  }
};
using File = std::unique_ptr<std::FILE, Close>;

std::string shown(const std::string& path) {
  return path == "-" ? "stdin" : "\"" + sound(path).utf8 + "\"";
}

tl::unexpected<Error> unreadable(const std::string& path, int error) {
  const std::string_view next = error == ENOENT   ? "check the name"
                                : error == EACCES ? "check its permissions"
                                                  : "check the file and the disk";
  return failure(ErrorCode::kUnreadable, fmt::format("cannot read {}: {}; {}", shown(path),
                                                     std::generic_category().message(error), next));
}

Result<File> open(const std::string& path) {
  if (path == "-") return File(stdin);
  std::error_code ignored;
  if (std::filesystem::is_directory(path, ignored)) {
    return failure(ErrorCode::kUnreadable,
                   fmt::format("{} is a directory; name the files in it, for example {}/*.txt",
                               shown(path), sound(path).utf8));
  }
  errno = 0;
  File file(std::fopen(path.c_str(), "rb"));
  if (!file) return unreadable(path, errno);
  return file;
}

// All bytes, or one more than the limit.
Result<std::string> read_bytes(std::FILE* file, const std::string& path, std::size_t largest) {
  constexpr std::size_t kChunk = 64 << 10;
  std::string raw;
  while (raw.size() <= largest) {
    const std::size_t before = raw.size();
    const std::size_t wanted = std::min(kChunk, largest + 1 - before);
    raw.resize(before + wanted);
    errno = 0;
    const std::size_t got = std::fread(raw.data() + before, 1, wanted, file);
    raw.resize(before + got);
    if (got == wanted) continue;
    if (std::ferror(file) != 0) return unreadable(path, errno);
    break;
  }
  return raw;
}

}  // namespace

Result<Article> read_report(const std::string& path, std::size_t largest) {
  auto file = open(path);
  if (!file) return tl::unexpected(file.error());
  auto raw = read_bytes(file->get(), path, largest);
  if (!raw) return tl::unexpected(raw.error());
  if (raw->size() > largest) {
    return failure(
        ErrorCode::kTooLarge,
        fmt::format("{} is larger than {} MiB, the most for one report; split it, or give "
                    "its reports as NDJSON, one a line",
                    shown(path), largest >> 20U));
  }
  if (auto decoded = from_utf16(*raw)) raw = std::move(*decoded);
  if (is_blank(*raw)) {
    return failure(ErrorCode::kEmpty,
                   fmt::format("{} holds no text; give a report to read", shown(path)));
  }
  if (const auto what = not_a_text(*raw)) {
    return failure(ErrorCode::kBinary, fmt::format("{} is not a text: {}", shown(path), *what));
  }
  Article article;
  article.id = path == "-" ? "stdin" : sound(std::filesystem::path(path).stem().string()).utf8;
  article.raw = std::move(*raw);
  return article;
}

}  // namespace entente
