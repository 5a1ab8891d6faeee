// Coreference over all noun phrases of a text, actors or not. The cast (ground/coreference.h) stays apart from it: a record prefers no link
// to a wrong one, these chains weigh both.
#pragma once

#include <string>
#include <vector>

#include "corefer/noun_phrases.h"

namespace entente {

struct Chains {
  std::vector<NounPhrase> phrases;
  std::vector<std::uint32_t> of;  // per phrase: its chain, counted from 1; 0 when nothing else means the same
};

Chains find_chains(const Tree& tree);

// As CoNLL-U writes them in MISC, "Entity=(1(2)" where 1 begins and 2 is one word, "Entity=1)" where 1 ends; "" where nothing does.
std::vector<std::string> entity_labels(const Chains& chains, std::size_t tokens);

}  // namespace entente
