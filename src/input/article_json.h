// One NDJSON line -> Article.
#pragma once

#include <simdjson.h>

#include <cstddef>
#include <string>

#include "entente/input.h"

namespace entente {

using ArticleOrError = tl::expected<Article, LineError>;

// `line` is the text of line `number` followed by SIMDJSON_PADDING further bytes; `size` leaves
// these out.
ArticleOrError parse_article(simdjson::dom::parser& parser, const std::string& line,
                             std::size_t size, std::size_t number);

}  // namespace entente
