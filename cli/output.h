// Standard output, checked: a full disk is an error, a reader that has gone away is not.
#pragma once

#include <string_view>

namespace entente::cli {

enum ExitCode { kDone = 0, kSomeRejected = 1, kUsage = 2, kSetup = 3, kInputOutput = 4 };

// Both leave the program at once when writing fails: quietly (code 0) on a closed pipe, else with a message and code 4.
// Leaving at once is what other tools do, and other threads may be waiting for an input that never comes.
void write_out(std::string_view bytes);
void flush_out();

}  // namespace entente::cli
