#include "extract/slots.h"

#include <doctest/doctest.h>

#include "document/test_document.h"

namespace entente {
namespace {

using test::document_of;

// One sentence and its slots.
struct Example {
  Document document;
  Tree tree;
  Slots slots;

  explicit Example(const std::string& notation)
      : document(document_of(notation)), tree(document), slots(tree) {}
  [[nodiscard]] std::string fill(std::string_view trigger, const std::string& slot) const {
    return test::forms(document, slots.fill(test::token(document, trigger), slot));
  }
};

}  // namespace

TEST_CASE("a passive: the by-agent acts, the surface subject is acted upon") {
  const Example e(R"(
      1 Ukraine Ukraine PROPN NNP 3 nsubj:pass LOC | 2 was be AUX VBD 3 aux:pass
      3 invaded invade VERB VBN 0 root | 4 by by ADP IN 5 case
      5 Russia Russia PROPN NNP 3 obl:agent LOC | 6 . . PUNCT . 3 punct)");
  CHECK(e.fill("invaded", "subj") == "Russia");
  CHECK(e.fill("invaded", "obj") == "Ukraine");
  CHECK(e.slots.passive(test::token(e.document, "invaded")));
}

TEST_CASE("a passive without an agent leaves the actor open") {
  const Example e(R"(
      1 Kyiv Kyiv PROPN NNP 3 nsubj:pass LOC | 2 was be AUX VBD 3 aux:pass
      3 shelled shell VERB VBN 0 root | 4 . . PUNCT . 3 punct)");
  CHECK(e.fill("shelled", "subj").empty());
  CHECK(e.fill("shelled", "obj") == "Kyiv");
}

TEST_CASE("the perfect is no passive") {
  const Example e(R"(
      1 Chad Chad PROPN NNP 3 nsubj LOC | 2 has have AUX VBZ 3 aux
      3 attacked attack VERB VBN 0 root | 4 . . PUNCT . 3 punct)");
  CHECK(e.fill("attacked", "subj") == "Chad");
  CHECK(e.fill("attacked", "obj").empty());
}

TEST_CASE("a relative pronoun stands for its antecedent") {
  const Example subject(
      R"(
      1 Poland Poland PROPN NNP 2 nsubj LOC | 2 praised praise VERB VBD 0 root
      3 the the DET DT 4 det | 4 troops troop NOUN NNS 2 obj | 5 who who PRON WP 6 nsubj
      6 defended defend VERB VBD 4 acl:relcl | 7 Warsaw Warsaw PROPN NNP 6 obj LOC
      8 . . PUNCT . 2 punct)");
  CHECK(subject.fill("defended", "subj") == "troops");
  CHECK(subject.fill("defended", "obj") == "Warsaw");
  const Example object(
      R"(
      1 The the DET DT 2 det | 2 town town NOUN NN 6 nsubj | 3 that that PRON WDT 5 obj
      4 Serbia Serbia PROPN NNP 5 nsubj LOC | 5 shelled shell VERB VBD 2 acl:relcl
      6 burned burn VERB VBD 0 root | 7 . . PUNCT . 6 punct)");
  CHECK(object.fill("shelled", "subj") == "Serbia");
  CHECK(object.fill("shelled", "obj") == "town");
}

TEST_CASE("a relative clause without a pronoun: its object is the antecedent") {
  const Example e(
      R"(
      1 The the DET DT 2 det | 2 treaty treaty NOUN NN 5 nsubj
      3 France France PROPN NNP 4 nsubj LOC | 4 signed sign VERB VBD 2 acl:relcl
      5 expired expire VERB VBD 0 root | 6 . . PUNCT . 5 punct)");
  CHECK(e.fill("signed", "subj") == "France");
  CHECK(e.fill("signed", "obj") == "treaty");
}

TEST_CASE(
    "conjuncts: coordinated subjects come apart, coordinated verbs share subject and object") {
  const Example e(
      R"(
      1 Iran Iran PROPN NNP 4 nsubj LOC | 2 and and CCONJ CC 3 cc
      3 Iraq Iraq PROPN NNP 1 conj LOC | 4 signed sign VERB VBD 0 root | 5 and and CCONJ CC 6 cc
      6 ratified ratify VERB VBD 4 conj | 7 the the DET DT 8 det | 8 treaty treaty NOUN NN 6 obj
      9 . . PUNCT . 4 punct)");
  CHECK(e.fill("signed", "subj") == "Iran Iraq");
  CHECK(e.fill("ratified", "subj") == "Iran Iraq");
  CHECK(e.fill("signed", "obj") == "treaty");
}

TEST_CASE("a conjunct with a subject of its own keeps it") {
  const Example e(
      R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 attacked attack VERB VBD 0 root
      3 and and CCONJ CC 5 cc | 4 Oman Oman PROPN NNP 5 nsubj LOC
      5 withdrew withdraw VERB VBD 2 conj | 6 . . PUNCT . 2 punct)");
  CHECK(e.fill("attacked", "subj") == "Iran");
  CHECK(e.fill("withdrew", "subj") == "Oman");
}

TEST_CASE("an infinitive: subject control, object control, and promise") {
  const Example subject(
      R"(
      1 Japan Japan PROPN NNP 2 nsubj LOC | 2 refused refuse VERB VBD 0 root
      3 to to PART TO 4 mark | 4 help help VERB VB 2 xcomp | 5 Fiji Fiji PROPN NNP 4 obj LOC
      6 . . PUNCT . 2 punct)");
  CHECK(subject.fill("help", "subj") == "Japan");
  const std::string with_object =
      R"(
      1 Canada Canada PROPN NNP 2 nsubj LOC | 2 %s VERB VBD 0 root
      3 Cuba Cuba PROPN NNP 2 %o LOC | 4 to to PART TO 5 mark | 5 release release VERB VB 2 xcomp
      6 the the DET DT 7 det | 7 crew crew NOUN NN 5 obj | 8 . . PUNCT . 2 punct)";
  const auto filled = [&](const std::string& verb, const std::string& deprel) {
    std::string notation = with_object;
    notation.replace(notation.find("%s"), 2, verb);
    notation.replace(notation.find("%o"), 2, deprel);
    return Example(notation);
  };
  CHECK(filled("urged urge", "obj").fill("release", "subj") == "Cuba");
  CHECK(filled("asked ask", "iobj").fill("release", "subj") == "Cuba");
  CHECK(filled("promised promise", "iobj").fill("release", "subj") == "Canada");
  CHECK(filled("urged urge", "obj").fill("urged", "xcomp") == "release");
}

