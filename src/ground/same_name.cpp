#include "ground/same_name.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string_view>
#include <vector>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 15> kRebels = {
    "rebels", "insurgents", "guerrillas", "militants",  "fighters", "separatists", "jihadists",
    "separatist rebels", "paramilitaries", "gunmen",
    "rebel group", "insurgent group", "guerrilla group", "militant group", "armed group"};
// One body by different words.
constexpr std::array<std::string_view, 4> kMilitary = {"army", "military", "armed forces",
                                                       "national army"};
constexpr std::array<std::string_view, 9> kHeadsOfState = {
    "president", "prime minister", "premier", "chancellor", "king",
    "queen",     "leader",         "ruler",   "emir"};

// Nouns that only a state with such a ruler is called by.
constexpr std::array<std::string_view, 24> kRealms = {
    "kingdom:SAU",   "kingdom:GBR", "kingdom:JOR", "kingdom:MAR", "kingdom:BHR",
    "kingdom:THA",   "kingdom:ESP", "kingdom:NLD", "kingdom:BEL", "kingdom:DNK",
    "kingdom:NOR",   "kingdom:SWE", "kingdom:KHM", "kingdom:BTN", "kingdom:TON",
    "kingdom:LSO",   "kingdom:SWZ", "emirate:ARE", "emirate:QAT", "emirate:KWT",
    "sultanate:OMN", "sultanate:BRN", "principality:MCO", "duchy:LUX"};
// Nouns for a body that the text has named, by its sector.
constexpr std::array<std::string_view, 8> kCalled = {"company", "firm",    "carrier", "bank",
                                                     "party",   "airline", "carmaker", "miner"};
constexpr std::array<std::string_view, 8> kBlocs = {
    "bloc",          "regional bloc", "trade bloc", "trading bloc",
    "regional body", "regional grouping", "alliance", "military alliance"};

std::vector<std::string> words_of(const std::string& name) {
  std::vector<std::string> out;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    std::string word = name.substr(at, end - at);
    at = end + 1;
    if (const auto cut = word.find('\''); cut != std::string::npos && cut + 2 >= word.size())
      word.resize(cut);
    if (const auto cut = word.find("\u2019"); cut != std::string::npos && cut + 4 >= word.size())
      word.resize(cut);
    if (!word.empty()) out.push_back(word);
  }
  return out;
}

// Small letters also of "CUÉLLAR" and "ĆOSIĆ": the two-byte letters of Latin-1 and Latin Extended-A.
std::string lower_latin(const std::string& name) {
  std::string out = lower_ascii(name);
  for (std::size_t i = 0; i + 1 < out.size(); ++i) {
    const auto lead = static_cast<unsigned char>(out[i]), next = static_cast<unsigned char>(out[i + 1]);
    const bool latin1 = lead == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97;
    const bool even = (lead == 0xC4 && next <= 0xB7) || (lead == 0xC5 && next >= 0x8A && next <= 0xB7);
    const bool odd = (lead == 0xC4 && next >= 0xB9 && next < 0xBF) || (lead == 0xC5 && ((next >= 0x81 && next <= 0x88) || (next >= 0xB9 && next <= 0xBE)));
    if (latin1) out[i + 1] = static_cast<char>(next + 0x20);
    if ((even && next % 2 == 0) || (odd && next % 2 == 1)) out[i + 1] = static_cast<char>(next + 1);
  }
  return out;
}

std::string initials_of(const std::string& name) {
  std::string out;
  for (const std::string& word : words_of(name)) {
    if (begins_upper(word)) out += word[0];
  }
  return out;
}

// "foreign minister" ends with the word "minister".
bool last_words(std::string_view all, std::string_view tail) {
  return !tail.empty() && all.size() > tail.size() && all.ends_with(tail) && all[all.size() - tail.size() - 1] == ' ';
}

