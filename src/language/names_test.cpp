#include "language/names.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace entente {
namespace {

const std::vector<std::string> kLabels = {"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-MISC", "I-MISC"};

// Each word as its likely labels with their scores; all others score 0.
std::string spans(const std::vector<std::vector<std::pair<std::string, float>>>& words) {
  std::vector<NameLabel> labels;
  for (const auto& label : kLabels) labels.push_back(name_label(label).value());
  std::vector<float> scores(words.size() * labels.size());
  for (std::size_t w = 0; w < words.size(); ++w) {
    for (const auto& [label, score] : words[w]) {
      const auto k = std::find(kLabels.begin(), kLabels.end(), label) - kLabels.begin();
      scores[w * labels.size() + static_cast<std::size_t>(k)] = score;
    }
  }
  std::vector<Name> names;
  append_names(scores, labels, 10, names);
  std::string out;
  for (const Name& n : names) {
    out += std::string(to_string(n.type)) + " " + std::to_string(n.tokens.begin) + "-" + std::to_string(n.tokens.end) + ";";
  }
  return out;
}

}  // namespace

TEST_CASE("BIO labels become spans") {
  CHECK(spans({{{"B-PER", 9}}, {{"I-PER", 9}}, {{"O", 9}}, {{"B-ORG", 9}}}) == "PER 10-12;ORG 13-14;");
  CHECK(spans({{{"B-ORG", 9}}, {{"B-ORG", 9}}, {{"I-ORG", 9}}}) == "ORG 10-11;ORG 11-13;");
  CHECK(spans({{{"O", 9}}, {{"O", 9}}}).empty());
  CHECK(spans({}).empty());
}

TEST_CASE("The best allowed sequence wins over the best labels by themselves") {
  CHECK(spans({{{"O", 5}, {"B-PER", 4}}, {{"I-PER", 9}}}) == "PER 10-12;");  // O I-PER is none
  CHECK(spans({{{"B-PER", 9}}, {{"I-ORG", 5}, {"I-PER", 4}}}) == "PER 10-12;");
  CHECK(spans({{{"I-PER", 9}, {"B-PER", 4}}}) == "PER 10-11;");  // a sentence does not begin inside of a name
}

TEST_CASE("Miscellaneous names are what is left outside") {
  CHECK(spans({{{"B-MISC", 9}}, {{"I-MISC", 9}}, {{"O", 9}}}) == "MISC 10-12;");
  CHECK(spans({{{"O", 5}, {"B-MISC", 5.1F}, {"B-ORG", 5.3F}}}) == "MISC 10-11;");  // O or MISC together are likelier than ORG
}

TEST_CASE("What is no label is refused") {
  for (const char* label : {"", "B", "B-", "X-PER", "B-CITY", "PER"}) CHECK_FALSE(name_label(label));
}

}  // namespace entente
