#include "language/inflection.h"

#include <doctest/doctest.h>

#include <set>

using entente::checked_lemma;

TEST_CASE("a learned lemma that is no word gives way to a regular base form that is one") {
  const std::set<std::string, std::less<>> words = {"accuse", "reject", "invade", "carry", "stop",
                                                    "city",   "box",    "plan",   "hop",   "hope"};
  const auto is_word = [&](std::string_view w) { return words.contains(w); };
  CHECK(checked_lemma("accused", "accus", "VBD", is_word) == "accuse");
  CHECK(checked_lemma("Rejected", "rejecte", "VBN", is_word) == "reject");
  CHECK(checked_lemma("invading", "invad", "VBG", is_word) == "invade");
  CHECK(checked_lemma("carries", "carrie", "VBZ", is_word) == "carry");
  CHECK(checked_lemma("stopped", "stopp", "VBD", is_word) == "stop");
  CHECK(checked_lemma("boxes", "boxe", "NNS", is_word) == "box");
  CHECK(checked_lemma("shown", "sho", "VBN", [](std::string_view w) { return w == "show"; }) ==
        "show");
  CHECK(checked_lemma("criticised", "criticis", "VBD",
                      [](std::string_view w) { return w == "criticize"; }) == "criticise");
  CHECK(checked_lemma("hoped", "hope", "VBD", is_word) == "hope");  // a word already
  CHECK(checked_lemma("held", "hel", "VBD", is_word) == "hold");
  CHECK(checked_lemma("withdrew", "withdrew", "VBD", is_word) == "withdraw");
  const auto fragments = [](std::string_view w) {
    return w == "fir" || w == "fire" || w == "tri" || w == "try" || w == "severe" || w == "sever" ||
           w == "unit" || w == "unite";
  };
  CHECK(checked_lemma("fired", "fir", "VBD", fragments) == "fire");
  CHECK(checked_lemma("tried", "tri", "VBD", fragments) == "try");
  CHECK(checked_lemma("severed", "severe", "VBD", fragments) == "sever");
  CHECK(checked_lemma("united", "unite", "VBN", fragments) == "unite");
  CHECK(checked_lemma("detonated", "detonat", "VBD", is_word) == "detonate");
  CHECK(checked_lemma("exported", "exported", "VBD", is_word) == "export");
  CHECK(checked_lemma("barred", "barre", "VBD", is_word) == "bar");
  CHECK(checked_lemma("died", "die", "VBD", is_word) == "die");
  CHECK(checked_lemma("has", "have", "VBZ",
                      [](std::string_view w) { return w == "have" || w == "ha"; }) == "have");
  CHECK(checked_lemma("frobbed", "frobb", "VBD", is_word) == "frob");  // nothing known
  CHECK(checked_lemma("accused", "accus", "JJ", is_word) == "accus");  // no inflected form
}
