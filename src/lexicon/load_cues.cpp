// Words that report speech, thought and attitude.
#include <fmt/format.h>

#include "lexicon/loading.h"

namespace entente {
namespace {

const std::vector<std::string> kPartsOfSpeech = {"verb", "noun", "adj", "adv", "prep"};
const std::vector<std::string> kFrames = {"clause", "inf", "object", "of",
                                          "for",    "as",  "quote",  "np"};
}  // namespace

const std::vector<std::string>& all_acts() {
  static const std::vector<std::string> kActs = {
      "assert",    "deny",     "ask",    "demand",  "urge",   "propose", "offer",
      "promise",   "threaten", "warn",   "accept",  "reject", "decide",  "praise",
      "criticise", "accuse",   "intend", "believe", "decline"};
  return kActs;
}

void load_cues(Loading& loading) {
  const Table table =
      load_table(loading, "statements/cues.tsv", {"lemma", "pos", "frame", "act", "polarity"});
  Claims claims;
  for (const Row& row : table.rows) {
    const Origin at = origin_of(table, row);
    const std::vector<std::string>& cells = row.cells;
    const std::vector<std::string> frames = values_of(cells[2]);
    check_words(loading, at, "pos", {cells[1]}, kPartsOfSpeech);
    check_words(loading, at, "frame", frames, kFrames);
    check_words(loading, at, "act", {cells[3]}, all_acts());
    if (frames.empty()) complain(loading, at, "column \"frame\" must not be empty");
    // "-" is a value of this column, not an empty cell; read_table gives it as "".
    if (!cells[4].empty() && cells[4] != "+") {
      complain(loading, at, fmt::format("polarity \"{}\" is unknown; valid are + -", cells[4]));
    }
    const std::string meaning = fmt::format("{} {}", cells[3], cells[4].empty() ? "-" : cells[4]);
    for (const std::string& frame : frames) {
      claims.claim(loading, fmt::format("{} ({}) {}", cells[0], cells[1], frame), meaning, at);
    }
    loading.lexicon.cues[cells[0]].push_back(
        {cells[0], cells[1], {frames.begin(), frames.end()}, cells[3], cells[4].empty(), at});
  }
}

}  // namespace entente
