// The closed vocabularies: PLOVER 0.8 types, modes and sectors (manual 0.8, 2021), CAMEO codes (cameo.h), ISO 3166-1 codes.
#include <algorithm>
#include <iterator>

#include "lexicon/cameo.h"
#include "lexicon/lexicon.h"

namespace entente::ontology {
namespace {

constexpr std::string_view kVerbalCooperation = "verbal cooperation";
constexpr std::string_view kMaterialCooperation = "material cooperation";
constexpr std::string_view kVerbalConflict = "verbal conflict";
constexpr std::string_view kMaterialConflict = "material conflict";

struct Type {
  std::string_view name, quad;
  std::string_view
      root;  // CAMEO; RETREAT shares 08 with CONCEDE, ASSAULT covers 18 to 20 and takes the middle one
  std::string_view modes;  // separated by a space
};

constexpr std::array<Type, 16> kTable{{
    {"AGREE", kVerbalCooperation, "03", ""},
    {"CONSULT", kVerbalCooperation, "04", "visit third-party multilateral phone"},
    {"SUPPORT", kVerbalCooperation, "05", ""},
    {"CONCEDE", kVerbalCooperation, "08", ""},
    {"COOPERATE", kMaterialCooperation, "06", ""},
    {"AID", kMaterialCooperation, "07", ""},
    {"RETREAT", kMaterialCooperation, "08", "withdraw release disarm ceasefire access resign"},
    {"REQUEST", kVerbalConflict, "10", "assist change yield meet"},
    {"ACCUSE", kVerbalConflict, "11", "disapprove investigate allege"},
    {"REJECT", kVerbalConflict, "12", "assist change yield meet"},
    {"THREATEN", kVerbalConflict, "13", "restrict arrest relations expel territory violence"},
    {"PROTEST", kMaterialConflict, "14", "demo riot strike hunger boycott obstruct vandalize"},
    {"SANCTION", kMaterialConflict, "16", "convict expel withdraw discontinue"},
    {"MOBILIZE", kMaterialConflict, "15", "troops weapons police militia"},
    {"COERCE", kMaterialConflict, "17",
     "seize restrict arrest deport withhold cyber censor curfew misinformation martial-law"},
    {"ASSAULT", kMaterialConflict, "19",
     "abduct torture sexual destroy beat crowd-control primitive firearms explosives targeted "
     "suicide-attack aerial "
     "drone heavy-weapons unconventional"},
}};

constexpr std::string_view kSectors =
    "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE "
    "REL SOC";

constexpr std::string_view kContexts =
    "military intelligence executive legislative election political_institutions pro_democracy "
    "pro_autocracy economic legal reparations human_rights rights_freedoms repression "
    "human_security gender lgbt religion_ethnicity inequality diplomatic territory peacekeeping "
    "health asylum migration disasters natural_resource environment technology terrorism cbrn "
    "cyber "
    "misinformation crime corruption illegal_drugs trafficking";

constexpr std::string_view kGroups = "WST UNO EUR IGO IMG NGO MNC";

constexpr std::string_view kStates =
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD "
    "BGR BHR BHS BIH BLM "
    "BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM "
    "CPV CRI CUB CUW CXR "
    "CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB "
    "GBR GEO GGY GHA GIB "
    "GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL "
    "IRN IRQ ISL ISR ITA "
    "JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA "
    "MAC MAF MAR MCO MDA "
    "MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK "
    "NGA NIC NIU NLD NOR "
    "NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA "
    "SAU SDN SEN SGP SGS "
    "SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA "
    "TJK TKL TKM TLS TON "
    "TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM XKX YEM "
    "ZAF ZMB ZWE";

bool holds(std::string_view list, std::string_view word) {
  if (word.empty() || word.find(' ') != std::string_view::npos) return false;
  for (std::size_t at = list.find(word); at != std::string_view::npos;
       at = list.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || list[at - 1] == ' ') && (end == list.size() || list[end] == ' ')) return true;
  }
  return false;
}

// A bit of each code of three letters. kStates has one at every fourth byte.
constexpr std::size_t kLetters = 26;

constexpr std::size_t number_of(std::string_view code) {
  std::size_t number = 0;
  for (const char letter : code) number = kLetters * number + static_cast<std::size_t>(letter - 'A');
  return number;
}

constexpr std::array<bool, kLetters * kLetters * kLetters> kIsState = [] {
  std::array<bool, kLetters * kLetters * kLetters> is_state{};
  for (std::size_t at = 0; at + 3 <= kStates.size(); at += 4) is_state[number_of(kStates.substr(at, 3))] = true;
  return is_state;
}();

bool is_state_code(std::string_view code) {
  const bool letters = code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  return letters && kIsState[number_of(code)];
}

const Type* find_type(std::string_view name) {
  const auto* found = std::find_if(kTable.begin(), kTable.end(),
                                   [&](const Type& type) { return type.name == name; });
  return found == kTable.end() ? nullptr : found;
}

const CameoCode* find_cameo(std::string_view code) {
  const auto* found =
      std::lower_bound(kCameo.begin(), kCameo.end(), code,
                       [](const CameoCode& entry, std::string_view c) { return entry.code < c; });
  return found == kCameo.end() || found->code != code ? nullptr : found;
}

constexpr std::array<std::string_view, 16> names_of_types() {
  std::array<std::string_view, 16> names{};
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = kTable[i].name;
  return names;
}

}  // namespace

const std::array<std::string_view, 16> kTypes = names_of_types();

bool is_type(std::string_view type) { return find_type(type) != nullptr; }

bool is_mode(std::string_view type, std::string_view mode) {
  const Type* found = find_type(type);
  return found != nullptr && holds(found->modes, mode);
}

bool is_sector(std::string_view sector) { return holds(kSectors, sector); }

bool is_context(std::string_view context) { return holds(kContexts, context); }

bool is_cameo(std::string_view code) { return find_cameo(code) != nullptr; }

bool is_state(std::string_view code) { return is_state_code(code); }

bool is_iso3(std::string_view code) { return is_state(code) || holds(kGroups, code); }

std::string_view quad_of(std::string_view type) {
  const Type* found = find_type(type);
  return found == nullptr ? std::string_view() : found->quad;
}

double goldstein_of(std::string_view cameo) {
  for (std::string_view code = cameo; code.size() >= 2; code.remove_suffix(1)) {
    const CameoCode* found = find_cameo(code);
    if (found != nullptr && found->intensity != kOfParent) return found->intensity;
  }
  return 0;
}

std::string_view root_cameo_of(std::string_view type) {
  const Type* found = find_type(type);
  return found == nullptr ? std::string_view() : found->root;
}

std::vector<std::string> all_types() { return {kTypes.begin(), kTypes.end()}; }

std::vector<std::string> modes_of(std::string_view type) {
  const Type* found = find_type(type);
  return found == nullptr ? std::vector<std::string>() : split(found->modes, ' ');
}

std::vector<std::string> all_sectors() { return split(kSectors, ' '); }

std::vector<std::string> all_contexts() { return split(kContexts, ' '); }

std::vector<std::string> all_cameo() {
  std::vector<std::string> codes;
  for (const CameoCode& entry : kCameo) codes.emplace_back(entry.code);
  return codes;
}

std::vector<std::string> all_states() { return split(kStates, ' '); }

std::vector<std::string> all_iso3() {
  std::vector<std::string> codes = all_states();
  const std::vector<std::string> groups = split(kGroups, ' ');
  codes.insert(codes.end(), groups.begin(), groups.end());
  return codes;
}

}  // namespace entente::ontology
