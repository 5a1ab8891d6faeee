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

  // What the words around a mention say of whom it is with: its clause, the body that it heads or is one of, whose host or rival it is.
  void ask_words(Mention& mention) const {
    ask_relative_clause(mention);
    ask_whom_it_heads(mention);
    ask_whose_one(mention);
    ask_whole_listed(mention);
    ask_hosts(mention);
    ask_whose_rival(mention);
    ask_owner_of_listed(mention);
  }
  // Whom a new one is connected with, where its words leave it open; says whether somebody was found.
  bool ask_anybody(Mention& mention) {
    return ask_whose_aides(mention) || ask_for_whom_speaks(mention) || ask_whom_it_opposes(mention) || ask_whose_secretary(mention) || ask_who_says(mention);
  }
  [[nodiscard]] bool told_elsewhere(const Entity& body, const Mention& mention) const;
  // "The country": the state named in this or the last sentence, else the one that the report is about.
  [[nodiscard]] EntityId state_meant(TokenId head) const;
  [[nodiscard]] EntityId neighbour_meant(const Mention& mention) const;
  [[nodiscard]] bool of_opposition(const Mention& mention) const;
  [[nodiscard]] TokenId body_served(const Mention& mention) const;
  void ask_bodies_served();
  [[nodiscard]] EntityId person_told_anew(const Mention& mention) const;
  void ask_owners_behind();
  [[nodiscard]] bool said_closer(const Mention& mention) const;
  // "The Danish official", "the Chadian politician": no office, only what and whose citizen somebody is.
  [[nodiscard]] bool citizen_told_anew(const Mention& mention) const;
  [[nodiscard]] static bool former(const Identity& who);

 private:
  void ask_relative_clause(Mention& mention) const;
  void ask_whom_it_heads(Mention& mention) const;
  void ask_whose_one(Mention& mention) const;
  void ask_owner_of_listed(Mention& mention) const;
  void ask_whole_listed(Mention& mention) const;
  void ask_hosts(Mention& mention) const;
  void ask_whose_rival(Mention& mention) const;
  bool ask_whom_it_opposes(Mention& mention);
  bool ask_whose_aides(Mention& mention);
  bool ask_for_whom_speaks(Mention& mention);
  bool ask_whose_secretary(Mention& mention) const;
  bool ask_who_says(Mention& mention) const;
  [[nodiscard]] std::string country_of_host(TokenId head) const;
  [[nodiscard]] EntityId latest_state_but(const std::string& country, TokenId head) const;
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
