#pragma once

namespace entente {

inline constexpr const char* kVersion = "0.1.0";  // also in CMakeLists.txt; a test compares them

}  // namespace entente
