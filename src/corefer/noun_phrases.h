// Every noun phrase and pronoun of a document that can be mentioned again: what coreference over all of the text links. Unlike the mentions
// of the cast these are whole phrases, clauses and appositions included, as OntoNotes marks them (Hovy et al. 2006).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "document/tree.h"
#include "ground/gender.h"
#include "text/quotes.h"

namespace entente {

enum class PhraseKind : std::uint8_t {
  kFirstSingular,
  kFirstPlural,
  kSecond,
  kHeShe,
  kIt,
  kThey,
  kDemonstrative,  // this, that alone
  kIndefinitePronoun,
  kName,
  kDefinite,    // "the treaty"
  kPointed,     // "this treaty"
  kOwned,       // "its treaty", "Mali's treaty"
  kIndefinite,  // "a treaty"
  kBare,        // "treaties"
  kSeveral      // "Mali and Niger"
};
inline constexpr std::size_t kPhraseKinds = 15;

enum class PhraseRole : std::uint8_t {
  kSubject,
  kPassiveSubject,
  kObject,
  kOblique,
  kModifier,
  kOwner,
  kConjunct,
  kApposition,
  kRoot,
  kOther
};
inline constexpr std::size_t kPhraseRoles = 10;

enum class Life : std::uint8_t { kUnknown, kPerson, kThing };

struct NounPhrase {
  TokenRange tokens;
  TokenId head = 0;
  PhraseKind kind = PhraseKind::kBare;
  PhraseRole role = PhraseRole::kOther;
  Gender gender = Gender::kUnknown;
  Life life = Life::kUnknown;
  std::int8_t number = 0;  // 1 one, 2 several, 0 unknown
  std::int8_t name = -1;   // NameType of the name that holds the head, -1 for none
  std::uint32_t sentence = 0;
  std::int32_t quote = -1;           // the how many-th quotation it stands in, -1 for none
  std::string noun;                  // lemma of the head, lower case
  std::string text;                  // lower case, without determiners and a possessive 's
  std::vector<std::string> content;  // its words up to the head's own name, lower case, determiners left out
};

inline bool is_pronoun(PhraseKind kind) { return kind <= PhraseKind::kIndefinitePronoun; }

inline constexpr std::size_t kMostPhrases = 20000;

// Which phrases get their text and content: to link pronouns, those of names will do, and they have no text.
enum class PhraseWords : std::uint8_t { kAll, kContentOfNames };

// In order of their beginnings, the longer one first; no two have the same tokens.
std::vector<NounPhrase> find_noun_phrases(const Tree& tree, const std::vector<Quote>& quotes, PhraseWords wanted);
std::vector<NounPhrase> find_noun_phrases(const Tree& tree);  // with all words

}  // namespace entente
