// Head, actors, times, places and notices of the text form, and the order of its sections.
#include "text_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>

#include "page.h"

namespace entente::cli {
namespace {

std::string dateline_of(const Page& page, const DatelineRecord& dateline) {
  std::string out;
  const auto add = [&out](const std::string& part) {
    if (!part.empty()) out += (out.empty() ? "" : ", ") + printable(part);
  };
  const PlaceRecord* place = page.place(dateline.place);
  if (place != nullptr) add(place->name);
  add(dateline.date);
  add(dateline.agency);
  return out;
}

void write_head(Page& page) {
  const ArticleRecord& article = page.record().article;
  const Style& style = page.style();
  const std::string title = printable(article.title.value_or(article.id));
  for (const std::string& line : wrapped(title, style.columns)) {
    page.line(style.paint(Tone::kHeading, line));
  }
  std::vector<std::string> parts;
  if (article.title) parts.push_back(printable(article.id));
  const std::string from =
      article.published_from == "given" ? "" : " (" + article.published_from + ")";
  parts.push_back(article.published ? "published " + *article.published + from
                                    : "publication date unknown");
  if (article.publisher) parts.push_back(printable(*article.publisher));
  if (article.dateline) {
    const std::string dateline = dateline_of(page, *article.dateline);
    if (!dateline.empty()) parts.push_back("dateline " + dateline);
  }
  if (article.url) parts.push_back(printable(*article.url));
  const std::string joined = fmt::format("{}", fmt::join(parts, " \u00b7 "));
  for (const std::string& line : wrapped(joined, style.columns)) {
    page.line(style.paint(Tone::kQuiet, line));
  }
}

using Row = std::vector<std::string>;
using Columns = std::vector<std::size_t>;

// As wide as their widest cell, each at most as wide as `limits` says. The last one takes what is left, at least
// eight; where nothing is left, the first one gives way.
Columns columns_of(const std::vector<Row>& rows, const Columns& limits, std::size_t page_columns) {
  constexpr std::size_t kLeast = 8;
  Columns columns(limits.size(), 0);
  for (const Row& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      columns[i] = std::max(columns[i], std::min(limits[i], width(row[i])));
    }
  }
  columns.back() = std::min(columns.back(), kLeast);
  const std::size_t used = std::accumulate(columns.begin(), columns.end(), 2 * columns.size());
  if (used > page_columns) {
    columns.front() =
        std::max(kLeast, columns.front() - std::min(columns.front(), used - page_columns));
  } else {
    columns.back() += page_columns - used;
  }
  return columns;
}

void write_table(Page& page, const std::vector<Row>& rows, const Columns& limits,
                 const std::vector<Tone>& tones) {
  const Columns columns = columns_of(rows, limits, page.style().columns);
  for (const Row& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string cell = shortened(row[i], columns[i]);
      line +=
          "  " + page.style().paint(tones[i], padded(cell, i + 1 < row.size() ? columns[i] : 0));
    }
    page.line(line);
  }
}

// The most talked of first.
void write_actors(Page& page) {
  std::vector<const EntityRecord*> entities;
  for (const EntityRecord& entity : page.record().entities) entities.push_back(&entity);
  if (entities.empty()) return;
  std::stable_sort(entities.begin(), entities.end(), [](const auto* a, const auto* b) {
    return a->mentions.size() > b->mentions.size();
  });
  std::vector<Row> rows;
  for (const EntityRecord* entity : entities) {
    std::string role = printable(entity->role.value_or(""));
    const std::string members = page.names(entity->members, ", ");
    if (!members.empty()) role += (role.empty() ? "= " : " = ") + members;
    rows.push_back({printable(entity->name), entity->code, entity->kind,
                    fmt::format("{:>3}\u00d7", entity->mentions.size()), role});
  }
  page.heading("ACTORS", entities.size());
  write_table(page, rows, {40, 15, 12, 6, 100},
              {Tone::kActor, Tone::kWords, Tone::kQuiet, Tone::kQuiet, Tone::kWords});
}

std::string interval_of(const TimeRecord& time) {
  if (time.begin && time.end && *time.begin == *time.end) {
    return *time.begin == time.value ? "" : *time.begin;
  }
  if (!time.begin && !time.end) return "";
  return time.begin.value_or("") + " .. " + time.end.value_or("");
}

void write_times(Page& page) {
  const auto& times = page.record().times;
  if (times.empty()) return;
  std::vector<Row> rows;
  for (const TimeRecord& time : times) {
    const std::string value = time.mod ? time.value + " " + *time.mod : time.value;
    rows.push_back({page.words(time.span), value, time.type, interval_of(time)});
  }
  page.heading("TIMES", times.size());
  write_table(page, rows, {40, 24, 8, 100},
              {Tone::kWords, Tone::kHeading, Tone::kQuiet, Tone::kQuiet});
}

// One row a place, however often it is named; a capital that stands for its government has a row of its own.
void write_places(Page& page) {
  std::vector<std::pair<const PlaceRecord*, std::size_t>> places;  // first mention, mentions
  std::map<std::tuple<std::string, std::string, bool>, std::size_t> row_of;
  for (const PlaceRecord& place : page.record().places) {
    const auto key = std::make_tuple(place.name, place.country.value_or(""), place.metonym);
    const auto [row, is_new] = row_of.emplace(key, places.size());
    if (is_new) places.emplace_back(&place, 0);
    ++places[row->second].second;
  }
  if (places.empty()) return;
  std::vector<Row> rows;
  for (const auto& [place, mentions] : places) {
    const bool located = place->lat && place->lon;
    rows.push_back({printable(place->name), place->country.value_or(""),
                    fmt::format("{:>3}\u00d7", mentions),
                    located ? fmt::format("{:.2f}, {:.2f}", *place->lat, *place->lon) : "",
                    place->metonym ? "stands for its government" : ""});
  }
  page.heading("PLACES", places.size());
  write_table(page, rows, {40, 3, 6, 18, 40},
              {Tone::kActor, Tone::kWords, Tone::kQuiet, Tone::kQuiet, Tone::kQuiet});
}

void write_notices(Page& page) {
  const auto& notices = page.record().notices;
  if (notices.empty()) return;
  page.heading("NOTICES", notices.size());
  for (const std::string& notice : notices) {
    for (const std::string& line : wrapped(printable(notice), page.style().columns - 2)) {
      page.line("  " + page.style().paint(Tone::kCaution, line));
    }
  }
}

}  // namespace

std::string text_form(const Record& record, const Style& style) {
  Page page(record, style);
  write_head(page);
  write_events(page);
  if (!record.statements.empty()) write_statements(page);
  write_positions(page);
  write_agreements(page);
  write_actors(page);
  write_times(page);
  write_places(page);
  write_notices(page);
  return page.take();
}

}  // namespace entente::cli
