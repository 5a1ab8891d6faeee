#include "output.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace entente::cli {
namespace {

[[noreturn]] void leave() {
  const int reason = errno;
  if (reason == EPIPE) std::_Exit(kDone);
  std::fprintf(stderr, "entente: cannot write to standard output: %s\n", std::strerror(reason));
  std::_Exit(kInputOutput);
}

}  // namespace

void write_out(std::string_view bytes) {
  if (std::fwrite(bytes.data(), 1, bytes.size(), stdout) != bytes.size()) leave();
}

void flush_out() {
  if (std::fflush(stdout) != 0) leave();
}

}  // namespace entente::cli
