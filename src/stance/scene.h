// What positions and agreements are read from: everything that was found before them, and the questions that both ask of it.
#pragma once

#include <optional>
#include <vector>

#include "extract/event.h"

namespace entente {

class StanceScene {
 public:
  StanceScene(const Parties& parties, const Lexicon& lexicon, const Hits& hits,
              const std::vector<Statement>& statements, const std::vector<Event>& events,
              const std::vector<Moment>& moments, const std::vector<bool>& credit_sentences);

  const Parties& parties;
  const Lexicon& lexicon;
  const Hits& hits;
  const std::vector<Statement>& statements;
  const std::vector<Event>& events;
  const std::vector<Moment>& moments;
  const std::vector<bool>& credit_sentences;

  [[nodiscard]] const Slots& slots() const { return parties.slots(); }
  [[nodiscard]] const Tree& tree() const { return parties.slots().tree(); }
  [[nodiscard]] const Document& document() const { return tree().document(); }
  [[nodiscard]] const Cast& cast() const { return parties.cast(); }

  // The event that this word tells ("made" and "demand" tell one).
  [[nodiscard]] std::optional<std::size_t> event_at(TokenId t) const;
  // The statement that this word reports.
  [[nodiscard]] std::optional<std::size_t> statement_at(TokenId t) const;
  // The innermost statement in whose content this word stands.
  [[nodiscard]] std::optional<std::size_t> statement_around(TokenId t) const;
  // One actor, or two of one country.
  [[nodiscard]] bool same_side(EntityId a, EntityId b) const;
  [[nodiscard]] bool same_side(EntityId a, const std::vector<EntityId>& others) const;
  // The entities of fillers that are actors by themselves: no document, no thing that only belongs to one,
  // and not "no member".
  [[nodiscard]] std::vector<EntityId> actors(const std::vector<TokenId>& fillers) const;

 private:
  std::vector<std::uint32_t> event_at_, statement_at_, around_;  // per token, or kNone
};

}  // namespace entente
