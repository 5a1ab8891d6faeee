// Which line breaks end a paragraph and which are hard wraps.
//
// The test is the one that a wrapping program applied when it made the break: a break is a wrap if
// the next word would not have fitted into the width any more. So the width is measured from the
// file (the 90th percentile of the lines that have a neighbour), and how ragged the wrapping is
// from the breaks that can be nothing but wraps (the sentence runs on with a lower-case word). A
// file counts as wrapped only if enough of its breaks are of that kind; in every other file a
// single line break ends a paragraph, unless the sentence plainly runs on.
#pragma once

#include <string_view>
#include <vector>

#include "text/lines.h"

namespace entente {

enum class Join {
  kTight,      // a wrap behind a hyphen inside a word: nothing comes between, the hyphen stays
  kSpace,      // a wrap: one space
  kParagraph,  // a paragraph ends
};

// How each line but the first is joined to the one before it: joins[i] stands between lines[i] and
// lines[i + 1]. A word broken behind its hyphen ("cease-" / "fire") is closed up, whatever the case
// of the next letter ("anti-" / "American"), but not before "and", "or", "to", "but", "nor", "than"
// ("pre-" / "and post-war"). The hyphen stays even where it may have been put in by hyphenation,
// since no character but white space may change.
std::vector<Join> find_joins(std::string_view utf8, const std::vector<Line>& lines);

}  // namespace entente
