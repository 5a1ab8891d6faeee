#include "language/inflection.h"

#include <doctest/doctest.h>

#include <set>

using entente::checked_lemma;

TEST_CASE("a learned lemma that is no word gives way to a regular base form that is one") {
  const std::set<std::string, std::less<>> words = {"accuse", "reject", "invade", "carry", "stop", "city", "box", "plan", "hop", "hope"};
  const auto is_word = [&](std::string_view w) { return words.contains(w); };
  CHECK(checked_lemma("accused", "accus", "VBD", is_word) == "accuse");
  CHECK(checked_lemma("Rejected", "rejecte", "VBN", is_word) == "reject");
  CHECK(checked_lemma("invading", "invad", "VBG", is_word) == "invade");
  CHECK(checked_lemma("carries", "carrie", "VBZ", is_word) == "carry");
  CHECK(checked_lemma("stopped", "stopp", "VBD", is_word) == "stop");
  CHECK(checked_lemma("boxes", "boxe", "NNS", is_word) == "box");
  CHECK(checked_lemma("shown", "sho", "VBN", [](std::string_view w) { return w == "show"; }) == "show");
  CHECK(checked_lemma("criticised", "criticis", "VBD", [](std::string_view w) { return w == "criticize"; }) == "criticise");
  CHECK(checked_lemma("hoped", "hope", "VBD", is_word) == "hope");       // a word already
  CHECK(checked_lemma("frobbed", "frobb", "VBD", is_word) == "frob");   // nothing known
  CHECK(checked_lemma("accused", "accus", "JJ", is_word) == "accus");    // no inflected form
}
