// Any bytes as events/verbs.tsv and events/nouns.tsv: reading and compiling must complain, never break.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "lexicon/pattern.h"
#include "lexicon/phrases.h"
#include "lexicon/table.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace entente;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  std::vector<Complaint> complaints;
  const Table table = parse_table(bytes, "events/verbs.tsv", kPatternColumns, complaints);
  const WordClasses classes = {{"@agreement", {"treaty", "deal"}}};
  Phrases phrases;
  for (const Row& row : table.rows) {
    if (row.cells.size() != kPatternColumns.size() || row.cells[0].empty()) std::abort();
    for (const TriggerKind kind : {TriggerKind::kVerb, TriggerKind::kNoun}) {
      std::vector<std::string> faults;
      const auto patterns =
          compile_pattern(kind, row.cells, classes, {table.file, row.line}, faults);
      if (patterns.empty() == faults.empty())
        std::abort();  // a line is either compiled or complained about
    }
    // A form must match itself, whatever it holds.
    phrases.add(row.cells[0], 0, true);
    std::vector<WordView> words;
    const std::vector<std::string> forms = split(row.cells[0], ' ');
    for (const std::string& form : forms) words.push_back({form, form});
    if (!phrases.longest(words, 0) && row.cells[0].find("\xC2\xAD") == std::string::npos)
      std::abort();
  }
  return 0;
}
