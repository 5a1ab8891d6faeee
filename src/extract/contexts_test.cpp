#include "extract/contexts.h"

#include <doctest/doctest.h>

#include "document/test_document.h"

namespace entente {
namespace {

std::vector<std::string> contexts(const std::string& notation, std::string_view trigger,
                                  const std::string& cameo) {
  static const Result<Lexicon> lexicon = Lexicon::load(ENTENTE_SOURCE "/dictionaries");
  REQUIRE(lexicon.has_value());
  const Document document = test::document_of(notation);
  const Tree tree(document);
  const Hits hits(tree, *lexicon);
  return contexts_of(tree, hits.contexts, *lexicon, test::token(document, trigger), cameo);
}

constexpr const char* kSentence =
    "1 Laos Laos PROPN NNP 2 nsubj LOC | 2 expelled expel VERB VBD 0 root | 3 two two NUM CD 4 "
    "nummod | 4 diplomats diplomat NOUN NNS 2 obj | 5 over over ADP IN 6 case | 6 espionage "
    "espionage NOUN NN 2 obl | 7 . . PUNCT . 2 punct";

}  // namespace

TEST_CASE("the words of the sentence say why, by their lemmas, in text order") {
  CHECK(contexts(kSentence, "expelled", "166") ==
        std::vector<std::string>{"diplomatic", "intelligence"});
}

TEST_CASE("the longest code that begins an event's code comes first") {
  CHECK(contexts(kSentence, "expelled", "1663") ==
        std::vector<std::string>{"migration", "diplomatic", "intelligence"});
}

}  // namespace entente
