// The small parts of the grammar: numbers, years, months, clocks. Each reads at atom i and returns the position behind what it
// read, or 0 if there is nothing of the kind (a reader never returns 0 otherwise).
#pragma once

#include "ground/time_phrase.h"

namespace entente::temporal {

std::size_t read_number(const Atoms& a, std::size_t i,
                        Amount& amount);  // "four-and-a-half", "13", "several", "a couple of"
std::size_t read_ordinal(const Atoms& a, std::size_t i, int& n);  // "third", "20th"
std::size_t read_unit(const Atoms& a, std::size_t i, Unit& unit, bool& plural);
std::size_t read_year(const Atoms& a, std::size_t i,
                      int& year);  // 1000 .. 2199, "nineteen ninety-six"; form only
std::size_t read_month(const Atoms& a, std::size_t i,
                       int& month);  // "March", "Sept."; refuses the verb and the name
std::size_t read_weekday(const Atoms& a, std::size_t i,
                         int& weekday);  // "Tuesday", "Tue."; refuses newspapers
std::size_t read_day(const Atoms& a, std::size_t i, int& day);  // "21", "21st"
std::size_t read_clock(const Atoms& a, std::size_t i,
                       Clock& clock);  // "10 a.m.", "10:30 GMT", "noon"
std::size_t read_day_part(const Atoms& a, std::size_t i, DayPart& part);
std::size_t read_quantity_mod(const Atoms& a, std::size_t i, Mod& mod);  // "less than", "nearly"
std::size_t read_position_mod(const Atoms& a, std::size_t i,
                              Mod& mod);  // "early", "the end of", "mid-", "later in"
std::size_t read_which(const Atoms& a, std::size_t i,
                       Which& which);  // "last", "this coming", "the previous"

}  // namespace entente::temporal
