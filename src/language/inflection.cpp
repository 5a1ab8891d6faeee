#include "language/inflection.h"

#include <algorithm>
#include <vector>

#include "base/ascii.h"

namespace entente {
namespace {

bool doubled(std::string_view stem) {
  const std::size_t n = stem.size();
  return n > 2 && stem[n - 1] == stem[n - 2] &&
         std::string_view("aeiou").find(stem[n - 1]) == std::string_view::npos;
}

void add_stems(const std::string& stem, std::vector<std::string>& out) {
  out.push_back(stem);
  out.push_back(stem + "e");
  if (doubled(stem)) out.push_back(stem.substr(0, stem.size() - 1));
}

std::vector<std::string> base_forms(const std::string& form, std::string_view xpos) {
  std::vector<std::string> out;
  const auto ends = [&](std::string_view tail) {
    return form.size() > tail.size() + 1 && form.ends_with(tail);
  };
  const auto without = [&](std::size_t letters) { return form.substr(0, form.size() - letters); };
  if (xpos == "VBD" || xpos == "VBN") {
    if (ends("ied")) out.push_back(without(3) + "y");
    if (ends("ed")) add_stems(without(2), out);
    if (ends("n")) out.push_back(without(1));   // shown, given
    if (ends("en")) out.push_back(without(2));  // eaten
  } else if (xpos == "VBG") {
    if (ends("ing")) add_stems(without(3), out);
  } else if (xpos == "VBZ" || xpos == "NNS") {
    if (ends("ies")) out.push_back(without(3) + "y");
    if (ends("s")) out.push_back(without(1));
    if (ends("es")) out.push_back(without(2));
  }
  return out;
}

// "criticise" is a word where "criticize" is.
std::string american(std::string word) {
  for (const std::string_view tail : {"ise", "yse"}) {
    if (word.ends_with(tail)) word[word.size() - 2] = 'z';
  }
  return word;
}

}  // namespace

std::string checked_lemma(std::string_view form, std::string lemma, std::string_view xpos,
                          const std::function<bool(std::string_view)>& is_word) {
  if (xpos.size() != 3 || is_word(lemma)) return lemma;
  for (std::string& base : base_forms(lower_ascii(form), xpos)) {
    if (is_word(base) || is_word(american(base))) return std::move(base);
  }
  if (doubled(lemma) && lemma.back() != 's') lemma.pop_back();  // "expell" of "expelled"
  return lemma;
}

}  // namespace entente
