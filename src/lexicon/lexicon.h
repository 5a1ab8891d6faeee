// Lexicon: the dictionaries of one folder, read, checked and compiled. Read-only after load; shared by all threads.
#pragma once

#include <array>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "entente/result.h"
#include "lexicon/condition.h"
#include "lexicon/phrases.h"
#include "lexicon/shared.h"
#include "lexicon/table.h"
#include "lexicon/towns.h"

namespace entente {

struct Origin {  // "events/verbs.tsv:41"
  std::string file;
  std::size_t line = 0;
  [[nodiscard]] std::string text() const { return file + ":" + std::to_string(line); }
};

// ---- actors
enum class ActorForm : std::uint8_t { kName, kAdjective, kPeople, kCapital, kSeat };

struct ActorEntry {                  // a state, organisation, bloc ...
  std::string code;                  // ISO 3166-1 alpha-3, or WST UNO EUR IGO IMG NGO MNC
  std::string name;                  // canonical
  std::string kind;                  // state | organisation | group | media
  std::vector<std::string> sectors;  // PLOVER sectors; states: empty
  std::vector<std::string> members;  // state codes
  Origin origin;
};

struct ActorWord {      // one way to name an actor
  std::uint32_t actor;  // index into Lexicon::actors
  ActorForm form;
};

struct AgentEntry {
  std::string form;
  std::vector<std::string> sectors;  // empty: takes the sector of the body beside it
  std::string kind;                  // person | office | organisation | group | document | facility
  Origin origin;
};

// ---- events
using SlotPath = std::vector<std::string>;  // "xcomp.obj" -> {"xcomp", "obj"}
using SlotGroup = std::vector<SlotPath>;    // joined by "+": all of them

// Lookup is by one lemma, so a trigger of several words becomes its head and conditions on the words beside it:
//   verbs: the first word; a particle or preposition behind it is `particle`, a second one a condition that it is filled,
//          any other word the object: "call off" -> call + off; "break up with" -> break + up, with;
//          "put pressure on" -> put + on, obj=pressure; "be at war" -> be, at=war
//   nouns: the last word before a preposition: "peace talks" -> talk, mod=peace; "ban on" -> ban + on;
//          "state of emergency" -> state, of=emergency. A plural is cut to its lemma. A noun with a hyphen stands twice, for
//          tokenisers differ: "cease-fire" -> cease-fire, and fire, mod=cease
struct EventPattern {
  std::string trigger;   // lemma of the head
  std::string particle;  // "" or the particle or preposition that must be there
  std::vector<Condition> when;
  std::string type, mode, cameo;            // type "" = no event
  Shared<std::vector<SlotGroup>> actor, recipient;  // alternatives in order of preference
  Shared<std::unordered_set<std::string>> flags;
  Origin origin;
  bool frame = false;  // of events/frames.tsv: fits any word of its type
};

struct ModalityEntry {
  std::string lemma, pos, slot, status;
  Origin origin;
};

struct ContextEntry {  // words that say why: "embassy" diplomatic
  std::string form;
  std::vector<std::string> contexts;
  Origin origin;
};

// ---- statements
struct CueEntry {
  std::string lemma, pos;
  std::unordered_set<std::string> frames;
  std::string act;
  bool negative = false;
  Origin origin;
};

// ---- positions
struct StanceEntry {
  std::string trigger, particle;  // as EventPattern's
  std::string pos;                // verb | noun | adj | adv | pred
  std::vector<Condition> when;
  std::string stance;                             // "" = no position
  std::string negated;                            // the stance of "does not ...": "" = no position
  std::string act;                                // as of a statement
  bool by_speaker = false;                        // the holder is who speaks, not a slot
  bool earlier = false;  // where no slot holds the issue: what another side wanted before
  std::vector<SlotGroup> holder, issue, towards;  // alternatives in order of preference
  Origin origin;
};

// ---- agreements and plans
struct AgreementNoun {
  std::string form;
  std::string kind;   // plan treaty partnership cease-fire contract resolution declaration
  bool weak = false;  // an agreement only where a word tells a stage of it
  Origin origin;
};

struct StageEntry {
  std::string trigger, particle;  // as EventPattern's
  std::string pos;                // verb | noun | adj (beside the agreement) | prep (before it)
  std::vector<Condition> when;
  std::vector<SlotGroup> slot;  // where the agreement stands
  std::string stage;            // proposed negotiated agreed signed ratified in force ...
  std::vector<SlotGroup> by;
  Origin origin;
};

// ---- places
struct PlaceEntry {
  std::string name, code;  // code: ISO alpha-3 or ""
  double lat = 0, lon = 0;
  long geonames = 0;  // 0 = none
  long population = 0;
  Origin origin;
};

// ---- ontology (compiled in, src/lexicon/ontology.cpp)
namespace ontology {
extern const std::array<std::string_view, 16> kTypes;
bool is_type(std::string_view type);
bool is_mode(std::string_view type, std::string_view mode);  // does this PLOVER type have this mode
bool is_context(std::string_view context);                      // one of the 37 of PLOVER 0.8
bool is_sector(std::string_view sector);
bool is_cameo(std::string_view code);
bool is_state(std::string_view code);             // ISO 3166-1 alpha-3, or XKX (Kosovo)
bool is_iso3(std::string_view code);              // a state, or one of WST UNO EUR IGO IMG NGO MNC
std::string_view quad_of(std::string_view type);  // "verbal cooperation" ...
double goldstein_of(
    std::string_view cameo);  // CAMEO 1.1b3 / ICEWS intensity of the code, or of its nearest parent
std::string_view root_cameo_of(
    std::string_view type);  // "19" for ASSAULT ...: the code when the words allow no more
// What a complaint may suggest.
std::vector<std::string> all_types();
std::vector<std::string> modes_of(std::string_view type);
std::vector<std::string> all_sectors();
std::vector<std::string> all_contexts();
std::vector<std::string> all_cameo();
std::vector<std::string> all_states();
std::vector<std::string> all_iso3();
}  // namespace ontology

struct Lexicon {
  std::vector<ActorEntry> actors;
  std::vector<ActorWord> actor_words;  // Phrases entry numbers index this
  Phrases actor_phrases;
  std::unordered_map<std::string, std::uint32_t> state_of_code;  // "RUS" -> index into actors
  std::vector<AgentEntry> agents;
  Phrases agent_phrases;
  std::vector<AgentEntry> titles;
  Phrases title_phrases;
  std::vector<EventPattern> patterns;
  std::unordered_map<std::string, std::vector<std::uint32_t>>
      verb_patterns;  // lemma -> patterns, most conditions first (a particle counts as one), then file order
  std::unordered_map<std::string, std::vector<std::uint32_t>> noun_patterns;
  std::unordered_map<std::string, std::vector<std::uint32_t>>
      verb_frames, noun_frames;  // type -> patterns of any word of that type, most conditions first
  std::unordered_map<std::string, std::unordered_set<std::string>>
      classes;  // "@agreement" -> lemmas
  std::unordered_map<std::string, std::vector<ModalityEntry>>
      modality;  // lemma -> entries, one a slot
  std::unordered_map<std::string, std::vector<CueEntry>>
      cues;  // lemma as written ("say", "point out") -> entries
  std::vector<StanceEntry> stances;
  std::unordered_map<std::string, std::vector<std::uint32_t>>
      stances_of;  // lemma -> stances, most conditions first
  std::vector<AgreementNoun> agreement_nouns;
  Phrases agreement_phrases;
  std::vector<StageEntry> stages;
  std::unordered_map<std::string, std::vector<std::uint32_t>>
      stages_of;                   // lemma -> stages, most conditions first
  std::vector<PlaceEntry> places;  // by population, largest first
  Phrases place_phrases;           // of one name: a region of ours first, then the largest city
  std::unordered_map<std::string, std::vector<std::uint32_t>>
      namesake_cities;             // a name that cities of several states bear -> them, largest first
  Towns towns;                     // smaller ones, by any spelling
  std::string id;                  // "sha256:..." over all files in name order (of towns.tsv over its XXH3)
  std::vector<ContextEntry> contexts;
  Phrases context_phrases;
  std::unordered_map<std::string, std::vector<std::string>>
      contexts_of_code;  // CAMEO code or its beginning -> contexts

  // Reads all tables of `folder`. Error kDictionaryLine carries every complaint, one a line ("file:line: what");
  // kDictionaryMissing names every file that is not there.
  static Result<Lexicon> load(const std::filesystem::path& folder);
  // The complaints alone, for `entente check`.
  static Result<std::vector<Complaint>> check(const std::filesystem::path& folder);
};

}  // namespace entente
