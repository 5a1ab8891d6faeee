// Positions: who stands where on what. Read from statements and events; never without one of them as evidence.
#pragma once

#include <string>

#include "stance/agreement.h"

namespace entente {

struct PositionCondition {
  std::string kind;  // precondition exchange exception deadline consequence
  std::optional<EntityId> bearer;
  Span bytes;
};

struct Issue {
  std::string label;  // its own words
  TokenId head = 0;
  Span bytes;
  std::optional<TokenId>
      told_by;  // the verb of the clause that it sums up ("..., a charge Rome denied")
};

struct Position {
  TokenId trigger = 0;
  EntityId holder = kNone;
  std::vector<EntityId> jointly_with;  // others that take it together with the holder
  std::optional<TokenId> holder_word;  // where the holder is named for it
  std::optional<EntityId> towards;
  Issue issue;
  std::size_t issue_id = 0;  // the same for positions on the same issue
  std::string stance, act;
  std::vector<PositionCondition> conditions;
  std::optional<std::size_t> according_to;      // statement of somebody else
  std::vector<std::size_t> statements, events;  // evidence
  std::vector<Span> spans;                      // bytes
};

// In text order. A stance that no statement and no event tells yet ("Nepal is considering the offer") is a statement of form "reported":
// it is put into `reported`, to stand behind those of the scene.
std::vector<Position> find_positions(const StanceScene& scene,
                                     const std::vector<Agreement>& agreements,
                                     std::vector<Statement>& reported);

// ---- the parts of the work
// The words of dictionaries/positions/stances.tsv (one element a token, nullptr for none).
std::vector<const StanceEntry*> match_stances(const StanceScene& scene);
// Is this word part of what another stance is about ("rejected calls for talks": calls)?
bool part_of_an_issue(const StanceScene& scene, const std::vector<const StanceEntry*>& matched,
                      TokenId t);
// Demands and undertakings that are said by a verb of the content alone: "said that Russia must withdraw", "said it would pay".
std::vector<Position> find_claims(const StanceScene& scene,
                                  const std::vector<const StanceEntry*>& matched);
// What is left unsaid: "has not said whether it will hit back", evasive answers.
std::vector<Position> find_silences(const StanceScene& scene,
                                    const std::vector<const StanceEntry*>& matched);
// What stands in a slot of `trigger`, as an issue.
Issue issue_of(const StanceScene& scene, TokenId trigger, TokenId filler);
// The issue of a clause whose verb is `verb`.
Issue issue_of_clause(const StanceScene& scene, TokenId verb);
// "if ...", "in exchange for ...", "by Friday", "first": beside the trigger and inside its issue.
std::vector<PositionCondition> conditions_of(const StanceScene& scene, const Position& position);
// "would stay away unless the general was sent home", "until Chile pays": the holder wants what it waits for of another.
std::vector<Position> demands_in_conditions(const StanceScene& scene,
                                            const std::vector<Position>& positions);
// Support with a condition is conditional.
void apply_conditions(Position& position);
// The statement that a stance in the reporter's words makes of its holder.
Statement reported_statement(const StanceScene& scene, const Position& position);
// Evidence, the words, and whose word it is; false when there is no evidence.
bool found_position(const StanceScene& scene, Position& position);
// Gives the same issue_id to what is about the same thing, and leaves out what says a position again.
void join_positions(const StanceScene& scene, const std::vector<Agreement>& agreements,
                    std::vector<Position>& positions);

}  // namespace entente
