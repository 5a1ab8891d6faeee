// From the words that fill a slot to the entities that act or are acted upon.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "extract/slots.h"
#include "ground/cast.h"
#include "ground/hits.h"
#include "lexicon/lexicon.h"

namespace entente {

class Parties {
 public:
  // `speaker(t)`: the entities whose quoted words token t stands in ("we" in a quotation), empty for none.
  using Speaker = std::function<std::vector<EntityId>(TokenId)>;
  Parties(const Slots& slots, const Hits& hits, const Lexicon& lexicon, const Cast& cast,
          Speaker speaker)
      : slots_(slots), hits_(hits), lexicon_(lexicon), cast_(cast), speaker_(std::move(speaker)) {}

  // The entities of the fillers, each once, groups as their members. A noun that is no actor stands for its possessor or
  // adjective ("Israel's airstrike hit ...").
  [[nodiscard]] std::vector<EntityId> of(const std::vector<TokenId>& fillers) const;
  // The noun of what a pronoun stands for ("them": migrant), "" when there is none.
  [[nodiscard]] std::string noun_behind(TokenId pronoun) const;
  // Does a filler fit "@state", "@actor", "@person", "@armed", "@number", "@place", "@several"?
  [[nodiscard]] bool fits(TokenId filler, const std::string& what) const;
  [[nodiscard]] const Slots& slots() const { return slots_; }
  [[nodiscard]] const Cast& cast() const { return cast_; }

 private:
  [[nodiscard]] bool armed(MentionId m) const;
  [[nodiscard]] bool of_several_states(TokenId filler) const;
  void add(TokenId filler, int depth, std::vector<EntityId>& out) const;
  [[nodiscard]] EntityId named_beside(TokenId filler) const;
  [[nodiscard]] EntityId state_beside(TokenId filler) const;
  bool add_state_of_place(TokenId filler, std::vector<EntityId>& out) const;
  bool add_state_of_word(TokenId filler, std::vector<EntityId>& out) const;
  void add_co_owners(MentionId m, std::vector<EntityId>& out) const;
  void add_holder(TokenId filler, std::vector<EntityId>& out) const;
  void add_author(TokenId filler, std::vector<EntityId>& out) const;
  void add_author_before(TokenId filler, std::vector<EntityId>& out) const;
  [[nodiscard]] TokenId paper_behind(MentionId m) const;
  void add_entity(EntityId entity, std::vector<EntityId>& out) const;

  const Slots& slots_;
  const Hits& hits_;
  const Lexicon& lexicon_;
  const Cast& cast_;
  Speaker speaker_;
};

}  // namespace entente
