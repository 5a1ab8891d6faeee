// The text cut finer than tokens: runs of letters, runs of digits, single marks. "13-month" is 13 - month here whatever the
// tokeniser did with it; a paragraph ends with a break, which no expression crosses.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "document/document.h"
#include "ground/time_lexicon.h"

namespace entente::temporal {

enum class AtomKind : std::uint8_t { kWord, kNumber, kDash, kApostrophe, kMark, kBreak };

struct Atom {
  Span bytes;
  AtomKind kind = AtomKind::kBreak;
  bool space_before = false;
  bool capital = false;     // first letter
  bool upper = false;       // all letters, at least two
  char mark = 0;            // ASCII mark, or 'h' for a one-half sign and so on (see time_atoms.cpp)
  char first = 0;           // of a word: its first letter, small
  std::uint8_t digits = 0;  // of a number
  std::uint32_t number =
      0;              // its value; numbers of more than nine digits have digits = 10 and no value
  TokenId token = 0;  // the token it lies in
  const Word* word = nullptr;  // never null for a lexicon word
};

class Atoms {
 public:
  // Of the whole text, or only of so many paragraphs at its head and, where some are left out, so many at its end.
  explicit Atoms(const Document& document, std::size_t head = SIZE_MAX, std::size_t tail = 0);

  [[nodiscard]] std::size_t size() const { return atoms_.size(); }
  [[nodiscard]] const Atom& operator[](std::size_t i) const {
    return i < atoms_.size() ? atoms_[i] : end_;
  }
  [[nodiscard]] const Document& document() const { return document_; }
  [[nodiscard]] bool tagged() const {
    return tagged_;
  }  // false: the document carries no parts of speech
  [[nodiscard]] std::string_view text(std::size_t i) const;
  [[nodiscard]] Span bytes(Span atoms) const {
    return {atoms_[atoms.begin].bytes.begin, atoms_[atoms.end - 1].bytes.end};
  }

  // The atom is this word (given in lower case), in any case. Asked some hundred times an atom: length and first letter say no to nearly all.
  [[nodiscard]] bool is(std::size_t i, std::string_view lower) const {
    const Atom& atom = (*this)[i];
    return atom.first == lower[0] && atom.bytes.size() == lower.size() && has_letters(atom, lower);
  }
  template <typename... Words>
  [[nodiscard]] bool is_any(std::size_t i, Words... words) const {
    return (is(i, words) || ...);
  }
  [[nodiscard]] bool is_mark(std::size_t i, char mark) const {
    return (*this)[i].kind == AtomKind::kMark && (*this)[i].mark == mark;
  }
  [[nodiscard]] bool is_dash(std::size_t i) const { return (*this)[i].kind == AtomKind::kDash; }
  [[nodiscard]] bool is_number(std::size_t i) const { return (*this)[i].kind == AtomKind::kNumber; }
  [[nodiscard]] bool is_word(std::size_t i) const { return (*this)[i].kind == AtomKind::kWord; }
  [[nodiscard]] bool glued(std::size_t i) const {
    return i < atoms_.size() && !atoms_[i].space_before;
  }  // nothing stands before it but its left neighbour
  // Past a hyphen that joins its two neighbours ("third-quarter"); else i.
  [[nodiscard]] std::size_t past_hyphen(std::size_t i) const {
    return is_dash(i) && (*this)[i].mark == '-' && glued(i) && glued(i + 1) ? i + 1 : i;
  }
  [[nodiscard]] const Word& word(std::size_t i) const;  // an empty Word if it is none
  // The part of speech of the atom's token is this one; false when untagged.
  [[nodiscard]] bool is_pos(std::size_t i, Upos upos) const;
  [[nodiscard]] bool in_name(std::size_t i, NameType type) const;  // in a name of this type

 private:
  [[nodiscard]] bool has_letters(const Atom& atom, std::string_view lower) const;
  void cut(Span paragraph);
  void map_tokens();

  const Document& document_;
  std::vector<Atom> atoms_;
  Atom end_;
  bool tagged_ = false;
};

}  // namespace entente::temporal
