#include "ground/time_atoms.h"

#include <algorithm>

namespace entente::temporal {

namespace {

bool is_digit(unsigned char c) { return c >= '0' && c <= '9'; }
bool is_ascii_letter(unsigned char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_upper(unsigned char c) { return c >= 'A' && c <= 'Z'; }
char small(char c) { return is_upper(static_cast<unsigned char>(c)) ? static_cast<char>(c - 'A' + 'a') : c; }

struct Sign {
  std::string_view utf8;
  AtomKind kind;
  char mark;
};

// Marks outside ASCII that matter here. Vulgar fractions: h = 1/2, q = 1/4, t = 3/4. A space is no atom at all (mark ' ').
constexpr Sign kSigns[] = {
    {"\u2018", AtomKind::kApostrophe, '\''}, {"\u2019", AtomKind::kApostrophe, '\''},
    {"\u201C", AtomKind::kMark, '"'},        {"\u201D", AtomKind::kMark, '"'},
    {"\u2010", AtomKind::kDash, '-'},        {"\u2011", AtomKind::kDash, '-'},
    {"\u2012", AtomKind::kDash, '-'},        {"\u2013", AtomKind::kDash, '-'},
    {"\u2014", AtomKind::kDash, '_'},        {"\u2015", AtomKind::kDash, '_'},
    {"\u2212", AtomKind::kDash, '-'},        {"\u00BD", AtomKind::kMark, 'h'},
    {"\u00BC", AtomKind::kMark, 'q'},        {"\u00BE", AtomKind::kMark, 't'},
    {"\u2026", AtomKind::kMark, '.'},        {"\u20AC", AtomKind::kMark, '$'},
    {"\u00A3", AtomKind::kMark, '$'},        {"\u00A5", AtomKind::kMark, '$'},
    {"\u00A0", AtomKind::kMark, ' '},        {"\u202F", AtomKind::kMark, ' '},
    {"\u2009", AtomKind::kMark, ' '},        {"\u00AB", AtomKind::kMark, '"'},
    {"\u00BB", AtomKind::kMark, '"'},        {"\u2022", AtomKind::kMark, '*'}};

const Sign* sign_at(std::string_view text) {
  if (static_cast<unsigned char>(text[0]) < 0x80) return nullptr;
  for (const Sign& sign : kSigns) {
    if (text.starts_with(sign.utf8)) return &sign;
  }
  return nullptr;
}

std::size_t letters_at(std::string_view text, std::size_t i) {
  while (i < text.size()) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c >= 0x80 ? sign_at(text.substr(i)) != nullptr : !is_ascii_letter(c)) break;
    ++i;
    while (i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U) ++i;
  }
  return i;
}

Atom number_atom(std::string_view text, std::size_t& i) {
  Atom atom;
  atom.kind = AtomKind::kNumber;
  while (i < text.size() && is_digit(static_cast<unsigned char>(text[i]))) {
    if (atom.digits < 10) ++atom.digits;
    if (atom.digits < 10)
      atom.number = 10 * atom.number + static_cast<std::uint32_t>(text[i] - '0');
    ++i;
  }
  return atom;
}

Atom word_atom(std::string_view word) {
  Atom atom;
  atom.kind = AtomKind::kWord;
  atom.capital = is_upper(static_cast<unsigned char>(word[0]));
  atom.upper = word.size() > 1 && std::all_of(word.begin(), word.end(), [](char c) {
                 return is_upper(static_cast<unsigned char>(c));
               });
  atom.first = small(word[0]);
  atom.word = word_of(word);
  return atom;
}

Atom mark_atom(std::string_view text, std::size_t& i) {
  Atom atom;
  if (const Sign* sign = sign_at(text.substr(i))) {
    atom.kind = sign->kind;
    atom.mark = sign->mark;
    i += sign->utf8.size();
    return atom;
  }
  atom.mark = text[i++];
  atom.kind = atom.mark == '-'                        ? AtomKind::kDash
              : atom.mark == '\'' || atom.mark == '`' ? AtomKind::kApostrophe
                                                      : AtomKind::kMark;
  return atom;
}

}  // namespace

Atoms::Atoms(const Document& document, std::size_t head, std::size_t tail) : document_(document) {
  const auto& tags = document.tags.of;
  tagged_ = std::any_of(tags.begin(), tags.end(),
                        [](const Tag& t) { return t.upos != Upos::kX && t.upos != Upos::kPunct; });
  const auto& paragraphs = document.text.paragraphs;
  head = std::min(head, paragraphs.size());
  tail = std::min(tail, paragraphs.size() - head);
  for (std::size_t p = 0; p < head; ++p) cut(paragraphs[p]);
  for (std::size_t p = paragraphs.size() - tail; p < paragraphs.size(); ++p) cut(paragraphs[p]);
  map_tokens();
}

void Atoms::cut(Span paragraph) {
  const std::string_view text = std::string_view(document_.text.utf8).substr(0, paragraph.end);
  bool space = true;
  for (std::size_t i = paragraph.begin; i < paragraph.end;) {
    const auto c = static_cast<unsigned char>(text[i]);
    if (c <= ' ') {
      space = true;
      ++i;
      continue;
    }
    const std::size_t begin = i, letters = letters_at(text, i);
    if (letters > i) i = letters;
    Atom atom = letters > begin ? word_atom(text.substr(begin, letters - begin))
                : is_digit(c)   ? number_atom(text, i)
                                : mark_atom(text, i);
    if (atom.kind == AtomKind::kMark && atom.mark == ' ') {
      space = true;
      continue;
    }
    atom.bytes = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i)};
    atom.space_before = space;
    space = false;
    atoms_.push_back(atom);
  }
  Atom end;
  end.bytes = {paragraph.end, paragraph.end};
  end.space_before = true;
  atoms_.push_back(end);
}

void Atoms::map_tokens() {
  TokenId t = 0;
  const auto& tokens = document_.tokens;
  for (Atom& atom : atoms_) {
    while (t + 1 < tokens.size() && tokens[t].bytes.end <= atom.bytes.begin) ++t;
    atom.token = t;
  }
}

std::string_view Atoms::text(std::size_t i) const { return document_.text.of((*this)[i].bytes); }

bool Atoms::has_letters(const Atom& atom, std::string_view lower) const {
  const std::string_view word = document_.text.of(atom.bytes);
  return std::equal(word.begin(), word.end(), lower.begin(), [](char c, char l) { return small(c) == l; });
}

const Word& Atoms::word(std::size_t i) const {
  static const Word none;
  const Atom& atom = (*this)[i];
  return atom.word ? *atom.word : none;
}

bool Atoms::is_pos(std::size_t i, Upos upos) const {
  return tagged_ && is_word(i) && document_.upos((*this)[i].token) == upos;
}

bool Atoms::in_name(std::size_t i, NameType type) const {
  const TokenId token = (*this)[i].token;
  const auto& names = document_.names;
  auto after = std::upper_bound(names.begin(), names.end(), token,
                                [](TokenId t, const Name& n) { return t < n.tokens.begin; });
  if (after == names.begin()) return false;
  --after;
  return after->type == type && after->tokens.contains(token);
}

}  // namespace entente::temporal
