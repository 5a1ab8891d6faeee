#include "extract/clause_words.h"
#include "extract/status.h"

#include <doctest/doctest.h>

#include "document/test_document.h"
#include "extract/match.h"
#include "ground/coreference.h"
#include "lexicon/test_dictionaries.h"

namespace entente {
namespace {

using test::dictionaries;

// The status of the event at a word, with our own dictionaries.
std::string status(const std::string& notation, std::string_view trigger) {
  const Document document = test::document_of(notation);
  const Tree tree(document);
  const Hits hits(tree, dictionaries());
  const Cast cast = find_cast(tree, hits, dictionaries(), {});
  const Slots slots(tree);
  const Parties parties(slots, hits, dictionaries(), cast,
                        [](TokenId) { return std::vector<EntityId>{}; });
  const auto patterns = match_patterns(parties, dictionaries(), hits);
  return status_of(slots, dictionaries(), patterns, test::token(document, trigger)).status;
}

// "Iran <auxiliaries> attack Iraq."
std::string with_auxiliary(const std::string& auxiliary) {
  return "1 Iran Iran PROPN NNP 3 nsubj LOC | 2 " + auxiliary +
         " | 3 attack attack VERB VB 0 root | 4 Iraq Iraq PROPN NNP 3 obj LOC | 5 . . PUNCT . 3 "
         "punct";
}

// "Iran <verb> to attack Iraq."
std::string with_governor(const std::string& verb) {
  return "1 Iran Iran PROPN NNP 2 nsubj LOC | 2 " + verb +
         " VERB VBD 0 root | 3 to to PART TO 4 mark | 4 attack attack VERB VB 2 xcomp | 5 Iraq "
         "Iraq PROPN NNP 4 obj LOC | 6 . . PUNCT . 2 punct";
}

// "Oman <verb> that Iran attacked Iraq."
std::string with_clause(const std::string& verb) {
  return "1 Oman Oman PROPN NNP 2 nsubj LOC | 2 " + verb +
         " VERB VBD 0 root | 3 that that SCONJ IN 5 mark | 4 Iran Iran PROPN NNP 5 nsubj LOC"
         " | 5 attacked attack VERB VBD 2 ccomp | 6 Iraq Iraq PROPN NNP 5 obj LOC | 7 . . PUNCT . "
         "2 punct";
}

TEST_CASE("not going to denies the deed; a denied verb does not deny the verb behind but") {
  CHECK(status("1 They they PRON PRP 4 nsubj | 2 are be AUX VBP 4 aux | 3 not not PART RB 4 advmod | 4 going go VERB VBG 0 root | "
               "5 to to PART TO 6 mark | 6 buy buy VERB VB 4 xcomp", "buy") == "negated");
  CHECK(status("1 He he PRON PRP 4 nsubj | 2 did do AUX VBD 4 aux | 3 not not PART RB 4 advmod | 4 sleep sleep VERB VB 0 root | "
               "5 but but CCONJ CC 6 cc | 6 sang sing VERB VBD 4 conj", "sang") == "actual");
}

}  // namespace

TEST_CASE("a plain past has happened") {
  CHECK(status(R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 attacked attack VERB VBD 0 root
      3 Iraq Iraq PROPN NNP 2 obj LOC | 4 . . PUNCT . 2 punct)",
               "attacked") == "actual");
}

TEST_CASE("negation of the verb") {
  for (const char* word :
       {"not not PART RB", "n't not PART RB", "n’t not PART RB", "never never ADV RB"}) {
    CAPTURE(word);
    CHECK(status("1 Iran Iran PROPN NNP 4 nsubj LOC | 2 did do AUX VBD 4 aux | 3 " +
                     std::string(word) +
                     " 4 advmod | 4 attack attack VERB VB 0 root | 5 Iraq Iraq PROPN NNP 4 obj LOC "
                     "| 6 . . PUNCT . 4 punct",
                 "attack") == "negated");
  }
}

