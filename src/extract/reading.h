// Everything that was read of one report, and the Record made of it.
#pragma once

#include <optional>
#include <vector>

#include "entente/record.h"
#include "extract/event.h"
#include "ground/cast.h"
#include "ground/places.h"

namespace entente {

struct Reading {
  const Tree& tree;
  const Lexicon& lexicon;
  const Hits& hits;
  const PublicationDate& published;
  const std::optional<Dateline>& dateline;
  const Cast& cast;
  const std::vector<Moment>& moments;
  const std::vector<Place>& places;
  const std::vector<Statement>& statements;
  const std::vector<Event>& events;
  const std::vector<bool>& credit_sentences;
};

// Token and byte ranges become code points, indices become ids; engine identity and pairs are the caller's.
Record to_record(const Reading& reading);

}  // namespace entente
