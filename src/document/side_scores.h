// What the language model says of words as sides of the triggers of events.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "document/layers.h"

namespace entente {

enum class Side : std::uint8_t { kActor, kRecipient };

// Of each token four parts: as a trigger, what its actor and its recipient must be like; as a word, what it is as an actor and as a recipient. The product of
// two of them is the log odds that the word is that side (language/trigger_head.h). Words that were not read together are no sides of each other.
struct SideScores {
  std::size_t width = 0;               // of a part; 0: not asked for
  std::vector<float> parts;            // [tokens][4][width]
  std::vector<std::uint32_t> windows;  // of each token: those of one number were read together
  std::array<float, 2> bias{};         // by Side

  [[nodiscard]] bool together(TokenId a, TokenId b) const { return width != 0 && windows[a] == windows[b]; }
  // The probability that `word` is this side of `trigger`; 0 where they were not read together.
  [[nodiscard]] float share(TokenId trigger, TokenId word, Side side) const;
};

}  // namespace entente
