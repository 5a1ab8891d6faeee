// The language model's attributions as reports: the cue's dictionary entry, the heads of cue and source found in the tree, the spans as the
// model marked them. What it does not mark is read by the dictionary's frames (cues.h), also inside of its contents: there is no nesting
// in what it learned from. What is only named, neither told nor quoted, is a statement where the cue is a word ("rejected the plan") and an event alone where
// it is a deed ("signed a treaty").
#pragma once

#include <vector>

#include "extract/cues.h"

namespace entente {

std::vector<Report> attributed_reports(const Slots& slots, const Lexicon& lexicon,
                                       const std::vector<Quote>& quotes);

}  // namespace entente
