// One condition of a line of the tables: what must stand in a slot of the trigger. A common verb has hundreds of lines, so what rules a line
// out is worked out here once, when the tables are read.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/shared.h"

namespace entente {

// One of 64 bits of a word in any case; few prepositions share one. Of two words with different bits one is not the other.
std::uint64_t word_bit(std::string_view word);

// The bits of the prepositions that a slot goes through: "with", "obj.for"; none for "obj" or "xcomp.obj".
std::uint64_t prepositions_of(std::string_view slot);

// What a condition asks about: a slot of the trigger, or the trigger itself.
enum class Asked : std::uint8_t { kSlot, kPassive, kActive, kNegated, kModal };

struct Condition {
  // Words: lemmas; empty: filled by anything. Classes stand here as their words; "@state" "@actor" "@person" "@number" "@place"
  // stay as they are.
  Condition(bool negated, std::string slot, std::vector<std::string> words);

  bool negated;
  Asked asked;
  std::string slot;  // "obj", "with", "xcomp.obj" (one step down), "passive", "active", "negated", "modal" ...
  Shared<std::vector<std::string>> words;
  std::uint64_t slot_hash;     // equal for equal slots
  std::uint64_t prepositions;  // prepositions_of(slot)
  std::uint64_t word_bits;     // word_bit of all words; all bits where one is "@..."
};

}  // namespace entente
