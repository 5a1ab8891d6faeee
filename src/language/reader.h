// Reads all paragraphs of a text, with windows of many paragraphs in one batch.
#pragma once

#include <cstddef>

#include "language/language.h"

namespace entente {

inline constexpr std::size_t kBatchRows = 768;  // word pieces that go through the encoder together

// The result does not depend on batch_rows (a test compares).
Analysis read_text(const LanguageModel::Parts& parts, const Text& text, Wanted wanted = Wanted::kAll, std::size_t batch_rows = kBatchRows);

}  // namespace entente