TEST_CASE("no before the noun negates the noun and what is done with it") {
  const std::string talks =
      R"(
      1 Egypt Egypt PROPN NNP 2 nsubj LOC | 2 held hold VERB VBD 0 root | 3 no no DET DT 4 det
      4 talks talk NOUN NNS 2 obj | 5 with with ADP IN 6 case | 6 Libya Libya PROPN NNP 2 obl LOC
      7 . . PUNCT . 2 punct)";
  CHECK(status(talks, "talks") == "negated");
  CHECK(status(talks, "held") == "negated");
  CHECK(status(
            R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 made make VERB VBD 0 root | 3 no no DET DT 4 det
      4 demand demand NOUN NN 2 obj | 5 . . PUNCT . 2 punct)",
            "demand") == "negated");
}

TEST_CASE("modal verbs") {
  CHECK(status(with_auxiliary("will will AUX MD 3 aux"), "attack") == "planned");
  CHECK(status(with_auxiliary("would would AUX MD 3 aux"), "attack") == "hypothetical");
  CHECK(status(with_auxiliary("could could AUX MD 3 aux"), "attack") == "hypothetical");
  CHECK(status(with_auxiliary("may may AUX MD 3 aux"), "attack") == "hypothetical");
  CHECK(status(with_auxiliary("must must AUX MD 3 aux"), "attack") == "demanded");
}

TEST_CASE("said it would: a plan") {
  CHECK(status(
            R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 said say VERB VBD 0 root | 3 it it PRON PRP 5 nsubj
      4 would would AUX MD 5 aux | 5 attack attack VERB VB 2 ccomp
      6 Iraq Iraq PROPN NNP 5 obj LOC | 7 . . PUNCT . 2 punct)",
            "attack") == "planned");
}

TEST_CASE("conditions: neither side of if and unless has happened") {
  for (const char* mark : {"if", "unless"}) {
    CAPTURE(mark);
    const std::string notation =
        R"(
      1 Iran Iran PROPN NNP 3 nsubj LOC | 2 will will AUX MD 3 aux
      3 attack attack VERB VB 0 root | 4 Iraq Iraq PROPN NNP 3 obj LOC | 5 )" +
        std::string(mark) + " " + mark + R"( SCONJ IN 7 mark | 6 Oman Oman PROPN NNP 7 nsubj LOC
      7 bombs bomb VERB VBZ 3 advcl | 8 Qatar Qatar PROPN NNP 7 obj LOC | 9 . . PUNCT . 3 punct)";
    CHECK(status(notation, "attack") == "hypothetical");
    CHECK(status(notation, "bombs") == "hypothetical");
  }
}

TEST_CASE("what governs an infinitive decides") {
  CHECK(status(with_governor("planned plan"), "attack") == "planned");
  CHECK(status(with_governor("threatened threaten"), "attack") == "hypothetical");
  CHECK(status(with_governor("tried try"), "attack") == "hypothetical");
  CHECK(status(with_governor("failed fail"), "attack") == "negated");
  CHECK(status(with_governor("refused refuse"), "attack") == "negated");
  CHECK(status(with_governor("managed manage"), "attack") == "actual");
}

TEST_CASE("what governs a clause decides") {
  CHECK(status(with_clause("said say"), "attacked") == "actual");
  CHECK(status(with_clause("denied deny"), "attacked") == "negated");
  CHECK(status(with_clause("warned warn"), "attacked") == "hypothetical");
  CHECK(status(with_clause("alleged allege"), "attacked") == "alleged");
  CHECK(status(with_clause("feared fear"), "attacked") == "hypothetical");
}

TEST_CASE("two negations cancel out") {
  CHECK(status(
            R"(
      1 Iran Iran PROPN NNP 4 nsubj LOC | 2 did do AUX VBD 4 aux | 3 not not PART RB 4 advmod
      4 fail fail VERB VB 0 root | 5 to to PART TO 6 mark | 6 attack attack VERB VB 4 xcomp
      7 Iraq Iraq PROPN NNP 6 obj LOC | 8 . . PUNCT . 4 punct)",
            "attack") == "actual");
}

