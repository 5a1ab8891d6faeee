#include "ground/counted.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 9> kNumbers = {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
constexpr std::array<std::string_view, 9> kMembers = {"country", "nation", "state", "government", "leader", "president", "minister", "premier", "power"};
constexpr std::array<std::string_view, 2> kWhole = {"the", "all"};

std::size_t number(std::string_view form) {
  const Caseless word(form);
  const auto found = std::find_if(kNumbers.begin(), kNumbers.end(), [&](std::string_view number) { return word == number; });
  return found == kNumbers.end() ? 0 : static_cast<std::size_t>(found - kNumbers.begin()) + 2;
}

// "The pair", "the trio".
std::size_t set_of(std::string_view form) {
  const Caseless word(form);
  return word == "pair" || word == "duo" ? 2 : word == "trio" ? 3 : 0;
}

bool stands_as_side(Deprel deprel) {
  return is_subject(deprel) || deprel == Deprel::kObj || deprel == Deprel::kObl || deprel == Deprel::kOblAgent || deprel == Deprel::kNmod;
}

bool subject_with_the(const Tree& tree, TokenId head) {
  const Document& document = tree.document();
  const auto article = tree.child(head, Deprel::kDet);
  return article && is_subject(document.deprel(head)) && Caseless(document.form(*article)) == "the";
}

// "34-year-old", in one token or five.
bool an_age(const Document& document, TokenId t) {
  const std::string form = lower_ascii(document.form(t));
  if (form.ends_with("year-old")) return true;
  return t >= 3 && form == "old" && document.form(t - 1) == "-" && lower_ascii(document.form(t - 2)) == "year";
}

}  // namespace

std::size_t counted_members(const Tree& tree, TokenId head) {
  const Document& document = tree.document();
  if (!stands_as_side(document.deprel(head))) return 0;
  const std::size_t alone = std::max(number(document.form(head)), set_of(document.form(head)));
  if (alone == 0 && !one_of(Caseless(document.lemma(head)), kMembers)) return 0;
  std::size_t count = alone;
  bool whole = false;
  for (TokenId c : tree.children(head)) {
    const Deprel deprel = document.deprel(c);
    if (deprel == Deprel::kNummod) {
      count = number(document.form(c));
    } else if (deprel == Deprel::kDet || deprel == Deprel::kDetPredet) {
      whole = one_of(Caseless(document.form(c)), kWhole);
    } else if (deprel != Deprel::kCase && deprel != Deprel::kPunct) {
      return 0;
    }
  }
  return whole ? count : 0;
}

bool told_by_age(const Tree& tree, TokenId head) { return subject_with_the(tree, head) && an_age(tree.document(), head); }

bool told_with_age(const Tree& tree, TokenId head) {
  const Document& document = tree.document();
  if (!subject_with_the(tree, head) || document.upos(head) != Upos::kNoun) return false;
  const auto children = tree.children(head);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) { return document.deprel(c) == Deprel::kAmod && an_age(document, c); });
}

bool bare_sides(const Tree& tree, TokenId head) {
  const Document& document = tree.document();
  const Caseless lemma(document.lemma(head));
  if ((lemma != "side" && lemma != "party") || document.xpos(head) != "NNS") return false;
  const auto children = tree.children(head);
  const auto the = std::any_of(children.begin(), children.end(), [&](TokenId c) { return Caseless(document.form(c)) == "the"; });
  return the && std::all_of(children.begin(), children.end(), [&](TokenId c) {
    return document.deprel(c) == Deprel::kDet || document.deprel(c) == Deprel::kCase || document.deprel(c) == Deprel::kPunct;
  });
}

}  // namespace entente
