#include "document/conllu_input.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace entente {
namespace {

// Spaces for tabs, so that rows can be read here.
std::string tabs(std::string rows) {
  std::replace(rows.begin(), rows.end(), ' ', '\t');
  return rows;
}

// A row of which only ID, FORM and MISC are said.
std::string row(const std::string& id, const std::string& form, const std::string& misc = "_") {
  return id + "\t" + form + "\t_\t_\t_\t_\t_\t_\t_\t" + misc + "\n";
}

std::string wrong(const std::string& bytes) {
  const auto read = read_conllu(bytes);
  REQUIRE(!read);
  CHECK(read.error().code == ErrorCode::kBadConllu);
  return read.error().message;
}

// Every word is a noun, its own lemma, and hangs on the first word of its sentence; the names are given.
void label(Document& d, std::vector<Name> names) {
  d.tags.xpos_names =
      std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"NN"});
  d.tags.feats_names =
      std::make_shared<const std::vector<std::string>>(std::vector<std::string>{""});
  for (const Sentence& s : d.sentences) {
    for (TokenId t = s.tokens.begin; t < s.tokens.end; ++t) {
      d.tags.of.push_back({Upos::kNoun, 0, 0});
      d.tags.lemmas.add(d.form(t));
      d.arcs.push_back({s.tokens.begin, t == s.tokens.begin ? Deprel::kRoot : Deprel::kDep});
    }
  }
  d.names = std::move(names);
}

const std::string kExample = "# newdoc id = a\n# text = Norland's envoy didn't come.\n" +
                             row("1-2", "Norland's") + row("1", "Norland", "Gloss=N|NE=B-ORG|X=1") +
                             row("2", "'s", "NE=B-PER") + row("3", "envoy") + row("3.1", "who") +
                             row("4-5", "didn't", "SpaceAfter=No") + row("4", "did") +
                             row("5", "n't") + row("6", "come", "SpaceAfter=No") + row("7", ".") +
                             "\n# newpar\n# a remark\n" + row("1", "20 000") + "\n";

}  // namespace

TEST_CASE("words, sentences, paragraphs and spaces are those of the file") {
  const auto input = read_conllu(kExample);
  REQUIRE(input);
  const Document& d = input->document;
  CHECK(d.text.utf8 == "Norland's envoy didn'tcome.\n\n20 000");
  REQUIRE(d.tokens.size() == 8);
  CHECK(d.form(1) == "'s");
  CHECK(d.tokens[1].clitic);
  CHECK(!d.tokens[2].clitic);
  CHECK(d.tokens[2].space_before);
  CHECK(!d.tokens[5].space_before);
  CHECK(d.form(7) == "20 000");
  REQUIRE(d.sentences.size() == 2);
  CHECK(d.sentences[0].tokens == TokenRange{0, 7});
  CHECK(d.sentences[1].paragraph == 1);
  CHECK(d.text.paragraphs.size() == 2);
}

TEST_CASE("layers are written into the rows, all else is carried") {
  auto input = read_conllu(kExample);
  REQUIRE(input);
  label(input->document, {{{0, 1}, NameType::kLocation}, {{7, 8}, NameType::kOrganisation}});
  const std::string expected =
      "# newdoc id = a\n# text = Norland's envoy didn't come.\n" + row("1-2", "Norland's") +
      tabs(
          "1 Norland Norland NOUN NN _ 0 root _ Gloss=N|X=1|NE=B-LOC\n2 's 's NOUN NN _ 1 dep _ _\n"
          "3 envoy envoy NOUN NN _ 1 dep _ _\n") +
      row("3.1", "who") + row("4-5", "didn't", "SpaceAfter=No") +
      tabs(
          "4 did did NOUN NN _ 1 dep _ _\n5 n't n't NOUN NN _ 1 dep _ _\n"
          "6 come come NOUN NN _ 1 dep _ SpaceAfter=No\n7 . . NOUN NN _ 1 dep _ _\n") +
      "\n# newpar\n# a remark\n1\t20 000\t20 000\tNOUN\tNN\t_\t0\troot\t_\tNE=B-ORG\n\n";
  CHECK(to_conllu(*input) == expected);
}

TEST_CASE("line ends, a byte order mark and a missing last blank line are forgiven") {
  const std::string bytes = "\xEF\xBB\xBF" + row("1", "a") + "\r\n\n" + row("1", "b");
  auto input = read_conllu(bytes);
  REQUIRE(input);
  REQUIRE(input->document.sentences.size() == 2);
  label(input->document, {});
  CHECK(to_conllu(*input) ==
        tabs("1 a a NOUN NN _ 0 root _ _\n\n\n1 b b NOUN NN _ 0 root _ _\n\n"));
}

TEST_CASE("what is no CoNLL-U is refused with its line") {
  CHECK(wrong("") == "line 0: no sentence stands in it");
  CHECK(wrong("1 a _ _ _ _ _ _ _ _\n") ==
        "line 1: 1 column, not 10; they are separated by single tabs");
  CHECK(wrong(row("1", "a") + tabs("2 b _\n")).starts_with("line 2: 3 columns, not 10"));
  CHECK(wrong(row("1", "a") + tabs("2 b _ _ _ _ _ _ _ _ _\n")).starts_with("line 2: 11 columns"));
  CHECK(wrong(row("1", "a", "")) == "line 1: the column MISC is empty; write _");
  CHECK(wrong("# c\n" + row("2", "a")) == "line 2: the ID 2 is out of order; 1 is next");
  CHECK(wrong(row("1", "a") + row("1", "b")) == "line 2: the ID 1 is out of order; 2 is next");
  for (const char* id : {"x", "01", "-1", "1.", "1-", "0", "4294967297", "+1"})
    CHECK(wrong(row(id, "a")).starts_with("line 1: "));
  CHECK(wrong(row("1", "a") + row("1-2", "ab")).find("the range 1-2") != std::string::npos);
  CHECK(wrong(row("1-2", "ab") + row("1-2", "ab")).starts_with("line 2: the range 1-2"));
  CHECK(wrong(row("1-3", "ab") + row("1", "a") + "\n")
            .starts_with("line 3: the sentence ends inside the range 1-3"));
  CHECK(wrong(row("1-2", "ab") + row("1", "a") + row("2-3", "bc"))
            .starts_with("line 3: the range 2-3"));
  CHECK(wrong(row("1", "a") + row("1.2", "b"))
            .starts_with("line 2: the empty node 1.2 is out of order; 1.1"));
  CHECK(wrong(row("1", "a") + "# late\n" + row("2", "b")).starts_with("line 2: a comment inside"));
  CHECK(wrong("# alone\n\n") == "line 2: a sentence without words ends here");
  CHECK(wrong(row("1", "\u00a0")) == "line 1: the column FORM holds only white space");
  CHECK(wrong(row("1", "a\xff")).starts_with("line 1: byte 4 is not UTF-8"));
  CHECK(wrong(row("1", std::string("a\0b", 3)))
            .starts_with("line 1: byte 4 is not UTF-8 or is a control"));
  std::string many;
  for (std::size_t i = 1; i <= kMostWordsOfSentence + 1; ++i) many += row(std::to_string(i), "a");
  CHECK(wrong(many) == "line 1001: a sentence of more than 1000 words; split it");
}

TEST_CASE("an empty node may stand before the first word") {
  CHECK(read_conllu(row("0.1", "who") + row("0.2", "did") + row("1", "a") + "\n").has_value());
}

}  // namespace entente
