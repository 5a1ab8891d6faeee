// A Document as CoNLL-U (UD v2, universaldependencies.org/format.html).
#pragma once

#include <string>
#include <vector>

#include "document/document.h"

namespace entente {

// One block a sentence, in order: `# newpar` where a paragraph begins, `# sent_id = <article
// id>-<n>` (n from 1; white space in the id becomes "_"), `# text = `. The tokens of one surface
// token ("do" "n't") stand under its range line "3-4". HEAD counts from 1, 0 is the root. MISC
// holds SpaceAfter=No (on the range line if there is one) and names as NE=B-PER, NE=I-PER, with NEClass=politician on the first token; "O" is
// left out. A document without sentences gives an empty string.
// `further`: of each token more items of MISC ("Entity=(1|Factuality=3.0"), or nothing at all.
std::string to_conllu(const Document& document, const std::vector<std::string>& further = {});

// Items of MISC joined; either side may be empty.
std::string joined_features(const std::string& first, const std::string& second);

// Of each token "NE=B-PER|NEClass=politician", "NE=I-PER" or "".
std::vector<std::string> name_labels(const Document& document);

}  // namespace entente
