// Constructions that give somebody a name: "a commander known as Abu Salim", "a group calling itself the Brigade", "one of them, Ana Cruz".
#pragma once

#include "document/tree.h"
#include "ground/cast.h"

namespace entente {

// The noun that a verb of naming gives the name at `name` to, kNone for none.
TokenId noun_named(const Tree& tree, TokenId name);

// "One of them, Ana Cruz": of whom, kNone for none. `name` is in apposition to "one".
TokenId one_of_whom(const Tree& tree, TokenId name);

// "One of them, Ana Cruz": the name behind a "one", kNone for none.
TokenId name_of_one(const Tree& tree, TokenId one);

// The second subject that stands right behind this one, or kNone.
TokenId subject_beside(const Tree& tree, TokenId subject);

}  // namespace entente
