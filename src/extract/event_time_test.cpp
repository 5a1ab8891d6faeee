#include "extract/event_time.h"

#include <doctest/doctest.h>

#include "document/test_document.h"

namespace entente {
namespace {

// The words that say when the event at `trigger` happened, "" for none.
std::string when(const std::string& notation, std::string_view trigger, int n = 1) {
  const Document document = test::document_of(notation);
  const Tree tree(document);
  const auto moments = find_times(document, {"2023-03-24", "given"});
  const auto found = moment_of(tree, moments, test::token(document, trigger, n));
  return found ? std::string(document.text.of(moments[*found].bytes)) : "";
}

Moment until(const std::string& end) {
  Moment moment;
  moment.end = end;
  return moment;
}

}  // namespace

TEST_CASE("the date that the verb governs") {
  CHECK(when(
            R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 attacked attack VERB VBD 0 root
      3 Iraq Iraq PROPN NNP 2 obj LOC | 4 on on ADP IN 5 case | 5 Monday Monday PROPN NNP 2 obl
      6 . . PUNCT . 2 punct)",
            "attacked") == "Monday");
}

TEST_CASE("every clause has its own date") {
  const std::string relative =
      R"(
      1 Iran Iran PROPN NNP 9 nsubj LOC | 2 , , PUNCT , 4 punct | 3 which which PRON WDT 4 nsubj
      4 invaded invade VERB VBD 1 acl:relcl | 5 Iraq Iraq PROPN NNP 4 obj LOC
      6 in in ADP IN 7 case | 7 1980 1980 NUM CD 4 obl | 8 , , PUNCT , 1 punct
      9 met meet VERB VBD 0 root | 10 Oman Oman PROPN NNP 9 obj LOC | 11 on on ADP IN 12 case
      12 Friday Friday PROPN NNP 9 obl | 13 . . PUNCT . 9 punct)";
  CHECK(when(relative, "invaded") == "1980");
  CHECK(when(relative, "met") == "Friday");
  const std::string reported =
      R"(
      1 Oman Oman PROPN NNP 2 nsubj LOC | 2 said say VERB VBD 0 root | 3 on on ADP IN 4 case
      4 Friday Friday PROPN NNP 2 obl | 5 that that SCONJ IN 7 mark
      6 Iran Iran PROPN NNP 7 nsubj LOC | 7 attacked attack VERB VBD 2 ccomp
      8 Iraq Iraq PROPN NNP 7 obj LOC | 9 . . PUNCT . 2 punct)";
  CHECK(when(reported, "said") == "Friday");
  CHECK(when(reported, "attacked").empty());
}

TEST_CASE("the verb dates the event noun that it holds, and its conjuncts") {
  CHECK(when(
            R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 held hold VERB VBD 0 root
      3 talks talk NOUN NNS 2 obj | 4 with with ADP IN 5 case | 5 Iraq Iraq PROPN NNP 3 nmod LOC
      6 on on ADP IN 7 case | 7 Monday Monday PROPN NNP 2 obl | 8 . . PUNCT . 2 punct)",
            "talks") == "Monday");
  CHECK(when(
            R"(
      1 On on ADP IN 2 case | 2 Monday Monday PROPN NNP 4 obl | 3 Iran Iran PROPN NNP 4 nsubj LOC
      4 attacked attack VERB VBD 0 root | 5 Iraq Iraq PROPN NNP 4 obj LOC
      6 and and CCONJ CC 7 cc | 7 shelled shell VERB VBD 4 conj | 8 Oman Oman PROPN NNP 7 obj LOC
      9 . . PUNCT . 4 punct)",
            "shelled") == "Monday");
}

TEST_CASE("of two dates the one nearer in the tree") {
  const std::string both =
      R"(
      1 On on ADP IN 2 case | 2 Thursday Thursday PROPN NNP 4 obl
      3 Iran Iran PROPN NNP 4 nsubj LOC | 4 denounced denounce VERB VBD 0 root
      5 the the DET DT 6 det | 6 attack attack NOUN NN 4 obj | 7 of of ADP IN 8 case
      8 Monday Monday PROPN NNP 6 nmod | 9 . . PUNCT . 4 punct)";
  CHECK(when(both, "attack") == "Monday");
  CHECK(when(both, "denounced") == "Thursday");
}

TEST_CASE("durations and vague words are no dates") {
  CHECK(when(
            R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 bombed bomb VERB VBD 0 root
      3 Iraq Iraq PROPN NNP 2 obj LOC | 4 for for ADP IN 6 case | 5 three three NUM CD 6 nummod
      6 weeks week NOUN NNS 2 obl | 7 . . PUNCT . 2 punct)",
            "bombed")
            .empty());
  CHECK(when(
            R"(
      1 Iran Iran PROPN NNP 3 nsubj LOC | 2 recently recently ADV RB 3 advmod
      3 bombed bomb VERB VBD 0 root | 4 Iraq Iraq PROPN NNP 3 obj LOC | 5 . . PUNCT . 3 punct)",
            "bombed")
            .empty());
}

TEST_CASE("the date of another sentence is not taken") {
  const std::string two =
      R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 attacked attack VERB VBD 0 root
      3 Iraq Iraq PROPN NNP 2 obj LOC | 4 on on ADP IN 5 case | 5 Monday Monday PROPN NNP 2 obl
      6 . . PUNCT . 2 punct

      1 Oman Oman PROPN NNP 2 nsubj LOC | 2 protested protest VERB VBD 0 root
      3 . . PUNCT . 2 punct)";
  CHECK(when(two, "attacked") == "Monday");
  CHECK(when(two, "protested").empty());
}

TEST_CASE("a date of the dateline dates no event") {
  const Document document = test::document_of(R"(
      1 Iran Iran PROPN NNP 2 nsubj LOC | 2 attacked attack VERB VBD 0 root
      3 Iraq Iraq PROPN NNP 2 obj LOC | 4 on on ADP IN 5 case | 5 Monday Monday PROPN NNP 2 obl
      6 . . PUNCT . 2 punct)");
  auto moments = find_times(document, {"2023-03-24", "given"});
  REQUIRE(moments.size() == 1);
  moments[0].in_dateline = true;
  CHECK_FALSE(moment_of(Tree(document), moments, test::token(document, "attacked")));
}

TEST_CASE("long ago: over a year before publication") {
  const PublicationDate published{"2023-03-24", "given"};
  CHECK(long_ago(until("1918-11-11"), published));
  CHECK(long_ago(until("2022-03-23"), published));
  CHECK_FALSE(long_ago(until("2022-03-24"), published));
  CHECK_FALSE(long_ago(until("2023-03-20"), published));
  CHECK_FALSE(long_ago(Moment{}, published));
  CHECK_FALSE(long_ago(until("1918-11-11"), {}));
}

}  // namespace entente
