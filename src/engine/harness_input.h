// What the harnesses of training read: NDJSON {id, text} on standard input, analysed a line at a time. Not installed.
#pragma once

#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "engine/path.h"

namespace entente {

// use(the row, its document) for each line; a line that is no such JSON throws.
template <typename Use>
void each_document(const LanguageModel& model, Use use) {
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto row = nlohmann::json::parse(line);
    Article article;
    article.raw = row["text"].get<std::string>();
    use(row, analyse(model, std::move(article)));
  }
}

}  // namespace entente
