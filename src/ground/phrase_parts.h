// What a noun phrase is made of, as far as it says who an actor is: read off the tree and the dictionary hits.
#pragma once

#include <vector>

#include "ground/hits.h"

namespace entente {

struct Parts {
  std::vector<TokenId> tokens;
  std::vector<TokenId> office;     // of the words in apposition that say what the head is
  const Hit* direct = nullptr;     // the actor that the head itself names
  std::vector<const Hit*> owners;  // actors among the modifiers
  const Hit* agent = nullptr;      // the noun that says what it is
  std::vector<const Hit*>
      bodies;  // other agent nouns: "foreign ministry" in "foreign ministry spokesman"
  const Name* name = nullptr;  // the proper name at the head
};

// The parts in the phrase of `head`, in the body behind "for" or "at", and in an apposition.
Parts all_parts_of(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head);

// "Kremlin spokesman Dmitry Peskov": the agent noun that ends where a person's name begins is its title, whatever the tree says.
const Hit* title_before(const Hits& hits, const Name* name);

}  // namespace entente
