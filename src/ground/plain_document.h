// A Document without a language model: crude tokens, no parts of speech, no tree. For tests and times_harness only.
#pragma once

#include <algorithm>
#include <optional>
#include <string>

#include "document/document.h"

namespace entente {

// Paragraphs are separated by blank lines; a token is a run without white space.
inline Document plain_document(std::string text, const std::optional<std::string>& published) {
  Document d;
  d.article.published = published;
  d.text.utf8 = std::move(text);
  const std::string& s = d.text.utf8;
  for (std::size_t begin = 0; begin < s.size();) {
    const std::size_t end = std::min(s.find("\n\n", begin), s.size());
    if (s.find_first_not_of(" \n\t", begin) < end)
      d.text.paragraphs.push_back(
          {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 2;
  }
  for (std::size_t i = s.find_first_not_of(" \n\t"); i < s.size();
       i = s.find_first_not_of(" \n\t", i)) {
    const std::size_t begin = i;
    i = std::min(s.find_first_of(" \n\t", i), s.size());
    d.tokens.push_back(
        {{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)}, true, false});
  }
  return d;
}

}  // namespace entente
