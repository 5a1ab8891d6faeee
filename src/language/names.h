// Scores of BIO labels -> spans, the best allowed sequence of a sentence (Viterbi).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "document/layers.h"
#include "language/bio_labels.h"

namespace entente {

using NameLabel = BioLabel<NameClass>;

// "B-politician" -> begins, politician; "O" -> no class; nothing for a label that is none.
std::optional<NameLabel> name_label(std::string_view label);

// The names of one sentence, whose first token is `first`; scores[words][labels]. An I- follows a B- or I- of its own type only.
// The classes of a type count together when names are sought; the class of a name that was found is the likeliest of its type.
// The treebanks that the network learned from mark no miscellaneous names, so "O" and those count as one when persons, organisations
// and places are sought; miscellaneous names are then taken from what is left.
void append_names(std::span<const float> scores, const std::vector<NameLabel>& labels, TokenId first, std::vector<Name>& out);

}  // namespace entente
