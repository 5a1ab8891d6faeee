#include "text_form.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "words.h"

namespace entente::cli {
namespace {

const std::string kText =
    "Norland\u2019s President Ana Ruiz on Tuesday signed a treaty with Sudria. "
    "\u201cWe will not attack,\u201d Ruiz said.";

Span find(const std::string& words) {
  const std::size_t byte = kText.find(words);
  const CodePointText text(kText);
  std::uint32_t begin = 0;
  while (text.of({0, begin}).size() < byte) ++begin;
  std::uint32_t end = begin;
  while (text.of({begin, end}).size() < words.size()) ++end;
  return {begin, end};
}

EntityRecord entity(std::string id, std::string name, std::string code, std::size_t mentions) {
  EntityRecord made;
  made.id = std::move(id);
  made.name = std::move(name);
  made.kind = "person";
  made.code = std::move(code);
  made.mentions.assign(mentions, {find("Ana Ruiz"), "name"});
  return made;
}

Record example() {
  Record record;
  record.text = kText;
  record.article.id = "r1";
  record.article.title = "Treaty signed";
  record.article.published = "2023-03-21";
  record.article.published_from = "dateline";
  record.entities = {entity("e1", "Sudria", "SDR", 1), entity("e2", "Ana Ruiz", "NORGOV", 3)};
  record.entities[1].role = "President";
  record.times.push_back(
      {"t1", find("Tuesday"), "DATE", "2023-03-21", {}, "2023-03-21", "2023-03-21"});
  StatementRecord statement;
  statement.id = "s1";
  statement.form = "direct";
  statement.source.entities = {"e2"};
  statement.cue = {{find("said")}, "say"};
  statement.content = {find("We will not attack")};
  statement.act = "promise";
  statement.said = "t1";
  record.statements.push_back(statement);
  EventRecord signing;
  signing.id = "v1";
  signing.type = "SUPPORT";
  signing.quad = "verbal cooperation";
  signing.cameo = "057";
  signing.actors = {"e2"};
  signing.recipients = {"e1"};
  signing.trigger = {find("signed")};
  signing.clause = {0, find("Sudria").end};
  signing.date.value = "2023-03-21";
  EventRecord attack = signing;
  attack.id = "v2";
  attack.type = "ASSAULT";
  attack.quad = "material conflict";
  attack.cameo = "190";
  attack.recipients.clear();
  attack.trigger = {find("attack")};
  attack.clause = find("We will not attack");
  attack.date = {};
  attack.status = "negated";
  attack.according_to = "s1";
  record.events = {signing, attack};
  return record;
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_CASE("the page says who did what to whom, when, and with what reservation") {
  const std::string page = text_form(example(), {false, 100});
  CHECK(
      page.starts_with("Treaty signed\nr1 \u00b7 published 2023-03-21 (dateline)\n\nEVENTS (2)\n"));
  CHECK(holds(page, "  2023-03-21  SUPPORT  057   Ana Ruiz \u2192 Sudria\n"));
  CHECK(holds(page, "Norland\u2019s President Ana Ruiz on Tuesday signed a treaty with Sudria\n"));
  CHECK(
      holds(page, "  undated     ASSAULT  190   Ana Ruiz \u00b7 negated, according to Ana Ruiz\n"));
  CHECK(holds(page,
              "  Ana Ruiz \u00b7 said (promise) \u00b7 2023-03-21\n"
              "      \u201cWe will not attack\u201d\n"));
  CHECK(holds(page, "  Tuesday  2023-03-21  DATE\n"));
}

TEST_CASE("actors: the most talked of first") {
  const std::string page = text_form(example(), {false, 100});
  CHECK(holds(page,
              "ACTORS (2)\n  Ana Ruiz  NORGOV  person    3\u00d7  President\n"
              "  Sudria    SDR     person    1\u00d7\n"));
}

TEST_CASE("a narrow page: no line is wider, and the trigger stays in sight") {
  Record record = example();
  record.events[0].trigger = {find("treaty")};
  record.entities[0].name =
      "a name that is so long that it cannot stand on a page of sixty columns";
  record.statements[0].occasion = {{0, 60}};
  std::istringstream lines(text_form(record, {false, 60}));
  bool seen = false;
  for (std::string line; std::getline(lines, line);) {
    CHECK(width(line) <= 60);
    seen = seen || (holds(line, "treaty") && holds(line, "\u2026"));
  }
  CHECK(seen);
}

TEST_CASE("colour changes no word") {
  const Record record = example();
  const std::string plain = text_form(record, {false, 100});
  const std::string coloured = text_form(record, {true, 100});
  CHECK_FALSE(holds(plain, "\x1b"));
  std::string bare;
  for (std::size_t at = 0; at < coloured.size(); ++at) {
    if (coloured[at] == '\x1b')
      at = coloured.find('m', at);
    else
      bare += coloured[at];
  }
  CHECK(bare == plain);
  CHECK(bare != coloured);
}

TEST_CASE("hostile words and broken ids do no harm") {
  Record record = example();
  record.article.title = "\x1b]0;owned\x07 \u202etitle";
  record.entities[1].name = "Ana\nRuiz\x1b[2J";
  record.events[0].actors = {"e99"};
  record.events[0].trigger = {{5000, 6000}};
  record.events[1].according_to = "s99";
  record.statements[0].parent = "s42";
  const std::string page = text_form(record, {false, 100});
  CHECK_FALSE(holds(page, "\x1b"));
  CHECK_FALSE(holds(page, "\u202e"));
  CHECK(holds(page, "\u2014 \u2192 Sudria"));
  CHECK(holds(page, "STATEMENTS (1)\n  Ana Ruiz\uFFFD[2J"));
}

TEST_CASE("a statement within a statement stands below it, further in") {
  Record record = example();
  StatementRecord inner = record.statements[0];
  inner.id = "s2";
  inner.parent = "s1";
  inner.source.entities = {"e1"};
  inner.form = "indirect";
  inner.content = {find("not attack")};
  record.statements.push_back(inner);
  CHECK(holds(text_form(record, {false, 100}),
              "      \u201cWe will not attack\u201d\n"
              "      Sudria \u00b7 said (promise) \u00b7 2023-03-21\n"
              "          not attack\n"));
}

TEST_CASE("an empty record is a page, not a crash") {
  CHECK(text_form(Record{}, {true, 60}).size() > 10);
}

}  // namespace
}  // namespace entente::cli