TEST_CASE("accused X of doing, barred X from doing: X does it") {
  const Example of(
      R"(
      1 Kenya Kenya PROPN NNP 2 nsubj LOC | 2 accused accuse VERB VBD 0 root
      3 Uganda Uganda PROPN NNP 2 obj LOC | 4 of of SCONJ IN 5 mark
      5 arming arm VERB VBG 2 advcl | 6 rebels rebel NOUN NNS 5 obj | 7 . . PUNCT . 2 punct)");
  CHECK(of.fill("arming", "subj") == "Uganda");
  CHECK(of.fill("accused", "of") == "arming");
  const Example from(
      R"(
      1 Norway Norway PROPN NNP 2 nsubj LOC | 2 barred bar VERB VBD 0 root
      3 Greece Greece PROPN NNP 2 obj LOC | 4 from from SCONJ IN 5 mark
      5 entering enter VERB VBG 2 advcl | 6 the the DET DT 7 det | 7 port port NOUN NN 5 obj
      8 . . PUNCT . 2 punct)");
  CHECK(from.fill("entering", "subj") == "Greece");
}

TEST_CASE("another adverbial clause shares the subject") {
  const Example e(
      R"(
      1 Kenya Kenya PROPN NNP 2 nsubj LOC | 2 praised praise VERB VBD 0 root
      3 Uganda Uganda PROPN NNP 2 obj LOC | 4 while while SCONJ IN 5 mark
      5 attacking attack VERB VBG 2 advcl | 6 Rwanda Rwanda PROPN NNP 5 obj LOC
      7 . . PUNCT . 2 punct)");
  CHECK(e.fill("attacking", "subj") == "Kenya");
}

