#include "document/conllu.h"

#include <doctest/doctest.h>

namespace entente {
namespace {

struct Word {
  const char* form;
  const char* lemma;
  Upos upos;
  TokenId head;
  Deprel deprel;
  bool space_before = true;
  bool clitic = false;
};

// Two paragraphs: "Norland's envoy didn't come." and "Why?"
Document example() {
  Document document;
  document.article.id = "report 7";
  document.text = clean("Norland's envoy didn't come.\n\nWhy?");
  document.tags.xpos_names =
      std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"NN", ""});
  document.tags.feats_names =
      std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"", "Number=Sing"});
  const Word words[] = {{"Norland", "Norland", Upos::kPropn, 2, Deprel::kNmodPoss},
                        {"'s", "'s", Upos::kPart, 0, Deprel::kCase, false, true},
                        {"envoy", "envoy", Upos::kNoun, 5, Deprel::kNsubj},
                        {"did", "do", Upos::kAux, 5, Deprel::kAux},
                        {"n't", "not", Upos::kPart, 5, Deprel::kAdvmod, false, true},
                        {"come", "come", Upos::kVerb, 5, Deprel::kRoot},
                        {".", ".", Upos::kPunct, 5, Deprel::kPunct, false},
                        {"Why", "why", Upos::kAdv, 7, Deprel::kRoot},
                        {"?", "", Upos::kPunct, 7, Deprel::kPunct, false}};
  std::uint32_t at = 0;
  for (const Word& word : words) {
    at = static_cast<std::uint32_t>(document.text.utf8.find(word.form, at));
    const auto end = at + static_cast<std::uint32_t>(std::string_view(word.form).size());
    document.tokens.push_back({{at, end}, word.space_before, word.clitic});
    document.tags.of.push_back({word.upos,
                                static_cast<std::uint8_t>(word.upos == Upos::kNoun ? 0 : 1),
                                static_cast<std::uint16_t>(word.upos == Upos::kNoun ? 1 : 0)});
    document.tags.lemmas.add(word.lemma);
    document.arcs.push_back({word.head, word.deprel});
    at = end;
  }
  document.sentences = {{{0, 7}, 0}, {{7, 9}, 1}};
  document.names = {{{0, 2}, NameType::kLocation}};
  return document;
}

}  // namespace

TEST_CASE("a document as CoNLL-U") {
  CHECK(to_conllu(example()) ==
        "# newpar\n"
        "# sent_id = report_7-1\n"
        "# text = Norland's envoy didn't come.\n"
        "1-2\tNorland's\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "1\tNorland\tNorland\tPROPN\t_\t_\t3\tnmod:poss\t_\tNE=B-LOC\n"
        "2\t's\t's\tPART\t_\t_\t1\tcase\t_\tNE=I-LOC\n"
        "3\tenvoy\tenvoy\tNOUN\tNN\tNumber=Sing\t6\tnsubj\t_\t_\n"
        "4-5\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "4\tdid\tdo\tAUX\t_\t_\t6\taux\t_\t_\n"
        "5\tn't\tnot\tPART\t_\t_\t6\tadvmod\t_\t_\n"
        "6\tcome\tcome\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No\n"
        "7\t.\t.\tPUNCT\t_\t_\t6\tpunct\t_\t_\n"
        "\n"
        "# newpar\n"
        "# sent_id = report_7-2\n"
        "# text = Why?\n"
        "1\tWhy\twhy\tADV\t_\t_\t0\troot\t_\tSpaceAfter=No\n"
        "2\t?\t_\tPUNCT\t_\t_\t1\tpunct\t_\t_\n"
        "\n");
}

TEST_CASE("SpaceAfter=No goes on the range line of a surface token") {
  Document document = example();
  document.tokens[2].space_before = false;
  document.sentences[1].paragraph = 0;
  const std::string conllu = to_conllu(document);
  CHECK(conllu.find("1-2\tNorland's\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n") != std::string::npos);
  CHECK(conllu.find("'s\tPART\t_\t_\t1\tcase\t_\tNE=I-LOC\n") != std::string::npos);
  CHECK(conllu.find("# newpar", 1) == std::string::npos);
}

TEST_CASE("a single-word name beside punctuation has both marks in MISC") {
  Document document = example();
  document.names = {{{5, 6}, NameType::kPerson}};
  CHECK(to_conllu(document).find("\tNE=B-PER|SpaceAfter=No\n") != std::string::npos);
}

TEST_CASE("nothing in, nothing out") { CHECK(to_conllu(Document{}).empty()); }

}  // namespace entente
