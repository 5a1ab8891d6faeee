#include "lexicon/loading.h"

#include <algorithm>

#include <fmt/format.h>

namespace entente {

Table load_table(Loading& loading, const std::string& file,
                 const std::vector<std::string>& columns) {
  auto bytes = read_bytes(loading.folder, file);
  if (!bytes) {
    loading.missing.push_back(bytes.error().message);
    return {file, columns, {}};
  }
  Table table = parse_table(*bytes, file, columns, loading.complaints);
  loading.files.emplace_back(file, std::move(*bytes));
  return table;
}

void complain(Loading& loading, const Origin& at, std::string what) {
  loading.complaints.push_back({at.file, at.line, std::move(what)});
}

void check_words(Loading& loading, const Origin& at, std::string_view what,
                 const std::vector<std::string>& words, const std::vector<std::string>& valid) {
  for (const std::string& word : words) {
    if (std::find(valid.begin(), valid.end(), word) == valid.end()) {
      complain(loading, at, unknown(what, word, valid));
    }
  }
}

bool Claims::claim(Loading& loading, const std::string& form, const std::string& meaning,
                   const Origin& at) {
  const auto [place, fresh] = claims_.try_emplace(form, Claim{meaning, at});
  const Claim& first = place->second;
  if (fresh || first.meaning == meaning) return true;
  complain(loading, at,
           fmt::format("\"{}\" is {} here, but {} in {}; keep one of the two", form, meaning,
                       first.meaning, first.at.text()));
  return false;
}

}  // namespace entente
