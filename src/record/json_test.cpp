#include <doctest/doctest.h>

#include <limits>

#include "entente/error.h"
#include "entente/record.h"

namespace entente {
namespace {

bool holds(const std::string& json, const std::string& part) {
  return json.find(part) != std::string::npos;
}

TEST_CASE("an empty record has every key of the contract, in its order") {
  CHECK(to_json(Record{}) ==
        R"({"schema":"entente.record/1","article":{"id":"","title":null,"published":null,)"
        R"("published_from":"unknown","publisher":null,"url":null,"language":"en","dateline":null,)"
        R"("credits":[]},"text":"","sentences":[],"entities":[],"times":[],"places":[],)"
        R"("statements":[],"events":[],"positions":[],"agreements":[],)"
        R"("engine":{"version":"","models":{},"dictionaries":""}})");
}

TEST_CASE("entities, times and places") {
  Record record;
  record.entities.push_back({.id = "e1",
                             .name = "Ana Ruiz",
                             .kind = "person",
                             .country = "ESP",
                             .sectors = {"GOV"},
                             .code = "ESPGOV",
                             .role = {},
                             .members = {},
                             .mentions = {{{0, 8}, "name"}},
                             .why = {{"country", "Spain's"}}});
  record.times.push_back({"t1", {9, 16}, "DATE", "2023-03-21", {}, "2023-03-21", {}});
  record.places.push_back({"pl1", {20, 26}, "Madrid", "ESP", 40.4165, -3.0, 3117735, true});
  const std::string json = to_json(record);
  CHECK(holds(json, R"("entities":[{"id":"e1","name":"Ana Ruiz","kind":"person","country":"ESP",)"
                    R"("sectors":["GOV"],"code":"ESPGOV","role":null,"members":[],)"
                    R"("mentions":[{"span":[0,8],"form":"name"}],"why":{"country":"Spain's"}}])"));
  CHECK(holds(json, R"("times":[{"id":"t1","span":[9,16],"type":"DATE","value":"2023-03-21",)"
                    R"("mod":null,"begin":"2023-03-21","end":null}])"));
  CHECK(holds(json, R"("places":[{"id":"pl1","span":[20,26],"name":"Madrid","country":"ESP",)"
                    R"("lat":40.4165,"lon":-3.0,"geonames":3117735,"metonym":true}])"));
}

TEST_CASE("a statement: discontinuous parts are lists of pairs") {
  Record record;
  StatementRecord statement;
  statement.id = "s1";
  statement.form = "mixed";
  statement.source = {{{0, 3}}, {"e1"}, "person", "named"};
  statement.cue = {{{4, 8}}, "say"};
  statement.content = {{9, 12}, {20, 30}};
  statement.act = "assert";
  statement.said = "t1";
  statement.confidence = 0.97;
  record.statements.push_back(statement);
  CHECK(
      holds(to_json(record),
            R"("statements":[{"id":"s1","form":"mixed","source":{"spans":[[0,3]],)"
            R"("entities":["e1"],"kind":"person","anonymity":"named"},)"
            R"("cue":{"spans":[[4,8]],"lemma":"say"},"content":{"spans":[[9,12],[20,30]]},)"
            R"("quoted":[],"addressee":{"spans":[],"entities":[]},"occasion":[],"act":"assert",)"
            R"("polarity":"+","modality":"actual","parent":null,"said":"t1","confidence":0.97}])"));
}

TEST_CASE("an event keeps its ontology and its reasons") {
  Record record;
  EventRecord event;
  event.id = "v1";
  event.type = "SUPPORT";
  event.cameo = "057";
  event.quad = "verbal cooperation";
  event.goldstein = 8;
  event.actors = {"e1", "e2"};
  event.trigger = {{82, 88}};
  event.clause = {0, 126};
  event.date = {"2023-03-21", "2023-03-21", "2023-03-21", "stated"};
  event.why = {"pattern", "events/verbs.tsv:41", {{"SUPPORT", 0.91}}, {}};
  record.events.push_back(event);
  CHECK(holds(to_json(record),
              R"("events":[{"id":"v1","type":"SUPPORT","mode":null,"contexts":[],"cameo":"057",)"
              R"("ontology":"PLOVER-0.8/CAMEO-1.1b3","quad":"verbal cooperation","goldstein":8.0,)"
              R"("actors":["e1","e2"],"recipients":[],"reciprocal":false,"trigger":[[82,88]],)"
              R"("clause":[0,126],"sentence":0,"date":{"value":"2023-03-21","begin":"2023-03-21",)"
              R"("end":"2023-03-21","from":"stated"},"place":null,"status":"actual",)"
              R"("historical":false,"according_to":null,"same_as":null,"why":{"by":"pattern",)"
              R"("rule":"events/verbs.tsv:41","scores":{"SUPPORT":0.91}},"confidence":0.0}])"));
  record.events[0].why.notes = {"below \"plan\""};
  CHECK(holds(to_json(record), R"("notes":["below \"plan\""])"));
}

TEST_CASE("pairs and notices only when there are any; dateline parts that are missing are null") {
  Record record;
  CHECK_FALSE(holds(to_json(record), "pairs"));
  CHECK_FALSE(holds(to_json(record), "notices"));
  record.pairs.push_back({"AID", "material cooperation", {{"AID", 1.0}}});
  record.notices = {"text repaired"};
  record.article.dateline = DatelineRecord{"pl1", "", ""};
  const std::string json = to_json(record);
  CHECK(holds(json, R"("agreements":[],"pairs":[{"type":"AID","quad":"material cooperation",)"
                    R"("scores":{"AID":1.0}}],"notices":["text repaired"],"engine":)"));
  CHECK(holds(json, R"("dateline":{"place":"pl1","date":null,"agency":null})"));
}

TEST_CASE("text is escaped, not lost; a number that is none is null") {
  Record record;
  record.text = "a \"b\"\n\nc\\ \u2019 \x01";
  record.article.id = "bad\xff";
  record.events.emplace_back().confidence = std::numeric_limits<double>::quiet_NaN();
  const std::string json = to_json(record);
  CHECK(holds(json, "\"text\":\"a \\\"b\\\"\\n\\nc\\\\ \u2019 \\u0001\""));
  CHECK(holds(json, "\"id\":\"bad\uFFFD\""));
  CHECK(holds(json, R"("confidence":null)"));
  CHECK(json.find('\n') == std::string::npos);
}

TEST_CASE("an error stands in the place of its record") {
  CHECK(error_json("line 3", Error{ErrorCode::kBadJson, "no \"text\""}) ==
        R"({"id":"line 3","error":{"code":"E105","message":"no \"text\""}})");
}

}  // namespace
}  // namespace entente
