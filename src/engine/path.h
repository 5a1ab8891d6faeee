// The whole path, from bytes to record, in two functions. Read them first.
#pragma once

#include "document/document.h"
#include "entente/explanation.h"
#include "entente/record.h"
#include "language/language.h"
#include "lexicon/lexicon.h"

namespace entente {

// Article -> Document: the language layer.
Document analyse(const LanguageModel& model, Article article, Wanted wanted = Wanted::kAll);

// Puts what the language layer found into its document.
void add_layers(Analysis layers, Document& document);

// Document -> Record: the reading layer.
Record extract(const Lexicon& lexicon, const Document& document);

// Of each token, as features of CoNLL-U: did what it tells happen? (extract/factuality.h)
std::vector<std::string> judge_words(const Lexicon& lexicon, const Document& document);

// The record's reading with its reasons: what fired, what nearly fired, and why nothing did.
Explanation explain(const Lexicon& lexicon, const Document& document);

}  // namespace entente
