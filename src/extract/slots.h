// Slots of a trigger, read from the dependency tree: who does it, to what, with whom; through passives, control, conjunction, relative
// clauses, participles and light verbs. The slot names are those of dictionaries/README.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"

namespace entente {

class Slots {
 public:
  explicit Slots(const Tree& tree);

  // Heads of what fills a slot, coordinated ones apart, relative pronouns replaced by their antecedents. Empty when unfilled.
  [[nodiscard]] std::vector<TokenId> fill(TokenId trigger, const std::string& slot) const;
  // Has the trigger's sentence not each of these prepositions (prepositions_of a slot)? Then nothing fills the slot; most lines of the
  // tables are ruled out by this.
  [[nodiscard]] bool lacks(TokenId trigger, std::uint64_t prepositions) const {
    return (prepositions & ~markers_[tree_.sentence_of(trigger)]) != 0;
  }
  // The one who acts (by-agent of a passive).
  [[nodiscard]] std::vector<TokenId> subjects(TokenId verb, int depth = 0) const;
  // What is acted upon (surface subject of a passive).
  [[nodiscard]] std::vector<TokenId> objects(TokenId verb, int depth = 0) const;
  [[nodiscard]] bool passive(TokenId verb) const;
  // The verb that a noun is said with ("held talks", "made a demand"), whose subject is the noun's.
  [[nodiscard]] std::optional<TokenId> light_verb(TokenId noun) const;
  // The noun that measures this one ("a series of strikes": series), itself when there is none.
  [[nodiscard]] TokenId measuring(TokenId noun) const;
  // What a measuring noun measures, empty for any other noun.
  [[nodiscard]] std::vector<TokenId> measured(TokenId noun) const;
  [[nodiscard]] const Tree& tree() const { return tree_; }

 private:
  [[nodiscard]] std::vector<TokenId> surface_subjects(TokenId verb, int depth) const;
  [[nodiscard]] bool past_with_object(TokenId verb) const;
  [[nodiscard]] bool perfect(TokenId verb) const;
  [[nodiscard]] bool done_to_subject(TokenId verb) const;
  [[nodiscard]] std::optional<TokenId> homeward(TokenId verb) const;
  [[nodiscard]] std::optional<TokenId> own_subject(TokenId verb) const;
  [[nodiscard]] bool fronted(TokenId subject, TokenId verb) const;
  [[nodiscard]] std::optional<TokenId> first_to(TokenId noun) const;
  [[nodiscard]] std::optional<TokenId> cleft_deed(TokenId subject) const;
  [[nodiscard]] std::optional<TokenId> named_after_object(TokenId verb) const;
  [[nodiscard]] std::optional<TokenId> behind_quotation(TokenId verb, TokenId first) const;
  [[nodiscard]] TokenId joined_to(TokenId verb, TokenId head) const;
  [[nodiscard]] std::vector<TokenId> inherited_subjects(TokenId verb, int depth) const;
  [[nodiscard]] std::optional<TokenId> direct_object(TokenId verb) const;
  [[nodiscard]] std::optional<TokenId> raised_object(TokenId verb) const;
  [[nodiscard]] std::optional<TokenId> object_of_particle(TokenId verb) const;
  [[nodiscard]] std::optional<TokenId> kept_object(TokenId verb) const;
  [[nodiscard]] bool relative_word(TokenId t, TokenId verb) const;
  [[nodiscard]] bool raised(TokenId object, TokenId verb) const;
  [[nodiscard]] std::vector<TokenId> addressed(TokenId head) const;
  [[nodiscard]] std::vector<TokenId> controlling_objects(TokenId verb, int depth) const;
  [[nodiscard]] std::vector<TokenId> of_infinitive(TokenId noun, int depth) const;
  [[nodiscard]] std::vector<TokenId> prepositional(TokenId trigger,
                                                   const std::string& preposition) const;
  [[nodiscard]] std::vector<TokenId> holders_of_role(TokenId noun) const;
  [[nodiscard]] std::vector<TokenId> traveller(TokenId noun) const;
  [[nodiscard]] bool infinitive(TokenId t) const;
  [[nodiscard]] std::vector<TokenId> spread(
      TokenId filler) const;  // antecedent of a relative pronoun, conjuncts apart
  [[nodiscard]] std::vector<TokenId> with_people_named(TokenId filler) const;
  [[nodiscard]] TokenId who_acts(TokenId antecedent, TokenId relative) const;

  const Tree& tree_;
  const Document& document_;
  std::vector<std::uint64_t> markers_;  // per sentence: word_bit of each preposition and conjunction that it has
};

}  // namespace entente
