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

}  // namespace entente