TEST_CASE("a demand: what is demanded is not done") {
  CHECK(status(
            R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 demanded demand VERB VBD 0 root
      3 that that SCONJ IN 5 mark | 4 Iraq Iraq PROPN NNP 5 nsubj LOC
      5 withdraw withdraw VERB VB 2 ccomp | 6 its its PRON PRP$ 7 nmod:poss
      7 troops troop NOUN NNS 5 obj | 8 . . PUNCT . 2 punct)",
            "withdraw") == "demanded");
  CHECK(status(
            R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 urged urge VERB VBD 0 root
      3 Iraq Iraq PROPN NNP 2 obj LOC | 4 to to PART TO 5 mark
      5 withdraw withdraw VERB VB 2 xcomp | 6 its its PRON PRP$ 7 nmod:poss
      7 troops troop NOUN NNS 5 obj | 8 . . PUNCT . 2 punct)",
            "withdraw") == "demanded");
}

TEST_CASE("an accusation is alleged, so is what happened allegedly") {
  CHECK(status(
            R"(
      1 Oman Oman PROPN NNP 2 nsubj LOC | 2 accused accuse VERB VBD 0 root
      3 Iran Iran PROPN NNP 2 obj LOC | 4 of of SCONJ IN 5 mark
      5 attacking attack VERB VBG 2 advcl | 6 Iraq Iraq PROPN NNP 5 obj LOC
      7 . . PUNCT . 2 punct)",
            "attacking") == "alleged");
  CHECK(status(
            R"(
      1 Iran Iran PROPN NNP 3 nsubj LOC | 2 allegedly allegedly ADV RB 3 advmod
      3 attacked attack VERB VBD 0 root | 4 Iraq Iraq PROPN NNP 3 obj LOC | 5 . . PUNCT . 3 punct)",
            "attacked") == "alleged");
}

TEST_CASE("no indication that: negated") {
  CHECK(status(
            R"(
      1 Oman Oman PROPN NNP 2 nsubj LOC | 2 sees see VERB VBZ 0 root | 3 no no DET DT 4 det
      4 indication indication NOUN NN 2 obj | 5 that that SCONJ IN 7 mark
      6 Iran Iran PROPN NNP 7 nsubj LOC | 7 attacked attack VERB VBD 4 acl
      8 Iraq Iraq PROPN NNP 7 obj LOC | 9 . . PUNCT . 2 punct)",
            "attacked") == "negated");
}

TEST_CASE("a known war goes on, whatever is asked about it") {
  CHECK(status(
            R"(
      1 Oman Oman PROPN NNP 2 nsubj LOC | 2 demanded demand VERB VBD 0 root | 3 an a DET DT 4 det
      4 end end NOUN NN 2 obj | 5 to to ADP IN 7 case | 6 the the DET DT 7 det
      7 war war NOUN NN 4 nmod | 8 between between ADP IN 9 case
      9 Iran Iran PROPN NNP 7 nmod LOC | 10 and and CCONJ CC 11 cc
      11 Iraq Iraq PROPN NNP 9 conj LOC | 12 . . PUNCT . 2 punct)",
            "war") == "ongoing");
}

TEST_CASE("the present progressive goes on, the past one has happened") {
  const auto bombing = [](const std::string& be) {
    return status("1 Iran Iran PROPN NNP 3 nsubj LOC | 2 " + be +
                      " 3 aux | 3 bombing bomb VERB VBG 0 root | 4 Iraq Iraq PROPN NNP 3 obj LOC | "
                      "5 . . PUNCT . 3 punct",
                  "bombing");
  };
  CHECK(bombing("is be AUX VBZ") == "ongoing");
  CHECK(bombing("was be AUX VBD") == "actual");
}

TEST_CASE("a participle behind a noun does not hang on what is asked of the noun") {
  CHECK(status(
            R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 demanded demand VERB VBD 0 root
      3 the the DET DT 4 det | 4 return return NOUN NN 2 obj | 5 of of ADP IN 7 case
      6 a a DET DT 7 det | 7 tanker tanker NOUN NN 4 nmod | 8 seized seize VERB VBN 7 acl
      9 by by ADP IN 10 case | 10 Iraq Iraq PROPN NNP 8 obl:agent LOC | 11 . . PUNCT . 2 punct)",
            "seized") == "actual");
}

