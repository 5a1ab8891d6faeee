#include "lexicon/condition.h"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

// All other slots are prepositions.
constexpr std::array<std::string_view, 10> kNamed = {"subj", "obj", "iobj", "xcomp", "ccomp", "advcl", "acl", "poss", "mod", "role"};

Asked asked_of(std::string_view slot) {
  if (slot == "passive") return Asked::kPassive;
  if (slot == "active") return Asked::kActive;
  if (slot == "negated") return Asked::kNegated;
  return slot == "modal" ? Asked::kModal : Asked::kSlot;
}

std::uint64_t bits_of(const std::vector<std::string>& words) {
  std::uint64_t bits = 0;
  for (const std::string& word : words) bits |= word.starts_with('@') ? ~std::uint64_t{0} : word_bit(word);
  return bits;
}

}  // namespace

std::uint64_t word_bit(std::string_view word) {
  if (word.empty()) return 0;
  const auto letter = [](char c) { return static_cast<unsigned>(static_cast<unsigned char>(lower_ascii(c))); };
  return std::uint64_t{1} << ((31 * letter(word.front()) + 7 * letter(word.back()) + word.size()) % 64);
}

std::uint64_t prepositions_of(std::string_view slot) {
  std::uint64_t bits = 0;
  for (std::size_t begin = 0; begin <= slot.size();) {
    const std::size_t dot = std::min(slot.find('.', begin), slot.size());
    const std::string_view step = slot.substr(begin, dot - begin);
    if (!one_of(step, kNamed)) bits |= word_bit(step);
    begin = dot + 1;
  }
  return bits;
}

Condition::Condition(bool negated_, std::string slot_, std::vector<std::string> words_)
    : negated(negated_),
      asked(asked_of(slot_)),
      slot(std::move(slot_)),
      slot_hash(std::hash<std::string_view>{}(slot)),
      prepositions(asked == Asked::kSlot ? prepositions_of(slot) : 0),
      word_bits(bits_of(words_)) {
  if (!words_.empty()) words = std::move(words_);
}

}  // namespace entente
