#include "entente/error.h"

namespace entente {

std::string code_name(ErrorCode code) { return "E" + std::to_string(static_cast<int>(code)); }

}  // namespace entente
