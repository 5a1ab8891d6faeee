// Cities and regions. One name may mean many places: the region of ours first, then the largest city.
#include <algorithm>
#include <charconv>
#include <unordered_map>

#include <fmt/format.h>

#include "lexicon/loading.h"

namespace entente {
namespace {

template <typename Number>
std::optional<Number> number_of(const std::string& text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

double coordinate(Loading& loading, const Origin& at, std::string_view what,
                  const std::string& text, double limit) {
  const auto value = number_of<double>(text);
  if (!value) {
    complain(loading, at, fmt::format("{} \"{}\" is no number", what, text));
  } else if (!(*value >= -limit && *value <= limit)) {
    complain(
        loading, at,
        fmt::format("{} {} is out of range; it lies between -{} and {}", what, text, limit, limit));
  }
  return value.value_or(0);
}

long count(Loading& loading, const Origin& at, std::string_view what, const std::string& text) {
  if (text.empty()) return 0;
  const auto value = number_of<long>(text);
  if (!value || *value < 0)
    complain(loading, at, fmt::format("{} \"{}\" is no whole number", what, text));
  return value.value_or(0);
}

struct Named {  // a place and its row, until they are in order
  PlaceEntry entry;
  const Row* row;
  bool region;
};
using Ordered = std::vector<Named*>;  // by population, largest first

PlaceEntry place_of(Loading& loading, const Origin& at, const std::vector<std::string>& cells) {
  PlaceEntry place;
  place.name = cells[0];
  place.code = cells[2];
  place.origin = at;
  if (!place.code.empty() && !ontology::is_state(place.code)) {
    complain(loading, at, unknown("state code", place.code, ontology::all_states()));
  }
  place.lat = coordinate(loading, at, "latitude", cells[3], 90);
  place.lon = coordinate(loading, at, "longitude", cells[4], 180);
  return place;
}

void read_regions(Loading& loading, const Table& table, std::vector<Named>& places) {
  Claims claims;
  for (const Row& row : table.rows) {
    PlaceEntry place = place_of(loading, origin_of(table, row), row.cells);
    std::vector<std::string> forms = values_of(row.cells[1]);
    forms.push_back(place.name);
    for (const std::string& form : forms) {
      claims.claim(loading, form, fmt::format("{} at line {}", place.name, row.line), place.origin);
    }
    places.push_back({std::move(place), &row, true});
  }
}

void read_cities(Loading& loading, const Table& table, std::vector<Named>& places) {
  std::unordered_map<long, std::size_t> lines;
  lines.reserve(table.rows.size());
  for (const Row& row : table.rows) {
    const Origin at = origin_of(table, row);
    PlaceEntry place = place_of(loading, at, row.cells);
    place.geonames = count(loading, at, "geonames", row.cells[5]);
    place.population = count(loading, at, "population", row.cells[6]);
    if (place.geonames != 0) {
      const auto [first, fresh] = lines.try_emplace(place.geonames, row.line);
      if (!fresh) {
        complain(
            loading, at,
            fmt::format("geonames {} stands already in line {}", place.geonames, first->second));
      }
    }
    places.push_back({std::move(place), &row, false});
  }
}

void add_phrases(Lexicon& lexicon, const Ordered& places, bool regions) {
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i]->region != regions) continue;
    const auto number = static_cast<std::uint32_t>(i);
    lexicon.place_phrases.add(places[i]->row->cells[0], number, false);
    for (const std::string& name : values_of(places[i]->row->cells[1])) {
      lexicon.place_phrases.add(name, number, false);
    }
  }
}

// Names that cities of several states bear: "Victoria", "Córdoba".
void add_namesakes(Lexicon& lexicon, const Ordered& places) {
  std::unordered_map<std::string_view, std::uint32_t> first;
  for (std::uint32_t i = 0; i < places.size(); ++i) {
    if (places[i]->region) continue;
    const std::string& name = places[i]->row->cells[0];
    const auto [known, fresh] = first.try_emplace(name, i);
    if (fresh || places[known->second]->entry.code == places[i]->entry.code) continue;
    auto& all = lexicon.namesake_cities[name];
    if (all.empty()) all.push_back(known->second);
    all.push_back(i);
  }
}

}  // namespace

void load_places(Loading& loading) {
  const Table regions =
      load_table(loading, "places/regions.tsv", {"name", "names", "code", "latitude", "longitude"});
  const Table cities =
      load_table(loading, "places/places.tsv",
                 {"name", "names", "code", "latitude", "longitude", "geonames", "population"});
  std::vector<Named> places;
  places.reserve(regions.rows.size() + cities.rows.size());
  read_regions(loading, regions, places);
  read_cities(loading, cities, places);
  Ordered order;
  order.reserve(places.size());
  for (Named& place : places) order.push_back(&place);
  std::stable_sort(order.begin(), order.end(), [](const Named* a, const Named* b) {
    return a->entry.population > b->entry.population;
  });
  loading.lexicon.place_phrases.reserve(places.size() * 2);
  add_phrases(loading.lexicon, order, true);
  add_phrases(loading.lexicon, order, false);
  add_namesakes(loading.lexicon, order);
  loading.lexicon.places.reserve(places.size());
  for (Named* place : order) loading.lexicon.places.push_back(std::move(place->entry));
}

}  // namespace entente
