// The best tree of a sentence: maximum spanning arborescence with exactly one child of the root (Chu & Liu 1965, Edmonds 1967).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace entente {

// scores[d * (n + 1) + h] of word d (from 0) hanging on h: 0 = root, else word h - 1. Returns h for each word.
// O(n^2) when the best heads form a tree, at worst O(n^3).
std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::size_t n);

}  // namespace entente
