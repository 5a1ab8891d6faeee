// entente: the command line. Data on standard output, all else on standard error; exit codes as in output.h.
#include <cstdio>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "commands.h"
#include "output.h"

namespace {

using namespace entente;  // NOLINT(google-build-using-namespace): this file is the program

constexpr const char* kFooter =
    "Exit codes: 0 done, 1 some inputs were refused, 2 usage, 3 model or dictionaries, 4 "
    "input/output.\n"
    "Environment: ENTENTE_HOME (folder with models/ and dictionaries/), NO_COLOR.\n\n"
    "Examples:\n"
    "  entente read report.txt                          what an analyst reads\n"
    "  entente read --format ndjson < reports.jsonl     one record a line\n"
    "  entente explain report.txt                       sentence by sentence: what fired, what did "
    "not, why\n"
    "  entente check dictionaries                       every wrong line of the dictionaries\n"
    "  entente read --help                              more on a command\n";

int show_version() {
  cli::write_out("entente " ENTENTE_VERSION "\n");
  cli::flush_out();
  const auto engine = Engine::load(default_setup());
  if (!engine) return cli::setup_failed(engine.error());
  const EngineRecord& identity = engine->identity();
  for (const auto& [name, id] : identity.models) cli::write_out("model " + name + " " + id + "\n");
  cli::write_out("dictionaries " + identity.dictionaries + "\n");
  cli::flush_out();
  return cli::kDone;
}

// The dictionaries are some hundred thousand small pieces of memory, read in a thread of their own: with glibc's defaults its heap grows by 4 KB
// a system call, three thousand times, and is given back in between. A fifth of the start went into that.
void grow_heaps_in_one_go() {
#ifdef __GLIBC__
  constexpr int kMegabyte = 1 << 20;
  mallopt(M_TOP_PAD, 16 * kMegabyte);
  mallopt(M_TRIM_THRESHOLD, 256 * kMegabyte);
  mallopt(M_MMAP_THRESHOLD, 32 * kMegabyte);
#endif
}

}  // namespace

int main(int count, char** arguments) {
  grow_heaps_in_one_go();
  CLI::App app{
      "Entente reads news reports of international affairs: who did what to whom, who said "
      "what, when and where."};
  app.name("entente");
  app.footer(kFooter);
  bool version = false;
  cli::Run run;
  app.add_flag("--version", version, "Version, model and dictionary ids");
  cli::add_read(app, run);
  cli::add_explain(app, run);
  cli::add_check(app, run);
  try {
    app.parse(count, arguments);
  } catch (const CLI::CallForHelp&) {
    cli::write_out(app.help());  // of the subcommand, if one was named
    cli::flush_out();
    return cli::kDone;
  } catch (const CLI::ParseError& error) {
    std::fprintf(stderr, "entente: %s\nTry 'entente --help'.\n", error.what());
    return cli::kUsage;
  }
  if (version) return show_version();
  if (run) return run();
  std::fputs(app.help().c_str(), stderr);
  return cli::kUsage;
}
