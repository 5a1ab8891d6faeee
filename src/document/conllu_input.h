// CoNLL-U that others have cut into words and sentences: read strictly, kept line by line, and written again with our layers.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "entente/result.h"

namespace entente {

struct ConlluLine {
  std::string_view text;  // without the line break
  TokenId word =
      kNoWord;  // the word that stands on it; kNoWord: a comment, a range ("3-4"), an empty node ("5.1") or the blank line

  static constexpr TokenId kNoWord = 0xFFFFFFFFu;
};

inline constexpr std::size_t kConlluColumns = 10;
inline constexpr std::size_t kMostWordsOfSentence = 1000;  // trees take quadratic memory

struct ConlluInput {
  std::vector<ConlluLine> lines;  // views into the bytes read
  // Text (paragraphs by `# newdoc` and `# newpar`), tokens and sentences; the other layers are empty.
  Document document;
};

// Error E201 with the number of the line. `bytes` must outlive the result.
Result<ConlluInput> read_conllu(std::string_view bytes);

// The input again; of each word LEMMA, UPOS, XPOS, FEATS, HEAD and DEPREL are the document's, and NE= and NEClass= in MISC. All else (comments, ranges,
// empty nodes, FORM, DEPS, the rest of MISC) is as it was.
std::string to_conllu(const ConlluInput& input, const std::vector<std::string>& judgements = {});

}  // namespace entente
