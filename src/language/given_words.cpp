// Sentences are laid into windows as many as fit, as raw text is; a window's states of the first atoms of words are the words' states.
#include "language/given_words.h"

#include <algorithm>
#include <vector>

#include "language/atomizer.h"
#include "language/parts.h"
#include "language/reader.h"
#include "language/sentence.h"

namespace entente {
namespace {

class GivenReader {
 public:
  GivenReader(const LanguageModel::Parts& parts, std::string_view utf8,
              std::span<const Token> tokens, std::span<const Sentence> sentences)
      : parts_(parts), utf8_(utf8), tokens_(tokens), sentences_(sentences) {}

  Analysis read() {
    out_.tags.xpos_names = parts_.xpos;
    out_.tags.feats_names = parts_.feats;
    for (const Sentence& sentence : sentences_) add(sentence);
    read_batch();
    return std::move(out_);
  }

 private:
  void open_window(std::uint32_t paragraph) {
    paragraph_ = paragraph;
    open_ = true;
    window_begin_ = rows_.size();
    piece(parts_.wordpiece.begin_id(), 0);
  }

  void close_window() {
    if (!open_) return;
    piece(parts_.wordpiece.end_id(), 0);
    rows_.ends.push_back(static_cast<std::uint32_t>(rows_.size()));
    open_ = false;
  }

  void piece(std::uint32_t id, std::uint8_t shape) {
    rows_.pieces.push_back(id);
    rows_.shapes.push_back(shape);
  }

  // Pieces in the open window, its [CLS] not counted.
  [[nodiscard]] std::size_t filled() const { return rows_.size() - window_begin_ - 1; }

  void add(const Sentence& sentence) {
    const Span bytes{tokens_[sentence.tokens.begin].bytes.begin,
                     tokens_[sentence.tokens.end - 1].bytes.end};
    std::vector<std::uint32_t> begins;
    for (TokenId t = sentence.tokens.begin; t < sentence.tokens.end; ++t)
      begins.push_back(tokens_[t].bytes.begin);
    const std::string_view text = utf8_.substr(bytes.begin, bytes.size());
    const std::vector<Atom> atoms = atoms_of(text, bytes.begin, begins);
    std::vector<std::uint32_t> pieces, first_piece;
    for (const Atom& atom : atoms) {
      first_piece.push_back(static_cast<std::uint32_t>(pieces.size()));
      parts_.wordpiece.append_pieces(text.substr(atom.bytes.begin - bytes.begin, atom.bytes.size()),
                                     pieces);
    }
    first_piece.push_back(static_cast<std::uint32_t>(pieces.size()));
    if (!open_ || paragraph_ != sentence.paragraph || filled() + pieces.size() > parts_.window) {
      close_window();
      if (rows_.size() >= kBatchRows) read_batch();
      open_window(sentence.paragraph);
    }
    auto begin = begins.begin();
    for (std::size_t a = 0; a < atoms.size(); ++a) {
      const std::span of_atom =
          std::span(pieces).subspan(first_piece[a], first_piece[a + 1] - first_piece[a]);
      if (filled() + of_atom.size() > parts_.longest_window) {
        close_window();
        open_window(sentence.paragraph);
      }
      if (begin != begins.end() && atoms[a].bytes.begin >= *begin) {
        rows_.wanted.push_back(static_cast<std::uint32_t>(rows_.size()));
        ++begin;
      }
      for (const std::uint32_t id : of_atom) piece(id, atoms[a].shape);
    }
    ends_.push_back(static_cast<std::uint32_t>(rows_.wanted.size()));
    batch_.push_back(&sentence);
  }

  void read_batch() {
    close_window();
    if (batch_.empty()) return;
    const ReadWords read = parts_.heads.read(parts_.encoder.run(rows_), ends_);
    const std::size_t labels = parts_.names.size();
    std::size_t begin = 0;
    for (std::size_t i = 0; i < batch_.size(); begin = ends_[i++]) {
      std::vector<ReadWord> words;
      for (std::size_t w = begin; w < ends_[i]; ++w)
        words.push_back({tokens_[batch_[i]->tokens.begin + w - begin], read.words[w]});
      const std::span names = std::span(read.names).subspan(begin * labels, words.size() * labels);
      append_sentence(parts_, utf8_, words, names, batch_[i]->paragraph, out_);
    }
    rows_.clear();
    ends_.clear();
    batch_.clear();
  }

  const LanguageModel::Parts& parts_;
  std::string_view utf8_;
  std::span<const Token> tokens_;
  std::span<const Sentence> sentences_;
  // The open window.
  bool open_ = false;
  std::uint32_t paragraph_ = 0;
  std::size_t window_begin_ = 0;
  // The batch.
  PieceRows rows_;  // the first piece of each word is wanted
  std::vector<std::uint32_t> ends_;     // of each sentence, in words
  std::vector<const Sentence*> batch_;
  Analysis out_;
};

}  // namespace

Analysis read_words(const LanguageModel::Parts& parts, std::string_view utf8,
                    std::span<const Token> tokens, std::span<const Sentence> sentences) {
  return GivenReader(parts, utf8, tokens, sentences).read();
}

}  // namespace entente
