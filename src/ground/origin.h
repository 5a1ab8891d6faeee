// The country of a mention as far as it needs more than the mention's own words.
#pragma once

#include <set>
#include <string>

#include "ground/cast.h"
#include "ground/focus.h"
#include "ground/hits.h"
#include "ground/home.h"
#include "ground/news_items.h"
#include "ground/topic.h"

namespace entente {

// "Turkish-backed fighters" are hardly Turks.
bool backed_by(const Document& document, const Hits& hits, const Lexicon& lexicon, const Mention& mention, std::string_view country);

class Origins {
 public:
  Origins(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home);

  // The country that the report is about, "" for none.
  [[nodiscard]] const std::string& focus() const { return focus_.country; }
  void tell_focus(Cast& cast) const;
  // Puts in what the words beside the mention say: "the mayor of Lima".
  void add_beside(Mention& mention) const;
  // Puts in what each kind of evidence says of its country, and whom its deeds are directed at.
  void propose(Mention& mention) const;
  // Puts in what the context says where no word does: "police", "the Special Rapporteur".
  void add_from_context(Mention& mention) const;
  // ... of what stands in apposition to the first mention of somebody: by the name's place in the clause.
  void add_from_context_of(Mention& mention, const Mention& first, const std::string& name) const;
  // Makes it another body than the dictionary's, known by the words of the report.
  void leave_dictionary(Mention& mention) const;
  // Who acts so far: what the context of the next mentions is. Of whom the words leave the country open, what the context says so far is kept in the mention.
  void learn(Mention& mention, const Entity& entity);

 private:
  void add_to_name(Mention& mention) const;
  [[nodiscard]] Guess from_near_to_far(Mention& mention) const;
  [[nodiscard]] bool named_elsewhere(const Mention& mention) const;
  [[nodiscard]] bool told_local(const Mention& mention) const;
  [[nodiscard]] bool serves_united_nations(const Mention& mention) const;
  [[nodiscard]] bool of_commission(const Mention& mention) const;
  [[nodiscard]] bool faith_of(const Mention& mention) const;

  const Tree& tree_;
  const Document& document_;
  const Hits& hits_;
  const Lexicon& lexicon_;
  Topic topic_;
  NewsItems items_;
  Focus focus_;
  std::set<std::string> named_;  // countries
  bool at_seat_;                 // written at a seat of international organisations
  bool united_nations_, european_union_;  // does the report name them?
};

// Puts a guess and its reason into an identity.
void take(Identity& who, const Guess& guess);

}  // namespace entente
