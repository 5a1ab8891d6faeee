// Record -> one line of JSON. One function a kind of thing, keys in the order of schema/record.schema.json.
// nlohmann writes doubles in their shortest form and knows no locale; it never sees anything but our own records here.
#include <nlohmann/json.hpp>

#include "entente/error.h"
#include "entente/record.h"

namespace entente {
namespace {

using Json = nlohmann::ordered_json;

template <typename T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json or_null(const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); }

Json json_of(const Span& span) { return Json::array({span.begin, span.end}); }

Json json_of(const MentionRecord& mention);
Json json_of(const EntityRecord& entity);
Json json_of(const TimeRecord& time);
Json json_of(const PlaceRecord& place);
Json json_of(const StatementRecord& statement);
Json json_of(const EventRecord& event);
Json json_of(const PositionRecord& position);
Json json_of(const PositionRecord::Condition& condition);
Json json_of(const AgreementRecord& agreement);
Json json_of(const StageRecord& stage);
Json json_of(const PairRecord& pair);

template <typename T>
Json list_of(const std::vector<T>& things) {
  Json list = Json::array();
  for (const T& thing : things) list.push_back(json_of(thing));
  return list;
}

Json strings(const std::vector<std::string>& values) {
  Json list = Json::array();
  for (const std::string& value : values) list.push_back(value);
  return list;
}

template <typename T>
Json object_of(const std::map<std::string, T>& values) {
  Json object = Json::object();
  for (const auto& [key, value] : values) object[key] = value;
  return object;
}

Json json_of(const DatelineRecord& dateline) {
  return {{"place", or_null(dateline.place)},
          {"date", or_null(dateline.date)},
          {"agency", or_null(dateline.agency)}};
}

Json json_of(const ArticleRecord& article) {
  return {{"id", article.id},
          {"title", or_null(article.title)},
          {"published", or_null(article.published)},
          {"published_from", article.published_from},
          {"publisher", or_null(article.publisher)},
          {"url", or_null(article.url)},
          {"language", article.language},
          {"dateline", article.dateline ? json_of(*article.dateline) : Json(nullptr)},
          {"credits", strings(article.credits)}};
}

Json json_of(const MentionRecord& mention) {
  return {{"span", json_of(mention.span)}, {"form", mention.form}};
}

Json json_of(const EntityRecord& entity) {
  return {{"id", entity.id},
          {"name", entity.name},
          {"kind", entity.kind},
          {"country", or_null(entity.country)},
          {"sectors", strings(entity.sectors)},
          {"code", entity.code},
          {"role", or_null(entity.role)},
          {"members", strings(entity.members)},
          {"mentions", list_of(entity.mentions)},
          {"why", object_of(entity.why)}};
}

Json json_of(const TimeRecord& time) {
  return {{"id", time.id},           {"span", json_of(time.span)}, {"type", time.type},
          {"value", time.value},     {"mod", or_null(time.mod)},   {"begin", or_null(time.begin)},
          {"end", or_null(time.end)}};
}

Json json_of(const PlaceRecord& place) {
  return {{"id", place.id},
          {"span", json_of(place.span)},
          {"name", place.name},
          {"country", or_null(place.country)},
          {"lat", or_null(place.lat)},
          {"lon", or_null(place.lon)},
          {"geonames", or_null(place.geonames)},
          {"metonym", place.metonym}};
}

Json json_of(const StatementRecord& statement) {
  const Json source = {{"spans", list_of(statement.source.spans)},
                       {"entities", strings(statement.source.entities)},
                       {"kind", statement.source.kind},
                       {"anonymity", statement.source.anonymity}};
  return {{"id", statement.id},
          {"form", statement.form},
          {"source", source},
          {"cue", {{"spans", list_of(statement.cue.spans)}, {"lemma", statement.cue.lemma}}},
          {"content", {{"spans", list_of(statement.content)}}},
          {"quoted", list_of(statement.quoted)},
          {"addressee",
           {{"spans", list_of(statement.addressee.spans)},
            {"entities", strings(statement.addressee.entities)}}},
          {"occasion", list_of(statement.occasion)},
          {"act", statement.act},
          {"polarity", statement.polarity},
          {"modality", statement.modality},
          {"parent", or_null(statement.parent)},
          {"said", or_null(statement.said)},
          {"confidence", statement.confidence}};
}

Json json_of(const DateRecord& date) {
  return {{"value", or_null(date.value)},
          {"begin", or_null(date.begin)},
          {"end", or_null(date.end)},
          {"from", date.from}};
}

Json why_of(const EventRecord& event) {
  Json why = {{"by", event.why.by},
              {"rule", or_null(event.why.rule)},
              {"scores", object_of(event.why.scores)}};
  if (!event.why.notes.empty()) why["notes"] = strings(event.why.notes);
  return why;
}

Json json_of(const EventRecord& event) {
  return {{"id", event.id},
          {"type", event.type},
          {"mode", or_null(event.mode)},
          {"contexts", strings(event.contexts)},
          {"cameo", event.cameo},
          {"ontology", "PLOVER-0.8/CAMEO-1.1b3"},
          {"quad", event.quad},
          {"goldstein", event.goldstein},
          {"actors", strings(event.actors)},
          {"recipients", strings(event.recipients)},
          {"reciprocal", event.reciprocal},
          {"trigger", list_of(event.trigger)},
          {"clause", json_of(event.clause)},
          {"sentence", event.sentence},
          {"date", json_of(event.date)},
          {"place", or_null(event.place)},
          {"status", event.status},
          {"historical", event.historical},
          {"according_to", or_null(event.according_to)},
          {"same_as", or_null(event.same_as)},
          {"why", why_of(event)},
          {"confidence", event.confidence}};
}

Json json_of(const PositionRecord::Condition& condition) {
  return {{"kind", condition.kind},
          {"bearer", or_null(condition.bearer)},
          {"spans", list_of(condition.spans)}};
}

Json json_of(const PositionRecord& position) {
  return {{"id", position.id},
          {"holder", position.holder},
          {"jointly_with", strings(position.jointly_with)},
          {"towards", or_null(position.towards)},
          {"issue", {{"id", position.issue.id}, {"label", position.issue.label}}},
          {"stance", position.stance},
          {"act", position.act},
          {"conditions", list_of(position.conditions)},
          {"according_to", or_null(position.according_to)},
          {"evidence", strings(position.evidence)},
          {"spans", list_of(position.spans)}};
}

Json json_of(const StageRecord& stage) {
  return {{"stage", stage.stage},
          {"date", json_of(stage.date)},
          {"by", strings(stage.by)},
          {"event", or_null(stage.event)}};
}

Json json_of(const AgreementRecord& agreement) {
  return {{"id", agreement.id},
          {"name", agreement.name},
          {"kind", agreement.kind},
          {"parties", strings(agreement.parties)},
          {"mentions", list_of(agreement.mentions)},
          {"history", list_of(agreement.history)}};
}

Json json_of(const PairRecord& pair) {
  return {{"type", pair.type}, {"quad", pair.quad}, {"scores", object_of(pair.scores)}};
}

Json json_of(const EngineRecord& engine) {
  return {{"version", engine.version},
          {"models", object_of(engine.models)},
          {"dictionaries", engine.dictionaries}};
}

// A byte that is no UTF-8 (a file name can hold one) becomes U+FFFD instead of an exception.
std::string line_of(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace

std::string to_json(const Record& record) {
  Json json = {{"schema", "entente.record/1"},
               {"article", json_of(record.article)},
               {"text", record.text},
               {"sentences", list_of(record.sentences)},
               {"entities", list_of(record.entities)},
               {"times", list_of(record.times)},
               {"places", list_of(record.places)},
               {"statements", list_of(record.statements)},
               {"events", list_of(record.events)},
               {"positions", list_of(record.positions)},
               {"agreements", list_of(record.agreements)}};
  if (!record.pairs.empty()) json["pairs"] = list_of(record.pairs);
  if (!record.notices.empty()) json["notices"] = strings(record.notices);
  json["engine"] = json_of(record.engine);
  return line_of(json);
}

std::string error_json(const std::string& id, const Error& error) {
  return line_of(
      {{"id", id}, {"error", {{"code", code_name(error.code)}, {"message", error.message}}}});
}

}  // namespace entente