TEST_CASE("a plan to: planned; adjectives speak for their noun") {
  CHECK(status(R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 has have VERB VBZ 0 root | 3 a a DET DT 4 det
      4 plan plan NOUN NN 2 obj | 5 to to PART TO 6 mark | 6 attack attack VERB VB 4 acl
      7 Iraq Iraq PROPN NNP 6 obj LOC | 8 . . PUNCT . 2 punct)",
               "attack") == "planned");
  const auto attack = [](const std::string& adjective) {
    return status(
        "1 Oman Oman PROPN NNP 2 nsubj LOC | 2 fears fear VERB VBZ 0 root | 3 an a DET DT 5 det | "
        "4 " +
            adjective +
            " ADJ JJ 5 amod | 5 attack attack NOUN NN 2 obj | 6 by by ADP IN 7 case | 7 Iran Iran "
            "PROPN NNP 5 nmod LOC"
            " | 8 . . PUNCT . 2 punct",
        "attack");
  };
  CHECK(attack("alleged alleged") == "alleged");
  CHECK(attack("planned planned") == "planned");
  CHECK(attack("heavy heavy") == "hypothetical");
}

TEST_CASE("a plan that is given up is none, and a particle changes its verb") {
  const auto given_up = [](const std::string& verb) {
    return status("1 Iran Iran PROPN NNP 2 nsubj LOC | 2 " + verb +
                      " VERB VBD 0 root | 3 plans plan NOUN NNS 2 obj | 4 to to PART TO 5 mark | 5 "
                      "attack attack VERB VB 3 acl | 6 Iraq Iraq PROPN NNP 5 obj LOC | 7 . . PUNCT "
                      ". 2 punct",
                  "attack");
  };
  CHECK(given_up("announced announce") == "planned");
  CHECK(given_up("abandoned abandon") == "negated");
  CHECK(status(R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 backed back VERB VBD 0 root
      3 away away ADV RB 2 advmod | 4 from from SCONJ IN 5 mark
      5 attacking attack VERB VBG 2 advcl | 6 Iraq Iraq PROPN NNP 5 obj LOC | 7 . . PUNCT . 2 punct)",
               "attacking") == "negated");
}

TEST_CASE("nobody, yet to, is to, and conditions without a conjunction") {
  CHECK(status(R"(
      1 Nobody nobody PRON NN 2 nsubj | 2 attacked attack VERB VBD 0 root
      3 Iraq Iraq PROPN NNP 2 obj LOC | 4 . . PUNCT . 2 punct)",
               "attacked") == "negated");
  CHECK(status(R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 has have AUX VBZ 0 root | 3 yet yet ADV RB 5 advmod
      4 to to PART TO 5 mark | 5 attack attack VERB VB 2 xcomp
      6 Iraq Iraq PROPN NNP 5 obj LOC | 7 . . PUNCT . 2 punct)",
               "attack") == "negated");
  CHECK(status(R"(
      1 Iran Iran PROPN NNP 4 nsubj LOC | 2 is be AUX VBZ 4 cop | 3 to to PART TO 4 mark
      4 attack attack VERB VB 0 root | 5 Iraq Iraq PROPN NNP 4 obj LOC | 6 . . PUNCT . 4 punct)",
               "attack") == "planned");
  CHECK(status(R"(
      1 Should should AUX MD 3 aux | 2 Iran Iran PROPN NNP 3 nsubj LOC
      3 attack attack VERB VB 7 advcl | 4 Iraq Iraq PROPN NNP 3 obj LOC | 5 Oman Oman PROPN NNP 7 nsubj LOC
      6 would would AUX MD 7 aux | 7 leave leave VERB VB 0 root | 8 . . PUNCT . 7 punct)",
               "attack") == "hypothetical");
}

TEST_CASE("the words that decided are kept") {
  const Document document = test::document_of(with_auxiliary("will will AUX MD 3 aux"));
  const Tree tree(document);
  const std::vector<const EventPattern*> none(document.tokens.size(), nullptr);
  CHECK(status_of(Slots(tree), dictionaries(), none, test::token(document, "attack")).why ==
        "will");
  CHECK_FALSE(negated(tree, test::token(document, "attack")));
}

}  // namespace entente
