// Nouns that report: "its belief that the army would obey", "a proposal by Norway to send monitors".
#pragma once

#include "extract/cues.h"

namespace entente {

// A noun of the dictionary (frames "np": with a that-clause, "inf": with an infinitive) whose owner or author the noun phrase names. Nothing when
// it names nobody: "the fear that ..." is nobody's word.
std::optional<Report> noun_report_at(const Slots& slots, const Lexicon& lexicon, TokenId t);

}  // namespace entente
