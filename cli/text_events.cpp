// EVENTS: a row an event (when, what, CAMEO, who -> whom, what makes it less than a fact), below it the words that say so.
#include <algorithm>

#include "page.h"

namespace entente::cli {
namespace {

constexpr std::size_t kDateColumns = 12;
constexpr std::size_t kCameoColumns = 6;
constexpr std::size_t kMargin = 2;

Tone tone_of(const EventRecord& event) {
  if (event.quad == "verbal cooperation") return Tone::kVerbalCooperation;
  if (event.quad == "material cooperation") return Tone::kMaterialCooperation;
  return event.quad == "verbal conflict" ? Tone::kVerbalConflict : Tone::kMaterialConflict;
}

std::string type_of(const EventRecord& event) {
  return event.mode ? event.type + " " + *event.mode : event.type;
}

std::string parties_of(const Page& page, const EventRecord& event) {
  const std::string actors = page.names(event.actors, event.reciprocal ? " \u2194 " : ", ");
  const std::string recipients = page.names(event.recipients, ", ");
  if (recipients.empty()) return actors.empty() ? "\u2014" : actors;
  return (actors.empty() ? "\u2014" : actors) + " \u2192 " + recipients;
}

// "planned, according to Ana Ruiz"
std::string reservations_of(const Page& page, const EventRecord& event) {
  std::string out = event.status == "actual" ? "" : event.status;
  const auto add = [&out](const std::string& part) { out += (out.empty() ? "" : ", ") + part; };
  if (event.historical) add("historical");
  if (event.same_as) add("told before");
  const StatementRecord* statement =
      event.according_to ? page.statement(*event.according_to) : nullptr;
  if (statement != nullptr) add("according to " + page.speaker(*statement));
  return out;
}

std::string date_of(const EventRecord& event) {
  if (event.date.value) return *event.date.value;
  if (event.date.begin && event.date.end && *event.date.begin == *event.date.end) {
    return *event.date.begin;
  }
  if (event.date.begin) return *event.date.begin + "..";
  return event.date.end ? ".." + *event.date.end : "undated";
}

// The clause on one line, the trigger always in sight.
std::string clause_of(const Page& page, const EventRecord& event, std::size_t columns) {
  const Style& style = page.style();
  if (event.trigger.empty() || event.clause.empty() || !event.clause.contains(event.trigger[0])) {
    return style.paint(Tone::kTrigger, shortened(page.words(event.trigger), columns));
  }
  const Span trigger = event.trigger[0];
  std::string before = page.words(Span{event.clause.begin, trigger.begin});
  std::string named = shortened(page.words(trigger), columns);
  std::string after = page.words(Span{trigger.end, event.clause.end});
  if (!before.empty() && page.words(Span{trigger.begin - 1, trigger.begin}).empty()) before += ' ';
  if (!after.empty() && page.words(Span{trigger.end, trigger.end + 1}).empty()) after = ' ' + after;
  const std::size_t room = columns - std::min(columns, width(named));
  const std::size_t after_room = std::max(room - std::min(room, width(before)), room / 2);
  after = shortened(after, after_room);
  before = shortened_in_front(before, room - std::min(room, width(after)));
  return style.paint(Tone::kWords, before) + style.paint(Tone::kTrigger, named) +
         style.paint(Tone::kWords, after);
}

std::string place_of(const Page& page, const EventRecord& event) {
  const PlaceRecord* place = event.place ? page.place(*event.place) : nullptr;
  return place == nullptr ? "" : " in " + printable(place->name);
}

void write_event(Page& page, const EventRecord& event, std::size_t type_columns) {
  const Style& style = page.style();
  const std::string parties = parties_of(page, event);
  const std::string place = place_of(page, event);
  const std::string reservations = reservations_of(page, event);
  const std::size_t indent = kMargin + kDateColumns + type_columns + kCameoColumns;
  const std::size_t row_columns = indent + width(parties) + width(place);
  const bool fits = row_columns + 3 + width(reservations) <= style.columns;
  Line row(style, kMargin);
  row.add(Tone::kWords, padded(date_of(event), kDateColumns - 1) + ' ')
      .add(tone_of(event), padded(type_of(event), type_columns))
      .add(Tone::kQuiet, padded(event.cameo, kCameoColumns))
      .add(Tone::kActor, parties)
      .add(Tone::kQuiet, place);
  if (!reservations.empty() && fits) {
    row.add(Tone::kWords, " \u00b7 ").add(Tone::kCaution, reservations);
  }
  page.line(row.text());
  const std::size_t below = kMargin + kDateColumns;
  if (!reservations.empty() && !fits) {
    page.line(Line(style, below).add(Tone::kCaution, reservations).text());
  }
  page.line(std::string(below, ' ') + clause_of(page, event, style.columns - below));
}

}  // namespace

void write_events(Page& page) {
  const auto& events = page.record().events;
  page.heading("EVENTS", events.size());
  std::size_t type_columns = 0;
  for (const EventRecord& event : events) {
    type_columns = std::max(type_columns, width(type_of(event)) + 2);
  }
  for (const EventRecord& event : events) write_event(page, event, type_columns);
}

}  // namespace entente::cli
