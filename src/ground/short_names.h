// Short nouns for bodies that the report has named: "the council", "the group", "the agency", "the bloc", "the kingdom".
#pragma once

#include <string>

#include "document/tree.h"
#include "ground/cast.h"
#include "lexicon/lexicon.h"

namespace entente {

class ShortNames {
 public:
  ShortNames(const Tree& tree, const Lexicon& lexicon, const Cast& cast)
      : tree_(tree), document_(tree.document()), lexicon_(lexicon), cast_(cast) {}

  // Does the noun stand alone behind an article?
  [[nodiscard]] bool only_article(const Mention& mention) const;
  // May such a noun mean this body?
  [[nodiscard]] bool mean(const Mention& mention, const Entity& entity) const;
  // "Canada expelled a diplomat. The diplomat, Ana Cruz, ...": who was without a name so far gets one.
  [[nodiscard]] EntityId counterpart(const Mention& mention) const;
  [[nodiscard]] EntityId called_by_last_word(const Mention& mention) const;
  [[nodiscard]] EntityId named_at_last(const Mention& mention) const;
  // "The kingdom": the one named last.
  [[nodiscard]] EntityId latest_realm(const std::string& noun) const;
  // "The bloc": the union or alliance that was named last.
  [[nodiscard]] EntityId latest_alliance() const;
  [[nodiscard]] EntityId latest_bloc() const;
  // "The front's chief negotiator" is of the front's sector, not of a state's.
  [[nodiscard]] bool speaks_for(const Entity& body, const Mention& mention) const;
  // "The junta sent an envoy, Ana Cruz": whom somebody sends is of the sender's country.
  [[nodiscard]] EntityId sender_of(const Mention& mention) const;

 private:
  [[nodiscard]] bool named_by_tail(const Entity& entity, const std::string& noun) const;
  [[nodiscard]] bool named(const Entity& entity) const;
  [[nodiscard]] bool the_group(const Entity& entity, const Mention& mention) const;
  [[nodiscard]] bool the_agency(const Entity& entity, const Mention& mention) const;
  [[nodiscard]] bool called_by_sector(const Entity& entity, const Mention& mention) const;
  [[nodiscard]] TokenId last_head(const Entity& entity) const;

  const Tree& tree_;
  const Document& document_;
  const Lexicon& lexicon_;
  const Cast& cast_;
};

}  // namespace entente
