#include "page.h"

namespace entente::cli {
namespace {

template <typename T>
std::unordered_map<std::string, const T*> by_id(const std::vector<T>& things) {
  std::unordered_map<std::string, const T*> index;
  for (const T& thing : things) index.emplace(thing.id, &thing);
  return index;
}

template <typename T>
const T* look_up(const std::unordered_map<std::string, const T*>& index, const std::string& id) {
  const auto found = index.find(id);
  return found == index.end() ? nullptr : found->second;
}

}  // namespace

Page::Page(const Record& record, const Style& style)
    : record_(record),
      style_(style),
      text_(record.text),
      statements_(by_id(record.statements)),
      times_(by_id(record.times)),
      places_(by_id(record.places)) {
  for (const EntityRecord& entity : record.entities) names_[entity.id] = printable(entity.name);
}

std::string Page::words(const Spans& spans) const {
  std::string out;
  for (const Span& span : spans) {
    if (!out.empty()) out += " \u2026 ";
    out += words(span);
  }
  return out;
}

std::string Page::names(const std::vector<std::string>& ids, std::string_view joint) const {
  std::string out;
  for (const std::string& id : ids) {
    const auto name = names_.find(id);
    if (name == names_.end()) continue;
    if (!out.empty()) out += joint;
    out += name->second;
  }
  return out;
}

std::string Page::speaker(const StatementRecord& statement) const {
  std::string name = names(statement.source.entities, ", ");
  if (name.empty()) name = words(statement.source.spans);
  return name.empty() ? "unnamed source" : name;
}

const StatementRecord* Page::statement(const std::string& id) const {
  return look_up(statements_, id);
}
const TimeRecord* Page::time(const std::string& id) const { return look_up(times_, id); }
const PlaceRecord* Page::place(const std::string& id) const { return look_up(places_, id); }

void Page::heading(std::string_view title, std::size_t count) {
  line("");
  line(style_.paint(Tone::kHeading, title) + " " +
       style_.paint(Tone::kQuiet, "(" + std::to_string(count) + ")"));
}

void Page::line(std::string_view text) {
  const std::size_t end = text.find_last_not_of(' ');
  out_.append(text.substr(0, end == std::string_view::npos ? 0 : end + 1));
  out_ += '\n';
}

}  // namespace entente::cli
