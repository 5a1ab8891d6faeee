// See phrases.h. One pass over entry and tokens side by side; folding is done on the fly, so that looking up a token that
// begins no entry costs one hash of its first word and no allocation.
#include "lexicon/phrases.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>

#include "base/ascii.h"

namespace entente {
namespace {

struct CodePoint {
  std::int32_t value;
  std::uint32_t bytes;
};

CodePoint decode(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1};
  utf8proc_int32_t value = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
  const utf8proc_ssize_t used =
      utf8proc_iterate(bytes, static_cast<utf8proc_ssize_t>(text.size() - at), &value);
  if (used <= 0) return {0xFFFD, 1};
  return {value, static_cast<std::uint32_t>(used)};
}

std::int32_t lower(std::int32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
  return utf8proc_tolower(c);
}

bool is_capital(std::int32_t c) { return lower(c) != c; }

// ASCII punctuation: where a tokeniser may cut.
constexpr std::array<bool, 256> kMarks = [] {
  std::array<bool, 256> marks{};
  for (int c = 0x21; c < 0x7F; ++c) marks[static_cast<std::size_t>(c)] = !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
  return marks;
}();

bool is_mark(char c) { return kMarks[static_cast<unsigned char>(c)]; }

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_small(char c) { return c >= 'a' && c <= 'z'; }

bool is_apostrophe(std::int32_t c) {
  return c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0xFF07;
}
bool is_dash(std::int32_t c) { return (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFF0D; }
constexpr std::int32_t kSoftHyphen = 0xAD;

std::string composed(std::string_view text) {  // NFC
  utf8proc_uint8_t* out = nullptr;
  const auto* in = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  const utf8proc_ssize_t size =
      utf8proc_map(in, static_cast<utf8proc_ssize_t>(text.size()), &out,
                   static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  std::string result =
      size >= 0 ? std::string(reinterpret_cast<char*>(out), static_cast<std::size_t>(size))
                : std::string(text);
  std::free(out);
  return result;
}

// The text with one apostrophe, one hyphen and composed letters; the view itself where nothing changes (all of ASCII).
std::string_view normal(std::string_view text, std::string& buffer) {
  if (is_ascii(text)) return text;
  const bool combining = std::any_of(text.begin(), text.end(), [](char c) { return c == '\xCC' || c == '\xCD'; });  // U+0300..U+036F begin with these
  std::string letters;
  if (combining) {
    letters = composed(text);
    text = letters;
  }
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode(text, i);
    if (is_apostrophe(c.value)) {
      out += '\'';
    } else if (is_dash(c.value)) {
      out += '-';
    } else if (c.value != kSoftHyphen) {
      out.append(text, i, c.bytes);
    }
    i += c.bytes;
  }
  buffer = std::move(out);
  return buffer;
}

// Hash (FNV-1a) of the lower-cased letters up to the first space or mark; of the mark itself if it stands first.
std::uint32_t key_of(std::string_view text) {
  std::uint64_t hash = 14695981039346656037u;
  for (std::size_t i = 0; i < text.size();) {
    const bool mark = is_mark(text[i]);
    if (text[i] == ' ' || (mark && i > 0)) break;
    const bool ascii = static_cast<unsigned char>(text[i]) < 0x80;  // most letters
    const CodePoint c = ascii ? CodePoint{lower_ascii(text[i]), 1} : decode(text, i);
    hash = (hash ^ static_cast<std::uint64_t>(ascii ? c.value : lower(c.value))) * 1099511628211u;
    if (mark) break;
    i += c.bytes;
  }
  return static_cast<std::uint32_t>(hash ^ (hash >> 32));
}

// Behind the first word, where a space ends it: the key of the rest. A token ends at the space, therefore the next one has that key too.
std::uint32_t second_key(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == ' ') return key_of(text.substr(i + 1));
    if (is_mark(text[i])) break;
  }
  return 0;
}

// May a token end before pattern[at]?
bool may_cut(std::string_view pattern, std::size_t at) {
  return pattern[at] == ' ' || is_mark(pattern[at]) || is_mark(pattern[at - 1]);
}

struct Case {  // how the letters so far compare
  bool exact = true;
  bool capitals = true;
  [[nodiscard]] bool fits(bool any_case) const { return any_case || exact || capitals; }
};

// Compares a token with the pattern from `at` on; moves `at` past it. False: they differ in more than case.
bool step(std::string_view pattern, std::size_t& at, std::string_view token, Case& letters) {
  for (std::size_t i = 0; i < token.size();) {
    if (at >= pattern.size()) return false;
    if (pattern[at] == token[i] && is_small(token[i])) {  // most letters
      letters.capitals = false;
      ++at, ++i;
      continue;
    }
    const CodePoint p = decode(pattern, at);
    const CodePoint t = decode(token, i);
    if (lower(p.value) != lower(t.value)) return false;
    const bool begins_word = at == 0 || pattern[at - 1] == ' ' || is_mark(pattern[at - 1]);
    const bool raised = p.value != t.value && is_capital(t.value);
    letters.exact = letters.exact && (p.value == t.value || (raised && begins_word));
    letters.capitals =
        letters.capitals && (is_capital(t.value) || utf8proc_toupper(t.value) == t.value);
    at += p.bytes;
    i += t.bytes;
  }
  return true;
}

