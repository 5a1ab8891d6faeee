#include "language/wordpiece.h"

#include <algorithm>

#include <utf8proc.h>

#include "language/characters.h"

namespace entente {
namespace {

void append_folded(char32_t c, std::u32string& out) {
  if (c < 0x80) {
    out += c >= U'A' && c <= U'Z' ? c + 32 : c;
    return;
  }
  utf8proc_int32_t parts[16];
  int boundary = 0;
  const auto n = utf8proc_decompose_char(static_cast<utf8proc_int32_t>(lower(c)), parts, 16, UTF8PROC_DECOMPOSE, &boundary);
  for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(n, 16); ++i) {
    const auto part = static_cast<char32_t>(parts[i]);
    if (!is_nonspacing_mark(part)) out += part;
  }
}

bool is_word(char32_t c) { return Character{c, 0, kind_of(c)}.is_word(); }

}  // namespace

std::u32string fold(std::string_view word) {
  std::u32string out;
  if (std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    for (const char c : word) append_folded(static_cast<unsigned char>(c), out);
    return out;
  }
  for (const Character& c : characters_of(word)) append_folded(c.value, out);
  if (out.size() > 1 && out.back() == U'σ') out.back() = U'ς';  // Greek small sigma at the end of a word
  return out;
}

Result<WordPiece> WordPiece::load(const ModelFile& file) {
  const auto list = file.strings("pieces");
  if (!list) return tl::unexpected(list.error());
  WordPiece out;
  out.index_.reserve((*list)->size() * 2);
  std::uint32_t id = 0;
  for (const std::string_view piece : **list) {
    out.index_.emplace(piece, id++);
    out.longest_ = std::max(out.longest_, piece.size());
  }
  for (const auto& [name, at] : {std::pair{"[UNK]", &out.unknown_}, {"[CLS]", &out.begin_}, {"[SEP]", &out.end_}}) {
    const auto found = out.index_.find(name);
    if (found == out.index_.end()) return file.misfit(std::string("it lacks the piece ") + name);
    *at = found->second;
  }
  if (out.index_.size() != (*list)->size()) return file.misfit("its list of pieces names one twice");
  return out;
}

// Greedy longest match inside one run of letters and digits.
void WordPiece::append_run(std::u32string_view run, std::vector<std::uint32_t>& out) const {
  std::string key;
  std::vector<std::size_t> ends;  // bytes of `key` after each letter
  for (std::size_t begin = 0; begin < run.size();) {
    key = begin > 0 ? "##" : "";
    ends.clear();
    for (std::size_t i = begin; i < run.size() && key.size() <= longest_; ++i) {
      append_utf8(run[i], key);
      ends.push_back(key.size());
    }
    std::size_t letters = ends.size();
    for (; letters > 0; --letters) {
      const auto found = index_.find(std::string_view(key).substr(0, ends[letters - 1]));
      if (found == index_.end()) continue;
      out.push_back(found->second);
      break;
    }
    if (letters == 0) {
      out.push_back(unknown_);
      return;
    }
    begin += letters;
  }
}

void WordPiece::append_pieces(std::string_view atom, std::vector<std::uint32_t>& out) const {
  const std::size_t first = out.size();
  if (atom.size() <= kMostLetters * 8) {
    const std::u32string plain = fold(atom);
    std::size_t i = plain.size() > kMostLetters ? plain.size() : 0;
    while (i < plain.size()) {
      std::size_t j = i + 1;
      if (is_word(plain[i])) {
        while (j < plain.size() && is_word(plain[j])) ++j;
      }
      append_run(std::u32string_view(plain).substr(i, j - i), out);
      i = j;
    }
  }
  if (out.size() == first) out.push_back(unknown_);
  if (out.size() > first + kMostPieces) out.resize(first + kMostPieces);
}

}  // namespace entente
