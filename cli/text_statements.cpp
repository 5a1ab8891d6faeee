// STATEMENTS: who said what; a statement inside another one stands below it, further in.
#include <algorithm>

#include "page.h"

namespace entente::cli {
namespace {

constexpr std::size_t kMargin = 2;
constexpr std::size_t kStep = 4;
constexpr std::size_t kDeepest = 4;  // levels that are still moved further in

std::string date_of(const Page& page, const StatementRecord& statement) {
  const TimeRecord* said = statement.said ? page.time(*statement.said) : nullptr;
  return said == nullptr ? "" : said->value;
}

// "(promise, conditional)": what the verb does not say by itself.
std::string details_of(const StatementRecord& statement) {
  std::string out;
  const auto add = [&out](const std::string& part) { out += (out.empty() ? "" : ", ") + part; };
  if (statement.act != "assert" && statement.act != statement.cue.lemma) add(statement.act);
  if (statement.polarity == "-" && statement.act != "deny") add("negated");
  if (statement.modality != "actual") add(statement.modality);
  if (statement.source.anonymity == "anonymous") add("anonymous");
  return out.empty() ? "" : " (" + out + ")";
}

std::string content_of(const Page& page, const StatementRecord& statement) {
  std::string words = page.words(statement.content);
  const bool marked = words.starts_with('"') || words.starts_with("\u201c");
  if (statement.form == "direct" && !marked && !words.empty()) {
    words = "\u201c" + words + "\u201d";
  }
  return words;
}

std::string after_dot(const std::string& words) { return words.empty() ? "" : " \u00b7 " + words; }

void write_statement(Page& page, const StatementRecord& statement, std::size_t level) {
  const Style& style = page.style();
  const std::size_t indent = kMargin + kStep * std::min(level, kDeepest);
  const std::string cue =
      statement.cue.spans.empty() ? statement.cue.lemma : page.words(statement.cue.spans);
  const std::string addressee = page.words(statement.addressee.spans);
  const std::string date = after_dot(date_of(page, statement));
  Line row(style, indent);
  row.add(Tone::kActor, page.speaker(statement))
      .add(Tone::kWords, after_dot(cue))
      .add(Tone::kQuiet, details_of(statement));
  if (!addressee.empty()) row.add(Tone::kWords, " \u2192 ").add(Tone::kActor, addressee);
  row.add(Tone::kWords, date).add(Tone::kQuiet, after_dot(page.words(statement.occasion)));
  page.line(row.text());
  const std::string inner(indent + kStep, ' ');
  for (const std::string& line :
       wrapped(content_of(page, statement), style.columns - inner.size())) {
    page.line(inner + style.paint(Tone::kWords, line));
  }
}

using Children = std::unordered_map<std::string, std::vector<const StatementRecord*>>;

// Children in text order below their parent; a statement whose parent is not in the record stands by itself (under "").
Children children_of(const Page& page) {
  Children children;
  for (const StatementRecord& statement : page.record().statements) {
    const bool nested = statement.parent && page.statement(*statement.parent) != nullptr;
    children[nested ? *statement.parent : ""].push_back(&statement);
  }
  return children;
}

void write_below(Page& page, const Children& children, const std::string& parent,
                 std::size_t level) {
  const auto found = children.find(parent);
  if (found == children.end()) return;
  for (const StatementRecord* statement : found->second) {
    write_statement(page, *statement, level);
    write_below(page, children, statement->id, level + 1);
  }
}

}  // namespace

void write_statements(Page& page) {
  page.heading("STATEMENTS", page.record().statements.size());
  write_below(page, children_of(page), "", 0);
}

}  // namespace entente::cli
