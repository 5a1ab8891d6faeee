// Finds the mentions of actors: names, agents, demonyms, capitals and seats that act, pronouns and "both sides".
#pragma once

#include <vector>

#include "ground/cast.h"
#include "ground/hits.h"

namespace entente {

inline constexpr std::size_t kMostMentions = 5000;  // a longer report keeps its first ones: linking them takes quadratic time

// In order of their heads, one a head, at most kMostMentions; entities are not set.
std::vector<Mention> find_mentions(const Tree& tree, const Hits& hits, const Lexicon& lexicon);

enum class PronounKind : std::uint8_t { kOther, kPerson, kThing, kPlural, kFirst, kBoth };
// he she him his her / it its / they them their / I we my our us / both.
PronounKind pronoun_kind(const Document& document, TokenId t);

// "the two leaders", "both sides": a noun of parties counted as two or more. "leader" / "state" say what its members are; "" = no such.
std::string_view party_noun(const Tree& tree, TokenId head);

}  // namespace entente
