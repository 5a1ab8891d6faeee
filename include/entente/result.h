// Result<T>: a value, or the Error that an input caused. Mistakes of ours are asserts, set-up failures come back as Result too.
#pragma once

#include <tl/expected.hpp>

#include "entente/error.h"

namespace entente {

template <typename T>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> failure(ErrorCode code, std::string message) {
  return tl::unexpected<Error>(Error{code, std::move(message)});
}

}  // namespace entente
