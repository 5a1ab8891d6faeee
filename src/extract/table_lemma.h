// The tables are read by lemma. A model that cuts a word wrong ("alleging": "alleg", "gunned": "gunn", "suing": "su") loses nothing: what
// the form leaves without its ending is tried too.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "document/document.h"

namespace entente {

// The entries of the word's lemma in `table` (keyed by lemma); for a verb whose lemma has none, of the stems of its form.
template <class Table>
typename Table::const_iterator entries_of(const Table& table, const Document& document, TokenId t) {
  constexpr std::size_t kShortestStem = 2;  // letters that a form keeps without its ending
  const std::string lemma = lower_ascii(document.lemma(t));
  const auto found = table.find(lemma);
  if (found != table.end() || document.upos(t) != Upos::kVerb) return found;
  const std::string form = lower_ascii(document.form(t));
  if (const auto entry = form == lemma ? found : table.find(form); entry != table.end()) return entry;  // "unfroze", written as it stands
  for (const std::string_view ending : {"ed", "d", "ing", "es", "s"}) {
    if (form.size() < ending.size() + kShortestStem || !form.ends_with(ending)) continue;
    const std::string stem = form.substr(0, form.size() - ending.size());
    const bool doubled = stem.size() > 3 && stem.back() == stem[stem.size() - 2];
    const std::string single = doubled ? stem.substr(0, stem.size() - 1) : stem;
    for (const std::string& candidate : {stem, stem + "e", single}) {
      if (candidate == lemma) continue;
      if (const auto entry = table.find(candidate); entry != table.end()) return entry;
    }
  }
  return table.end();
}

}  // namespace entente
