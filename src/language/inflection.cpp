// Three questions in order: is the form irregular (a table); is the learned lemma a regular base form and a word; which regular base form
// is a word. A vocabulary of word pieces also knows fragments ("fir", "tri"), so spelling decides between two that it knows: a short
// stem that would have doubled its consonant has lost an e ("fired" is "fire", for "fir" gives "firred").
#include "language/inflection.h"

#include <algorithm>
#include <unordered_map>
#include <vector>

#include "base/ascii.h"
#include "language/irregular_verbs.h"

namespace entente {
namespace {

bool vowel(char c) { return std::string_view("aeiou").find(c) != std::string_view::npos; }

bool doubled(std::string_view stem) {
  const std::size_t n = stem.size();
  return n > 2 && stem[n - 1] == stem[n - 2] && !vowel(stem[n - 1]);
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> tails) {
  return std::any_of(tails.begin(), tails.end(),
                     [&](std::string_view t) { return word.ends_with(t); });
}

// One vowel, then one consonant, in a word of one syllable: "hop", "us".
bool would_double(std::string_view stem) {
  const std::size_t n = stem.size();
  if (n < 2 || vowel(stem[n - 1]) || ends_with_any(stem, {"w", "x", "y"}) || !vowel(stem[n - 2]))
    return false;
  return std::count_if(stem.begin(), stem.end(), vowel) == 1;
}

// The stem of an -ed or -ing form with the endings it may have lost, the likeliest first.
std::vector<std::string> with_endings(const std::string& stem) {
  if (would_double(stem)) return {stem + "e"};
  std::vector<std::string> out{stem, stem + "e"};
  if (doubled(stem)) out.push_back(stem.substr(0, stem.size() - 1));
  return out;
}

std::vector<std::string> base_forms(const std::string& form, std::string_view xpos) {
  const auto ends = [&](std::string_view tail) {
    return form.size() > tail.size() + 1 && form.ends_with(tail);
  };
  const auto without = [&](std::size_t letters) { return form.substr(0, form.size() - letters); };
  if (xpos == "VBD" || xpos == "VBN") {
    if (form.size() == 4 && form.ends_with("ied")) return {without(1)};  // died
    if (ends("ied")) return {without(3) + "y"};
    if (ends("ed")) return with_endings(without(2));
  } else if (xpos == "VBG" && ends("ing")) {
    return with_endings(without(3));
  } else if (xpos == "VBZ" || xpos == "NNS") {
    if (form.size() > 4 && ends("ies")) return {without(3) + "y", without(1)};
    if (ends("es")) return {without(1), without(2)};
    if (ends("s") && !ends("ss")) return {without(1)};
  }
  return {};
}

// "criticise" is a word where "criticize" is.
bool known(const std::string& word, const std::function<bool(std::string_view)>& is_word) {
  if (is_word(word)) return true;
  if (!ends_with_any(word, {"ise", "yse"})) return false;
  std::string american = word;
  american[american.size() - 2] = 'z';
  return is_word(american);
}

// Where the vocabulary knows none: "detonated", "exported", "barred".
std::string by_spelling(const std::vector<std::string>& bases) {
  const std::string& stem = bases.front();
  if (bases.size() == 1) return stem;
  if (bases.size() == 3) return bases.back();
  return ends_with_any(stem, {"at", "is", "iz", "ys", "uc", "v", "c", "u", "ur", "ag", "ng"})
             ? bases[1]
             : stem;
}

}  // namespace

std::string checked_lemma(std::string_view form, std::string lemma, std::string_view xpos,
                          const std::function<bool(std::string_view)>& is_word) {
  if (xpos.size() != 3) return lemma;
  const std::string lower = lower_ascii(form);
  const bool past = xpos == "VBD" || xpos == "VBN";
  if (past) {
    if (const std::string_view base = irregular_base(lower); !base.empty())
      return std::string(base);
  }
  const std::vector<std::string> bases = base_forms(lower, xpos);
  if (bases.empty()) return lemma;
  const bool learned =
      std::find(bases.begin(), bases.end(), lemma) != bases.end() && known(lemma, is_word);
  const bool verb = past || xpos == "VBG";
  if (!verb && (learned || is_word(lemma))) return lemma;  // "has", "people"
  const std::string& stem = bases.front();
  if (verb && ends_with_any(stem, {"er", "en", "on", "or", "el", "it"}) && bases.size() == 2 &&
      known(stem, is_word) && !(learned && stem.ends_with("it")))
    return stem;
  if (learned) return lemma;
  for (const std::string& base : bases) {
    if (known(base, is_word)) return base;
  }
  return verb ? by_spelling(bases) : lemma;
}

}  // namespace entente
