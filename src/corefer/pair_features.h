// What speaks for and against two noun phrases being one: yes-or-no questions, as the numbers of those that are answered yes.
// After the surface features of Durrett & Klein 2013 ("Easy victories and uphill battles in coreference resolution").
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "corefer/noun_phrases.h"

namespace entente {

using Features = std::vector<std::uint16_t>;

class PairFeatures {
 public:
  static const std::uint16_t kCount;

  PairFeatures(const Tree& tree, std::span<const NounPhrase> phrases);

  // Those of phrase m itself: they also decide whether it begins an entity.
  void alone(std::size_t m, Features& out) const;
  // Those of m with a, which stands before it.
  void pair(std::size_t m, std::size_t a, Features& out) const;
  // The same of a phrase behind m in its sentence.
  void behind(std::size_t m, std::size_t a, Features& out) const;
  // The phrases before m that are worth asking, the nearest first.
  [[nodiscard]] std::vector<std::uint32_t> candidates(std::size_t m) const;

 private:
  [[nodiscard]] bool names_clash(const NounPhrase& m, const NounPhrase& a) const;
  [[nodiscard]] bool agree(const NounPhrase& m, const NounPhrase& a) const;
  void strings(const NounPhrase& m, const NounPhrase& a, Features& out) const;
  void trees(const NounPhrase& m, const NounPhrase& a, Features& out) const;
  void agreement(const NounPhrase& m, const NounPhrase& a, Features& out) const;
  void focus(std::size_t m, std::size_t a, Features& out) const;
  void distances(std::size_t m, std::size_t a, Features& out) const;
  void quotes(const NounPhrase& m, const NounPhrase& a, Features& out) const;

  const Tree& tree_;
  const Document& d_;
  std::span<const NounPhrase> phrases_;
  std::vector<std::uint32_t> same_noun_;   // per phrase: how many before it have its head
  std::vector<std::uint32_t> same_text_;   // ... its words
  std::vector<std::uint32_t> later_noun_;  // per phrase: how many behind it have its head
  std::vector<std::uint32_t> names_before_;  // per phrase: persons named up to it
  std::vector<TokenId> clause_;            // per phrase: the verb whose clause it stands in
};

// What no chain may hold at once: he and she, one thing and several.
bool exclude(const NounPhrase& a, const NounPhrase& b);

}  // namespace entente
