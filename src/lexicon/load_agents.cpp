// Agents (the common nouns that act) and titles.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "lexicon/loading.h"

namespace entente {
namespace {

const std::vector<std::string> kKinds = {"person", "office",   "organisation",
                                         "group",  "document", "facility"};

std::string meaning_of(const AgentEntry& entry) {
  return fmt::format("{}{}{}", fmt::join(entry.sectors, "|"), entry.sectors.empty() ? "" : " ",
                     entry.kind);
}

void add(Loading& loading, Claims& claims, const AgentEntry& row, bool by_lemma,
         std::vector<AgentEntry>& entries, Phrases& phrases) {
  for (const std::string& form : values_of(row.form)) {
    if (!claims.claim(loading, form, meaning_of(row), row.origin)) continue;
    phrases.add(form, static_cast<std::uint32_t>(entries.size()), by_lemma);
    entries.push_back({form, row.sectors, row.kind, row.origin});
  }
}

}  // namespace

void load_agents(Loading& loading) {
  const std::vector<std::string> sectors = ontology::all_sectors();
  Lexicon& lexicon = loading.lexicon;
  Claims agents, titles;
  const Table agent_table = load_table(loading, "actors/agents.tsv", {"form", "sectors", "kind"});
  for (const Row& row : agent_table.rows) {
    const AgentEntry entry{row.cells[0], values_of(row.cells[1]), row.cells[2],
                           origin_of(agent_table, row)};
    check_words(loading, entry.origin, "sector", entry.sectors, sectors);
    check_words(loading, entry.origin, "kind", {entry.kind}, kKinds);
    add(loading, agents, entry, true, lexicon.agents, lexicon.agent_phrases);
  }
  const Table title_table = load_table(loading, "actors/titles.tsv", {"form", "sectors"});
  for (const Row& row : title_table.rows) {
    const AgentEntry entry{row.cells[0], values_of(row.cells[1]), "person",
                           origin_of(title_table, row)};
    check_words(loading, entry.origin, "sector", entry.sectors, sectors);
    add(loading, titles, entry, false, lexicon.titles, lexicon.title_phrases);
  }
}

}  // namespace entente
