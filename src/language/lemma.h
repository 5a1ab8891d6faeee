// Lemma as an edit of the form (the idea of UDPipe 2, Straka 2018): "l1+y" = lower case, cut one letter, add "y"; "k0+" = keep the
// case and the form; "=be" = that word. Twin of training/language/lemmas.py.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace entente {

struct LemmaRule {
  bool whole = false;  // the suffix is the lemma
  bool lower = false;
  std::uint8_t cut = 0;  // code points at the end
  std::string suffix;
};

std::optional<LemmaRule> lemma_rule(std::string_view rule);
std::string lemma_of(std::string_view form, const LemmaRule& rule);  // never empty for a form that is not

}  // namespace entente
