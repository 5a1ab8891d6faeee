// Events as the extractor holds them: tokens and entity ids; record.cpp turns them into the Record.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/statement.h"
#include "extract/status.h"
#include "ground/times.h"

namespace entente {

struct Event {
  TokenId trigger = 0;
  const EventPattern* pattern = nullptr;
  std::vector<EntityId> actors, recipients;
  std::optional<TokenId> same_trigger;  // the earlier mention that this one points at
  std::vector<std::string> notes;       // where open sides were found
  bool reciprocal = false;
  bool took_place = false;              // told as a fact, with the sides of its passage
  std::vector<Span> trigger_bytes;
  Span clause;  // bytes
  Verdict verdict;
  bool historical = false;
  std::optional<std::size_t> moment;        // index into the report's moments
  std::optional<TokenId> told_at;           // the cue of a word that is an act, "said it would retaliate": its day is that of the cue
  bool same_day = false;                    // the moment is that of the sentence before
  std::optional<TokenId> place;             // head of the place phrase
  std::optional<std::size_t> according_to;  // index of a statement
  std::optional<std::size_t> same_as;       // index of an earlier event
  double confidence = 0;
};

// A trigger that became no event, and why: for `entente explain`.
struct Dropped {
  TokenId trigger = 0;
  const EventPattern* pattern = nullptr;
  std::string why;
};

// What the events stand in: everything that was found before them.
struct Scene {
  const Parties& parties;
  const Lexicon& lexicon;
  const Hits& hits;
  const std::vector<Statement>& statements;
  const std::vector<Moment>& moments;
  const PublicationDate& published;
  const std::vector<bool>& credit_sentences;
  const std::string& focus;                 // the country that the report is about, "" for none
  std::vector<Dropped>* dropped = nullptr;  // filled when somebody asks
};

// In text order. Nothing without an actor or a recipient.
std::vector<Event> find_events(const Scene& scene);

}  // namespace entente
