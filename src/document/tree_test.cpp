#include "document/tree.h"

#include <doctest/doctest.h>

#include "document/test_document.h"

namespace entente {

TEST_CASE("a dependent is found by one relation or by any of several, the first in the text") {
  const Document document = test::document_of(
      "1 She she PRON PRP 3 nsubj | 2 had have AUX VBD 3 aux | 3 asked ask VERB VBN 0 root | 4 him he PRON PRP 3 obj | "
      "5 to to PART TO 6 mark | 6 leave leave VERB VB 3 xcomp | 7 . . PUNCT . 3 punct");
  const Tree tree(document);
  const TokenId asked = 2, leave = 5;
  CHECK(tree.has(asked, Deprel::kObj));
  CHECK_FALSE(tree.has(asked, Deprel::kMark));  // that of its complement
  CHECK_FALSE(tree.has(leave, Deprel::kXcomp));
  CHECK(tree.child(asked, Deprel::kXcomp) == leave);
  CHECK(tree.child(asked, {Deprel::kXcomp, Deprel::kAux}) == TokenId{1});
  CHECK(tree.child(leave, {Deprel::kObj, Deprel::kNsubj}) == std::nullopt);
}

}  // namespace entente
