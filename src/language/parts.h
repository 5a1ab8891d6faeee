// What a language model is made of, for reader.cpp and the parity test.
#pragma once

#include <vector>

#include "document/labels.h"
#include "language/attribution_head.h"
#include "language/heads.h"
#include "language/language.h"
#include "language/lemma.h"
#include "language/names.h"
#include "language/pair_head.h"
#include "language/pronoun_head.h"
#include "language/trigger_head.h"
#include "language/wordpiece.h"
#include "model/encoder.h"
#include "model/model_file.h"

namespace entente {

struct LanguageModel::Parts {
  ModelFile file;
  WordPiece wordpiece;
  Encoder encoder;
  Heads heads;
  Encoder attribution_encoder;  // a branch of `encoder`
  AttributionHead attribution_head;
  Encoder trigger_encoder;      // the same
  TriggerHead trigger_head;
  Encoder pronoun_encoder;      // the same; its rows are marked
  PronounHead pronoun_head;
  Encoder pair_encoder;         // the same
  PairHead pair_head;
  std::size_t window = 0;          // pieces read at once
  std::size_t longest_window = 0;  // at most, when no sentence ends in a window
  // The model's labels, by index.
  std::vector<Upos> upos;
  std::vector<Deprel> deprels;
  std::vector<LemmaRule> lemma_rules;
  std::vector<NameLabel> names;
  LabelNames xpos, feats;
  EventTypes types;  // of pairs and of triggers
};

}  // namespace entente
