// For tests: the kernels of every instruction set that this processor has, the plain ones first.
#pragma once

#include <vector>

#include "matrix/kernels.h"

namespace entente {

inline std::vector<const Kernels*> available_kernels() {
  std::vector<const Kernels*> out;
  for (const InstructionSet set : {InstructionSet::kPlain, InstructionSet::kAvx2, InstructionSet::kAvx512}) {
    if (const Kernels* const k = kernels_for(set)) out.push_back(k);
  }
  return out;
}

}  // namespace entente
