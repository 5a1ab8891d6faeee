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

// Empty unless at least two paragraphs begin with a label in capitals (or "Q"). A name in small letters ("Vukic: We ...") is a label
// where the report has questions or has it twice; such a conversation ends with the paragraph of its last label.
std::vector<Turn> find_turns(const Document& document);

}  // namespace entente
