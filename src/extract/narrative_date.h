// The day of a past deed that is told without one. A report moves on from day to day: what it tells in the simple past belongs to the day
// that its paragraph has reached, else to the day of its lead, else to that of publication (the narrative moves on from one reference time
// to the next: Reichenbach 1947; TimeML's narrative containers, Pustejovsky and Stubbs 2011).
#pragma once

#include <set>
#include <vector>

#include "entente/record.h"
#include "extract/reading.h"

namespace entente {

class NarrativeDates {
 public:
  explicit NarrativeDates(const Reading& reading);

  // "derived" from another date or by "publication"; without value for what is planned, long ago or told in another tense, and, where the
  // report has no day to go on from, for what somebody reports.
  [[nodiscard]] DateRecord of(const Event& event) const;

 private:
  struct Day {
    TokenId at;  // the deed or the cue of a statement that has it
    const Moment* moment;
  };

  void add(TokenId at, std::optional<std::size_t> moment);
  [[nodiscard]] bool told(const Event& event) const;
  [[nodiscard]] bool in_live_entry(const Event& event) const;
  [[nodiscard]] bool finite_past(TokenId t) const;
  [[nodiscard]] bool without_tense(TokenId t) const;
  [[nodiscard]] bool news(const Event& event) const;
  [[nodiscard]] bool another_day(TokenId t) const;
  [[nodiscard]] bool later(TokenId t) const;
  [[nodiscard]] const Moment* reached(TokenId trigger) const;
  [[nodiscard]] const Moment* of_lead() const;
  [[nodiscard]] bool within_week(const std::string& day) const;
  [[nodiscard]] std::uint32_t paragraph_of(TokenId t) const;

  const Reading& r_;
  const Document& document_;
  std::vector<Day> days_;  // in text order, none after publication
  const Moment* lead_;     // the day of the lead, nullptr for none
  std::set<std::uint32_t> live_;  // paragraphs that are entries of a live blog
};

}  // namespace entente
