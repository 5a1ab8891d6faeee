// Who does what a noun tells, named by a noun right before it: "a rebel attack", "an opposition walkout".
#pragma once

#include "document/tree.h"
#include "ground/hits.h"
#include "lexicon/lexicon.h"

namespace entente {

// Is the agent a modifier of a noun that the tables of events give a doer in that place ("student protests", not "prisoner release"), and
// does nothing else beside that noun name the doer ("a Russian army offensive")?
bool does_deed(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Hit& agent);

}  // namespace entente
