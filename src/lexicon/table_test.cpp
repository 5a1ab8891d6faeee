#include "lexicon/table.h"

#include <doctest/doctest.h>

#include <filesystem>

namespace entente {
namespace {

const std::vector<std::string> kColumns = {"form", "sectors", "kind"};

std::vector<std::string> complaints_of(std::string_view bytes, std::size_t rows) {
  std::vector<Complaint> complaints;
  const Table table = parse_table(bytes, "a/b.tsv", kColumns, complaints);
  CHECK(table.rows.size() == rows);
  std::vector<std::string> texts;
  for (const Complaint& complaint : complaints) texts.push_back(complaint.text());
  return texts;
}

std::string only(std::string_view bytes, std::size_t rows) {
  const auto texts = complaints_of(bytes, rows);
  REQUIRE(texts.size() == 1);
  return texts[0];
}

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("a table gives its rows, with lines, without comments") {
  std::vector<Complaint> complaints;
  const Table table =
      parse_table("# about\n\nform\tsectors\tkind\nmayor\tGOV\tperson\n# x\nfoo bar\t-\tgroup",
                  "a/b.tsv", kColumns, complaints);
  CHECK(complaints.empty());
  REQUIRE(table.rows.size() == 2);
  CHECK(table.rows[0].line == 4);
  CHECK(table.rows[1].line == 6);
  CHECK(table.rows[1].cells == std::vector<std::string>{"foo bar", "", "group"});
}

TEST_CASE("every kind of wrong line is said with file and line, and left out") {
  const std::string head = "form\tsectors\tkind\n";
  CHECK(has(only(head + "mayor\tGOV\n", 0),
            "a/b.tsv:2: 2 columns where 3 are needed (form, sectors, kind)"));
  CHECK(has(only(head + "mayor  GOV  person\n", 0), "a/b.tsv:2: 1 column where 3 are needed"));
  CHECK(has(only(head + "mayor  GOV  person\n", 0), "one tab"));
  CHECK(has(only(head + "a\tb\tc\nmayor\tGOV\tperson\tx\n", 1), "a/b.tsv:3: 4 columns"));
  CHECK(has(only(head + "-\tGOV\tperson\n", 0), "a/b.tsv:2: column \"form\" must not be empty"));
  CHECK(has(only(head + "mayor\t\tperson\n", 0),
            "a/b.tsv:2: column \"sectors\" has nothing in it; write -"));
  CHECK(
      has(only(head + "mayor \tGOV\tperson\n", 0), "a/b.tsv:2: column \"form\" has a stray space"));
  CHECK(has(only(head + "mayor\tGOV|\tperson\n", 0), "a/b.tsv:2: column \"sectors\" has a |"));
  CHECK(has(only(head + "# fine\nma\xC3(yor\tGOV\tperson\n", 0), "a/b.tsv:3: not valid UTF-8"));
  CHECK(has(only(head + "ma\x01yor\tGOV\tperson\n", 0), "a/b.tsv:2: a control character"));
}

TEST_CASE("CR LF and a byte order mark are said once, and the rows still read") {
  const auto texts =
      complaints_of("\xEF\xBB\xBF# x\r\nform\tsectors\tkind\r\na\tb\tc\r\nd\te\tf\r\n", 2);
  REQUIRE(texts.size() == 2);
  CHECK(has(texts[0], "a/b.tsv:1: begins with a byte order mark"));
  CHECK(has(texts[1], "a/b.tsv:1: 4 line(s) end in CR LF"));
}

TEST_CASE("a wrong or missing header is a complaint and hides the rows") {
  CHECK(has(only("form\tkind\tsectors\na\tb\tc\n", 0),
            "a/b.tsv:1: the first line must name the columns, separated by one tab: form, sectors, "
            "kind"));
  CHECK(has(only("", 0), "a/b.tsv:1: no header"));
  CHECK(has(only("# only\n# comments\n", 0), "a/b.tsv:2: no header"));
}

TEST_CASE("a file that is not there is named") {
  std::vector<Complaint> complaints;
  const auto table =
      read_table(std::filesystem::temp_directory_path(), "no/such.tsv", kColumns, complaints);
  REQUIRE_FALSE(table.has_value());
  CHECK(table.error().code == ErrorCode::kDictionaryMissing);
  CHECK(has(table.error().message, "no/such.tsv"));
}

TEST_CASE("nearest ignores case and stops at a distance") {
  const std::vector<std::string> types = {"ASSAULT", "ACCUSE", "AID", "AGREE"};
  CHECK(nearest("ASAULT", types) == "ASSAULT");
  CHECK(nearest("assault", types) == "ASSAULT");
  CHECK(nearest("AGRE", types) == "AGREE");
  CHECK(nearest("GAREE", types) == "AGREE");
  CHECK(nearest("MLI", {"ELI", "MIL"}) == "MIL");
  CHECK(nearest("XYZ", types).empty());
  CHECK(nearest("SURRENDER", types).empty());
  CHECK(nearest("", types).empty());
}

TEST_CASE("an unknown value comes with the nearest, or with all when none is near") {
  CHECK(unknown("kind", "persom", {"person", "group"}) ==
        "kind \"persom\" is unknown; did you mean person?");
  CHECK(unknown("kind", "zebra", {"person", "group"}) ==
        "kind \"zebra\" is unknown; valid are person group");
}

TEST_CASE("values of a cell") {
  CHECK(values_of("a|b c") == std::vector<std::string>{"a", "b c"});
  CHECK(values_of("").empty());
}

}  // namespace
}  // namespace entente
