// One repair of the tags, behind the trees: a universal tag that its own relation rules out. UD's guidelines (and its validator, rules
// rel-upos-*) give an adjectival modifier no proper noun, a case marker no adverb and a determiner no conjunction; in names like "United
// Nations" EWT and GUM keep the word's own class below the Penn tag NNP.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "document/layers.h"

namespace entente {

// `tokens`: one sentence. `xpos_names`: the Penn tags by the numbers of Tag::xpos.
void repair_tags(TokenRange tokens, std::span<Tag> tags, const std::vector<std::string>& xpos_names, std::span<const Arc> arcs);

}  // namespace entente
