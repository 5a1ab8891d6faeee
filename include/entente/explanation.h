// Explanation: why a report was read as it was. Sentence by sentence: its tree, the events that fired, the triggers that nearly did, and, where
// there is no event, why not.
#pragma once

#include <string>
#include <vector>

#include "entente/record.h"

namespace entente {

// A word that could have been an event and is none.
struct NearMiss {
  std::string trigger;  // as written
  std::string type;     // PLOVER; "" when no line of the tables fitted
  std::string rule;     // "events/verbs.tsv:41"
  std::string why;
};

struct SentenceExplanation {
  std::string text;                 // UTF-8
  std::string tree;                 // "[root signed [nsubj Laos] [obj treaty [det a]]]"
  std::vector<std::size_t> events;  // indices into Explanation::record.events
  std::vector<NearMiss> near_misses;
  std::string why_none;  // "" when the sentence has an event
};

struct Explanation {
  Record record;
  std::vector<SentenceExplanation> sentences;  // as record.sentences
};

}  // namespace entente
