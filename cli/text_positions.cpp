// POSITIONS: who stands where, the words of the issue below. AGREEMENTS: their kind, parties and stages.
#include "page.h"

namespace entente::cli {
namespace {

constexpr std::size_t kMargin = 2;
constexpr std::size_t kIndent = 6;

std::string after_dot(const std::string& words) { return words.empty() ? "" : " \u00b7 " + words; }

// "(demand, according to Ana Ruiz)"
std::string details_of(const Page& page, const PositionRecord& position) {
  std::string out = position.act;
  const StatementRecord* statement =
      position.according_to ? page.statement(*position.according_to) : nullptr;
  if (statement != nullptr) out += ", according to " + page.speaker(*statement);
  return " (" + out + ")";
}

void write_below(Page& page, Tone tone, const std::string& words) {
  const std::string indent(kIndent, ' ');
  for (const std::string& line : wrapped(words, page.style().columns - kIndent))
    page.line(indent + page.style().paint(tone, line));
}

void write_position(Page& page, const PositionRecord& position) {
  std::vector<std::string> holders = {position.holder};
  holders.insert(holders.end(), position.jointly_with.begin(), position.jointly_with.end());
  Line row(page.style(), kMargin);
  row.add(Tone::kActor, page.names(holders, ", "))
      .add(Tone::kWords, after_dot(position.stance))
      .add(Tone::kQuiet, details_of(page, position));
  if (position.towards)
    row.add(Tone::kWords, " \u2192 ").add(Tone::kActor, page.names({*position.towards}, ", "));
  page.line(row.text());
  write_below(page, Tone::kWords, printable(position.issue.label));
  for (const PositionRecord::Condition& condition : position.conditions)
    write_below(page, Tone::kQuiet, condition.kind + ": " + page.words(condition.spans));
}

std::string stages_of(const Page& page, const AgreementRecord& agreement) {
  std::string out;
  for (const StageRecord& stage : agreement.history) {
    out += (out.empty() ? "" : ", ") + stage.stage;
    if (stage.date.value) out += " " + *stage.date.value;
    const std::string by = page.names(stage.by, ", ");
    if (!by.empty()) out += " by " + by;
  }
  return out;
}

void write_agreement(Page& page, const AgreementRecord& agreement) {
  Line row(page.style(), kMargin);
  row.add(Tone::kActor, printable(agreement.name))
      .add(Tone::kQuiet, " (" + agreement.kind + ")")
      .add(Tone::kWords, after_dot(page.names(agreement.parties, ", ")));
  page.line(row.text());
  const std::string stages = stages_of(page, agreement);
  if (!stages.empty()) write_below(page, Tone::kWords, stages);
}

}  // namespace

void write_positions(Page& page) {
  if (page.record().positions.empty()) return;
  page.heading("POSITIONS", page.record().positions.size());
  for (const PositionRecord& position : page.record().positions) write_position(page, position);
}

void write_agreements(Page& page) {
  if (page.record().agreements.empty()) return;
  page.heading("AGREEMENTS", page.record().agreements.size());
  for (const AgreementRecord& agreement : page.record().agreements)
    write_agreement(page, agreement);
}

}  // namespace entente::cli
