// A trigger of one or several words -> its head lemma, its particle, and conditions on the words beside it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/lexicon.h"

namespace entente {

struct Trigger {
  std::string lemma, particle;
  std::vector<Condition> when;
};

bool is_particle(std::string_view word);  // particles and prepositions
const std::vector<std::string>& particles();

// Nothing when the words do not fit the grammar of lexicon.h.
std::optional<Trigger> verb_trigger(const std::string& text);
// Two for a noun with a hyphen.
std::vector<Trigger> noun_triggers(const std::string& text);

// "talks" -> "talk"; "news", "crisis", "arms race" stay.
std::string singular(const std::string& noun);

}  // namespace entente
