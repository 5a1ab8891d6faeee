#include <cstdio>

#include "commands.h"
#include "output.h"

namespace entente::cli {

void add_setup_options(CLI::App& command, Setup& setup) {
  command.add_option("--model", setup.model, "Model file (default: the one shipped)")
      ->type_name("FILE");
  command.add_option("--dictionaries", setup.dictionaries, "Dictionaries (default: those shipped)")
      ->type_name("DIR");
}

int setup_failed(const Error& error) {
  std::fprintf(stderr, "entente: %s: %s\n", code_name(error.code).c_str(), error.message.c_str());
  return kSetup;
}

}  // namespace entente::cli
