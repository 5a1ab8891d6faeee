// entente explain: why a report was read as it was, sentence by sentence, or one event of it.
#include <cstdio>
#include <memory>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "commands.h"
#include "entente/input.h"
#include "output.h"
#include "page.h"

namespace entente::cli {
namespace {

struct ExplainOptions {
  std::string path, id, published, color = "auto";
  Setup setup;
};

class Explainer {
 public:
  Explainer(const Explanation& explanation, const Style& style)
      : explanation_(explanation), page_(explanation.record, style) {}

  // All sentences, or only the one of an event, with that event alone.
  std::string text(const std::string& id) {
    for (std::size_t s = 0; s < explanation_.sentences.size(); ++s) {
      const SentenceExplanation& sentence = explanation_.sentences[s];
      if (!id.empty() && !holds(sentence, id)) continue;
      page_.line(fmt::format("Sentence {}: {}", s + 1, printable(sentence.text)));
      page_.line("  tree    " + printable(sentence.tree));
      for (std::size_t v : sentence.events) {
        if (id.empty() || explanation_.record.events[v].id == id)
          write_event(explanation_.record.events[v]);
      }
      for (const NearMiss& miss : sentence.near_misses) write_near_miss(miss);
      if (!sentence.why_none.empty()) page_.line("  none    " + printable(sentence.why_none));
      page_.line("");
    }
    return page_.take();
  }

 private:
  bool holds(const SentenceExplanation& sentence, const std::string& id) const {
    for (std::size_t v : sentence.events) {
      if (explanation_.record.events[v].id == id) return true;
    }
    return false;
  }

  std::string side(const std::vector<std::string>& ids) const {
    return ids.empty() ? "-" : page_.names(ids, ", ");
  }

  void write_event(const EventRecord& event) {
    page_.line(fmt::format("  fired   {} {}{} \"{}\": {} -> {}", event.id, event.type,
                           event.mode ? "/" + *event.mode : "", page_.words(event.trigger),
                           side(event.actors), side(event.recipients)));
    page_.line(fmt::format("          rule {}, CAMEO {}, {}{}{}", event.why.rule, event.cameo,
                           event.status, event.historical ? ", historical" : "",
                           event.same_as ? ", same as " + *event.same_as : ""));
    if (!event.why.scores.empty()) page_.line("          " + of_model(event.why));
    if (!event.contexts.empty())
      page_.line(fmt::format("          contexts {}", fmt::join(event.contexts, ", ")));
    for (const std::string& note : event.why.notes) page_.line("          " + printable(note));
  }

  // "the language model alone: REJECT 0.91, ACCUSE 0.03", the likeliest first.
  template <typename Why>
  static std::string of_model(const Why& why) {
    std::vector<std::pair<double, std::string>> types;
    for (const auto& [type, share] : why.scores) types.emplace_back(share, type);
    std::sort(types.rbegin(), types.rend());
    std::string line = why.by == "model" ? "by the language model, no line knows the word:" : "the language model:";
    for (const auto& [share, type] : types) line += fmt::format("{} {} {:.2f}", line.back() == ':' ? "" : ",", type, share);
    return line;
  }

  void write_near_miss(const NearMiss& miss) {
    page_.line(fmt::format("  nearly  \"{}\" {}({}): {}", printable(miss.trigger),
                           miss.type.empty() ? "" : miss.type + " ", miss.rule,
                           printable(miss.why)));
  }

  const Explanation& explanation_;
  Page page_;
};

int refused(const std::string& what, const Error& error) {
  std::fprintf(stderr, "entente: %s: %s: %s\n", what.c_str(), code_name(error.code).c_str(),
               error.message.c_str());
  return kSomeRejected;
}

bool has_event(const Record& record, const std::string& id) {
  for (const EventRecord& event : record.events) {
    if (event.id == id) return true;
  }
  return false;
}

int explain(const ExplainOptions& options) {
  Result<Article> article = read_report(options.path);
  if (!article) return refused(options.path, article.error());
  if (!options.published.empty() && !article->published) article->published = options.published;
  const auto engine = Engine::load(options.setup);
  if (!engine) return setup_failed(engine.error());
  const auto explanation = engine->explain(std::move(*article));
  if (!explanation) return refused(options.path, explanation.error());
  if (!options.id.empty() && !has_event(explanation->record, options.id)) {
    std::fprintf(
        stderr,
        "entente: %s: there is no event \"%s\" (the report has %zu: v1, v2 ...); leave the "
        "id out to see all sentences\n",
        options.path.c_str(), options.id.c_str(), explanation->record.events.size());
    return kUsage;
  }
  write_out(Explainer(*explanation, style_of_stdout(options.color)).text(options.id));
  flush_out();
  return kDone;
}

constexpr const char* kFooter =
    "For each sentence: its tree in brackets; what fired, with the line of the dictionaries that\n"
    "made it, and why the status is what it is; what nearly fired (a trigger that was seen and\n"
    "dropped, and why); and why a sentence has no event. With an ID, that event's sentence "
    "alone.\n\n"
    "Examples:\n"
    "  entente explain report.txt\n"
    "  entente explain report.txt v3\n"
    "  entente explain --dictionaries my-dictionaries - < report.txt\n";

}  // namespace

void add_explain(CLI::App& app, Run& run) {
  CLI::App* command = app.add_subcommand(
      "explain", "Explain a report: what fired, what nearly fired, why there is no event");
  const auto options = std::make_shared<ExplainOptions>();
  options->setup = default_setup();
  command->add_option("FILE", options->path, "A report as plain text; -: standard input")
      ->required()
      ->type_name("");
  command->add_option("ID", options->id, "An event of it, as `read` numbers them: v3")
      ->type_name("");
  command->add_option("--published", options->published, "Date of a report that carries none")
      ->type_name("YYYY-MM-DD")
      ->check([](const std::string& date) {
        const auto checked = checked_date(date);
        return checked ? std::string() : checked.error().message;
      });
  command->add_option("--color", options->color, "auto (default), always or never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}));
  add_setup_options(*command, options->setup);
  command->footer(kFooter);
  command->callback([options, &run] { run = [options] { return explain(*options); }; });
}

}  // namespace entente::cli
