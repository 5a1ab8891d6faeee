#include "lexicon/condition.h"

#include <doctest/doctest.h>

namespace entente {

TEST_CASE("a slot asks for the prepositions that it goes through") {
  CHECK(prepositions_of("obj") == 0);
  CHECK(prepositions_of("xcomp.obj") == 0);
  CHECK(prepositions_of("with") == word_bit("with"));
  CHECK(prepositions_of("obj.for") == word_bit("for"));
  CHECK(prepositions_of("on.against") == (word_bit("on") | word_bit("against")));
  CHECK(word_bit("With") == word_bit("with"));
}

TEST_CASE("a condition knows what it asks about and the bits of its words") {
  const Condition slot(true, "from", {"office", "post"});
  CHECK(slot.asked == Asked::kSlot);
  CHECK(slot.negated);
  CHECK(slot.prepositions == word_bit("from"));
  CHECK(slot.word_bits == (word_bit("office") | word_bit("post")));
  CHECK(slot.slot_hash == Condition(false, "from", {}).slot_hash);
  CHECK(slot.slot_hash != Condition(false, "for", {}).slot_hash);
  const Condition passive(false, "passive", {});
  CHECK(passive.asked == Asked::kPassive);
  CHECK(passive.prepositions == 0);
  CHECK(passive.words.empty());
}

TEST_CASE("what the reader finds may be any word") {
  CHECK(Condition(false, "obj", {"tank", "@person"}).word_bits == ~std::uint64_t{0});
}

}  // namespace entente
