#include "extract/whole_contents.h"

#include <doctest/doctest.h>

#include "document/test_document.h"

namespace entente {
namespace {

// The words of the one content, begun as [begin, end), after it was made whole.
std::string whole(const std::string& notation, TokenRange cue, TokenRange source, TokenRange content) {
  const Document document = test::document_of(notation);
  const Attribution made = with_whole_contents(Tree(document), {cue, source, {content}, 1});
  return std::string(document.text.of(document.bytes(made.contents.front())));
}

constexpr auto kLaunches = R"(
      1 They they PRON PRP 2 nsubj | 2 condemned condemn VERB VBD 0 root | 3 the the DET DT 5 det | 4 new new ADJ JJ 5 amod
      5 launches launch NOUN NNS 2 obj | 6 but but CCONJ CC 7 cc | 7 stopped stop VERB VBD 5 conj | 8 there there ADV RB 7 advmod | 9 . . PUNCT . 2 punct)";

}  // namespace

TEST_CASE("a content that ends within a noun phrase goes on to its end, and not into another clause") {
  CHECK(whole(kLaunches, {1, 2}, {0, 1}, {2, 3}) == "the new launches");
  CHECK(whole(kLaunches, {1, 2}, {0, 1}, {2, 4}) == "the new launches");
}

TEST_CASE("a content that ends with its phrase stays as it is") {
  CHECK(whole(kLaunches, {1, 2}, {0, 1}, {2, 5}) == "the new launches");
  CHECK(whole(kLaunches, {1, 2}, {0, 1}, {6, 8}) == "stopped there");
}

TEST_CASE("a conjunction at the end is no part of the content") {
  CHECK(whole(kLaunches, {1, 2}, {0, 1}, {2, 6}) == "the new launches");
}

TEST_CASE("a mark takes its clause, short of the source behind it") {
  constexpr auto kWait = R"(
      1 To to PART TO 2 mark | 2 wait wait VERB VB 5 xcomp | 3 , , PUNCT , 5 punct | 4 they they PRON PRP 5 nsubj
      5 promised promise VERB VBD 0 root | 6 . . PUNCT . 5 punct)";
  CHECK(whole(kWait, {4, 5}, {3, 4}, {0, 1}) == "To wait");
}

TEST_CASE("behind a quotation that ends on a comma the report goes on") {
  constexpr auto kStay = R"(
      1 She she PRON PRP 2 nsubj | 2 said say VERB VBD 0 root | 3 “ “ PUNCT `` 4 punct | 4 Stay stay VERB VB 2 ccomp | 5 , , PUNCT , 4 punct
      6 ” ” PUNCT '' 4 punct | 7 until until SCONJ IN 8 mark | 8 dawn dawn NOUN NN 4 obl | 9 . . PUNCT . 2 punct)";
  CHECK(whole(kStay, {1, 2}, {0, 1}, {2, 8}) == "“Stay,”");
}

TEST_CASE("the condition of what is told belongs to it") {
  constexpr auto kUnless = R"(
      1 They they PRON PRP 2 nsubj | 2 threatened threaten VERB VBD 0 root | 3 to to PART TO 4 mark | 4 leave leave VERB VB 2 xcomp
      5 unless unless SCONJ IN 7 mark | 6 aid aid NOUN NN 7 nsubj | 7 came come VERB VBD 4 advcl | 8 . . PUNCT . 2 punct)";
  CHECK(whole(kUnless, {1, 2}, {0, 1}, {2, 4}) == "to leave unless aid came");
}

TEST_CASE("a quotation that goes on with \"and\" goes on with the words before the cue") {
  constexpr auto kAnd = R"(
      1 It it PRON PRP 2 nsubj | 2 waits wait VERB VBZ 0 root | 3 , , PUNCT , 5 punct | 4 she she PRON PRP 5 nsubj
      5 said say VERB VBD 2 parataxis | 6 , , PUNCT , 9 punct | 7 and and CCONJ CC 9 cc | 8 we we PRON PRP 9 nsubj
      9 go go VERB VBP 2 conj | 10 . . PUNCT . 2 punct)";
  CHECK(whole(kAnd, {4, 5}, {3, 4}, {6, 9}) == "It waits");
}

TEST_CASE("the mark that closes a quotation is none of the source behind it") {
  const Document document = test::document_of(R"(
      1 “ “ PUNCT `` 2 punct | 2 Yes yes INTJ UH 5 discourse | 3 ” ” PUNCT '' 2 punct | 4 she she PRON PRP 5 nsubj
      5 said say VERB VBD 0 root | 6 . . PUNCT . 5 punct)");
  CHECK(with_whole_contents(Tree(document), {{4, 5}, {2, 4}, {{1, 2}}, 1}).source == TokenRange{3, 4});
}

}  // namespace entente
