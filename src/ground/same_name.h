// When do two names, or two nouns, mean the same actor?
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace entente {

// A person's name cut into words once, to be compared with many others.
struct PersonName {
  explicit PersonName(const std::string& name);
  std::vector<std::string> words;  // in small letters, without a possessive 's
  std::uint64_t letters = 0;       // a bit of each word: names without a common bit have no common word
};

// The same of a body's name.
struct BodyName {
  explicit BodyName(const std::string& name);
  std::string name, lower;
  std::string initials;  // of the words with a capital
  bool one_word;
};

// "Xi" is "Xi Jinping", "Blinken" is "Antony Blinken"; "Ana Cruz" is not "Luis Cruz".
bool same_person(const PersonName& known, const PersonName& said);
bool same_person(const std::string& known, const std::string& said);
// By the whole name or by initials: "Rapid Support Forces", "RSF".
bool same_organisation(const BodyName& known, const BodyName& said);
bool same_organisation(const std::string& known, const std::string& said);
// "foreign minister" is "minister"; "army chief" is "chief"; rebels are insurgents.
bool same_noun(const std::string& known, const std::string& said);
// Is it one of the nouns for an armed group?
bool armed_noun(const std::string& noun);

// "the bloc", "the alliance": a union of states.
bool names_bloc(const std::string& noun);

// "the agency": a body of the United Nations or of states.
bool names_agency(const std::string& noun);

// Is a state called by this noun ("kingdom", "emirate")? By this one?
bool names_realm(const std::string& noun);
bool realm_of(const std::string& noun, const std::string& country);

// "the company", "the party": nouns for a body known by its sector.
bool called_by_trade(const std::string& noun);

// "council" of "UN Security Council", "lender" of "World Bank".
bool short_for(const std::string& noun, const std::string& whole);

}  // namespace entente
