// Those who are told of by their number or their age alone: "the five", "all five states", "the 58-year-old".
#pragma once

#include <cstddef>

#include "document/tree.h"

namespace entente {

// By how many "the five", "the three", "all five states", "the two" names its members; 0 for any other word, and where more words say which
// ("the five states of the lake").
std::size_t counted_members(const Tree& tree, TokenId head);

// "The 58-year-old said": a person, by age alone.
bool told_by_age(const Tree& tree, TokenId head);

// "The 58-year-old surgeon said": a person, by age and a noun.
bool told_with_age(const Tree& tree, TokenId head);

// "The sides signed", "urged the parties to return": the two, with nothing but the article.
bool bare_sides(const Tree& tree, TokenId head);

}  // namespace entente
