#include "corefer/chains.h"

#include <doctest/doctest.h>

#include "document/test_document.h"

namespace entente {
namespace {

// The MISC items of each word, in a row.
std::vector<std::string> labels(const std::string& notation) {
  const Document document = test::document_of(notation);
  return entity_labels(find_chains(Tree(document)), document.tokens.size());
}

}  // namespace

TEST_CASE("A name that comes again and the possessive behind it are one entity; what comes once has no label") {
  const auto found = labels(R"(
      1 Merkel Merkel PROPN NNP 2 nsubj PER | 2 arrived arrive VERB VBD 0 root
      3 in in ADP IN 4 case | 4 Lagos Lagos PROPN NNP 2 obl LOC | 5 . . PUNCT . 2 punct

      1 Merkel Merkel PROPN NNP 2 nsubj PER | 2 praised praise VERB VBD 0 root
      3 her her PRON PRP$ 4 nmod:poss | 4 hosts host NOUN NNS 2 obj | 5 . . PUNCT . 2 punct)");
  REQUIRE(found.size() == 10);
  CHECK(found[0] == "Entity=(1)");
  CHECK(found[5] == found[0]);
  CHECK(found[7].find("(1)") != std::string::npos);
  CHECK(found[3].empty());
  CHECK(found[4].empty());
}

TEST_CASE("The words of a longer phrase open and close around those inside it") {
  const auto found = labels(R"(
      1 The the DET DT 2 det | 2 minister minister NOUN NN 6 nsubj | 3 of of ADP IN 4 case
      4 Chad Chad PROPN NNP 2 nmod LOC | 5 has have AUX VBZ 6 aux | 6 resigned resign VERB VBN 0 root | 7 . . PUNCT . 6 punct

      1 The the DET DT 2 det | 2 minister minister NOUN NN 4 nsubj | 3 had have AUX VBD 4 aux
      4 left leave VERB VBN 0 root | 5 Chad Chad PROPN NNP 4 obj LOC | 6 . . PUNCT . 4 punct)");
  REQUIRE(found.size() == 13);
  CHECK(found[0] == "Entity=(1");
  CHECK(found[3] == "Entity=(2)1)");
  CHECK(found[7] == "Entity=(1");
  CHECK(found[8] == "Entity=1)");
  CHECK(found[11] == "Entity=(2)");
}

TEST_CASE("A text without a noun phrase has no chains") {
  for (const std::string& label : labels("1 Go go VERB VB 0 root | 2 . . PUNCT . 1 punct")) CHECK(label.empty());
}

}  // namespace entente
