#include "lexicon/pattern.h"

#include <doctest/doctest.h>

#include "lexicon/trigger.h"

namespace entente {
namespace {

const WordClasses kClasses = {{"@agreement", {"treaty", "deal"}}};

std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> all = split(line, ';');
  for (std::string& cell : all) {
    if (cell == "-") cell.clear();
  }
  REQUIRE(all.size() == kPatternColumns.size());
  return all;
}

std::vector<EventPattern> good(TriggerKind kind, const std::string& line) {
  std::vector<std::string> faults;
  auto patterns = compile_pattern(kind, cells(line), kClasses, {"events/verbs.tsv", 3}, faults);
  for (const std::string& fault : faults) FAIL_CHECK(fault);
  return patterns;
}

std::string fault(const std::string& line) {
  std::vector<std::string> faults;
  CHECK(compile_pattern(TriggerKind::kVerb, cells(line), kClasses, {}, faults).empty());
  REQUIRE(faults.size() == 1);
  return faults[0];
}

std::string shown(const std::vector<Condition>& conditions) {
  std::string text;
  for (const Condition& condition : conditions) {
    text += (text.empty() ? "" : " ") + std::string(condition.negated ? "!" : "") + condition.slot;
    for (std::size_t i = 0; i < (*condition.words).size(); ++i)
      text += (i == 0 ? "=" : "|") + (*condition.words)[i];
  }
  return text;
}

TEST_CASE("a verb line is compiled whole") {
  const auto patterns = good(TriggerKind::kVerb,
                             "sign;obj=@agreement|pact !with subj=@state "
                             "passive;AGREE;-;057;subj+with|by;with|xcomp.obj;reciprocal|weak");
  REQUIRE(patterns.size() == 1);
  const EventPattern& pattern = patterns[0];
  CHECK(pattern.trigger == "sign");
  CHECK(pattern.particle.empty());
  CHECK(shown(pattern.when) == "obj=deal|treaty|pact !with subj=@state passive");
  CHECK(pattern.type == "AGREE");
  CHECK(pattern.cameo == "057");
  CHECK(*pattern.actor == std::vector<SlotGroup>{{{"subj"}, {"with"}}, {{"by"}}});
  CHECK(*pattern.recipient == std::vector<SlotGroup>{{{"with"}}, {{"xcomp", "obj"}}});
  CHECK(*pattern.flags == std::unordered_set<std::string>{"reciprocal", "weak"});
  CHECK(pattern.origin.text() == "events/verbs.tsv:3");
}

TEST_CASE("no code in the line: the root of the type; no type: no event") {
  CHECK(good(TriggerKind::kVerb, "maul;-;ASSAULT;-;-;subj;obj;-")[0].cameo == "19");
  CHECK(good(TriggerKind::kVerb, "strike;obj=@agreement;-;-;-;-;-;-")[0].type.empty());
}

TEST_CASE("verb triggers of several words") {
  const auto when_of = [](const std::string& text) {
    const auto trigger = verb_trigger(text);
    REQUIRE(trigger);
    return trigger->lemma + "/" + trigger->particle + "/" + shown(trigger->when);
  };
  CHECK(when_of("attack") == "attack//");
  CHECK(when_of("call off") == "call/off/");
  CHECK(when_of("bring home") == "bring/home/");
  CHECK(when_of("break up with") == "break/up/with");
  CHECK(when_of("put pressure on") == "put/on/obj=pressure");
  CHECK(when_of("be at war") == "be//at=war");
  CHECK(when_of("carry out attack") == "carry/out/obj=attack");
  CHECK(when_of("back down") == "back/down/");
  CHECK_FALSE(verb_trigger("make big trouble"));
}

TEST_CASE("noun triggers of several words") {
  const auto first = [](const std::string& text) {
    const auto triggers = noun_triggers(text);
    REQUIRE_FALSE(triggers.empty());
    return triggers[0].lemma + "/" + triggers[0].particle + "/" + shown(triggers[0].when);
  };
  CHECK(first("peace talks") == "talk//mod=peace");
  CHECK(first("ban on") == "ban/on/");
  CHECK(first("state of emergency") == "state//of=emergency");
  CHECK(first("economic sanctions against") == "sanction/against/mod=economic");
  CHECK(first("crisis") == "crisis//");
  CHECK(noun_triggers("of").empty());
  CHECK(noun_triggers("vote of no confidence").empty());
  const auto fire = noun_triggers("cease-fire");
  REQUIRE(fire.size() == 2);
  CHECK(fire[0].lemma == "cease-fire");
  CHECK(fire[1].lemma == "fire");
  CHECK(shown(fire[1].when) == "mod=cease");
}

TEST_CASE("plurals are cut to their lemma, other words in s are kept") {
  CHECK(singular("talks") == "talk");
  CHECK(singular("hostilities") == "hostility");
  CHECK(singular("clashes") == "clash");
  CHECK(singular("purchases") == "purchase");
  CHECK(singular("airstrikes") == "airstrike");
  CHECK(singular("crisis") == "crisis");
  CHECK(singular("consensus") == "consensus");
  CHECK(singular("protest") == "protest");
  CHECK(singular("news") == "news");
}

TEST_CASE("every wrong reference is said with the nearest valid one") {
  CHECK(fault("hit;-;ASAULT;-;-;subj;obj;-") ==
        "type \"ASAULT\" is unknown; did you mean ASSAULT?");
  CHECK(fault("hit;-;ASSAULT;areial;-;subj;obj;-") ==
        "mode of ASSAULT \"areial\" is unknown; did you mean aerial?");
  CHECK(fault("hit;-;AGREE;visit;-;subj;obj;-") == "mode \"visit\": AGREE has no modes; write -");
  CHECK(fault("hit;-;ASSAULT;-;19O;subj;obj;-")
            .find("cameo code \"19O\" is unknown; did you mean 19") == 0);
  CHECK(fault("hit;-;ASSAULT;-;-;sujb;obj;-") ==
        "actor: slot \"sujb\" is unknown; did you mean subj?");
  CHECK(fault("hit;-;ASSAULT;-;-;subj;xcomp.objj;-") ==
        "recipient: slot \"objj\" is unknown; did you mean obj?");
  CHECK(fault("hit;-;ASSAULT;-;-;subj;obj;wek") == "flag \"wek\" is unknown; did you mean weak?");
  CHECK(fault("hit;agianst;ASSAULT;-;-;subj;obj;-") ==
        "when: slot \"agianst\" is unknown; did you mean against?");
  CHECK(fault("hit;obj=@agrement;ASSAULT;-;-;subj;obj;-") ==
        "when: class \"@agrement\" is unknown; did you mean @agreement?");
  CHECK(fault("hit;obj=;ASSAULT;-;-;subj;obj;-") == "when: nothing stands behind \"obj=\"");
  CHECK(fault("hit;passive=x;ASSAULT;-;-;subj;obj;-") == "when: \"passive\" takes no words");
  CHECK(fault("hit;-;-;-;190;-;-;-").find("no event") != std::string::npos);
  CHECK(fault("make big trouble;-;ASSAULT;-;-;subj;obj;-").find("trigger \"make big trouble\"") ==
        0);
}

TEST_CASE("all faults of a line are said at once") {
  std::vector<std::string> faults;
  compile_pattern(TriggerKind::kVerb, cells("hit;foo;BAR;-;999;baz;obj;qux"), kClasses, {}, faults);
  CHECK(faults.size() == 5);
}

}  // namespace
}  // namespace entente