// "Rodrigo Iturbe Salas" is called by the first of two surnames.
bool first_surname(const std::vector<std::string>& whole, const std::string& said) {
  return whole.size() >= 3 && whole[whole.size() - 2] == said;
}

// "Liesbeth van Oordt" is Ms van Oordt, "Honoré Mbassi Etoundi" President Mbassi Etoundi.
bool whole_surname(const std::vector<std::string>& whole, const std::vector<std::string>& said) {
  return said.size() >= 2 && whole.size() > said.size() && std::equal(said.rbegin(), said.rend(), whole.rbegin());
}

}  // namespace

PersonName::PersonName(const std::string& name) : words(words_of(lower_latin(name))) {  // "MR. OKORO" in a transcript is Okoro
  for (const std::string& word : words) letters |= std::uint64_t{1} << (std::hash<std::string>{}(word) % 64);
}

BodyName::BodyName(const std::string& name_)
    : name(name_), lower(lower_ascii(name)), initials(initials_of(name)), one_word(name.find(' ') == std::string::npos) {}

bool same_person(const PersonName& known, const PersonName& said) {
  if ((known.letters & said.letters) == 0) return false;
  const auto &a = known.words, &b = said.words;
  if (a == b) return true;
  if (b.size() == 1) return b[0] == a.front() || b[0] == a.back() || first_surname(a, b[0]);
  if (a.size() == 1) return a[0] == b.front() || a[0] == b.back() || first_surname(b, a[0]);
  if (whole_surname(a, b) || whole_surname(b, a)) return true;
  return (a.back() == b.back() || first_surname(a, b.back())) && (a.front() == b.front() || a.front()[0] == b.front()[0]) &&
         a.front().substr(0, 2) == b.front().substr(0, 2);
}

bool same_person(const std::string& known, const std::string& said) { return same_person(PersonName(known), PersonName(said)); }

bool same_organisation(const BodyName& known, const BodyName& said) {
  if (known.lower == said.lower) return true;
  return said.name.size() >= 2 && ((said.one_word && known.initials == said.name) || (known.one_word && said.initials == known.name));
}

bool same_organisation(const std::string& known, const std::string& said) { return same_organisation(BodyName(known), BodyName(said)); }

bool same_noun(const std::string& known, const std::string& said) {
  if (known.empty()) return false;
  if (known == said || last_words(known, said)) return true;
  if (one_of(known, kRebels) && one_of(said, kRebels)) return true;
  if (one_of(known, kMilitary) && one_of(said, kMilitary)) return true;
  return said == "leader" && one_of(known, kHeadsOfState);
}

bool armed_noun(const std::string& noun) { return one_of(noun, kRebels); }

bool names_bloc(const std::string& noun) { return one_of(noun, kBlocs); }

bool names_agency(const std::string& noun) {
  static constexpr std::array<std::string_view, 3> kAgencies = {"agency", "organisation", "organization"};
  return one_of(noun, kAgencies);
}

bool names_realm(const std::string& noun) {
  return std::any_of(kRealms.begin(), kRealms.end(), [&](std::string_view realm) { return realm.substr(0, realm.find(':')) == noun; });
}

bool realm_of(const std::string& noun, const std::string& country) {
  const auto called = [&](std::string_view realm) { return realm.size() == noun.size() + 1 + country.size() && realm.starts_with(noun) && realm[noun.size()] == ':' && realm.ends_with(country); };
  return std::any_of(kRealms.begin(), kRealms.end(), called);
}

bool called_by_trade(const std::string& noun) { return one_of(noun, kCalled); }

bool short_for(const std::string& noun, const std::string& whole) {
  if (whole.size() <= noun.size() && noun != "lender") return false;
  const std::string name = lower_ascii(whole);
  return last_words(name, noun) || name.find(" " + noun + " of ") != std::string::npos ||
         (noun == "lender" && (name.ends_with(" bank") || name.ends_with(" fund")));
}

}  // namespace entente
