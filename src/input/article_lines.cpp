// NDJSON, line by line. getc_unlocked and not fread: fread on a pipe waits until its whole chunk is
// there, and a program that sends one line and waits for its answer would wait for ever. It reads
// 100 MB in well under a second.
#include <fmt/format.h>

#include <cstdio>

#include "entente/input.h"
#include "input/article_json.h"
#include "text/utf8.h"

namespace entente {
namespace {

// The parser keeps about 15 bytes for each byte of the longest line it has read. Lines over this
// size are rare: let go of that.
constexpr std::size_t kUsualLine = 2u << 20;

enum class Read { kLine, kTooLong, kEnd };

// Without its "\n". Of a line that is too long nothing is kept.
Read read_line(std::FILE* in, std::string& line) {
  line.clear();
  bool too_long = false;
  int c = getc_unlocked(in);
  if (c == EOF) return Read::kEnd;
  for (; c != EOF && c != '\n'; c = getc_unlocked(in)) {
    if (too_long) continue;
    line.push_back(static_cast<char>(c));
    too_long = line.size() > kLargestLine;
    if (too_long) line = std::string();
  }
  return too_long ? Read::kTooLong : Read::kLine;
}

}  // namespace

struct ArticleLines::State {
  explicit State(std::FILE* from) : in(from) {}

  std::optional<ArticleOrError> parse() {
    if (number == 1 && line.starts_with(kByteOrderMark)) line.erase(0, kByteOrderMark.size());
    if (is_blank(line)) return std::nullopt;
    const std::size_t size = line.size();
    line.resize(size + simdjson::SIMDJSON_PADDING);
    ArticleOrError article = parse_article(parser, line, size, number);
    if (size > kUsualLine) {
      parser = simdjson::dom::parser(kLargestLine);
      line = std::string();
    }
    return article;
  }

  std::FILE* in;
  std::string line;
  std::size_t number = 0;
  simdjson::dom::parser parser{kLargestLine};
};

ArticleLines::ArticleLines(std::FILE* in) : state_(std::make_unique<State>(in)) {}
ArticleLines::~ArticleLines() = default;

std::optional<tl::expected<Article, LineError>> ArticleLines::next() {
  while (true) {
    const Read read = read_line(state_->in, state_->line);
    if (read == Read::kEnd) return std::nullopt;
    ++state_->number;
    if (read == Read::kTooLong) {
      const std::string name = fmt::format("line {}", state_->number);
      return tl::unexpected(
          LineError{name,
                    {ErrorCode::kTooLarge,
                     fmt::format("{}: longer than {} MiB, the most for one line; split the report",
                                 name, kLargestLine >> 20U)}});
    }
    if (auto article = state_->parse()) return article;
  }
}

bool ArticleLines::read_error() const { return std::ferror(state_->in) != 0; }

bool looks_like_ndjson(std::string_view head) {
  std::size_t at = head.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
  while (at < head.size()) {
    const Decoded next = decode(head, at);
    if (!is_white_space(next.code)) return next.code == U'{';
    at += next.bytes;
  }
  return false;
}

}  // namespace entente
