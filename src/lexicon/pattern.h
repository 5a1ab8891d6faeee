// Compiles a line of events/verbs.tsv or events/nouns.tsv to patterns; the grammar stands in dictionaries/README.md.
// Apart from load_events.cpp, so that it can be tested and fuzzed a line at a time.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "lexicon/lexicon.h"

namespace entente {

using WordClasses = std::unordered_map<std::string, std::unordered_set<std::string>>;

enum class TriggerKind { kVerb, kNoun };

inline const std::vector<std::string> kPatternColumns = {"trigger", "when",  "type",      "mode",
                                                         "cameo",   "actor", "recipient", "flags"};

// The slots that a clause can have: subj obj ... and the prepositions.
const std::vector<std::string>& slot_names();
bool is_slot(std::string_view name);  // also "xcomp.obj"

// Cells read before: a family of verbs has the same conditions and sides line after line, and reading them is most of the program's start.
struct ReadCells {
  std::unordered_map<std::string, std::vector<Condition>> when;
  std::unordered_map<std::string, Shared<std::vector<SlotGroup>>> sides;
  std::unordered_map<std::string, Shared<std::unordered_set<std::string>>> flags;
};

// The patterns of one line (one; two for a noun with a hyphen); faults are appended to `faults`, and then there are none.
// cells: as kPatternColumns; `read`: of the same classes, none by default.
std::vector<EventPattern> compile_pattern(TriggerKind kind, const std::vector<std::string>& cells,
                                          const WordClasses& classes, const Origin& origin,
                                          std::vector<std::string>& faults, ReadCells* read = nullptr);

// What tables of other folders share with them: the trigger with its conditions, and a cell of slots. `kind` says how the words of the
// trigger are read; faults are appended.
struct Wording {
  std::string trigger, particle;
  std::vector<Condition> when;
};
std::vector<Wording> compile_wording(TriggerKind kind, const std::string& trigger,
                                     const std::string& when, const WordClasses& classes,
                                     std::vector<std::string>& faults);
std::vector<SlotGroup> compile_slots(std::string_view column, const std::string& cell,
                                     std::vector<std::string>& faults);

// How many conditions a pattern has, its particle included: what orders the patterns of one lemma.
std::size_t weight(const EventPattern& pattern);

}  // namespace entente
