// The country of those whose own words name none, chosen from all that the report says: a log-linear model over the questions of
// country_features.h, in whole numbers, so that every processor gives the same answer. Trained by training/countries.py. The rules (ground/origin.h)
// propose, each from its own kind of evidence; this weighs what they say against one another and against the rest, and leaves the country that
// the nearest rule gave where no other is clearly likelier.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "ground/cast.h"
#include "ground/hits.h"
#include "ground/home.h"

namespace entente {

// Sets the country of each entity that the context alone tells (country_features.h: open), and of whoever has it from one of them as possessor. Its `why` says
// what spoke for it, how likely it is as the model sees it, and which country comes next.
void choose_countries(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Home& home, Cast& cast);

// 100 * e^-(x / 256) / sum, rounded down, for the scores x below the best one (`below` rising, the best itself 0 among them): the chance of each in percent.
int percent_of(std::int64_t below, const std::vector<std::int64_t>& all);

namespace country_weights {
extern const std::size_t kFeatures;
extern const std::int16_t kWeights[];  // in 1/256
}  // namespace country_weights

}  // namespace entente
