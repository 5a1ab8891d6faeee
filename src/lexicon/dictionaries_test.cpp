// The dictionaries that the repository ships are right, down to the last line.
#include <doctest/doctest.h>

#include <filesystem>

#include "lexicon/lexicon.h"

namespace entente {
namespace {

const std::filesystem::path kFolder = std::filesystem::path(ENTENTE_SOURCE) / "dictionaries";

TEST_CASE("the dictionaries of the source tree have no wrong line") {
  const auto complaints = Lexicon::check(kFolder);
  if (!complaints) FAIL(complaints.error().message);
  for (const Complaint& complaint : *complaints) FAIL_CHECK(complaint.text());
}

TEST_CASE("the dictionaries of the source tree are not empty") {
  const auto lexicon = Lexicon::load(kFolder);
  REQUIRE(lexicon.has_value());
  CHECK(lexicon->state_of_code.size() >= 190);
  CHECK(lexicon->patterns.size() >= 300);
  CHECK(lexicon->cues.count("say") == 1);
  for (const std::string_view type : ontology::kTypes) {
    CAPTURE(type);
    bool found = false;
    for (const EventPattern& pattern : lexicon->patterns) found = found || pattern.type == type;
    CHECK(found);
  }
}

}  // namespace
}  // namespace entente
