// Coreference for reports: names, short names, titles, demonyms, capitals as governments, "the two leaders", pronouns. Rule-based,
// precision before recall (a wrong link moves a deed to another country): multi-pass ideas of Lee et al. 2013 in one left-to-right pass.
#pragma once

#include <string>

#include "ground/cast.h"
#include "ground/hits.h"
#include "ground/home.h"

namespace entente {

// `home`: where the report was written; as a rule the country of "police" and "the president" when no word says another.
Cast find_cast(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home);

}  // namespace entente
