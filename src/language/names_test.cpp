#include "language/names.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace entente {
namespace {

const std::vector<std::string> kLabels = {"O", "B-person", "I-person", "B-politician", "I-politician", "B-organisation", "I-organisation", "B-event", "I-event"};

using Words = std::vector<std::vector<std::pair<std::string, float>>>;

// Each word as its likely labels with their scores; all others score 0.
std::vector<Name> names_of(const Words& words) {
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
  return names;
}

std::string classes(const Words& words) {
  std::string out;
  for (const Name& n : names_of(words)) out += std::string(to_string(n.name_class.value())) + ";";
  return out;
}

std::string spans(const Words& words) {
  std::string out;
  for (const Name& n : names_of(words)) {
    out += std::string(to_string(n.type)) + " " + std::to_string(n.tokens.begin) + "-" + std::to_string(n.tokens.end) + ";";
  }
  return out;
}

}  // namespace

TEST_CASE("BIO labels become spans") {
  CHECK(spans({{{"B-person", 9}}, {{"I-person", 9}}, {{"O", 9}}, {{"B-organisation", 9}}}) == "PER 10-12;ORG 13-14;");
  CHECK(spans({{{"B-organisation", 9}}, {{"B-organisation", 9}}, {{"I-organisation", 9}}}) == "ORG 10-11;ORG 11-13;");
  CHECK(spans({{{"O", 9}}, {{"O", 9}}}).empty());
  CHECK(spans({}).empty());
}

TEST_CASE("The best allowed sequence wins over the best labels by themselves") {
  CHECK(spans({{{"O", 5}, {"B-person", 4}}, {{"I-person", 9}}}) == "PER 10-12;");  // O I-PER is none
  CHECK(spans({{{"B-person", 9}}, {{"I-organisation", 5}, {"I-person", 4}}}) == "PER 10-12;");
  CHECK(spans({{{"I-person", 9}, {"B-person", 4}}}) == "PER 10-11;");  // a sentence does not begin inside of a name
}

TEST_CASE("Miscellaneous names are what is left outside") {
  CHECK(spans({{{"B-event", 9}}, {{"I-event", 9}}, {{"O", 9}}}) == "MISC 10-12;");
  CHECK(spans({{{"O", 5}, {"B-event", 5.1F}, {"B-organisation", 5.3F}}}) == "MISC 10-11;");  // O or MISC together are likelier than ORG
}

TEST_CASE("The classes of a type are sought together, then the likeliest of them is taken") {
  CHECK(classes({{{"O", 5}, {"B-person", 4.5F}, {"B-politician", 4.8F}}, {{"I-politician", 9}}}) == "politician;");  // each alone is less likely than O
  CHECK(classes({{{"B-person", 9}, {"B-politician", 8}}, {{"I-politician", 9}, {"I-person", 6}}}) == "politician;");
  CHECK(classes({{{"B-event", 9}}, {{"O", 9}}, {{"B-organisation", 9}}}) == "event;organisation;");
}

TEST_CASE("What is no label is refused") {
  for (const char* label : {"", "B", "B-", "X-PER", "B-CITY", "B-PER", "person"}) CHECK_FALSE(name_label(label));
}

}  // namespace entente
