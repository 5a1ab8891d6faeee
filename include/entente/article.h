// Article: a report as it came in, before anything is understood.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "entente/span.h"

namespace entente {

struct PairRequest {  // code points of the article's own text, as given
  Span actor;
  Span recipient;
};

struct Article {
  std::string id;
  std::string raw;  // the bytes of the text, as given
  std::optional<std::string> title;
  std::optional<std::string>
      published;  // "YYYY-MM-DD" (checked by the reader), optionally "THH:MM..." behind it
  std::optional<std::string> publisher;
  std::optional<std::string> url;
  std::vector<PairRequest> pairs;
};

}  // namespace entente
