// What a position rests on: its event, its statements, its words.
#include <algorithm>

#include "extract/clause_words.h"
#include "ground/noun_phrase.h"
#include "stance/mood.h"
#include "stance/position.h"

namespace entente {

Statement reported_statement(const StanceScene& scene, const Position& position) {
  const Document& document = scene.document();
  const EntityKind kind = scene.cast().entities[position.holder].kind;
  Statement statement;
  statement.cue = position.trigger;
  statement.cue_bytes = {document.tokens[position.trigger].bytes};
  statement.lemma = std::string(document.lemma(position.trigger));
  statement.act = position.act;
  statement.negative = negated(scene.tree(), position.trigger);
  if (modal_of(scene.tree(), position.trigger) == "will") statement.modality = "future";
  statement.source = position.holder_word;
  statement.source_bytes = {
      document.bytes(noun_phrase(scene.tree(), position.holder_word.value_or(position.trigger)))};
  statement.speakers = {position.holder};
  statement.speakers.insert(statement.speakers.end(), position.jointly_with.begin(),
                            position.jointly_with.end());
  statement.source_kind = kind == EntityKind::kState          ? "government"
                          : kind == EntityKind::kOrganisation ? "organisation"
                          : kind == EntityKind::kGroup        ? "group"
                          : kind == EntityKind::kOffice       ? "office"
                                                              : "person";
  statement.anonymity = "named";
  statement.content = {position.issue.bytes};
  statement.form = "reported";
  statement.parent = scene.statement_around(position.trigger);
  statement.confidence = 0.6;
  return statement;
}

bool found_position(const StanceScene& scene, Position& position) {
  const Document& document = scene.document();
  const TokenId t = position.trigger;
  if (const auto v = scene.event_at(t)) position.events.push_back(*v);
  if (position.issue.told_by) {  // the accusation that is denied
    if (const auto v = scene.event_at(*position.issue.told_by)) position.events.push_back(*v);
  }
  if (const auto s = scene.statement_at(t)) position.statements.push_back(*s);
  if (const auto s = scene.statement_around(t)) {
    const auto& speakers = scene.statements[*s].speakers;
    if (!speakers.empty() && !scene.same_side(position.holder, speakers)) position.according_to = s;
    if (position.statements.empty() || position.according_to) position.statements.push_back(*s);
  }
  Span words = document.tokens[t].bytes;
  const Span issue = position.issue.bytes;
  const bool same_sentence =
      scene.tree().sentence_of(t) == scene.tree().sentence_of(position.issue.head);
  if (same_sentence) words = {std::min(words.begin, issue.begin), std::max(words.end, issue.end)};
  for (const PositionCondition& c : position.conditions)
    words = {std::min(words.begin, c.bytes.begin), std::max(words.end, c.bytes.end)};
  position.spans = {words};
  if (!same_sentence) position.spans.insert(position.spans.begin(), issue);
  return !position.events.empty() || !position.statements.empty();
}

}  // namespace entente
