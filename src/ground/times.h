// Temporal expressions: where the text says when, and what it means. TIMEX3 as in TimeBank (type, value, mod) plus the days it covers.
//
// The path: text -> atoms (time_atoms) -> phrases (time_grammar*) -> moments (time_resolve), in one pass and in linear time.
// A phrase is read without knowing any date; resolution has three stages: what is said outright ("March 2014"), what is
// relative to the day of publication ("last week", "Tuesday"), what is relative to the discourse ("a day earlier").
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "document/document.h"

namespace entente {

enum class MomentType : std::uint8_t { kDate, kTime, kDuration, kSet };
std::string_view to_string(MomentType type);  // "DATE"

struct Moment {
  Span bytes;  // in Text::utf8; an expression may begin or end inside a token
  MomentType type = MomentType::kDate;
  std::string value;  // TIMEX3: "2023-03-21", "P3W", "PAST_REF"
  std::optional<std::string>
      mod;  // TIMEX3: START MID END APPROX LESS_THAN MORE_THAN EQUAL_OR_LESS EQUAL_OR_MORE BEFORE AFTER
  std::optional<std::string> begin,
      end;  // "YYYY-MM-DD", both inclusive; unset if unbounded or unknown
  bool in_dateline = false;
};

struct PublicationDate {
  std::optional<std::string> date;  // "YYYY-MM-DD"
  std::string from = "unknown";     // given | dateline | inferred | unknown
};

struct Dateline {
  Span bytes;                // the whole of it, with the dash behind it
  Span place;                // bytes; empty if none
  std::optional<Span> date;  // bytes
  std::string agency;        // "Reuters"; empty if none
};

// "MOSCOW, March 21 (Reuters) -", "KYIV, Ukraine - March 3, 2022", "WASHINGTON (AP) -": only at the head of the text.
std::optional<Dateline> find_dateline(const Document& document);

// The given date; else a full date in the dateline; else a full date that stands alone in one of the first or the last
// paragraphs ("Published: 21 March 2023"); else unknown.
PublicationDate publication_date(const Document& document);
PublicationDate publication_date(const Document& document, const std::optional<Dateline>& dateline);

// In text order, not overlapping. Without a publication date, relative expressions have an open value ("XXXX-WXX-2") and no interval.
std::vector<Moment> find_times(const Document& document, const PublicationDate& published);
std::vector<Moment> find_times(const Document& document, const PublicationDate& published, const std::optional<Dateline>& dateline);

}  // namespace entente