TEST_CASE("called on X to do: X does it, whatever the tree calls the infinitive") {
  for (const char* deprel : {"xcomp", "advcl", "ccomp"}) {
    CAPTURE(deprel);
    const Example e(
        R"(
      1 Spain Spain PROPN NNP 2 nsubj LOC | 2 called call VERB VBD 0 root | 3 on on ADP IN 4 case
      4 Peru Peru PROPN NNP 2 obl LOC | 5 to to PART TO 6 mark | 6 free free VERB VB 2 )" +
        std::string(deprel) + R"( | 7 the the DET DT 8 det
      8 crew crew NOUN NN 6 obj | 9 . . PUNCT . 2 punct)");
    CHECK(e.fill("free", "subj") == "Peru");
    CHECK(e.fill("called", "on") == "Peru");
  }
}

TEST_CASE("a light verb lends its subject and its phrases to the noun") {
  const auto talks = [](const std::string& verb) {
    return Example("1 Egypt Egypt PROPN NNP 2 nsubj LOC | 2 " + verb +
                   R"( VERB VBD 0 root | 3 talks talk NOUN NNS 2 obj
      4 with with ADP IN 5 case | 5 Libya Libya PROPN NNP 2 obl LOC | 6 . . PUNCT . 2 punct)");
  };
  const Example held = talks("held hold");
  CHECK(held.slots.light_verb(test::token(held.document, "talks")) ==
        test::token(held.document, "held"));
  CHECK(held.fill("talks", "subj") == "Egypt");
  CHECK(held.fill("talks", "with") == "Libya");
  const Example watched = talks("watched watch");
  CHECK_FALSE(watched.slots.light_verb(test::token(watched.document, "talks")));
  CHECK(watched.fill("talks", "subj").empty());
}

TEST_CASE("participles behind a noun") {
  const Example active(
      R"(
      1 The the DET DT 2 det | 2 rebels rebel NOUN NNS 6 nsubj | 3 holding hold VERB VBG 2 acl
      4 the the DET DT 5 det | 5 town town NOUN NN 3 obj | 6 fled flee VERB VBD 0 root
      7 . . PUNCT . 6 punct)");
  CHECK(active.fill("holding", "subj") == "rebels");
  const Example passive(
      R"(
      1 The the DET DT 2 det | 2 town town NOUN NN 6 nsubj | 3 seized seize VERB VBN 2 acl
      4 by by ADP IN 5 case | 5 rebels rebel NOUN NNS 3 obl:agent | 6 burned burn VERB VBD 0 root
      7 . . PUNCT . 6 punct)");
  CHECK(passive.fill("seized", "subj") == "rebels");
  CHECK(passive.fill("seized", "obj") == "town");
}

TEST_CASE("a plan to attack: its possessor attacks, else the subject of its verb") {
  const Example verb(
      R"(
      1 Sudan Sudan PROPN NNP 2 nsubj LOC | 2 has have VERB VBZ 0 root | 3 a a DET DT 4 det
      4 plan plan NOUN NN 2 obj | 5 to to PART TO 6 mark | 6 attack attack VERB VB 4 acl
      7 Chad Chad PROPN NNP 6 obj LOC | 8 . . PUNCT . 2 punct)");
  CHECK(verb.fill("attack", "subj") == "Sudan");
  const Example owner(R"(
      1 Niger Niger PROPN NNP 2 nsubj LOC | 2 condemned condemn VERB VBD 0 root
      3 Sudan Sudan PROPN NNP 5 nmod:poss LOC | 4 's 's PART POS 3 case
      5 plan plan NOUN NN 2 obj | 6 to to PART TO 7 mark | 7 attack attack VERB VB 5 acl
      8 Chad Chad PROPN NNP 7 obj LOC | 9 . . PUNCT . 2 punct)");
  CHECK(owner.fill("attack", "subj") == "Sudan");
}

TEST_CASE("prepositions: of the object for its verb, coordinated nouns apart") {
  const Example e(
      R"(
      1 Mali Mali PROPN NNP 2 nsubj LOC | 2 signed sign VERB VBD 0 root | 3 an a DET DT 4 det
      4 agreement agreement NOUN NN 2 obj | 5 with with ADP IN 6 case
      6 Niger Niger PROPN NNP 4 nmod LOC | 7 and and CCONJ CC 8 cc
      8 Chad Chad PROPN NNP 6 conj LOC | 9 . . PUNCT . 2 punct)");
  CHECK(e.fill("signed", "with") == "Niger Chad");
  CHECK(e.fill("signed", "against").empty());
}

