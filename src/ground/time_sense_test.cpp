// The same weekday looks back or ahead with the tense of the verb above it. Trees by hand, published on Tuesday, 21 March 2023.
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "ground/times.h"

namespace entente {

namespace {

struct Node {
  std::string_view form, lemma;
  Upos upos;
  std::string_view xpos;
  int head;  // from 1; 0 = root
  Deprel deprel;
};

Document tagged(const std::vector<Node>& nodes) {
  Document d;
  d.article.published = "2023-03-21";
  auto xpos = std::make_shared<std::vector<std::string>>();
  for (const Node& n : nodes) {
    if (!d.text.utf8.empty()) d.text.utf8 += ' ';
    const auto begin = static_cast<std::uint32_t>(d.text.utf8.size());
    d.text.utf8 += n.form;
    const auto id = static_cast<TokenId>(d.tokens.size());
    d.tokens.push_back({{begin, static_cast<std::uint32_t>(d.text.utf8.size())}, true, false});
    d.tags.of.push_back({n.upos, static_cast<std::uint8_t>(id), 0});
    d.tags.lemmas.add(n.lemma);
    xpos->emplace_back(n.xpos);
    d.arcs.push_back({n.head ? static_cast<TokenId>(n.head - 1) : id, n.deprel});
  }
  const auto size = static_cast<std::uint32_t>(d.text.utf8.size());
  d.text.paragraphs = {{0, size}};
  d.sentences = {{{0, static_cast<std::uint32_t>(nodes.size())}, 0}};
  d.tags.xpos_names = xpos;
  d.tags.feats_names = std::make_shared<std::vector<std::string>>(1, "_");
  return d;
}

std::string value_in(const std::vector<Node>& nodes) {
  const Document d = tagged(nodes);
  const auto found = find_times(d, publication_date(d));
  REQUIRE(found.size() == 1);
  return found[0].value;
}

constexpr auto kNo = Upos::kNoun;

const Node kThey{"They", "they", Upos::kPron, "PRP", 2, Deprel::kNsubj};

}  // namespace

TEST_CASE("the verb's tense decides") {
  const Node on{"on", "on", Upos::kAdp, "IN", 0, Deprel::kCase};
  const auto case_of = [&](int head) {
    Node n = on;
    n.head = head;
    return n;
  };
  const auto friday = [](int head) {
    return Node{"Friday", "Friday", Upos::kPropn, "NNP", head, Deprel::kObl};
  };
  CHECK(
      value_in(
          {kThey, {"met", "meet", Upos::kVerb, "VBD", 0, Deprel::kRoot}, case_of(4), friday(2)}) ==
      "2023-03-17");
  CHECK(value_in({{"They", "they", Upos::kPron, "PRP", 3, Deprel::kNsubj},
                  {"will", "will", Upos::kAux, "MD", 3, Deprel::kAux},
                  {"meet", "meet", Upos::kVerb, "VB", 0, Deprel::kRoot},
                  case_of(5),
                  friday(3)}) == "2023-03-24");
  CHECK(value_in({kThey,
                  {"agreed", "agree", Upos::kVerb, "VBD", 0, Deprel::kRoot},
                  {"to", "to", Upos::kPart, "TO", 4, Deprel::kMark},
                  {"meet", "meet", Upos::kVerb, "VB", 2, Deprel::kXcomp},
                  case_of(6),
                  friday(4)}) == "2023-03-24");
  CHECK(value_in({kThey,
                  {"failed", "fail", Upos::kVerb, "VBD", 0, Deprel::kRoot},
                  {"to", "to", Upos::kPart, "TO", 4, Deprel::kMark},
                  {"meet", "meet", Upos::kVerb, "VB", 2, Deprel::kXcomp},
                  case_of(6),
                  friday(4)}) == "2023-03-17");
  CHECK(value_in({{"They", "they", Upos::kPron, "PRP", 3, Deprel::kNsubj},
                  {"have", "have", Upos::kAux, "VBP", 3, Deprel::kAux},
                  {"scheduled", "schedule", Upos::kVerb, "VBN", 0, Deprel::kRoot},
                  {"talks", "talk", kNo, "NNS", 3, Deprel::kObj},
                  case_of(6),
                  friday(3)}) == "2023-03-24");
}

TEST_CASE("a date that belongs to a noun looks back unless the future is plain") {
  const auto ruling = [](std::string_view modal, Upos upos, Deprel deprel) {
    return value_in({{"They", "they", Upos::kPron, "PRP", 3, Deprel::kNsubj},
                     {modal, modal, upos, "MD", 3, deprel},
                     {"attend", "attend", Upos::kVerb, "VB", 0, Deprel::kRoot},
                     {"Friday", "Friday", Upos::kPropn, "NNP", 6, Deprel::kNmodPoss},
                     {"'s", "'s", Upos::kPart, "POS", 4, Deprel::kCase},
                     {"talks", "talk", kNo, "NNS", 3, Deprel::kObj}});
  };
  CHECK(ruling("will", Upos::kAux, Deprel::kAux) == "2023-03-24");
  CHECK(ruling("to", Upos::kPart, Deprel::kMark) == "2023-03-17");
}

TEST_CASE("tags tell the month from the modal and the verb") {
  const Document modal = tagged({{"May", "may", Upos::kAux, "MD", 3, Deprel::kAux},
                                 {"they", "they", Upos::kPron, "PRP", 3, Deprel::kNsubj},
                                 {"agree", "agree", Upos::kVerb, "VB", 0, Deprel::kRoot}});
  CHECK(find_times(modal, publication_date(modal)).empty());
  const Document month = tagged({{"Last", "last", Upos::kAdj, "JJ", 2, Deprel::kAmod},
                                 {"May", "May", Upos::kPropn, "NNP", 4, Deprel::kOblUnmarked},
                                 {"they", "they", Upos::kPron, "PRP", 4, Deprel::kNsubj},
                                 {"agreed", "agree", Upos::kVerb, "VBD", 0, Deprel::kRoot}});
  const auto found = find_times(month, publication_date(month));
  REQUIRE(found.size() == 1);
  CHECK(found[0].value == "2022-05");
}

}  // namespace entente
