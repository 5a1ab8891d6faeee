// What the word above makes of an event: "threatened to", "the plan to", "accused of", by dictionaries and by the flags of governing events.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/clause_words.h"
#include "extract/status.h"

namespace entente {

class GovernorStatus : private ClauseWords {
 public:
  GovernorStatus(const Tree& tree, const Lexicon& lexicon, const std::vector<const EventPattern*>& patterns)
      : ClauseWords(tree), lexicon_(lexicon), patterns_(patterns) {}

  // Of `node` below `up`; nothing when `up` leaves it open. `stands`: what was said stands though it is turned down; what hangs on it does not
  // ("abandoned plans to arrest").
  [[nodiscard]] std::optional<Verdict> verdict(TokenId node, TokenId up, bool stands = true) const;
  // The name of the slot in which `node` stands under its governor; "" for none.
  [[nodiscard]] std::string slot_of(TokenId node) const;
  // "did not fail to attack": the "not" is used up.
  [[nodiscard]] bool twice_negated(TokenId up) const;

 private:
  [[nodiscard]] bool indicative(TokenId node) const;
  [[nodiscard]] bool fronted_object(TokenId node) const;
  [[nodiscard]] std::vector<std::string> names_of(TokenId up, const std::string& lemma) const;
  [[nodiscard]] std::optional<Verdict> by_table(const std::string& word, const std::string& slot, TokenId up) const;
  [[nodiscard]] std::optional<Verdict> unplanned(TokenId up, Verdict said) const;
  [[nodiscard]] std::optional<Verdict> dropped_plan(TokenId up, Verdict said) const;

  const Lexicon& lexicon_;
  const std::vector<const EventPattern*>& patterns_;
};

}  // namespace entente
