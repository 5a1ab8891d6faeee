#include <doctest/doctest.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cstdio>
#include <memory>
#include <vector>

#include "entente/input.h"

namespace entente {
namespace {

using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

File stream_of(std::string_view bytes) {
  File file(std::tmpfile(), std::fclose);
  std::fwrite(bytes.data(), 1, bytes.size(), file.get());
  std::rewind(file.get());
  return file;
}

std::vector<tl::expected<Article, LineError>> read_all(std::string_view bytes) {
  const File file = stream_of(bytes);
  ArticleLines lines(file.get());
  std::vector<tl::expected<Article, LineError>> all;
  while (auto article = lines.next()) all.push_back(std::move(*article));
  CHECK_FALSE(lines.read_error());
  return all;
}

// The error of one line, which must not keep the line behind it from being read.
LineError error_of(std::string_view line) {
  const auto all = read_all(std::string(line) + "\n{\"id\":\"next\",\"text\":\"They met.\"}\n");
  REQUIRE(all.size() == 2);
  REQUIRE(all[1]);
  CHECK(all[1]->id == "next");
  REQUIRE_FALSE(all[0]);
  CHECK(all[0].error().error.message.starts_with("line 1: "));
  return all[0].error();
}

}  // namespace

TEST_CASE("all fields of an article") {
  const auto all = read_all(
      R"({"id":"a1","text":"Norland met Sudland €.","title":"Talks","published":"2023-03-21","publisher":"The Halm Post",)"
      R"("url":"https://example.org/1","other":[1,{"x":2}],"pairs":[{"actor":[0,7],"recipient":[12,19]}]})");
  REQUIRE(all.size() == 1);
  REQUIRE(all[0]);
  const Article& article = *all[0];
  CHECK(article.id == "a1");
  CHECK(article.raw == "Norland met Sudland €.");
  CHECK(article.title == "Talks");
  CHECK(article.published == "2023-03-21");
  CHECK(article.publisher == "The Halm Post");
  CHECK(article.url == "https://example.org/1");
  REQUIRE(article.pairs.size() == 1);
  CHECK(article.pairs[0].actor == Span{0, 7});
  CHECK(article.pairs[0].recipient == Span{12, 19});
}

TEST_CASE(
    "blank lines are passed over and counted; CR LF, a byte order mark, no line break at the end") {
  const auto all = read_all("\uFEFF{\"text\":\"One.\"}\r\n\r\n \n{\"text\":\"Two.\"}");
  REQUIRE(all.size() == 2);
  CHECK(all[0]->id == "line-1");
  CHECK(all[1]->id == "line-4");
  CHECK(all[1]->raw == "Two.");
  CHECK(read_all("").empty());
  CHECK(read_all("\n\n \n").empty());
}

TEST_CASE("ids are strings or numbers, kept as they are written") {
  const auto id = [](const std::string& written) {
    const auto all = read_all(R"({"text":"They met.","id":)" + written + "}");
    REQUIRE(all.size() == 1);
    REQUIRE(all[0]);
    return all[0]->id;
  };
  CHECK(id("\"a b\"") == "a b");
  CHECK(id("17") == "17");
  CHECK(id("-3 ") == "-3");
  CHECK(id("18446744073709551615") == "18446744073709551615");
  CHECK(id("1.50") == "1.50");
  CHECK(id("1e3") == "1e3");
  CHECK(id("null") == "line-1");
  CHECK(id("\"\"") == "line-1");
}

TEST_CASE("null counts as absent") {
  const auto all = read_all(
      R"({"text":"They met.","title":null,"published":null,"publisher":null,"url":null,"pairs":null})");
  REQUIRE(all[0]);
  CHECK_FALSE(all[0]->title);
  CHECK_FALSE(all[0]->published);
}

TEST_CASE("lines that are no JSON object, or lack a text") {
  for (const std::string line :
       {"{", "}", "They met.", "[]", "17", "null", "{} x", R"({"text":"cut)",
        R"({"text":"They met."} {})", "{\"text\":\"a\tb\"}", R"({"text":"\ud800"})",
        R"({"text":"\udc00"})", R"({"text":"\ud800\u0041"})", "{\"text\":\"\xFF\"}",
        "{\"text\":\"\xED\xA0\x80\"}", R"({"text":"a","id":1e999})", R"({"id":"x"})", "{}"}) {
    CAPTURE(line);
    CHECK(error_of(line).error.code == ErrorCode::kBadJson);
  }
  CHECK(error_of(std::string("{\"text\":\"a\0b\"}", 14)).error.code == ErrorCode::kBadJson);
  CHECK(error_of(std::string(100000, '[')).error.code == ErrorCode::kBadJson);
  CHECK(error_of("{\"text\":\"\xFF\"}").error.message.find("UTF-8") != std::string::npos);
  CHECK(error_of(R"({"text":"\ud800"})").error.message.find("surrogate") != std::string::npos);
}

TEST_CASE("an error carries the id of its line, or else its number") {
  CHECK(error_of(R"({"id":"a1"})").id == "a1");
  CHECK(error_of(R"({"id":7,"text":" "})").id == "7");
  CHECK(error_of(R"({"text":7})").id == "line 1");
  CHECK(error_of("{").id == "line 1");
}

TEST_CASE("fields of the wrong kind") {
  for (const std::string line :
       {R"({"text":7})", R"({"text":null})", R"({"text":["a"]})", R"({"text":"a","id":[]})",
        R"({"text":"a","id":true})", R"({"text":"a","id":"x\u0000"})", R"({"text":"a","title":7})",
        R"({"text":"a","url":{}})", R"({"text":"a","published":20230321})"}) {
    CAPTURE(line);
    CHECK(error_of(line).error.code == ErrorCode::kBadField);
  }
  CHECK(error_of(R"({"text":"a","published":"yesterday"})").error.code == ErrorCode::kBadDate);
  CHECK(error_of(R"({"text":" \u00a0\n"})").error.code == ErrorCode::kEmpty);
  CHECK(error_of(R"({"text":""})").error.code == ErrorCode::kEmpty);
}

TEST_CASE("pairs must lie in the text, counted in code points") {
  const auto with = [](const std::string& pairs) {
    return R"({"text":"€€ met €.","pairs":)" + pairs + "}";
  };
  CHECK(read_all(with("[]"))[0]->pairs.empty());
  CHECK(read_all(with(R"([{"actor":[0,2],"recipient":[7,9]}])"))[0]->pairs.size() == 1);
  for (const std::string pairs :
       {R"({})", R"([[0,2]])", R"([{"actor":[0,2]}])", R"([{"actor":[0,2],"recipient":[7]}])",
        R"([{"actor":[0,2],"recipient":[7,8,9]}])", R"([{"actor":[0,2],"recipient":[7,10]}])",
        R"([{"actor":[2,2],"recipient":[7,8]}])", R"([{"actor":[2,0],"recipient":[7,8]}])",
        R"([{"actor":[-1,2],"recipient":[7,8]}])", R"([{"actor":[0.5,2],"recipient":[7,8]}])",
        R"([{"actor":[0,4294967297],"recipient":[7,8]}])",
        R"([{"actor":"0-2","recipient":[7,8]}])"}) {
    CAPTURE(pairs);
    CHECK(error_of(with(pairs)).error.code == ErrorCode::kBadField);
  }
}

TEST_CASE("size limits of a text and of a line") {
  const auto sized = [](std::size_t size) {
    return R"({"id":"big","text":")" + std::string(size, 'a') + "\"}";
  };
  CHECK(read_all(sized(kLargestReport))[0]);
  CHECK(error_of(sized(kLargestReport + 1)).error.code == ErrorCode::kTooLarge);
  CHECK(error_of(sized(kLargestReport + 1)).id == "big");
  const std::string shell = R"({"text":"They met.","x":""})";
  const auto padded = [&](std::size_t size) {
    return R"({"text":"They met.","x":")" + std::string(size - shell.size(), 'a') + "\"}";
  };
  CHECK(read_all(padded(kLargestLine))[0]);
  CHECK(error_of(padded(kLargestLine + 1)).error.code == ErrorCode::kTooLarge);
  CHECK(error_of(std::string(3 * kLargestLine, 'x')).id == "line 1");
}

