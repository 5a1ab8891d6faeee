#include "language/lemma.h"

#include "language/characters.h"

namespace entente {

std::optional<LemmaRule> lemma_rule(std::string_view rule) {
  if (rule.size() > 1 && rule[0] == '=') return LemmaRule{true, false, 0, std::string(rule.substr(1))};
  const bool known = rule.size() >= 3 && (rule[0] == 'l' || rule[0] == 'k') && rule[1] >= '0' && rule[1] <= '9' && rule[2] == '+';
  if (!known) return std::nullopt;
  return LemmaRule{false, rule[0] == 'l', static_cast<std::uint8_t>(rule[1] - '0'), std::string(rule.substr(3))};
}

std::string lemma_of(std::string_view form, const LemmaRule& rule) {
  if (rule.whole) return rule.suffix;
  std::string out;
  const auto letters = characters_of(form);
  const std::size_t keep = letters.size() > rule.cut ? letters.size() - rule.cut : 0;
  for (std::size_t i = 0; i < keep; ++i) append_utf8(rule.lower ? lower(letters[i].value) : letters[i].value, out);
  out += rule.suffix;
  return out.empty() ? std::string(form) : out;
}

}  // namespace entente
