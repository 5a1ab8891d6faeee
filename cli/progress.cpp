#include "progress.h"

#include <unistd.h>

#include <cstdio>

namespace entente::cli {

Progress::Progress(bool wanted)
    : wanted_(wanted && isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 0) {}

Progress::~Progress() { wipe(); }

void Progress::one_more() {
  constexpr std::size_t kFirstShown = 50;
  constexpr std::chrono::milliseconds kBetween{200};
  ++reports_;
  const auto now = Clock::now();
  if (!wanted_ || reports_ < kFirstShown || now - last_ < kBetween) return;
  last_ = now;
  const double seconds = std::chrono::duration<double>(now - began_).count();
  std::fprintf(stderr, "\r\x1b[K%zu reports, %.0f a second", reports_,
               static_cast<double>(reports_) / seconds);
  std::fflush(stderr);
  shown_ = true;
}

void Progress::wipe() {
  if (shown_) std::fputs("\r\x1b[K", stderr);
  shown_ = false;
}

}  // namespace entente::cli