// Is the rest of the pattern this lemma? A name is still written with a capital: "Pole" is not "poles".
bool is_lemma(std::string_view rest, const WordView& word, bool any_case) {
  std::string buffer;
  const std::string_view lemma = word.ascii ? word.lemma : normal(word.lemma, buffer);
  std::size_t at = 0;
  Case ignored;
  if (lemma.empty() || !step(rest, at, lemma, ignored) || at != rest.size()) return false;
  return any_case || !is_capital(decode(rest, 0).value) || is_capital(decode(word.form, 0).value);
}

}  // namespace

WordView::WordView(std::string_view form_, std::string_view lemma_)
    : form(form_), lemma(lemma_), ascii(is_ascii(form) && is_ascii(lemma)), spaced(form.find(' ') != std::string_view::npos) {
  std::string buffer;
  form_key = key_of(ascii ? form : normal(form, buffer));
  lemma_key = lemma.empty() || lemma == form ? form_key : key_of(ascii ? lemma : normal(lemma, buffer));
}

void Phrases::reserve(std::size_t entries) {
  entries_.reserve(entries);
  pool_.reserve(entries * 10);
  std::size_t buckets = 64;
  while (buckets < entries) buckets *= 2;
  if (buckets > buckets_.size()) grow(buckets);
}

void Phrases::grow(std::size_t buckets) {
  buckets_.assign(buckets, kNone);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::uint32_t& head = buckets_[entries_[i].key & (buckets - 1)];
    entries_[i].next = head;
    head = static_cast<std::uint32_t>(i);
  }
}

void Phrases::add(std::string_view form, std::uint32_t entry, bool by_lemma) {
  std::string buffer;
  const std::string_view text = normal(form, buffer);
  if (text.empty()) return;
  bool any_case = true;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint c = decode(text, i);
    any_case = any_case && !is_capital(c.value);
    i += c.bytes;
  }
  if (entries_.size() >= buckets_.size()) grow(buckets_.empty() ? 64 : buckets_.size() * 2);
  const std::uint32_t key = key_of(text);
  std::uint32_t& head = buckets_[key & (buckets_.size() - 1)];
  entries_.push_back({static_cast<std::uint32_t>(pool_.size()),
                      static_cast<std::uint32_t>(text.size()), entry, key, second_key(text), head,
                      by_lemma, any_case});
  head = static_cast<std::uint32_t>(entries_.size() - 1);
  pool_.append(text);
}

std::uint32_t Phrases::words_matched(const Entry& entry, const std::vector<WordView>& words,
                                     std::size_t at) const {
  const std::string_view pattern = std::string_view(pool_).substr(entry.begin, entry.size);
  std::string buffer;
  std::size_t done = 0;
  Case letters;
  for (std::size_t i = at; i < words.size(); ++i) {
    if (done > 0 && !may_cut(pattern, done)) return 0;
    if (done > 0 && pattern[done] == ' ') ++done;
    if (done >= pattern.size() || words[i].form.empty()) return 0;
    const auto count = static_cast<std::uint32_t>(i - at + 1);
    if (entry.by_lemma && letters.fits(entry.any_case) &&
        is_lemma(pattern.substr(done), words[i], entry.any_case)) {
      return count;
    }
    if (!step(pattern, done, words[i].ascii ? words[i].form : normal(words[i].form, buffer), letters)) return 0;
    if (!letters.fits(entry.any_case)) return 0;
    if (done == pattern.size()) return count;
  }
  return 0;
}

void Phrases::try_all(std::uint32_t key, const std::vector<WordView>& words, std::size_t at,
                      Best& best) const {
  // Most entries of several words fail on their second word.
  const bool last = at + 1 >= words.size(), spaced = words[at].spaced, by_form = words[at].form_key == key;
  const std::uint32_t form = last ? 0 : words[at + 1].form_key, lemma = last ? 0 : words[at + 1].lemma_key;
  const auto may_match = [&](const Entry& entry) {
    return entry.second == 0 || spaced || (by_form && (entry.second == form || (entry.by_lemma && entry.second == lemma)));
  };
  for (std::uint32_t i = buckets_[key & (buckets_.size() - 1)]; i != kNone; i = entries_[i].next) {
    if (entries_[i].key != key || !may_match(entries_[i])) continue;
    const std::uint32_t matched = words_matched(entries_[i], words, at);
    if (matched > best.words || (matched > 0 && matched == best.words && i < best.index))
      best = {matched, i};
  }
}

std::optional<Phrases::Match> Phrases::longest(const std::vector<WordView>& words,
                                               std::size_t at) const {
  if (entries_.empty() || at >= words.size() || words[at].form.empty()) return std::nullopt;
  Best best;
  const WordView& word = words[at];
  try_all(word.form_key, words, at, best);
  if (word.lemma_key != word.form_key) try_all(word.lemma_key, words, at, best);
  if (best.words == 0) return std::nullopt;
  return Match{best.words, entries_[best.index].number};
}

}  // namespace entente
