// "1,234 reports, 56 a second" on one line of standard error, for people who wait.
#pragma once

#include <chrono>
#include <cstddef>

namespace entente::cli {

class Progress {
 public:
  // Shown only if `wanted`, standard error is a terminal and standard output is none, and after the first 50 reports.
  explicit Progress(bool wanted);
  ~Progress();  // wipes the line

  void one_more();
  void wipe();  // before something else is written to standard error

 private:
  using Clock = std::chrono::steady_clock;
  bool wanted_;
  bool shown_ = false;
  std::size_t reports_ = 0;
  Clock::time_point began_ = Clock::now();
  Clock::time_point last_ = began_;
};

}  // namespace entente::cli
