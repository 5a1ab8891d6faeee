// Nouns of agreements and plans, and the words that tell their stages.
#include <fmt/format.h>

#include <algorithm>

#include "lexicon/loading.h"
#include "lexicon/pattern.h"

namespace entente {
namespace {

const std::vector<std::string> kKinds = {"plan",     "treaty",     "partnership", "cease-fire",
                                         "contract", "resolution", "declaration"};
const std::vector<std::string> kStrengths = {"strong", "weak"};
const std::vector<std::string> kPartsOfSpeech = {"verb", "noun", "adj", "prep"};
const std::vector<std::string> kStages = {"proposed", "negotiated", "agreed",    "signed",
                                          "ratified", "in force",   "suspended", "violated",
                                          "rejected", "withdrawn"};

std::size_t weight(const StageEntry& entry) {
  return entry.when.size() + (entry.particle.empty() ? 0 : 1);
}

void load_nouns(Loading& loading) {
  const Table table = load_table(loading, "agreements/nouns.tsv", {"form", "kind", "strength"});
  Lexicon& lexicon = loading.lexicon;
  Claims claims;
  for (const Row& row : table.rows) {
    const Origin at = origin_of(table, row);
    check_words(loading, at, "kind", {row.cells[1]}, kKinds);
    check_words(loading, at, "strength", {row.cells[2]}, kStrengths);
    for (const std::string& form : values_of(row.cells[0])) {
      if (!claims.claim(loading, form, row.cells[1], at)) continue;
      lexicon.agreement_phrases.add(
          form, static_cast<std::uint32_t>(lexicon.agreement_nouns.size()), true);
      lexicon.agreement_nouns.push_back({form, row.cells[1], row.cells[2] == "weak", at});
    }
  }
}

void add_stage(Loading& loading, const Row& row, const Origin& at) {
  Lexicon& lexicon = loading.lexicon;
  std::vector<std::string> faults;
  StageEntry entry;
  entry.pos = row.cells[1];
  entry.slot = compile_slots("slot", row.cells[3], faults);
  entry.stage = row.cells[4];
  entry.by = compile_slots("by", row.cells[5], faults);
  entry.origin = at;
  check_words(loading, at, "pos", {entry.pos}, kPartsOfSpeech);
  if (!entry.stage.empty()) check_words(loading, at, "stage", {entry.stage}, kStages);
  const bool beside = entry.pos == "adj" || entry.pos == "prep";
  if (!beside && entry.slot.empty())
    complain(loading, at, "a verb or noun needs the slot in which the agreement stands");
  const TriggerKind kind = entry.pos == "noun" ? TriggerKind::kNoun : TriggerKind::kVerb;
  add_wordings(compile_wording(kind, row.cells[0], row.cells[2], lexicon.classes, faults), entry, lexicon.stages,
               lexicon.stages_of);
  for (std::string& fault : faults) complain(loading, at, std::move(fault));
}

void load_stages(Loading& loading) {
  const Table table =
      load_table(loading, "agreements/stages.tsv", {"word", "pos", "when", "slot", "stage", "by"});
  Claims claims;
  for (const Row& row : table.rows) {
    const Origin at = origin_of(table, row);
    add_stage(loading, row, at);
    claims.claim(
        loading,
        fmt::format("{} ({}) {} in {}", row.cells[0], row.cells[1], row.cells[2], row.cells[3]),
        row.cells[4], at);
  }
  Lexicon& lexicon = loading.lexicon;
  for (auto& [lemma, list] : lexicon.stages_of) {
    std::stable_sort(list.begin(), list.end(), [&](std::uint32_t a, std::uint32_t b) {
      return weight(lexicon.stages[a]) > weight(lexicon.stages[b]);
    });
  }
}

}  // namespace

void load_agreements(Loading& loading) {
  load_nouns(loading);
  load_stages(loading);
}

}  // namespace entente
