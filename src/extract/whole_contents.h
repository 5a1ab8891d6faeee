// The contents and the source that the model marks, made whole by the tree: what it leaves off in the middle of a phrase goes on to that phrase's end.
#pragma once

#include "document/layers.h"
#include "document/tree.h"

namespace entente {

Attribution with_whole_contents(const Tree& tree, const Attribution& marked);

}  // namespace entente
