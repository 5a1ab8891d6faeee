#include "document/repeated_names.h"

#include <doctest/doctest.h>

#include "document/test_document.h"

namespace entente {
namespace {

constexpr const char* kFullName = R"(1 Ou Ou PROPN NNP 3 nsubj PER | 2 Lin Lin PROPN NNP 1 flat PER | 3 met meet VERB VBD 0 root | 4 Ade Ade PROPN NNP 3 obj PER | 5 . . PUNCT . 3 punct

)";

std::size_t persons_after(const std::string& sentence) {
  Document document = test::document_of(kFullName + sentence);
  name_again(document);
  CHECK(std::is_sorted(document.names.begin(), document.names.end(),
                       [](const Name& a, const Name& b) { return a.tokens.begin < b.tokens.begin; }));
  return document.names.size() - 2;
}

}  // namespace

TEST_CASE("a word of a full name alone is the person again") {
  CHECK(persons_after("1 They they PRON PRP 2 nsubj | 2 asked ask VERB VBD 0 root | 3 Lin Lin PROPN NNP 2 obj | 4 . . PUNCT . 2 punct") == 1);
  CHECK(persons_after("1 Ou Ou PROPN NNP 2 nsubj | 2 left leave VERB VBD 0 root | 3 . . PUNCT . 2 punct") == 1);
}

TEST_CASE("one word of a full name is no other kind of name, and an article is part of none") {
  Document document = test::document_of(std::string(kFullName) + "1 The the DET DT 2 det ORG | 2 Lin Lin PROPN NNP 3 nsubj ORG | 3 left leave VERB VBD 0 root");
  name_again(document);
  REQUIRE(document.names.size() == 3);
  CHECK(document.names[2].tokens.size() == 1);
  CHECK(document.names[2].type == NameType::kPerson);
}

TEST_CASE("the form of a company makes an organisation of what was heard as a person") {
  Document document = test::document_of("1 Lin Lin PROPN NNP 3 nsubj PER | 2 Bhd Bhd PROPN NNP 1 flat PER | 3 left leave VERB VBD 0 root");
  name_again(document);
  REQUIRE(document.names.size() == 1);
  CHECK(document.names[0].type == NameType::kOrganisation);
}

TEST_CASE("no name again: in a longer run, as another word, of a single name") {
  CHECK(persons_after("1 Lin Lin PROPN NNP 2 compound | 2 Street Street PROPN NNP 3 nsubj | 3 closed close VERB VBD 0 root") == 0);
  CHECK(persons_after("1 lin lin NOUN NN 2 nsubj | 2 grows grow VERB VBZ 0 root") == 0);
  CHECK(persons_after("1 Ade Ade PROPN NNP 2 nsubj | 2 left leave VERB VBD 0 root") == 0);
}

}  // namespace entente
