// Event verbs and nouns with their classes of words, and the words of modality.
#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "lexicon/loading.h"
#include "lexicon/pattern.h"

namespace entente {
namespace {

const std::vector<std::string> kPartsOfSpeech = {"verb", "noun", "adj", "adv"};
const std::vector<std::string> kFramed = {"verb", "noun"};
const std::vector<std::string> kStatuses = {"actual",  "ongoing", "planned", "hypothetical",
                                            "negated", "alleged", "demanded"};

void load_classes(Loading& loading) {
  const Table table = load_table(loading, "events/classes.tsv", {"class", "words"});
  for (const Row& row : table.rows) {
    const Origin at = origin_of(table, row);
    const std::string& name = row.cells[0];
    if (name.front() != '@')
      complain(loading, at, fmt::format("class \"{0}\" must be written @{0}", name));
    if (row.cells[1].empty()) complain(loading, at, fmt::format("class {} has no words", name));
    for (const std::string& word : values_of(row.cells[1])) {
      if (word.front() == '@')
        complain(loading, at, fmt::format("a class may not hold another one: {}", word));
      loading.lexicon.classes[name].insert(word);
    }
  }
}

// Two lines with one trigger and the same conditions, in whatever order these stand.
std::string key_of(const Row& row) {
  std::vector<std::string> when = split(row.cells[1], ' ');
  std::sort(when.begin(), when.end());
  return fmt::format("{}{}{}", row.cells[0], when.empty() ? "" : " + ", fmt::join(when, " "));
}

std::string meaning_of(const Row& row) {
  std::string meaning = row.cells[2].empty() ? "no event" : row.cells[2];
  for (const std::size_t column : {std::size_t{3}, std::size_t{4}}) {
    if (!row.cells[column].empty()) meaning += " " + row.cells[column];
  }
  return meaning;
}

void heaviest_first(const std::vector<EventPattern>& patterns, std::unordered_map<std::string, std::vector<std::uint32_t>>& lists) {
  for (auto& [key, list] : lists) {
    std::stable_sort(list.begin(), list.end(), [&](std::uint32_t a, std::uint32_t b) { return weight(patterns[a]) > weight(patterns[b]); });
  }
}

void load_patterns(Loading& loading, const std::string& file, TriggerKind kind,
                   std::unordered_map<std::string, std::vector<std::uint32_t>>& by_lemma) {
  const Table table = load_table(loading, file, kPatternColumns);
  std::vector<EventPattern>& patterns = loading.lexicon.patterns;
  Claims claims;
  ReadCells read;
  for (const Row& row : table.rows) {
    const Origin at = origin_of(table, row);
    std::vector<std::string> faults;
    for (EventPattern& pattern :
         compile_pattern(kind, row.cells, loading.lexicon.classes, at, faults, &read)) {
      by_lemma[pattern.trigger].push_back(static_cast<std::uint32_t>(patterns.size()));
      patterns.push_back(std::move(pattern));
    }
    for (std::string& fault : faults) complain(loading, at, std::move(fault));
    const std::string key = key_of(row);
    const bool again = claims.known(key);
    if (claims.claim(loading, key, meaning_of(row), at) && again)
      complain(loading, at, fmt::format("\"{}\" stands in the table already: the first line counts, take this one out", key));
  }
  heaviest_first(patterns, by_lemma);
}

// Sides around a trigger of whatever lemma, by part of speech and type.
void load_frames(Loading& loading) {
  const Table table = load_table(loading, "events/frames.tsv", kPatternColumns);
  Lexicon& lexicon = loading.lexicon;
  for (const Row& row : table.rows) {
    const Origin at = origin_of(table, row);
    const std::string& pos = row.cells[0];
    check_words(loading, at, "trigger", {pos}, kFramed);
    if (row.cells[2].empty()) complain(loading, at, "a frame needs a type");
    std::vector<std::string> faults;
    auto& frames = pos == "noun" ? lexicon.noun_frames : lexicon.verb_frames;
    for (EventPattern& pattern : compile_pattern(TriggerKind::kVerb, row.cells, lexicon.classes, at, faults)) {
      pattern.frame = true;
      frames[pattern.type].push_back(static_cast<std::uint32_t>(lexicon.patterns.size()));
      lexicon.patterns.push_back(std::move(pattern));
    }
    for (std::string& fault : faults) complain(loading, at, std::move(fault));
  }
  heaviest_first(lexicon.patterns, lexicon.verb_frames);
  heaviest_first(lexicon.patterns, lexicon.noun_frames);
}

}  // namespace

void load_events(Loading& loading) {
  load_classes(loading);
  load_patterns(loading, "events/verbs.tsv", TriggerKind::kVerb, loading.lexicon.verb_patterns);
  load_patterns(loading, "events/nouns.tsv", TriggerKind::kNoun, loading.lexicon.noun_patterns);
  load_frames(loading);
}

void load_modality(Loading& loading) {
  const Table table =
      load_table(loading, "events/modality.tsv", {"lemma", "pos", "slot", "status", "note"});
  Claims claims;
  for (const Row& row : table.rows) {
    const Origin at = origin_of(table, row);
    const std::string &lemma = row.cells[0], &pos = row.cells[1], &status = row.cells[3];
    check_words(loading, at, "pos", {pos}, kPartsOfSpeech);
    check_words(loading, at, "status", {status}, kStatuses);
    const std::vector<std::string> slots = values_of(row.cells[2]);
    if (slots.empty()) complain(loading, at, "column \"slot\" must not be empty");
    for (const std::string& slot : slots) {
      if (!is_slot(slot)) complain(loading, at, unknown("slot", slot, slot_names()));
      if (!claims.claim(loading, fmt::format("{} ({}) {}", lemma, pos, slot), status, at)) continue;
      loading.lexicon.modality[lemma].push_back({lemma, pos, slot, status, at});
    }
  }
}

void load_contexts(Loading& loading) {
  const Table table = load_table(loading, "events/contexts.tsv", {"form", "contexts"});
  const std::vector<std::string> valid = ontology::all_contexts();
  Lexicon& lexicon = loading.lexicon;
  Claims claims;
  for (const Row& row : table.rows) {
    const Origin at = origin_of(table, row);
    const std::string& form = row.cells[0];
    std::vector<std::string> contexts = values_of(row.cells[1]);
    if (contexts.empty()) complain(loading, at, "column \"contexts\" must not be empty");
    check_words(loading, at, "context", contexts, valid);
    if (!claims.claim(loading, form, row.cells[1], at)) continue;
    const bool code =
        std::all_of(form.begin(), form.end(), [](unsigned char c) { return c >= '0' && c <= '9'; });
    if (code) {
      if (!ontology::is_cameo(form)) complain(loading, at, unknown("code", form, {}));
      lexicon.contexts_of_code[form] = std::move(contexts);
      continue;
    }
    lexicon.context_phrases.add(form, static_cast<std::uint32_t>(lexicon.contexts.size()), true);
    lexicon.contexts.push_back({form, std::move(contexts), at});
  }
}

}  // namespace entente
