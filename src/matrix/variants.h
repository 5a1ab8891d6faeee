// The tables of the variants; each is used only where the processor has its instructions.
#pragma once

#include "matrix/kernels.h"

namespace entente {

extern const Kernels kPlainKernels;
#if defined(__x86_64__)
extern const Kernels kAvx2Kernels;
extern const Kernels kAvx512Kernels;
#endif

}  // namespace entente