TEST_CASE("10,000 quotation marks") {
  std::string text;
  for (int i = 0; i < 10000; ++i) text += "\\\"";
  CHECK(read_all("{\"text\":\"" + text + "\"}")[0]->raw == std::string(10000, '"'));
}

TEST_CASE("a line is given out as soon as it is complete") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  const File in(fdopen(ends[0], "rb"), std::fclose);
  ArticleLines lines(in.get());
  const std::string line = "{\"id\":\"a\",\"text\":\"They met.\"}\n";
  REQUIRE(write(ends[1], line.data(), line.size()) == static_cast<ssize_t>(line.size()));
  const auto first = lines.next();  // the pipe is still open
  REQUIRE(first);
  CHECK((*first)->id == "a");
  close(ends[1]);
  CHECK_FALSE(lines.next());
}

TEST_CASE("a stream that fails is told from one that ends") {
  const File folder(fdopen(open("/", O_RDONLY), "rb"), std::fclose);
  ArticleLines lines(folder.get());
  CHECK_FALSE(lines.next());
  CHECK(lines.read_error());
}

TEST_CASE("what looks like NDJSON") {
  CHECK(looks_like_ndjson("{\"text\""));
  CHECK(looks_like_ndjson("\uFEFF\n  {"));
  CHECK_FALSE(looks_like_ndjson(""));
  CHECK_FALSE(looks_like_ndjson("  \n"));
  CHECK_FALSE(looks_like_ndjson("They met {again}."));
  CHECK_FALSE(looks_like_ndjson("[{}]"));
}

}  // namespace entente
