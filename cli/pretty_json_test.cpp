#include "pretty_json.h"

#include <doctest/doctest.h>

#include "entente/record.h"

namespace entente::cli {
namespace {

TEST_CASE("what fits stays on its line") {
  CHECK(pretty_json(R"({"span":[8,32],"form":"name"})", 100) ==
        R"({"span": [8, 32], "form": "name"})");
}

TEST_CASE("what does not fit goes one key a line") {
  CHECK(pretty_json(R"({"id":"e1","mentions":[{"span":[8,32]},{"span":[40,45]}],"why":{}})", 40) ==
        "{\n"
        "  \"id\": \"e1\",\n"
        "  \"mentions\": [\n"
        "    {\"span\": [8, 32]},\n"
        "    {\"span\": [40, 45]}\n"
        "  ],\n"
        "  \"why\": {}\n"
        "}");
}

TEST_CASE("strings are left alone") {
  const std::string line = R"({"text":"a \"b\": {[,]} \\","x":[]})";
  CHECK(pretty_json(line, 100) == R"({"text": "a \"b\": {[,]} \\", "x": []})");
  CHECK(pretty_json(line, 20) == "{\n  \"text\": \"a \\\"b\\\": {[,]} \\\\\",\n  \"x\": []\n}");
}

TEST_CASE("taking the white space out gives the line back") {
  Record record;
  record.article.id = "with space";
  record.times.push_back({"t1", {9, 16}, "DATE", "2023-03-21", {}, "2023-03-21", {}});
  const std::string line = to_json(record);
  std::string back;
  bool in_string = false;
  for (const char c : pretty_json(line, 30)) {
    if (c == '"') in_string = !in_string;
    if (in_string || (c != ' ' && c != '\n')) back += c;
  }
  CHECK(back == line);
}

}  // namespace
}  // namespace entente::cli