TEST_CASE("possessor and modifiers of a noun") {
  const Example e(R"(
      1 Chad Chad PROPN NNP 2 nsubj LOC | 2 criticised criticise VERB VBD 0 root
      3 Russia Russia PROPN NNP 6 nmod:poss LOC | 4 's 's PART POS 3 case
      5 new new ADJ JJ 6 amod | 6 offensive offensive NOUN NN 2 obj
      7 against against ADP IN 8 case | 8 Kyiv Kyiv PROPN NNP 6 nmod LOC | 9 . . PUNCT . 2 punct)");
  CHECK(e.fill("offensive", "poss") == "Russia");
  CHECK(e.fill("offensive", "mod") == "new");
  CHECK(e.fill("offensive", "against") == "Kyiv");
  CHECK(e.fill("offensive", "subj").empty());
}

TEST_CASE("whom an appeal is addressed to does what it asks") {
  const Example verb(R"(
      1 Chad Chad PROPN NNP 2 nsubj LOC | 2 appealed appeal VERB VBD 0 root | 3 to to ADP IN 4 case
      4 Libya Libya PROPN NNP 2 obl LOC | 5 to to PART TO 6 mark | 6 leave leave VERB VB 2 advcl
      7 Niger Niger PROPN NNP 6 obj LOC | 8 . . PUNCT . 2 punct)");
  CHECK(verb.fill("leave", "subj") == "Libya");
  const Example noun(R"(
      1 Chad Chad PROPN NNP 2 nsubj LOC | 2 made make VERB VBD 0 root | 3 a a DET DT 4 det
      4 plea plea NOUN NN 2 obj | 5 to to ADP IN 6 case | 6 Libya Libya PROPN NNP 4 nmod LOC
      7 to to PART TO 8 mark | 8 leave leave VERB VB 2 advcl | 9 . . PUNCT . 2 punct)");
  CHECK(noun.fill("leave", "subj") == "Libya");
}

TEST_CASE("an object behind two verbs is the object of both; a day fills no slot") {
  const Example shared(R"(
      1 Chad Chad PROPN NNP 2 nsubj LOC | 2 attacked attack VERB VBD 0 root | 3 or or CCONJ CC 4 cc
      4 threatened threaten VERB VBD 2 conj | 5 Libya Libya PROPN NNP 2 obj LOC | 6 . . PUNCT . 2 punct)");
  CHECK(shared.fill("threatened", "obj") == "Libya");
  const Example day(R"(
      1 Chad Chad PROPN NNP 2 nsubj LOC | 2 seized seize VERB VBD 0 root | 3 boats boat NOUN NNS 2 obj
      4 on on ADP IN 5 case | 5 Tuesday Tuesday PROPN NNP 2 obl | 6 . . PUNCT . 2 punct)");
  CHECK(day.fill("seized", "on").empty());
}

TEST_CASE("a sum is seen through to what it is given as, and to whom") {
  const Example e(R"(
      1 Norway Norway PROPN NNP 2 nsubj LOC | 2 gave give VERB VBD 0 root | 3 $ $ SYM $ 2 obj
      4 9 9 NUM CD 3 nummod | 5 in in ADP IN 6 case | 6 aid aid NOUN NN 3 nmod
      7 to to ADP IN 8 case | 8 Malawi Malawi PROPN NNP 6 nmod LOC | 9 . . PUNCT . 2 punct)");
  CHECK(test::forms(e.document, e.slots.measured(test::token(e.document, "$"))) == "aid");
  CHECK(e.fill("gave", "to") == "Malawi");
}

TEST_CASE("a role is held by whom it is said of") {
  const Example e(R"(
      1 Sweden Sweden PROPN NNP 4 nsubj LOC | 2 is be AUX VBZ 4 cop | 3 the the DET DT 4 det
      4 donor donor NOUN NN 0 root | 5 . . PUNCT . 4 punct)");
  CHECK(e.fill("donor", "role") == "Sweden");
}

}  // namespace entente
