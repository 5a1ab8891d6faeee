// The subcommands. Each adds itself to the command line; `run` is set to what it does, with the exit code as its result.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>

#include "entente/engine.h"

namespace entente::cli {

using Run = std::function<int()>;

void add_read(CLI::App& app, Run& run);
void add_explain(CLI::App& app, Run& run);
void add_check(CLI::App& app, Run& run);

// Options --model and --dictionaries, which default to what lies beside the program.
void add_setup_options(CLI::App& command, Setup& setup);
// Prints why the engine could not be loaded; the exit code.
int setup_failed(const Error& error);

}  // namespace entente::cli
