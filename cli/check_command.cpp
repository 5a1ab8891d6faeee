// entente check: every complaint about the dictionaries at once, as "file:line: what".
#include <cstdio>
#include <memory>

#include "commands.h"
#include "output.h"

namespace entente::cli {
namespace {

int check(const std::string& folder) {
  const auto complaints = check_dictionaries(folder);
  if (!complaints) return setup_failed(complaints.error());
  for (const std::string& complaint : *complaints) write_out(complaint + "\n");
  flush_out();
  if (complaints->empty()) {
    std::fprintf(stderr, "entente: %s: all well\n", folder.c_str());
    return kDone;
  }
  std::fprintf(stderr, "entente: %s: %zu line%s to mend\n", folder.c_str(), complaints->size(),
               complaints->size() == 1 ? "" : "s");
  return kSomeRejected;
}

}  // namespace

void add_check(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand("check", "Check a folder of dictionaries");
  const auto folder = std::make_shared<std::string>();
  command->add_option("DIR", *folder, "The folder (default: the dictionaries shipped)");
  command->footer(
      "Prints one complaint a line, file:line: what is wrong, and ends with 1 if there was any.\n\n"
      "Examples:\n"
      "  entente check\n"
      "  entente check my-dictionaries\n");
  command->callback([folder, &run] {
    run = [folder] {
      return check(folder->empty() ? default_setup().dictionaries.string() : *folder);
    };
  });
}

}  // namespace entente::cli
