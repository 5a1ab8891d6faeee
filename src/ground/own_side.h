// The state that somebody in office speaks for, told by what he announces and by whom he tells it: nobody but its own says what a state
// will do, and one reports to the own parliament.
#pragma once

#include "ground/hits.h"
#include "ground/home.h"
#include "ground/mentions.h"

namespace entente {

// "Oman would reopen its embassy, the foreign minister said": Oman; "told parliament in Muscat": Oman. No guess for who speaks for no state.
Guess own_side(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Mention& mention);

// "Shells fell near Goma, residents said": those who are at the scene tell of where they are.
Guess scene_told(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Mention& mention);

// An office of government, of its forces or services and of nothing else.
bool speaks_for_state(const Identity& who);

}  // namespace entente
