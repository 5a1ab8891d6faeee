// What the loaders of the single tables share: where they read, what they fill, what they complain about.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "lexicon/lexicon.h"
#include "lexicon/pattern.h"

namespace entente {

struct Loading {
  const std::filesystem::path& folder;
  Lexicon lexicon;
  std::vector<Complaint> complaints;
  std::vector<std::string> missing;  // files that cannot be read, with the reason
  std::vector<std::pair<std::string, std::string>>
      files;  // name and bytes of every table, for Lexicon::id
};

// The rows of a table; none when the file is missing (noted in Loading::missing).
Table load_table(Loading& loading, const std::string& file,
                 const std::vector<std::string>& columns);

inline Origin origin_of(const Table& table, const Row& row) { return {table.file, row.line}; }
void complain(Loading& loading, const Origin& at, std::string what);
// Complains about each of `words` that is not in `valid`.
void check_words(Loading& loading, const Origin& at, std::string_view what,
                 const std::vector<std::string>& words, const std::vector<std::string>& valid);

// The acts of statements and positions: assert deny ask ...
const std::vector<std::string>& all_acts();

// Forms that may mean one thing only. The second line that claims a form for something else is wrong: it could never match.
class Claims {
 public:
  // Complains and returns false when the form already means something else. `meaning` is what a person should read.
  bool claim(Loading& loading, const std::string& form, const std::string& meaning,
             const Origin& at);
  [[nodiscard]] bool known(const std::string& form) const { return claims_.contains(form); }

 private:
  struct Claim {
    std::string meaning;
    Origin at;
  };
  std::unordered_map<std::string, Claim> claims_;
};

// Puts one entry a wording into `list`, and its index below its trigger. Entry: with trigger, particle and when.
template <typename Entry>
void add_wordings(std::vector<Wording> wordings, const Entry& entry, std::vector<Entry>& list,
                  std::unordered_map<std::string, std::vector<std::uint32_t>>& by_trigger) {
  for (Wording& words : wordings) {
    Entry one = entry;
    one.trigger = words.trigger;
    one.particle = words.particle;
    one.when = std::move(words.when);
    by_trigger[one.trigger].push_back(static_cast<std::uint32_t>(list.size()));
    list.push_back(std::move(one));
  }
}

void load_actors(Loading& loading);    // actors/states.tsv, organisations.tsv
void load_agents(Loading& loading);    // actors/agents.tsv, titles.tsv
void load_events(Loading& loading);    // events/classes.tsv, verbs.tsv, nouns.tsv
void load_contexts(Loading& loading);  // events/contexts.tsv
void load_modality(Loading& loading);  // events/modality.tsv
void load_cues(Loading& loading);      // statements/cues.tsv
void load_stances(Loading& loading);     // positions/stances.tsv
void load_agreements(Loading& loading);  // agreements/nouns.tsv, stages.tsv
void load_places(Loading& loading);    // places/regions.tsv, places.tsv
void load_towns(Loading& loading);     // places/towns.tsv, which is not parsed
void check_towns(Loading& loading);    // ... but here, row by row

}  // namespace entente
