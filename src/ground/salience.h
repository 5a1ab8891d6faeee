// Which entity is in the reader's mind at a point of the text: recency, grammatical role and number (after Lappin & Leass 1994).
#pragma once

#include <optional>
#include <vector>

#include "document/tree.h"
#include "ground/cast.h"
#include "ground/gender.h"
#include "ground/mentions.h"
#include "ground/pronoun_ranks.h"

namespace entente {

// Looks at the mentions already linked in `cast` (which may grow between calls).
class Salience {
 public:
  Salience(const Tree& tree, const Cast& cast)
      : tree_(tree), document_(tree.document()), cast_(cast) {}

  // A mention was linked: what it says of the gender of its person.
  void learn(const Mention& mention);

  // "In her memoir, Rosa Vega wrote": the name of a person who is the subject of the clause that a phrase before it belongs to; kNone for a
  // pronoun with no such name behind it.
  [[nodiscard]] MentionId subject_behind(TokenId head) const;
  // The antecedent of a pronoun at `head`, or kNone: at most four sentences back (one for "it").
  [[nodiscard]] EntityId antecedent(TokenId head, PronounKind kind) const;
  // The same of a person's pronoun, by what the ranker says of each name before it (and what it does not tell, by salience); kNone also when
  // the best one is nobody of the cast.
  [[nodiscard]] EntityId ranked_antecedent(const PronounRanks::Of& ranked) const;
  // Whether a name ranks above all that is said of `rival` before the pronoun.
  [[nodiscard]] bool ranks_above(const PronounRanks::Of& ranked, EntityId rival) const;
  // The name behind the pronoun when that ranks best, else kNone.
  [[nodiscard]] MentionId ranked_behind(const PronounRanks::Of& ranked) const;
  // Has any mention of it a proper name?
  [[nodiscard]] bool named(EntityId entity) const;
  // Entities coordinated ("Putin and Xi") nearest before `head` in its sentence or the one before.
  [[nodiscard]] std::vector<EntityId> coordinated_before(TokenId head) const;
  // Those whom "the five", "all three states" means: coordinated in that number before it, however far back; none: nobody known. No value for
  // any other word, and for "the two" where no two were coordinated just before.
  [[nodiscard]] std::optional<std::vector<EntityId>> counted(TokenId head, bool leaders) const;
  // The named person whom the sentences just before tell of, a subject first.
  [[nodiscard]] EntityId person_before(TokenId head) const;
  // The two persons in office (leaders) or states, of different countries, that the text before `head` names most, in order of first mention.
  // `without`: nobody of this one's side.
  [[nodiscard]] std::vector<EntityId> last_two(TokenId head, bool leaders, EntityId without = kNone) const;
  [[nodiscard]] EntityId latest_person(TokenId head) const;
  [[nodiscard]] EntityId latest_state() const;
  // The organisation, ministry or state that was the last subject before `head`, in its sentence or the one before.
  [[nodiscard]] EntityId latest_body(TokenId head) const;

 private:
  [[nodiscard]] bool named_below(EntityId entity, TokenId pronoun) const;
  [[nodiscard]] std::vector<EntityId> coordinated(TokenId head, std::size_t count) const;
  [[nodiscard]] bool acts_unsaid(EntityId who, TokenId verb) const;
  [[nodiscard]] std::vector<EntityId> pair_before(TokenId head) const;
  [[nodiscard]] std::vector<EntityId> states_of_joined(TokenId head) const;
  [[nodiscard]] bool of_side(EntityId entity, EntityId side) const;
  [[nodiscard]] bool of_what_is_done(TokenId pronoun, TokenId verb) const;
  [[nodiscard]] double score(const Mention& mention, TokenId head) const;
  [[nodiscard]] bool party(EntityId entity, bool leaders) const;
  struct Choice {
    TokenId head;     // of its mention nearest to the pronoun
    EntityId entity;  // kNone: somebody outside of the cast, or not yet in it
    double score;     // log-odds
  };
  [[nodiscard]] std::optional<Choice> best_ranked(const PronounRanks::Of& ranked) const;
  [[nodiscard]] bool may_be(TokenId head, TokenId pronoun) const;
  [[nodiscard]] bool fits(const Mention& mention, PronounKind kind) const;
  [[nodiscard]] EntityId who_says_it(TokenId head) const;
  [[nodiscard]] bool in_own_words(TokenId mention, TokenId head) const;
  [[nodiscard]] EntityId subject_of_clause(TokenId head, PronounKind kind) const;
  [[nodiscard]] GenderEvidence gender(EntityId entity) const {
    return entity < genders_.size() ? genders_[entity] : GenderEvidence{};
  }
  [[nodiscard]] bool blocked(const Mention& mention, TokenId head) const;
  [[nodiscard]] bool subject(TokenId t) const {
    return is_subject(document_.deprel(tree_.first_conjunct(t)));
  }

  const Tree& tree_;
  const Document& document_;
  const Cast& cast_;
  std::vector<GenderEvidence> genders_;  // per entity
};

}  // namespace entente
