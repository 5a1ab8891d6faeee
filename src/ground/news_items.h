// A round-up: several stories in one text, each under a dateline of its own ("LUSAKA - ...", "HONIARA: ..."). What one of them tells is not
// told of the country of another.
#pragma once

#include <string>
#include <vector>

#include "ground/hits.h"
#include "ground/home.h"

namespace entente {

class NewsItems {
 public:
  NewsItems(const Tree& tree, const Hits& hits, const Lexicon& lexicon);

  // Is the text a round-up?
  [[nodiscard]] bool many() const { return items_.size() > 1; }
  // The country of the dateline that the token stands under; no guess before the first, or under the seat of an organisation.
  [[nodiscard]] Guess of(TokenId t) const;

 private:
  struct Item {
    TokenId begin;
    Guess where;
  };
  std::vector<Item> items_;  // in text order
};

}  // namespace entente
