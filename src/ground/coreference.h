// Coreference for reports: names, short names, titles, demonyms, capitals as governments, "the two leaders", pronouns. Rule-based,
// precision before recall (a wrong link moves a deed to another country): multi-pass ideas of Lee et al. 2013 in one left-to-right pass.
#pragma once

#include <string>

#include "ground/cast.h"
#include "ground/hits.h"
#include "ground/home.h"
#include "ground/pronoun_ranks.h"

namespace entente {

// `home`: where the report was written; as a rule the country of "police" and "the president" when no word says another. A pronoun
// without `ranks` goes by salience alone.
Cast find_cast(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home, const PronounRanks& ranks = {});

}  // namespace entente
