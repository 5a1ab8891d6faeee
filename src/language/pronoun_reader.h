// Whom "he" and "she" mean, by a branch of the encoder of its own: a passage of whole windows, over paragraphs, that ends with the pronoun's window. The
// states behind the shared layers are those of the windows as they were read; each row of a passage is marked with how many windows follow its own.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "document/layers.h"
#include "document/pronoun_scores.h"
#include "language/language.h"

namespace entente {

// he him his himself she her hers herself, in any case.
bool is_he_or_she(std::string_view word);

// A window of whole sentences, as it was read.
struct PronounWindow {
  struct Word {
    std::uint32_t row;  // of its first piece
    bool he_or_she;
  };
  std::uint32_t paragraph = 0;
  std::uint32_t first_word = 0;  // in its paragraph
  std::vector<float> states;     // [rows][width] behind the shared layers: [CLS] and the pieces of its whole sentences
  std::vector<Word> words;

  [[nodiscard]] bool asks() const;
};

// Which windows are read together: `first` to `last`; the pronouns of `asked` are answered.
struct PronounPassage {
  std::size_t first, last;
  std::vector<std::size_t> asked;
};

// rows, asks: of each window in the text's order. Every window that asks is asked once, the last ones first: with as many windows before
// it as fit into kLongestPassage, or, where a passage behind it holds enough of what stands before, with that one.
std::vector<PronounPassage> plan_passages(std::span<const std::size_t> rows, const std::vector<bool>& asks);

inline constexpr std::size_t kLongestPassage = 112;  // rows, if its last window is no longer
inline constexpr std::size_t kEnoughBefore = 40;     // rows

// The windows of one text as they are read, in any order.
class PronounReader {
 public:
  explicit PronounReader(const LanguageModel::Parts& parts) : parts_(parts) {}

  // Of a text of more than kMostRows the windows that are read last are not kept.
  [[nodiscard]] bool full() const { return full_; }
  void add(PronounWindow window);
  // first_tokens: of each paragraph. The words' tags decide which may be meant.
  PronounScores read(std::span<const TokenId> first_tokens, const Tags& tags);

 private:
  static constexpr std::size_t kMostRows = 16384;  // 24 MiB at a width of 384

  struct Batch;
  void add_passage(const PronounPassage& passage, std::span<const TokenId> first_tokens, const Tags& tags, Batch& batch) const;
  void answer(Batch& batch, PronounScores& out) const;

  const LanguageModel::Parts& parts_;
  std::vector<PronounWindow> windows_;
  std::size_t kept_ = 0;
  bool full_ = false;
};

}  // namespace entente
