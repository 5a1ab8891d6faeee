// Noun phrases and what their own words say about an actor: country, sectors and role are composed from the words, so that a
// minister whom no list knows is coded right.
#pragma once

#include <vector>

#include "ground/cast.h"
#include "ground/hits.h"

namespace entente {

// The tokens of a noun phrase around its head: determiners, adjectives, compounds, possessors, names, titles before the name
// (nmod:desc) and "of"-phrases; no clauses, appositions, conjuncts, nor the head's own preposition.
TokenRange noun_phrase(const Tree& tree, TokenId head);

// One mention composed from the noun phrase of `head`: kind, name, noun, identity, owner, number, definiteness. Nothing when its words
// name no actor (no dictionary actor or agent, no person or organisation).
std::optional<Mention> compose(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                               TokenId head);

// The noun that an apposition stands beside. A person's name is told of the office, not of the body that ends right before it: "the head of
// the spy agency, Ana Cruz" is the head.
TokenId apposition_host(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId appos);

// Does this capital or seat act (subject, possessor, agent) rather than say where ("in Moscow", "to Washington")?
bool acts(const Tree& tree, TokenId head);

}  // namespace entente
