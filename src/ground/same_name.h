// When do two names, or two nouns, mean the same actor?
#pragma once

#include <string>

namespace entente {

// "Xi" is "Xi Jinping", "Blinken" is "Antony Blinken"; "Ana Cruz" is not "Luis Cruz".
bool same_person(const std::string& known, const std::string& said);
// By the whole name or by initials: "Rapid Support Forces", "RSF".
bool same_organisation(const std::string& known, const std::string& said);
// "foreign minister" is "minister"; "army chief" is "chief"; rebels are insurgents.
bool same_noun(const std::string& known, const std::string& said);
// Is it one of the nouns for an armed group?
bool armed_noun(const std::string& noun);

// "the bloc", "the alliance": a union of states.
bool names_bloc(const std::string& noun);

// "the agency": a body of the United Nations or of states.
bool names_agency(const std::string& noun);

// May this state be called by this noun ("kingdom", "emirate")?
bool realm_of(const std::string& noun, const std::string& country);

// "the company", "the party": nouns for a body known by its sector.
bool called_by_trade(const std::string& noun);

// "council" of "UN Security Council", "lender" of "World Bank".
bool short_for(const std::string& noun, const std::string& whole);

}  // namespace entente
