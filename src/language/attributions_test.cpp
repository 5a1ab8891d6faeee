#include "language/attributions.h"

#include <doctest/doctest.h>

#include <cmath>

namespace entente {
namespace {

const std::vector<RoleLabel> kLabels = {{},
                                        {true, Role::kSource},
                                        {false, Role::kSource},
                                        {true, Role::kCue},
                                        {false, Role::kCue},
                                        {true, Role::kContent},
                                        {false, Role::kContent}};

// Log-probabilities in which each word's label of `labels` has 0.9.
std::vector<float> sure_of(const std::vector<std::size_t>& labels) {
  std::vector<float> out;
  for (const std::size_t label : labels) {
    for (std::size_t k = 0; k < kLabels.size(); ++k) out.push_back(std::log(k == label ? 0.9F : 0.1F / 6));
  }
  return out;
}

std::vector<Attribution> attributions_of(const std::vector<float>& roles, const std::function<float(std::size_t, std::size_t)>& link) {
  std::vector<Attribution> out;
  append_attributions(roles, kLabels, link, 100, out);
  return out;
}

}  // namespace

TEST_CASE("labels of roles") {
  CHECK(!role_label("O")->kind);
  CHECK(role_label("B-cue")->begins);
  CHECK(role_label("I-content")->kind == Role::kContent);
  CHECK(!role_label("B-PER"));
  CHECK(!role_label("cue"));
}

TEST_CASE("each source and content goes to the cue with the best link") {
  // X said a b, Y denied c
  const auto out = attributions_of(sure_of({1, 3, 5, 6, 0, 1, 3, 5}), [](std::size_t chunk, std::size_t cue) {
    const std::size_t wanted = chunk < 4 ? 1 : 6;
    return cue == wanted ? 5.0F : 0.0F;
  });
  REQUIRE(out.size() == 2);
  CHECK(out[0].source == TokenRange{100, 101});
  CHECK(out[0].cue == TokenRange{101, 102});
  REQUIRE(out[0].contents.size() == 1);
  CHECK(out[0].contents[0] == TokenRange{102, 104});
  CHECK(out[1].source == TokenRange{105, 106});
  CHECK(out[1].contents[0] == TokenRange{107, 108});
  CHECK(out[0].confidence > 0.8);
}

TEST_CASE("a content on both sides of its cue stays one attribution; of two sources the likelier one stays") {
  // "a b," said X, Y, "c"
  const auto out = attributions_of(sure_of({5, 6, 0, 3, 1, 0, 1, 5}), [](std::size_t chunk, std::size_t) { return chunk == 4 ? 2.0F : 1.0F; });
  REQUIRE(out.size() == 1);
  CHECK(out[0].contents.size() == 2);
  CHECK(!out[0].source.empty());
}

TEST_CASE("an I- label without its beginning is not believed") {
  auto roles = sure_of({1, 4, 6});  // B-source, I-cue, I-content
  const auto out = attributions_of(roles, [](std::size_t, std::size_t) { return 0.0F; });
  for (const Attribution& a : out) CHECK(a.cue.size() > 0);
  CHECK(attributions_of(sure_of({6, 6, 6}), [](std::size_t, std::size_t) { return 0.0F; }).empty());
}

TEST_CASE("without a cue there is no attribution, and without words neither") {
  CHECK(attributions_of(sure_of({1, 0, 5, 6}), [](std::size_t, std::size_t) { return 0.0F; }).empty());
  CHECK(attributions_of({}, [](std::size_t, std::size_t) { return 0.0F; }).empty());
}

}  // namespace entente
