#include "extract/turn_statements.h"

#include <algorithm>

namespace entente {
namespace {

// "Given by Ana Cruz, Deputy Spokesperson": the person whom the report introduces with the words of the label.
EntityId introduced_as(const Document& document, const Cast& cast, std::string_view label) {
  for (const Mention& mention : cast.mentions) {
    if (mention.entity == kNone || cast.entities[mention.entity].kind != EntityKind::kPerson) continue;
    if (document.text.of(document.bytes(mention.tokens)) == label) return mention.entity;
  }
  return kNone;
}

// Who speaks under a label: a person, be it that only another turn of the same label was read as a name.
EntityId labelled(const Document& document, const Cast& cast, const std::vector<Turn>& turns, TokenRange label) {
  EntityId any = kNone;
  const std::string_view words = document.text.of(document.bytes(label));
  for (const Turn& turn : turns) {
    if (document.text.of(document.bytes(turn.label)) != words) continue;
    for (TokenId t = turn.label.begin; t < turn.label.end; ++t) {
      const EntityId e = cast.entity_at(t);
      if (e == kNone) continue;
      if (cast.entities[e].kind == EntityKind::kPerson) return e;
      if (any == kNone || turn.label.begin == label.begin) any = e;
    }
  }
  const EntityId named = introduced_as(document, cast, words);
  return named != kNone ? named : any;
}

Statement statement_of(const Document& document, const Cast& cast, const std::vector<Turn>& turns, const Turn& turn) {
  Statement statement;
  statement.cue = turn.colon;
  statement.cue_bytes = {document.tokens[turn.colon].bytes};
  statement.lemma = ":";
  statement.act = turn.question ? "ask" : "assert";
  statement.content = turn.content;
  statement.source_bytes = {document.bytes(turn.label)};
  statement.source_kind = "person";
  statement.anonymity = turn.question ? "anonymous" : "named";
  const EntityId who = labelled(document, cast, turns, turn.label);
  if (who != kNone && !turn.question) statement.speakers = {who};
  statement.confidence = 0.85;
  return statement;
}

}  // namespace

void add_turns(const Document& document, const Cast& cast, std::vector<Statement>& statements) {
  const std::vector<Turn> turns = find_turns(document);
  for (const Turn& turn : turns) {
    const Span label = document.bytes(turn.label);
    std::erase_if(statements, [&](const Statement& s) {
      return s.cue == turn.colon || std::any_of(s.content.begin(), s.content.end(), [&](const Span& span) { return span.overlaps(label); });
    });
    statements.push_back(statement_of(document, cast, turns, turn));
  }
}

}  // namespace entente
