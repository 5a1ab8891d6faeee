#include "matrix/kernels.h"

#include <cstdlib>

#include "matrix/variants.h"

namespace entente {
namespace {

bool has(InstructionSet set) {
#if defined(__x86_64__)
  const bool avx2 = __builtin_cpu_supports("avx2");
  if (set == InstructionSet::kAvx2) return avx2;
  if (set == InstructionSet::kAvx512) {
    return avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
           __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512vnni");
  }
#endif
  return set == InstructionSet::kPlain;
}

InstructionSet choose() {
  const char* const asked = std::getenv("ENTENTE_INSTRUCTIONS");
  const std::string_view most = asked == nullptr ? "" : asked;
  if (most == "plain") return InstructionSet::kPlain;
  if (most != "avx2" && has(InstructionSet::kAvx512)) return InstructionSet::kAvx512;
  return has(InstructionSet::kAvx2) ? InstructionSet::kAvx2 : InstructionSet::kPlain;
}

}  // namespace

InstructionSet instruction_set() {
  static const InstructionSet chosen = choose();
  return chosen;
}

const Kernels* kernels_for(InstructionSet set) {
  if (!has(set)) return nullptr;
#if defined(__x86_64__)
  if (set == InstructionSet::kAvx512) return &kAvx512Kernels;
  if (set == InstructionSet::kAvx2) return &kAvx2Kernels;
#endif
  return &kPlainKernels;
}

const Kernels& kernels() {
  static const Kernels& chosen = *kernels_for(instruction_set());
  return chosen;
}

}  // namespace entente
