// Whom a person or spokesman without a country of his own is connected with: the body that he leads, serves, speaks for or opposes.
#pragma once

#include "ground/cast.h"
#include "ground/hits.h"
#include "ground/origin.h"
#include "ground/salience.h"

namespace entente {

class Connections {
 public:
  Connections(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Origins& origins, const Salience& salience,
              Cast& cast)
      : tree_(tree), document_(tree.document()), hits_(hits), lexicon_(lexicon), origins_(origins), salience_(salience),
        cast_(cast) {}

  void ask_relative_clause(Mention& mention) const;
  void ask_whom_it_heads(Mention& mention) const;
  void ask_whose_one(Mention& mention) const;
  void ask_owner_of_listed(Mention& mention) const;
  void ask_whose_rival(Mention& mention) const;
  bool ask_whom_it_opposes(Mention& mention);
  [[nodiscard]] TokenId body_served(const Mention& mention) const;
  void ask_bodies_served();
  [[nodiscard]] EntityId person_told_anew(const Mention& mention) const;
  bool ask_whose_aides(Mention& mention);
  bool ask_for_whom_speaks(Mention& mention);
  void ask_owners_behind();
  [[nodiscard]] bool said_closer(const Mention& mention) const;
  // "The Danish official", "the Chadian politician": no office, only what and whose citizen somebody is.
  [[nodiscard]] static bool citizen_told_anew(const Mention& mention);
  [[nodiscard]] static bool former(const Identity& who);

 private:
  bool leads_one_of(TokenId led, Identity& who) const;
  [[nodiscard]] bool owns(TokenId verb, TokenId led) const;

  const Tree& tree_;
  const Document& document_;
  const Hits& hits_;
  const Lexicon& lexicon_;
  const Origins& origins_;
  const Salience& salience_;
  Cast& cast_;
};

}  // namespace entente
