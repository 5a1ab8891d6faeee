#include "language/atomizer.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace entente {
namespace {

using Characters = std::vector<Character>;

constexpr std::u32string_view kApostrophes = U"'’ʼ＇";
constexpr std::u32string_view kRepeated = U".-_=~*#!?+—–";
constexpr std::u32string_view kClosing = U")]}”»";

// One run of letters, two words: the letters before the second.
constexpr std::array<std::pair<std::string_view, std::uint8_t>, 26> kFused = {{
    {"cannot", 3}, {"gonna", 3}, {"wanna", 3}, {"gotta", 3}, {"lemme", 3}, {"gimme", 3}, {"dont", 2}, {"didnt", 3}, {"doesnt", 4},
    {"wont", 2}, {"cant", 2}, {"isnt", 2}, {"wasnt", 3}, {"couldnt", 5}, {"wouldnt", 5}, {"shouldnt", 6}, {"havent", 4}, {"hasnt", 3},
    {"arent", 3}, {"werent", 4}, {"im", 1}, {"ive", 1}, {"youre", 3}, {"theyre", 4}, {"thats", 4}, {"whats", 4},
}};
constexpr std::size_t kLongestFused = 8;

bool is_apostrophe(char32_t c) { return kApostrophes.find(c) != std::u32string_view::npos; }

// An atom in characters, before its bytes are known.
struct Draft {
  std::size_t begin, end;
  bool clitic, space;
};

std::string lower_ascii(const Characters& text, std::size_t begin, std::size_t end) {
  std::string out;
  for (std::size_t i = begin; i < end; ++i) {
    const char32_t c = lower(text[i].value);
    out += c < 0x80 ? static_cast<char>(c) : '?';
  }
  return out;
}

std::size_t fused_cut(const Characters& text, std::size_t begin, std::size_t end) {
  if (end - begin > kLongestFused || (end < text.size() && is_apostrophe(text[end].value))) return 0;
  const std::string word = lower_ascii(text, begin, end);
  const auto found = std::find_if(kFused.begin(), kFused.end(), [&](const auto& f) { return f.first == word; });
  return found == kFused.end() ? 0 : found->second;
}

bool is_suffix(std::string_view s) {
  return s == "s" || s == "re" || s == "ve" || s == "ll" || s == "d" || s == "m" || s == "t";
}

// An apostrophe glued to what stands before it: a clitic ('s), the end of one (n't), or a mark. Returns where the next atom begins.
std::size_t add_after_apostrophe(const Characters& text, std::size_t i, std::vector<Draft>& out) {
  std::size_t k = i + 1;
  while (k < text.size() && text[k].is_word()) ++k;
  const std::string suffix = k - i <= 3 ? lower_ascii(text, i + 1, k) : "";
  if (is_suffix(suffix) && text[i - 1].is_word()) {
    if (suffix != "t") {
      out.push_back({i, k, true, false});
      return k;
    }
    Draft& last = out.back();
    if ((text[i - 1].value == U'n' || text[i - 1].value == U'N') && last.end - last.begin > 1) {
      last.end = i - 1;
      out.push_back({i - 1, k, true, false});
      return k;
    }
  }
  out.push_back({i, i + 1, false, false});
  return i + 1;
}

// The atom that begins at i and is no white space; returns where the next one begins.
std::size_t add_atom(const Characters& text, std::size_t i, bool space, std::vector<Draft>& out) {
  if (is_apostrophe(text[i].value) && !out.empty() && !space) return add_after_apostrophe(text, i, out);
  std::size_t j = i + 1;
  if (text[i].is_word()) {
    while (j < text.size() && text[j].is_word()) ++j;
  } else if (kRepeated.find(text[i].value) != std::u32string_view::npos) {
    while (j < text.size() && text[j].value == text[i].value) ++j;
  }
  const std::size_t cut = fused_cut(text, i, j);
  if (cut > 0) {
    out.push_back({i, i + cut, false, space});
    out.push_back({i + cut, j, true, false});
  } else {
    out.push_back({i, j, false, space});
  }
  return j;
}

// lower, Title, UPPER, single upper letter, mixed, digits, letters and digits, mark
std::uint8_t shape_of(const Character* begin, const Character* end) {
  const auto count = [&](auto is) { return std::count_if(begin, end, is); };
  const auto upper = count([](const Character& c) { return c.kind == CharKind::kUpper; });
  const auto letters = upper + count([](const Character& c) { return c.kind == CharKind::kLetter; });
  const auto digits = count([](const Character& c) { return c.kind == CharKind::kDigit; });
  if (letters == 0) return digits > 0 ? 5 : 7;
  if (digits > 0) return 6;
  if (upper == 0) return 0;
  if (upper == letters) return letters == 1 ? 3 : 2;
  return upper == 1 && begin->kind == CharKind::kUpper ? 1 : 4;
}

bool closes(const Characters& text, const Draft& d) {
  const char32_t c = text[d.begin].value;
  if (kClosing.find(c) != std::u32string_view::npos) return true;
  const bool straight = c == U'"' || is_apostrophe(c);
  const bool space_behind = d.end == text.size() || text[d.end].kind == CharKind::kSpace;
  return straight && d.end == d.begin + 1 && !d.space && space_behind;
}

void cut(const Characters& text, std::span<const std::uint32_t> cuts, std::vector<Draft>& drafts) {
  std::vector<Draft> out;
  auto next = cuts.begin();
  for (Draft d : drafts) {
    for (std::size_t i = d.begin + 1; i < d.end; ++i) {
      while (next != cuts.end() && *next < text[i].byte) ++next;
      if (next == cuts.end() || *next != text[i].byte) continue;
      out.push_back({d.begin, i, d.clitic, d.space});
      d = {i, d.end, false, false};
    }
    out.push_back(d);
  }
  drafts = std::move(out);
}

}  // namespace

std::vector<Atom> atoms_of(std::string_view paragraph, std::uint32_t at, std::span<const std::uint32_t> cuts) {
  const Characters text = characters_of(paragraph, at);
  std::vector<Draft> drafts;
  bool space = true;
  for (std::size_t i = 0; i < text.size();) {
    if (text[i].kind == CharKind::kSpace) {
      space = true;
      ++i;
    } else {
      i = add_atom(text, i, space, drafts);
      space = false;
    }
  }
  if (!cuts.empty()) cut(text, cuts, drafts);
  std::vector<Atom> out;
  out.reserve(drafts.size());
  const auto byte_of = [&](std::size_t i) {
    return i < text.size() ? text[i].byte : at + static_cast<std::uint32_t>(paragraph.size());
  };
  for (const Draft& d : drafts) {
    const auto shape = static_cast<std::uint8_t>(shape_of(text.data() + d.begin, text.data() + d.end) * 2 + (d.space ? 1 : 0));
    const std::size_t n = out.size();
    const bool reported = n >= 2 && closes(text, drafts[n - 1]) && text[drafts[n - 2].begin].value == U',';  // "We are ready," he said
    out.push_back({{byte_of(d.begin), byte_of(d.end)}, d.clitic, d.space, closes(text, d) || reported, shape});
  }
  return out;
}

}  // namespace entente
