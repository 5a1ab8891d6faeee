// The cast of a report: mentions of actors and the entities behind them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/layers.h"

namespace entente {

enum class MentionForm : std::uint8_t { kName, kNominal, kPronoun, kDemonym };
enum class EntityKind : std::uint8_t {
  kPerson,
  kState,
  kOrganisation,
  kGroup,
  kOffice,
  kDocument,
  kFacility,
  kOther
};

using EntityId = std::uint32_t;
using MentionId = std::uint32_t;
inline constexpr std::uint32_t kNone = 0xFFFFFFFFu;

// What a country is told by, where the words of somebody name none, from near to far.
enum class Evidence : std::uint8_t {
  kOwnSide,     // what is announced of the own state, the parliament that is told
  kClause,      // the place of the clause
  kSceneTold,   // the scene that somebody tells of
  kParagraph,   // the scene of the paragraph
  kAsFor,       // whom the sentence is told of
  kActs,        // who acts in the sentence
  kReports,     // who reports to it, who speaks on it
  kOpens,       // who opens the paragraph
  kSideBefore,  // who acts in the sentence before
  kSceneBefore,
  kStory,       // the dateline of the story
  kFocus,       // the country that the report is about
  kSecond,      // the other one
  kOther
};

struct Proposal {
  Evidence by;
  std::string country;
  std::string why;
};

// Who an actor is: country (ISO 3166-1 alpha-3 or a group code), sectors (PLOVER), and the words that said so.
struct Identity {
  std::string country;
  std::vector<std::string> sectors;
  std::string role;                        // as stated: "Secretary of State"
  bool guessed = false;                    // the country is only the context's
  std::map<std::string, std::string> why;  // "country" -> "Russian (modifier)"
};

struct Mention {
  TokenRange
      tokens;  // what is highlighted: the noun phrase without clauses, appositions and conjuncts
  TokenId head = 0;
  TokenId other_head = kNone;  // of a title that the tree sets beside the name
  MentionForm form = MentionForm::kNominal;
  EntityKind kind = EntityKind::kOther;
  std::string name;  // the proper name in it, "" for none: "Antony Blinken"
  std::string
      noun;  // lemma of the agent noun in it: "minister"; the whole agent form: "foreign minister"
  Identity identity;
  std::optional<std::uint32_t> actor;  // Lexicon::actors, when the head itself names one
  TokenId owner =
      kNone;  // possessive pronoun ("its allies") or person ("Putin's office") that owns it
  bool plural = false;
  bool definite = false;      // "the", "this", a possessor
  bool first_person = false;  // I, we, my, our
  EntityId entity = kNone;
  std::vector<Proposal> proposals;  // of its country, each by one kind of evidence; only where its own words name none
  std::vector<std::string> counterparts;  // the states that its deeds are directed at
};

struct Entity {
  EntityKind kind = EntityKind::kOther;
  std::string name;  // best name: the longest proper name, else the first nominal's words
  std::string noun;  // as Mention::noun, of the mention that has one
  Identity identity;
  std::optional<std::uint32_t> actor;
  bool plural = false;
  std::vector<EntityId> members;
  std::vector<MentionId> mentions;
};

struct Cast {
  std::vector<Mention> mentions;  // in order of their heads
  std::vector<Entity> entities;
  std::vector<MentionId> mention_at;  // per token: the mention whose head it is, or kNone
  std::string focus, second;  // the countries that the report is about (focus.h), "" for none

  [[nodiscard]] EntityId entity_at(TokenId head) const {
    const MentionId m = mention_at[head];
    return m == kNone ? kNone : mentions[m].entity;
  }
  // The first entity that is this state itself; kNone for no such and for "".
  [[nodiscard]] EntityId state(std::string_view country) const {
    for (EntityId e = 0; !country.empty() && e < entities.size(); ++e) {
      if (entities[e].kind == EntityKind::kState && entities[e].identity.country == country) return e;
    }
    return kNone;
  }
};

}  // namespace entente
