#include "entente/engine.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "engine/path.h"
#include "entente/version.h"

using namespace entente;

namespace {

const Engine& engine() {
  static const Result<Engine> loaded = Engine::load({ENTENTE_SOURCE "/models/english.model", ENTENTE_SOURCE "/dictionaries"});
  REQUIRE_MESSAGE(loaded, (loaded ? "" : loaded.error().message));
  return *loaded;
}

Article article(std::string text) {
  Article a;
  a.id = "test";
  a.raw = std::move(text);
  a.published = "2024-02-06";
  return a;
}

}  // namespace

TEST_CASE("the version in the header is that of the build") { CHECK(std::string(kVersion) == ENTENTE_PROJECT_VERSION); }

TEST_CASE("a set-up that is not there is an error that names it") {
  const auto no_model = Engine::load({"/nowhere/english.model", ENTENTE_SOURCE "/dictionaries"});
  REQUIRE(!no_model);
  CHECK(no_model.error().code == ErrorCode::kModelMissing);
  CHECK(no_model.error().message.find("/nowhere/english.model") != std::string::npos);
  const auto no_tables = Engine::load({ENTENTE_SOURCE "/models/english.model", "/nowhere/dictionaries"});
  REQUIRE(!no_tables);
  CHECK(no_tables.error().code == ErrorCode::kDictionaryMissing);
}

TEST_CASE("a pronoun is read together with the paragraph before; not at all where only language is wanted") {
  const auto model = LanguageModel::load(ENTENTE_SOURCE "/models/english.model");
  REQUIRE(model);
  const std::string text = "Foreign Minister Rosa Vega met reporters in Lima on Monday.\n\nShe said that the talks would go on.";
  const Document d = analyse(*model, article(text));
  const auto token = [&](std::string_view form) {
    TokenId t = 0;
    while (t < d.tokens.size() && d.form(t) != form) ++t;
    return t;
  };
  REQUIRE(d.pronouns.all.size() == 1);
  const PronounScores::Of* const she = d.pronouns.of(token("She"));
  REQUIRE(she != nullptr);
  CHECK(score_of(*she, token("Rosa")) > she->nobody);
  CHECK(score_of(*she, token("Rosa")) > score_of(*she, token("Lima")));
  CHECK(score_of(*she, token("Rosa")) > score_of(*she, token("talks")));
  CHECK(analyse(*model, article(text), Wanted::kLanguage).pronouns.all.empty());
}

TEST_CASE("one report goes the whole way") {
  const auto record = engine().read(article("Norway expelled two Chadian diplomats on Monday.\n\nIt was cold in Oslo."));
  REQUIRE(record);
  REQUIRE(record->events.size() == 1);
  const EventRecord& event = record->events[0];
  CHECK(event.type == "SANCTION");
  CHECK(event.date.value == "2024-02-05");
  REQUIRE(event.actors.size() == 1);
  const auto actor = std::find_if(record->entities.begin(), record->entities.end(), [&](const EntityRecord& e) { return e.id == event.actors[0]; });
  REQUIRE(actor != record->entities.end());
  CHECK(actor->country == "NOR");
  CHECK(!event.why.rule.empty());
  CHECK(record->engine.version == kVersion);
}

TEST_CASE("the same article gives the same record") {
  const std::string text = "Kenya and Peru signed a treaty in Lima. \"We are friends,\" Kenyan Foreign Minister Jane Otieno said.";
  CHECK(to_json(*engine().read(article(text))) == to_json(*engine().read(article(text))));
}

TEST_CASE("a text in another language is read with a notice") {
  std::string text;
  for (int i = 0; i < 6; ++i) text += "Der Kanzler traf am Montag seinen Kollegen und sprach lange mit ihm. ";
  const auto record = engine().read(article(text));
  REQUIRE(record);
  CHECK(record->article.language == "und");
  CHECK(record->notices.size() == 1);
}

TEST_CASE("CoNLL-U tells names, chains of coreference and, when asked for, factuality") {
  const std::string text = "Merkel arrived in Lagos on Monday. Merkel did not praise her hosts.";
  const auto plain = engine().read_conllu(article(text));
  REQUIRE(plain);
  CHECK(plain->find("Entity=(1)|NE=B-PER") != std::string::npos);
  CHECK(plain->find("Factuality=") == std::string::npos);
  const auto judged = engine().read_conllu(article(text), Judged::kFactuality);
  REQUIRE(judged);
  CHECK(judged->find("Factuality=3.0|Status=actual") != std::string::npos);
  CHECK(judged->find("Factuality=-1.8|Status=negated") != std::string::npos);
}

TEST_CASE("no words, no record") {
  const auto record = engine().read(article(" \n "));
  REQUIRE(!record);
  CHECK(record.error().code == ErrorCode::kEmpty);
}
