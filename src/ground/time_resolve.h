// From phrase to moment, in three stages: absolute, relative to the day of publication, relative to the discourse.
#pragma once

#include <optional>

#include "ground/time_phrase.h"
#include "ground/time_sense.h"
#include "ground/times.h"

namespace entente::temporal {

// What has been said so far. Phrases must be resolved in text order.
class Discourse {
 public:
  explicit Discourse(std::optional<Day> published) : published_(published) {}

  // A month of the next paragraph does not go with the date of this one.
  void begin_paragraph() { dated_.reset(); }
  // The moment without its bytes.
  Moment resolve(const TimePhrase& phrase, Sense sense);

 private:
  struct Anchor {
    Period period;
    std::uint32_t atom;
  };

  std::optional<Period> named(const TimePhrase& p, Sense sense);
  std::optional<Period> weekday(const TimePhrase& p, Sense sense);
  std::optional<Period> unit(const TimePhrase& p, Sense sense);
  std::optional<Period> quarter(const TimePhrase& p);
  std::optional<Period> offset(const TimePhrase& p);
  std::optional<Period> beside_dated(const TimePhrase& p, Sense sense) const;
  std::optional<Day> base_of(Which which, Unit unit, std::uint32_t atom)
      const;  // the day that a relative expression counts from
  std::optional<int> year_of_phrase(const TimePhrase& p) const;
  void remember(const TimePhrase& p, Period period);

  std::optional<Day> published_;
  std::optional<Anchor> day_;      // the last day of the discourse
  std::optional<Anchor> any_;      // the last period of a year or less
  std::optional<Anchor> quarter_;  // the last quarter
  std::optional<Anchor> dated_;    // the last day or month whose year is said
};

}  // namespace entente::temporal
