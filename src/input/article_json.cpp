#include "input/article_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "text/code_points.h"
#include "text/utf8.h"

namespace entente {
namespace {

using simdjson::dom::element;
using simdjson::dom::element_type;
using simdjson::dom::object;

struct Line {
  const std::string& text;
  std::size_t size;
  std::string name;  // "line 7"
};

std::optional<element> field(const object& from, std::string_view key) {
  element value;
  if (from.at_key(key).get(value) != simdjson::SUCCESS) return std::nullopt;
  return value;
}

// A field that may be absent or null.
Result<std::optional<std::string>> optional_string(const object& from, std::string_view key) {
  const auto value = field(from, key);
  if (!value || value->is_null()) return std::nullopt;
  std::string_view text;
  if (value->get(text) != simdjson::SUCCESS) {
    return failure(ErrorCode::kBadField,
                   fmt::format("\"{}\" is not a string; write it in quotation marks", key));
  }
  return std::string(text);
}

// A number's own characters ("1e3" stays "1e3"): the DOM keeps its value only, so the line is
// looked at again.
std::string number_as_written(const Line& line, std::string_view key) {
  simdjson::ondemand::parser parser;
  simdjson::ondemand::document document;
  std::string_view token;
  const simdjson::padded_string_view json(line.text.data(), line.size, line.text.size());
  if (parser.iterate(json).get(document) != simdjson::SUCCESS) return {};
  if (document.find_field(key).raw_json_token().get(token) != simdjson::SUCCESS) return {};
  return std::string(token.substr(0, token.find_last_not_of(" \t\r\n") + 1));
}

bool has_control(std::string_view utf8) {
  for (std::size_t at = 0; at < utf8.size();) {
    const Decoded next = decode(utf8, at);
    if (is_control(next.code)) return true;
    at += next.bytes;
  }
  return false;
}

// Empty if there is none.
Result<std::string> id_of(const object& from, const Line& line) {
  const auto value = field(from, "id");
  if (!value || value->is_null()) return std::string();
  if (value->is_number()) return number_as_written(line, "id");
  std::string_view id;
  if (value->get(id) != simdjson::SUCCESS) {
    return failure(ErrorCode::kBadField, "\"id\" is neither a string nor a number");
  }
  if (has_control(id))
    return failure(ErrorCode::kBadField, "\"id\" holds a control character; take it out");
  return std::string(id);
}

Result<std::string> text_of(const object& from) {
  const auto value = field(from, "text");
  if (!value)
    return failure(ErrorCode::kBadJson,
                   "the object has no \"text\"; put the report there, as one string");
  std::string_view text;
  if (value->get(text) != simdjson::SUCCESS) {
    return failure(ErrorCode::kBadField,
                   "\"text\" is not a string; put the report there, as one string");
  }
  if (text.size() > kLargestReport) {
    return failure(ErrorCode::kTooLarge,
                   fmt::format("\"text\" is larger than {} MiB, the most for one report; split it",
                               kLargestReport >> 20U));
  }
  if (is_blank(text))
    return failure(ErrorCode::kEmpty,
                   "\"text\" holds nothing but white space; give a report to read");
  return std::string(text);
}

std::optional<Span> span_of(const element& pair, std::string_view key, std::uint32_t code_points) {
  simdjson::dom::array ends;
  element begin, end;
  std::uint64_t from = 0, to = 0;
  if (pair.at_key(key).get(ends) != simdjson::SUCCESS || ends.size() != 2) return std::nullopt;
  if (ends.at(0).get(from) != simdjson::SUCCESS || ends.at(1).get(to) != simdjson::SUCCESS)
    return std::nullopt;
  if (from >= to || to > code_points) return std::nullopt;
  return Span{static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to)};
}

Result<std::vector<PairRequest>> pairs_of(const object& from, std::string_view text) {
  std::vector<PairRequest> pairs;
  const auto value = field(from, "pairs");
  if (!value || value->is_null()) return pairs;
  simdjson::dom::array list;
  if (value->get(list) != simdjson::SUCCESS)
    return failure(ErrorCode::kBadField, "\"pairs\" is not a list");
  const std::uint32_t code_points = CodePoints(text).size();
  for (const element pair : list) {
    const auto actor = span_of(pair, "actor", code_points),
               recipient = span_of(pair, "recipient", code_points);
    if (!actor || !recipient) {
      return failure(ErrorCode::kBadField,
                     fmt::format("pairs[{}] is wrong; write {{\"actor\": [begin, end], "
                                 "\"recipient\": [begin, end]}} in code "
                                 "points of \"text\", which has {}",
                                 pairs.size(), code_points));
    }
    pairs.push_back({*actor, *recipient});
  }
  return pairs;
}

Result<Article> article_of(const object& from, std::string id) {
  Article article;
  article.id = std::move(id);
  auto text = text_of(from);
  if (!text) return tl::unexpected(text.error());
  article.raw = std::move(*text);
  for (auto [key, to] : {std::pair{"title", &article.title},
                         {"published", &article.published},
                         {"publisher", &article.publisher},
                         {"url", &article.url}}) {
    auto value = optional_string(from, key);
    if (!value) return tl::unexpected(value.error());
    *to = std::move(*value);
  }
  if (article.published) {
    if (auto date = checked_date(*article.published); !date) return tl::unexpected(date.error());
  }
  auto pairs = pairs_of(from, article.raw);
  if (!pairs) return tl::unexpected(pairs.error());
  article.pairs = std::move(*pairs);
  return article;
}

tl::unexpected<LineError> refused(const Line& line, const std::string& id, Error error) {
  error.message = line.name + ": " + error.message;
  return tl::unexpected(LineError{id.empty() ? line.name : id, std::move(error)});
}

std::string what_to_do(simdjson::error_code error) {
  if (error == simdjson::UTF8_ERROR)
    return "not valid UTF-8; convert the file to UTF-8 first, for example with iconv";
  if (error == simdjson::STRING_ERROR)
    return "a string with a bad escape or half a surrogate pair; write it again";
  if (error == simdjson::INCORRECT_TYPE)
    return "not a JSON object; write {\"text\": \"...\"}, one object a line";
  return fmt::format("not valid JSON ({}); write one object a line",
                     simdjson::error_message(error));
}

}  // namespace

ArticleOrError parse_article(simdjson::dom::parser& parser, const std::string& line,
                             std::size_t size, std::size_t number) {
  const Line source{line, size, fmt::format("line {}", number)};
  object from;
  if (const auto error = parser.parse(line.data(), size, false).get(from);
      error != simdjson::SUCCESS) {
    return refused(source, "", {ErrorCode::kBadJson, what_to_do(error)});
  }
  auto id = id_of(from, source);
  if (!id) return refused(source, "", id.error());
  auto article = article_of(from, *id);
  if (!article) return refused(source, *id, article.error());
  if (article->id.empty()) article->id = fmt::format("line-{}", number);
  return std::move(*article);
}

}  // namespace entente
