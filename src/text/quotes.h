// Quotation marks: a deterministic scanner with one small state per paragraph. Double marks (curly, straight, guillemets) and British
// single marks; an apostrophe is no mark. A quotation still open at the end of its paragraph ends there, and goes on when the next
// paragraph begins with the same opening mark (the convention of newspapers). Linear time.
#pragma once

#include <vector>

#include "text/text.h"

namespace entente {

struct Quote {
  Span inner;  // bytes between the marks
  Span outer;  // with the marks
  std::uint32_t paragraph;
  bool open;       // not closed in its paragraph
  bool continues;  // goes on from the quotation that was open at the end of the paragraph before
};

std::vector<Quote> find_quotes(const Text& text);

// The quotation whose inner span holds this byte, or nullptr.
const Quote* quote_at(const std::vector<Quote>& quotes, std::uint32_t byte);

}  // namespace entente
