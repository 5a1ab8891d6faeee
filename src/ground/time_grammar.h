// The grammar of temporal expressions: hand-written recursive descent over atoms; every rule looks a bounded number of atoms ahead,
// so that a text is read in linear time. At each position the longest reading wins, ties by the order of the rules.
#pragma once

#include <vector>

#include "ground/time_phrase.h"

namespace entente::temporal {

std::vector<TimePhrase> read_phrases(const Atoms& a);  // in order, not overlapping

// The families of rules. Each returns the position behind the phrase that begins at i, or 0.
std::size_t read_date(const Atoms& a, std::size_t i,
                      TimePhrase& p);  // time_dates.cpp: month, day, weekday, year, numeric
std::size_t read_era(
    const Atoms& a, std::size_t i,
    TimePhrase& p);  // time_eras.cpp: quarter, half, season, decade, century, holiday
std::size_t read_unit_phrase(
    const Atoms& a, std::size_t i,
    TimePhrase& p);  // time_units.cpp: "last week", "today", "this morning"
std::size_t read_amount(const Atoms& a, std::size_t i,
                        TimePhrase& p);  // time_amounts.cpp: durations and offsets
std::size_t read_set(const Atoms& a, std::size_t i, TimePhrase& p);  // time_sets.cpp
std::size_t read_reference(const Atoms& a, std::size_t i,
                           TimePhrase& p);  // time_sets.cpp: "now", "recently"

// "2014", "of 2014", ", 2014", "this year", "of last year" behind a month, a quarter ... Returns i when there is none.
std::size_t read_year_tail(const Atoms& a, std::size_t i, TimePhrase& p);

}  // namespace entente::temporal
