#include "extract/turns.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace entente;

namespace {

Document paragraphs(
    const std::vector<std::string>& texts) {  // one sentence a paragraph, tokens between spaces
  Document d;
  for (std::uint32_t p = 0; p < texts.size(); ++p) {
    if (p > 0) d.text.utf8 += "\n\n";
    const auto begin = static_cast<std::uint32_t>(d.text.utf8.size());
    const auto first = static_cast<TokenId>(d.tokens.size());
    std::istringstream in(texts[p]);
    for (std::string word; in >> word;) {
      const auto at = static_cast<std::uint32_t>(d.text.utf8.size());
      d.text.utf8 += word + " ";
      d.tokens.push_back({{at, at + static_cast<std::uint32_t>(word.size())}, true, false});
    }
    d.text.paragraphs.push_back({begin, static_cast<std::uint32_t>(d.text.utf8.size())});
    d.sentences.push_back({{first, static_cast<TokenId>(d.tokens.size())}, p});
  }
  return d;
}

}  // namespace

TEST_CASE("a transcript is cut into turns") {
  const Document d = paragraphs({"Briefing notes", "MR. OKORO : We have news .", "It is good .",
                                 "Q : Is it ?", "MR. OKORO : Yes ."});
  const auto turns = find_turns(d);
  REQUIRE(turns.size() == 3);
  CHECK(turns[0].content.size() == 2);  // the paragraph without a label goes on
  CHECK(d.text.of(turns[0].content[1]) == "It is good .");
  CHECK(!turns[0].question);
  CHECK(turns[1].question);
}

TEST_CASE("a newspaper's conversation names its speakers in small letters and ends with its last label") {
  const Document d = paragraphs({"Q : Is it ?", "Vukic : Yes .", "Q : Why ?", "Ms Vukic : It was asked for .",
                                 "Serbia answered at night ."});
  const auto turns = find_turns(d);
  REQUIRE(turns.size() == 4);
  CHECK(!turns[1].question);
  CHECK(turns[3].content.size() == 1);
  CHECK(find_turns(paragraphs({"Vukic : Yes .", "Tello : No ."})).empty());
}

TEST_CASE("a colon in a report makes no transcript") {
  CHECK(find_turns(paragraphs({"The plan : more talks .", "LONDON : it rains ."})).empty());
  CHECK(find_turns(paragraphs({"Nothing here .", "Nor here ."})).empty());
}

TEST_CASE("the mark that reopens a quoted transcript is no part of the label") {
  const Document d = paragraphs({"\" MR. OKORO : We have news .", "\" Q : Is it good ?"});
  const auto turns = find_turns(d);
  REQUIRE(turns.size() == 2);
  CHECK(d.text.of(d.bytes(turns[0].label)) == "MR. OKORO");
  CHECK(turns[1].question);
}
