// The country of an actor whose own words name none ("police", "the president"): a place beside it ("the mayor of Lima"), the place of
// its clause ("in Lima, police said"), else the country that the report is about. Says which in `why`.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "ground/cast.h"
#include "ground/hits.h"
#include "ground/places.h"
#include "ground/times.h"

namespace entente {

struct Guess {
  std::string country;  // "" = none
  std::string why;
  Evidence by = Evidence::kOther;
};

struct Home {
  std::string country;  // where the report was written, "" when nothing says it
  bool seat = false;    // ... at a seat of international organisations, which says little
  TokenRange place{};   // the words that say it
};

// "In", "near", "across": before a place where something happens.
bool is_where(std::string_view preposition);
// Do international organisations sit there? In small letters.
bool is_seat(const std::string& town);
// "Embassy", "ambassador": what a state has in another.
bool is_mission(const Document& document, TokenId noun);

// By the dateline, or by a place that opens one of the first paragraphs ("LIMA: ...", "Lima - ...").
Home home_of(const Tree& tree, const std::optional<Dateline>& dateline,
             const std::vector<Place>& places);

// Is it a word that says more of the noun above it: "Kenyan", "of Lima", "the Lima police"; none with a hyphen ("Iran-backed").
bool modifies(const Document& document, TokenId t);
// The country of the state or place at a token that is named for itself, "" for none; its words.
std::string country_named(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId t);
std::string words_named(const Tree& tree, const Hits& hits, TokenId t);

// The token of the place that a name is part of: "district" of "in the Amedi district", "town" of "in the town of Jijiga", else its own.
TokenId whole_place(const Tree& tree, TokenId t);

Guess country_beside(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head);

// The place of the clause around `head`, else of the scene of its paragraph.
// Where `travels`, no place of a summit or of talks counts: "walked out of a summit in Geneva".
Guess country_of_clause(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head, bool travels);
Guess country_of_paragraph(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head);

// The country of the place that opens the paragraph of `head` ("In Quito, ..."), else `focus`.
std::string country_of_scene(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                             TokenId head, const std::string& focus);

// The countries that a report names by themselves or by places of theirs, not only by bodies.
std::set<std::string> named_countries(const Tree& tree, const Hits& hits, const Lexicon& lexicon);

}  // namespace entente
