// WordPiece of an uncased BERT vocabulary (greedy longest match; Schuster & Nakajima 2012, Wu et al. 2016);
// twin of training/language/wordpiece.py.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entente/result.h"
#include "model/model_file.h"

namespace entente {

class WordPiece {
 public:
  static Result<WordPiece> load(const ModelFile& file);  // keeps views into the file

  // Appends the ids of one atom, 1 to kMostPieces.
  void append_pieces(std::string_view atom, std::vector<std::uint32_t>& out) const;
  // Is this lower-case word one whole piece?
  [[nodiscard]] bool knows(std::string_view word) const { return index_.contains(word); }
  [[nodiscard]] std::uint32_t begin_id() const { return begin_; }  // [CLS]
  [[nodiscard]] std::uint32_t end_id() const { return end_; }      // [SEP]
  [[nodiscard]] std::size_t size() const { return index_.size(); }

  static constexpr std::size_t kMostPieces = 6;
  static constexpr std::size_t kMostLetters = 100;  // a longer atom is one unknown piece

 private:
  void append_run(std::u32string_view run, std::vector<std::uint32_t>& out) const;

  std::unordered_map<std::string_view, std::uint32_t> index_;
  std::size_t longest_ = 0;  // bytes of the longest piece
  std::uint32_t unknown_ = 0, begin_ = 0, end_ = 0;
};

// Lower case, accents off (canonical decomposition without nonspacing marks).
std::u32string fold(std::string_view word);

}  // namespace entente
