// Is a stance taken, denied, left open or only talked about? Read from the words around its trigger.
#pragma once

#include "document/tree.h"

namespace entente {

enum class Mood {
  kTaken,    // "rejected the plan", "will support it"
  kDenied,   // "did not reject", "made no demand"
  kPending,  // "has yet to respond"
  kOpen,     // "may support", "might accept"
  kUntaken  // "if it accepts", "should accept", a question, a generic "anyone who rejects": no stance of anybody
};

Mood mood_of(const Tree& tree, TokenId t);

// The auxiliary of a verb, "" for none: will would shall must should ...; "have to", "need to", "be to" count as "must".
std::string modal_of(const Tree& tree, TokenId verb);

// "Neither endorsed nor dismissed it": told of both verbs.
bool neither_nor(const Tree& tree, TokenId t);
// "Is no longer opposed to it".
bool no_longer(const Tree& tree, TokenId t);

// A clause that says when, why or under which condition, not what: "refused when pressed", "would consider a pause if both asked".
bool tells_occasion(const Tree& tree, TokenId clause);

}  // namespace entente
