// entente read: reports in, records out. Inputs -> engine (several threads) -> one form -> standard output, in order.
#include <algorithm>
#include <cstdio>
#include <memory>
#include <thread>

#include "commands.h"
#include "entente/input.h"
#include "inputs.h"
#include "ordered_work.h"
#include "output.h"
#include "pretty_json.h"
#include "progress.h"
#include "style.h"
#include "text_form.h"

namespace entente::cli {
namespace {

constexpr std::size_t kColumns = 100;  // of pretty JSON

struct ReadOptions {
  std::string format = "text";
  std::string published;
  std::string color = "auto";
  std::size_t threads = 0;
  bool quiet = false;
  bool pretokenized = false;
  bool factuality = false;
  Setup setup;
  std::vector<std::string> paths;
};

struct Answer {
  std::string out;       // for standard output
  std::string rejected;  // why the input was rejected, for standard error; empty if it was not
};

Answer rejected(const ReadOptions& options, const Input& input, const std::string& id,
                const Error& error) {
  const std::string label = input.one_of_many ? input.where + " (" + id + ")" : input.where;
  Answer answer{"", label + ": " + code_name(error.code) + ": " + error.message};
  if (options.format == "ndjson") answer.out = error_json(id, error) + "\n";
  if (options.format == "json") answer.out = pretty_json(error_json(id, error), kColumns) + "\n";
  return answer;
}

std::string form_of(const Record& record, const std::string& format, const Style& style) {
  if (format == "ndjson") return to_json(record) + "\n";
  if (format == "json") return pretty_json(to_json(record), kColumns) + "\n";
  return text_form(record, style);
}

Answer answer_to(const Engine& engine, const ReadOptions& options, const Style& style,
                 Input input) {
  if (!input.article) {
    return rejected(options, input, input.article.error().id, input.article.error().error);
  }
  const std::string id = input.article->id;
  if (options.format == "conllu") {
    const Judged judged = options.factuality ? Judged::kFactuality : Judged::kNo;
    auto text = options.pretokenized ? engine.annotate_conllu(*input.article, judged)
                                     : engine.read_conllu(std::move(*input.article), judged);
    return text ? Answer{std::move(*text), ""} : rejected(options, input, id, text.error());
  }
  const auto record = engine.read(std::move(*input.article));
  return record ? Answer{form_of(*record, options.format, style), ""}
                : rejected(options, input, id, record.error());
}

// The only place that writes while reports are read: on the main thread, in the order of the inputs.
class Writer {
 public:
  explicit Writer(const ReadOptions& options)
      : separated_(options.format == "text"),
        lines_tell_(options.format == "ndjson"),
        quiet_(options.quiet),
        progress_(!options.quiet) {}

  void write(const Answer& answer, bool more_ready) {
    if (!answer.rejected.empty()) {
      ++rejected_;
      if (!quiet_ && !lines_tell_) complain(answer.rejected);
    }
    if (separated_ && written_ > 0 && !answer.out.empty()) write_out("\n\n");
    write_out(answer.out);
    if (!answer.out.empty()) ++written_;
    if (!more_ready) flush_out();
    progress_.one_more();
  }

  void complain(const std::string& message) {
    progress_.wipe();
    std::fprintf(stderr, "entente: %s\n", message.c_str());
  }

  [[nodiscard]] std::size_t rejected() const { return rejected_; }

 private:
  bool separated_;   // an empty line between two reports
  bool lines_tell_;  // the error is in the output itself
  bool quiet_;
  Progress progress_;
  std::size_t written_ = 0;
  std::size_t rejected_ = 0;
};

int read(const ReadOptions& options) {
  const auto engine = Engine::load(options.setup);
  if (!engine) return setup_failed(engine.error());
  const Style style = style_of_stdout(options.color);
  const std::size_t threads = std::max<std::size_t>(
      1, options.threads == 0 ? std::thread::hardware_concurrency() : options.threads);
  Inputs inputs(options.paths,
                options.published.empty() ? std::nullopt : std::optional(options.published),
                options.pretokenized ? kLargestConllu : kLargestReport);
  Writer writer(options);
  OrderedWork<Input, Answer> work(
      [&inputs] { return inputs.next(); },
      [&](Input input) { return answer_to(*engine, options, style, std::move(input)); }, threads,
      4 * threads);
  work.run([&writer](const Answer& answer, bool more) { writer.write(answer, more); });
  flush_out();
  if (inputs.read_error()) {
    writer.complain("reading an input failed before its end");
    return kInputOutput;
  }
  return writer.rejected() > 0 ? kSomeRejected : kDone;
}

constexpr const char* kFooter =
    "A file is one report as plain text, or NDJSON (.jsonl, .ndjson, or a first character \"{\"): "
    "one\n"
    "object with \"text\" a line, and any of \"id\", \"title\", \"published\", \"publisher\", "
    "\"url\".\n"
    "Records come in the order of the inputs, the same with any number of threads. An input that "
    "is\n"
    "refused does not stop the others: its error stands in its place (json, ndjson) or on "
    "standard\n"
    "error (text, conllu), and the exit code is 1.\n\n"
    "Examples:\n"
    "  entente read report.txt\n"
    "  entente read --published 2023-03-21 report.txt\n"
    "  entente read --format ndjson < reports.jsonl > records.jsonl\n"
    "  entente read --format conllu --pretokenized words.conllu > layers.conllu\n"
    "  curl -s https://example.org/report.txt | entente read --format json -\n";

std::string date_check(const std::string& date) {
  const auto checked = checked_date(date);
  return checked ? "" : checked.error().message;
}

}  // namespace

void add_read(CLI::App& app, Run& run) {
  CLI::App* command =
      app.add_subcommand("read", "Read reports: who did what to whom, who said what");
  const auto options = std::make_shared<ReadOptions>();
  options->setup = default_setup();
  command->add_option("FILE", options->paths, "Reports; - or nothing: standard input")
      ->type_name("");
  command->add_option("--format", options->format, "text (default), json, ndjson or conllu")
      ->type_name("FORM")
      ->check(CLI::IsMember({"text", "json", "ndjson", "conllu"}));
  command->add_option("--published", options->published, "Date of reports that carry none")
      ->type_name("YYYY-MM-DD")
      ->check(date_check);
  command->add_option("--threads", options->threads, "Reports read at a time (default: one a core)")
      ->type_name("N")
      ->check(CLI::Range(std::size_t{1}, std::size_t{256}));
  command->add_option("--color", options->color, "auto (default), always or never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  add_setup_options(*command, options->setup);
  command->add_flag("--pretokenized", options->pretokenized,
                    "With --format conllu: the input is CoNLL-U; keep its words and sentences");
  command->add_flag("--factuality", options->factuality,
                    "With --format conllu: whether what each content word tells happened, in MISC: "
                    "Factuality= from -3 (certainly not) to 3 (certainly), and Status=");
  command->add_flag("-q,--quiet", options->quiet, "No progress and no refusals on standard error");
  command->footer(kFooter);
  command->callback([options, &run] {
    if (options->pretokenized && options->format != "conllu")
      throw CLI::ValidationError("--pretokenized", "needs --format conllu");
    if (options->factuality && options->format != "conllu")
      throw CLI::ValidationError("--factuality", "needs --format conllu");
    run = [options] { return read(*options); };
  });
}

}  // namespace entente::cli
