#include "stance/stance_record.h"

#include "text/code_points.h"

namespace entente {
namespace {

std::string id_of(const char* prefix, std::size_t index) {
  return prefix + std::to_string(index + 1);
}

std::vector<std::string> ids(const std::vector<EntityId>& entities) {
  std::vector<std::string> out;
  for (EntityId e : entities) out.push_back(id_of("e", e));
  return out;
}

class Writer {
 public:
  Writer(const StanceScene& scene, const PublicationDate& published)
      : scene_(scene), published_(published), points_(scene.document().text.utf8) {}

  PositionRecord position(std::size_t index, const Position& from, const std::string& label) const {
    PositionRecord to;
    to.id = id_of("p", index);
    to.holder = id_of("e", from.holder);
    to.jointly_with = ids(from.jointly_with);
    if (from.towards) to.towards = id_of("e", *from.towards);
    to.issue = {id_of("i", from.issue_id), label};
    to.stance = from.stance;
    to.act = from.act;
    for (const PositionCondition& c : from.conditions) {
      PositionRecord::Condition condition{c.kind, {}, {points_.at_bytes(c.bytes)}};
      if (c.bearer) condition.bearer = id_of("e", *c.bearer);
      to.conditions.push_back(std::move(condition));
    }
    if (from.according_to) to.according_to = id_of("s", *from.according_to);
    for (std::size_t s : from.statements) to.evidence.push_back(id_of("s", s));
    for (std::size_t v : from.events) to.evidence.push_back(id_of("v", v));
    for (const Span& bytes : from.spans) to.spans.push_back(points_.at_bytes(bytes));
    return to;
  }

  AgreementRecord agreement(std::size_t index, const Agreement& from) const {
    AgreementRecord to;
    to.id = id_of("a", index);
    to.name = from.name;
    to.kind = from.kind;
    to.parties = ids(from.parties);
    for (const TokenRange& tokens : from.mentions)
      to.mentions.push_back(points_.at_bytes(scene_.document().bytes(tokens)));
    for (const Stage& stage : from.history) {
      StageRecord one{stage.stage, date(stage), ids(stage.by), {}};
      if (stage.event) one.event = id_of("v", *stage.event);
      to.history.push_back(std::move(one));
    }
    return to;
  }

 private:
  // Stated; else, for what is told as news in the reporter's own voice, the day of publication.
  DateRecord date(const Stage& stage) const {
    if (stage.moment) {
      const Moment& moment = scene_.moments[*stage.moment];
      return {moment.value, moment.begin, moment.end, "stated"};
    }
    const bool news = stage.event && scene_.document().xpos(stage.word) == "VBD" &&
                      !scene_.events[*stage.event].according_to;
    if (news && published_.date)
      return {published_.date, published_.date, published_.date, "publication"};
    return {};
  }

  const StanceScene& scene_;
  const PublicationDate& published_;
  CodePoints points_;
};

}  // namespace

void write_stances(const StanceScene& scene, const PublicationDate& published,
                   const std::vector<Agreement>& agreements, const std::vector<Position>& positions,
                   Record& record) {
  const Writer writer(scene, published);
  std::vector<std::string> labels;  // of an issue: the words of its first position
  for (const Position& position : positions) {
    if (position.issue_id >= labels.size()) labels.resize(position.issue_id + 1);
    std::string& label = labels[position.issue_id];
    if (label.empty()) label = position.issue.label;
    record.positions.push_back(writer.position(record.positions.size(), position, label));
  }
  for (std::size_t a = 0; a < agreements.size(); ++a)
    record.agreements.push_back(writer.agreement(a, agreements[a]));
}

}  // namespace entente
