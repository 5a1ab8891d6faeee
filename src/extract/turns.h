// Turns of a transcript: "MR. OKORO: We have two announcements." The label is the source, the colon the cue, the rest of the paragraph and
// of the unlabelled ones behind it the content.
#pragma once

#include <vector>

#include "document/document.h"

namespace entente {

struct Turn {
  TokenRange label;  // without the colon
  TokenId colon;
  std::vector<Span> content;  // bytes, one a paragraph
  bool question;              // "Q:", "QUESTION:", "REPORTER:"
};

// Empty unless at least two paragraphs begin with a label: one in capitals ("Q"), or a name, where somebody is asked or speaks twice. Behind
// a name the answer is one paragraph.
std::vector<Turn> find_turns(const Document& document);

}  // namespace entente
