// What a position without words of its own for its issue is about: what was told or taken up before it, in the same paragraph.
#pragma once

#include <optional>

#include "stance/position.h"

namespace entente {

// "Cairo asked for talks. Ankara refused.": what another side than the holder's wanted before, or a plan told of there. `earlier`: the
// positions before this word, in text order.
std::optional<Issue> raised_before(const StanceScene& scene, const std::vector<Position>& earlier, TokenId t, EntityId holder);
// "it", "that": a plan told of before, else the issue of the last of the earlier positions. A person is no issue.
std::optional<Issue> issue_before(const StanceScene& scene, const std::vector<Position>& earlier, TokenId t, TokenId pronoun);

// "offered to do the same": what another side took a stance on just before. Of what it did itself ("denied having done so") there is a
// position already.
std::optional<Issue> same_as_last(const StanceScene& scene, const std::vector<Position>& earlier, TokenId t, EntityId holder);

// "the charge", "the idea", with no words of its own: what another side said that it names again, in this paragraph or at the end of the
// one before.
std::optional<Span> named_again(const StanceScene& scene, const Position& position);

}  // namespace entente
