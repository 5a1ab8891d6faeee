#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>

#include "lexicon/lexicon.h"

namespace entente {
namespace {

namespace fs = std::filesystem;

std::map<std::string, std::string> tiny() {
  return {{"actors/states.tsv",
           "code\tname\tnames\tadjectives\tpeople\tcapital\tseats\n"
           "RUS\tRussia\tRussian Federation\tRussian\tRussian\tMoscow\tKremlin\n"
           "POL\tPoland\t-\tPolish\tPole\tWarsaw\t-\n"},
          {"actors/organisations.tsv",
           "code\tname\tnames\tadjectives\tsectors\tkind\tmembers\n"
           "WST\tthe West\tWest\tWestern\t-\tgroup\tPOL\n"
           "UNO\tUnited Nations\tU.N.|UN\t-\t-\torganisation\t-\n"},
          {"actors/agents.tsv",
           "form\tsectors\tkind\nforeign minister\tGOV\tperson\nspokesman\t-\tperson\n"},
          {"actors/titles.tsv", "form\tsectors\nGen.\tMIL\nMr\t-\n"},
          {"events/classes.tsv", "class\twords\n@agreement\ttreaty|deal\n@agreement\tpact\n"},
          {"events/verbs.tsv",
           "trigger\twhen\ttype\tmode\tcameo\tactor\trecipient\tflags\n"
           "strike\t-\tASSAULT\t-\t190\tsubj\tobj\t-\n"
           "strike\tobj=@agreement\tAGREE\t-\t057\tsubj+with\t-\treciprocal\n"
           "strike down\t-\tREJECT\t-\t-\tsubj\tobj\t-\n"},
          {"events/nouns.tsv",
           "trigger\twhen\ttype\tmode\tcameo\tactor\trecipient\tflags\n"
           "talks\t-\tCONSULT\t-\t040\tposs|between\twith\treciprocal\n"
           "peace talks\t-\tCONSULT\t-\t046\tposs|between\twith\treciprocal\n"},
          {"events/frames.tsv",
           "trigger\twhen\ttype\tmode\tcameo\tactor\trecipient\tflags\n"
           "verb\t-\tREJECT\t-\t-\tsubj\tobj\t-\n"
           "verb\tobj.of\tREJECT\t-\t-\tsubj\tobj.of\t-\n"
           "noun\t-\tREJECT\t-\t-\tposs\tof\t-\n"},
          {"events/contexts.tsv",
           "form\tcontexts\nembassy\tdiplomatic\nwar crime\thuman_rights|legal\n062\tmilitary\n"},
          {"events/modality.tsv",
           "lemma\tpos\tslot\tstatus\tnote\nplan\tverb\txcomp|obj\tplanned\t-\n"},
          {"statements/cues.tsv",
           "lemma\tpos\tframe\tact\tpolarity\nsay\tverb\tclause|quote\tassert\t+"
           "\ndeny\tverb\tclause\tdeny\t-\n"},
          {"positions/stances.tsv",
           "trigger\tpos\twhen\tstance\tact\tnot\tholder\tissue\ttowards\n"
           "welcome\tverb\t-\tsupport\tpraise\toppose\tsubj\tobj\t-\n"},
          {"agreements/nouns.tsv", "form\tkind\tstrength\ntreaty|pact\ttreaty\tstrong\n"},
          {"agreements/stages.tsv",
           "word\tpos\twhen\tslot\tstage\tby\nsign\tverb\t-\tobj\tsigned\tsubj+with\n"},
          {"places/places.tsv",
           "name\tnames\tcode\tlatitude\tlongitude\tgeonames\tpopulation\n"
           "Tripoli\t-\tLBN\t34.43\t35.84\t2\t229398\n"
           "Tripoli\tTarabulus\tLBY\t32.87\t13.18\t1\t1150989\n"},
          {"places/towns.tsv", "name\tcode\tlatitude\tlongitude\tgeonames\tpopulation\nLiboi\tKEN\t0.36\t40.88\t3\t5000\n"},
          {"places/regions.tsv",
           "name\tnames\tcode\tlatitude\tlongitude\nCrimea\tCrimean Peninsula\tUKR\t45.3\t34.4\n"}};
}

class Folder {
 public:
  explicit Folder(const std::map<std::string, std::string>& files)
      : path_(fs::temp_directory_path() / ("entente_lexicon_" + std::to_string(getpid()))) {
    fs::remove_all(path_);
    for (const auto& [name, text] : files) {
      fs::create_directories((path_ / name).parent_path());
      std::ofstream(path_ / name, std::ios::binary) << text;
    }
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  ~Folder() { fs::remove_all(path_); }
  [[nodiscard]] const fs::path& path() const { return path_; }

 private:
  fs::path path_;
};

// The complaints of the tiny folder with one line more in one file.
std::vector<std::string> with_line(const std::string& file, const std::string& line) {
  auto files = tiny();
  files[file] += line + "\n";
  const Folder folder(files);
  const auto complaints = Lexicon::check(folder.path());
  REQUIRE(complaints.has_value());
  std::vector<std::string> texts;
  for (const Complaint& complaint : *complaints) texts.push_back(complaint.text());
  return texts;
}

void expect(const std::string& file, const std::string& line, const std::string& complaint) {
  CAPTURE(line);
  const auto texts = with_line(file, line);
  REQUIRE(texts.size() == 1);
  CHECK(texts[0] == complaint);
}

const ActorEntry* actor_at(const Lexicon& lexicon, const std::vector<WordView>& words,
                           ActorForm* form) {
  const auto match = lexicon.actor_phrases.longest(words, 0);
  if (!match) return nullptr;
  const ActorWord& word = lexicon.actor_words[match->entry];
  *form = word.form;
  return &lexicon.actors[word.actor];
}

TEST_CASE("actors are found by every way to name them") {
  const Folder folder(tiny());
  const auto lexicon = Lexicon::load(folder.path());
  REQUIRE(lexicon.has_value());
  ActorForm form{};
  const auto code = [&](const std::vector<WordView>& words) {
    const ActorEntry* actor = actor_at(*lexicon, words, &form);
    return actor == nullptr ? std::string() : actor->code;
  };
  CHECK(code({{"Russian", "Russian"}, {"Federation", "Federation"}}) == "RUS");
  CHECK(form == ActorForm::kName);
  CHECK(code({{"Russian", "Russian"}}) == "RUS");
  CHECK(form == ActorForm::kAdjective);
  CHECK(code({{"Russians", "Russian"}}) == "RUS");
  CHECK(form == ActorForm::kPeople);
  CHECK(code({{"Moscow", "Moscow"}}) == "RUS");
  CHECK(form == ActorForm::kCapital);
  CHECK(code({{"KREMLIN", "Kremlin"}}) == "RUS");
  CHECK(form == ActorForm::kSeat);
  CHECK(code({{"Western", "western"}}) == "WST");
  CHECK(form == ActorForm::kAdjective);
  CHECK(code({{"U.N.", "U.N."}}) == "UNO");
  CHECK(code({{"western", "western"}}).empty());
  CHECK(lexicon->actors[lexicon->state_of_code.at("POL")].name == "Poland");
  CHECK(lexicon->actors[2].members == std::vector<std::string>{"POL"});
  CHECK(lexicon->agent_phrases.longest({{"Foreign", ""}, {"Ministers", "minister"}}, 0)->words ==
        2);
  CHECK(lexicon->titles[lexicon->title_phrases.longest({{"Gen.", ""}}, 0)->entry].sectors[0] ==
        "MIL");
}

TEST_CASE("patterns stand under their head lemma, most conditions first") {
  const Folder folder(tiny());
  const auto lexicon = Lexicon::load(folder.path());
  REQUIRE(lexicon.has_value());
  const auto& strike = lexicon->verb_patterns.at("strike");
  REQUIRE(strike.size() == 3);
  CHECK(lexicon->patterns[strike[0]].type == "AGREE");
  CHECK(*lexicon->patterns[strike[0]].when[0].words ==
        std::vector<std::string>{"deal", "pact", "treaty"});
  CHECK(lexicon->patterns[strike[1]].particle == "down");
  CHECK(lexicon->patterns[strike[2]].type == "ASSAULT");
  const auto& talk = lexicon->noun_patterns.at("talk");
  REQUIRE(talk.size() == 2);
  CHECK(lexicon->patterns[talk[0]].cameo == "046");
  CHECK(lexicon->patterns[talk[0]].origin.text() == "events/nouns.tsv:3");
}

TEST_CASE("frames of any word of a type stand apart from the words, most conditions first") {
  const Folder folder(tiny());
  const auto lexicon = Lexicon::load(folder.path());
  REQUIRE(lexicon.has_value());
  const auto& reject = lexicon->verb_frames.at("REJECT");
  REQUIRE(reject.size() == 2);
  CHECK(lexicon->patterns[reject[0]].origin.text() == "events/frames.tsv:3");
  CHECK(lexicon->patterns[reject[0]].frame);
  CHECK(lexicon->noun_frames.at("REJECT").size() == 1);
  CHECK_FALSE(lexicon->verb_patterns.contains("verb"));
}

TEST_CASE("modality, cues and places") {
  const Folder folder(tiny());
  const auto lexicon = Lexicon::load(folder.path());
  REQUIRE(lexicon.has_value());
  CHECK(lexicon->modality.at("plan").size() == 2);
  CHECK(lexicon->modality.at("plan")[1].slot == "obj");
  CHECK_FALSE(lexicon->cues.at("say")[0].negative);
  CHECK(lexicon->cues.at("deny")[0].negative);
  CHECK(lexicon->cues.at("say")[0].frames.count("quote") == 1);
  REQUIRE(lexicon->places.size() == 3);
  CHECK(lexicon->places[0].code == "LBY");
  CHECK(lexicon->places[lexicon->place_phrases.longest({{"Tripoli", ""}}, 0)->entry].geonames == 1);
  CHECK(lexicon->places[lexicon->place_phrases.longest({{"Crimea", ""}}, 0)->entry].code == "UKR");
}

TEST_CASE("the id follows the bytes of the tables") {
  auto files = tiny();
  const auto id = [&] {
    const Folder folder(files);
    return Lexicon::load(folder.path())->id;
  };
  const std::string first = id();
  CHECK(first.size() == 7 + 64);
  CHECK(first.substr(0, 7) == "sha256:");
  CHECK(id() == first);
  files["README.md"] = "not a table";
  CHECK(id() == first);
  files["actors/titles.tsv"] += "# a comment\n";
  CHECK(id() != first);
}

TEST_CASE("actors: wrong lines") {
  expect("actors/states.tsv", "GEM\tGermany\t-\t-\t-\t-\t-",
         "actors/states.tsv:4: state code \"GEM\" is unknown; did you mean GEO?");
  expect("actors/states.tsv", "UNO\tOrg\t-\t-\t-\t-\t-",
         "actors/states.tsv:4: state code \"UNO\" is unknown");
}

TEST_CASE("actors: clashes") {
  expect("actors/states.tsv", "RUS\tRossiya\t-\t-\t-\t-\t-",
         "actors/states.tsv:4: code RUS stands already in actors/states.tsv:2; put the names into "
         "one line");
  expect("actors/states.tsv", "BLR\tBelarus\tRussia\t-\t-\t-\t-",
         "actors/states.tsv:4: \"Russia\" is Belarus (BLR) here, but Russia (RUS) in "
         "actors/states.tsv:2; "
         "keep one of the two");
  expect("actors/organisations.tsv", "USA\tMoscow\t-\t-\t-\tmedia\t-",
         "actors/organisations.tsv:4: \"Moscow\" is Moscow (USA) here, but Russia (RUS) in "
         "actors/states.tsv:2; "
         "keep one of the two");
}

TEST_CASE("organisations, agents and titles: wrong references") {
  expect("actors/organisations.tsv", "IGO\tUnion\t-\t-\tGOVV\torganisation\tPOL",
         "actors/organisations.tsv:4: sector \"GOVV\" is unknown; did you mean GOV?");
  expect(
      "actors/organisations.tsv", "IGO\tUnion\t-\t-\t-\torganization\tPOL",
      "actors/organisations.tsv:4: kind \"organization\" is unknown; did you mean organisation?");
  expect("actors/organisations.tsv", "IGO\tUnion\t-\t-\t-\torganisation\tPLO",
         "actors/organisations.tsv:4: member \"PLO\" is unknown; did you mean POL?");
  expect("actors/agents.tsv", "mayor\tGOV\tpersn",
         "actors/agents.tsv:4: kind \"persn\" is unknown; did you mean person?");
  expect(
      "actors/agents.tsv", "spokesman\tJRN\tperson",
      "actors/agents.tsv:4: \"spokesman\" is JRN person here, but person in actors/agents.tsv:3; "
      "keep one of the two");
  expect("actors/titles.tsv", "Col.\tMLI",
         "actors/titles.tsv:4: sector \"MLI\" is unknown; did you mean MIL?");
  CHECK(with_line("actors/agents.tsv", "spokesman\t-\tperson").empty());
}

TEST_CASE("events and statements: wrong references and clashes") {
  expect("events/verbs.tsv", "strike\tobj=@agreement\tREJECT\t-\t-\tsubj\t-\t-",
         "events/verbs.tsv:5: \"strike + obj=@agreement\" is REJECT here, but AGREE 057 in "
         "events/verbs.tsv:3; "
         "keep one of the two");
  expect("events/verbs.tsv", "strike\tobj=@agreement\tAGREE\t-\t057\tsubj\twith\t-",
         "events/verbs.tsv:5: \"strike + obj=@agreement\" stands in the table already: the first line counts, take this one out");
  expect("events/frames.tsv", "adjective\t-\tREJECT\t-\t-\tsubj\t-\t-", "events/frames.tsv:5: trigger \"adjective\" is unknown; valid are verb noun");
  expect("events/frames.tsv", "verb\t-\t-\t-\t-\t-\t-\t-", "events/frames.tsv:5: a frame needs a type");
  expect("events/nouns.tsv", "war\t-\tASSALT\t-\t-\tsubj\t-\t-",
         "events/nouns.tsv:4: type \"ASSALT\" is unknown; did you mean ASSAULT?");
  expect("events/classes.tsv", "weapon\tgun",
         "events/classes.tsv:4: class \"weapon\" must be written @weapon");
  expect("events/modality.tsv", "hope\tverb\txcompp\thypothetical\t-",
         "events/modality.tsv:3: slot \"xcompp\" is unknown; did you mean xcomp?");
  expect("events/modality.tsv", "hope\tverb\txcomp\thypothetic\t-",
         "events/modality.tsv:3: status \"hypothetic\" is unknown; did you mean hypothetical?");
  expect("events/modality.tsv", "plan\tverb\tobj\tactual\t-",
         "events/modality.tsv:3: \"plan (verb) obj\" is actual here, but planned in "
         "events/modality.tsv:2; "
         "keep one of the two");
  expect("statements/cues.tsv", "insist\tverb\tclause\tasert\t+",
         "statements/cues.tsv:4: act \"asert\" is unknown; did you mean assert?");
  expect("statements/cues.tsv", "insist\tverb\tclauses\tassert\t+",
         "statements/cues.tsv:4: frame \"clauses\" is unknown; did you mean clause?");
  expect("statements/cues.tsv", "insist\tverb\tclause\tassert\tplus",
         "statements/cues.tsv:4: polarity \"plus\" is unknown; valid are + -");
  expect("positions/stances.tsv", "hail\tverb\t-\tsuport\tpraise\t-\tsubj\tobj\t-",
         "positions/stances.tsv:3: stance \"suport\" is unknown; did you mean support?");
  expect("positions/stances.tsv", "hail\tverb\t-\tsupport\tpraise\t-\tsubj\tobjj\t-",
         "positions/stances.tsv:3: issue: slot \"objj\" is unknown; did you mean obj?");
  expect("positions/stances.tsv", "hail\tverb\t-\tsupport\tpraise\t-\tsubj\t-\t-",
         "positions/stances.tsv:3: a line with a stance needs a holder and an issue");
  expect("agreements/nouns.tsv", "accord\ttreety\tstrong",
         "agreements/nouns.tsv:3: kind \"treety\" is unknown; did you mean treaty?");
  expect("agreements/stages.tsv", "ink\tverb\t-\tobj\tsignd\tsubj",
         "agreements/stages.tsv:3: stage \"signd\" is unknown; did you mean signed?");
}

TEST_CASE("places: wrong numbers and codes") {
  expect("places/regions.tsv", "Nowhere\t-\t-\t91\t0",
         "places/regions.tsv:3: latitude 91 is out of range; it lies between -90 and 90");
  expect("places/regions.tsv", "Nowhere\t-\t-\t0\t-180.5",
         "places/regions.tsv:3: longitude -180.5 is out of range; it lies between -180 and 180");
  expect("places/regions.tsv", "Nowhere\t-\t-\t12,5\t0",
         "places/regions.tsv:3: latitude \"12,5\" is no number");
  expect("places/places.tsv", "X\t-\tRUSS\t1\t1\t9\t1",
         "places/places.tsv:4: state code \"RUSS\" is unknown; did you mean RUS?");
  expect("places/places.tsv", "X\t-\tRUS\t1\t1\t2\t1",
         "places/places.tsv:4: geonames 2 stands already in line 2");
  expect("places/places.tsv", "X\t-\tRUS\tnan\t1\t7\t1",
         "places/places.tsv:4: latitude nan is out of range; it lies between -90 and 90");
}

TEST_CASE("load fails with every complaint, one a line") {
  auto files = tiny();
  files["actors/titles.tsv"] += "Col.\tMLI\n";
  files["events/verbs.tsv"] += "hit\t-\tASAULT\t-\t-\tsubj\tobj\t-\nbad line\n";
  const Folder folder(files);
  const auto lexicon = Lexicon::load(folder.path());
  REQUIRE_FALSE(lexicon.has_value());
  CHECK(lexicon.error().code == ErrorCode::kDictionaryLine);
  const std::string& message = lexicon.error().message;
  CHECK(std::count(message.begin(), message.end(), '\n') == 2);
  CHECK(message.find("actors/titles.tsv:4: ") == 0);
  CHECK(message.find("\nevents/verbs.tsv:5: ") != std::string::npos);
  CHECK(message.find("\nevents/verbs.tsv:6: ") != std::string::npos);
}

TEST_CASE("missing files are all named") {
  auto files = tiny();
  files.erase("actors/titles.tsv");
  files.erase("places/regions.tsv");
  const Folder folder(files);
  const auto lexicon = Lexicon::load(folder.path());
  REQUIRE_FALSE(lexicon.has_value());
  CHECK(lexicon.error().code == ErrorCode::kDictionaryMissing);
  CHECK(lexicon.error().message.find("actors/titles.tsv") != std::string::npos);
  CHECK(lexicon.error().message.find("places/regions.tsv") != std::string::npos);
}

}  // namespace
}  // namespace entente
