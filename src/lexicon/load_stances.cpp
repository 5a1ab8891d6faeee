// Words that say where somebody stands on something.
#include <fmt/format.h>

#include <algorithm>

#include "lexicon/loading.h"
#include "lexicon/pattern.h"

namespace entente {
namespace {

const std::vector<std::string> kPartsOfSpeech = {"verb", "noun", "adj", "adv"};
const std::vector<std::string> kStances = {"support",   "oppose",  "conditional",
                                           "undecided", "neutral", "none declared"};

std::size_t weight(const StanceEntry& entry) {
  return entry.when.size() + (entry.particle.empty() ? 0 : 1);
}

void check_stance(Loading& loading, const Origin& at, const std::string& stance) {
  if (!stance.empty()) check_words(loading, at, "stance", {stance}, kStances);
}

StanceEntry entry_of(Loading& loading, const Row& row, const Origin& at,
                     std::vector<std::string>& faults) {
  const std::vector<std::string>& cells = row.cells;
  StanceEntry entry;
  entry.pos = cells[1];
  entry.stance = cells[3];
  entry.act = cells[4];
  entry.negated = cells[5];
  entry.by_speaker = cells[6] == "speaker";
  if (!entry.by_speaker) entry.holder = compile_slots("holder", cells[6], faults);
  entry.issue_before = cells[7] == "before";
  if (!entry.issue_before) entry.issue = compile_slots("issue", cells[7], faults);
  entry.towards = compile_slots("towards", cells[8], faults);
  entry.origin = at;
  check_words(loading, at, "pos", {entry.pos}, kPartsOfSpeech);
  check_stance(loading, at, entry.stance);
  check_stance(loading, at, entry.negated);
  const bool position = !entry.stance.empty() || !entry.negated.empty();
  if (position) check_words(loading, at, "act", {entry.act}, all_acts());
  if (position && (cells[6].empty() || cells[7].empty()))
    complain(loading, at, "a line with a stance needs a holder and an issue");
  return entry;
}

}  // namespace

void load_stances(Loading& loading) {
  const Table table =
      load_table(loading, "positions/stances.tsv",
                 {"trigger", "pos", "when", "stance", "act", "not", "holder", "issue", "towards"});
  Lexicon& lexicon = loading.lexicon;
  Claims claims;
  for (const Row& row : table.rows) {
    const Origin at = origin_of(table, row);
    std::vector<std::string> faults;
    const StanceEntry entry = entry_of(loading, row, at, faults);
    const TriggerKind kind = entry.pos == "noun" ? TriggerKind::kNoun : TriggerKind::kVerb;
    add_wordings(compile_wording(kind, row.cells[0], row.cells[2], lexicon.classes, faults), entry, lexicon.stances,
                 lexicon.stances_of);
    for (std::string& fault : faults) complain(loading, at, std::move(fault));
    claims.claim(loading, fmt::format("{} ({}) {}", row.cells[0], row.cells[1], row.cells[2]),
                 fmt::format("{} {}", row.cells[3], row.cells[4]), at);
  }
  for (auto& [lemma, list] : lexicon.stances_of) {
    std::stable_sort(list.begin(), list.end(), [&](std::uint32_t a, std::uint32_t b) {
      return weight(lexicon.stances[a]) > weight(lexicon.stances[b]);
    });
  }
}

}  // namespace entente
