// The long gazetteer: kept as bytes, looked at row by row only by `entente check`.
#include <xxhash.h>

#include <fmt/format.h>

#include "lexicon/loading.h"
#include "lexicon/towns.h"

namespace entente {
namespace {

constexpr std::string_view kFile = "places/towns.tsv";
constexpr std::string_view kHeader = "name\tcode\tlatitude\tlongitude\tgeonames\tpopulation";

std::string wrong_with(std::string_view line, std::string& key_before) {
  Town town;
  if (!read_town(line, town)) return "is no row of name, code, latitude, longitude, geonames, population";
  if (!ontology::is_state(town.code)) return unknown("state code", town.code, ontology::all_states());
  if (town.lat < -90 || town.lat > 90 || town.lon < -180 || town.lon > 180) return "latitude or longitude is out of range";
  std::string key = town_key(town.name);
  if (key < key_before) return fmt::format("\"{}\" stands behind a name of a later key; make the table again (tools/make_towns.py)", town.name);
  key_before = std::move(key);
  return "";
}

// What stands for the table in Lexicon::id: SHA-256 of eight megabytes would be a third of the time that loading takes.
std::string digest_of(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace

void load_towns(Loading& loading) {
  auto bytes = read_bytes(loading.folder, std::string(kFile));
  if (!bytes) {
    loading.missing.push_back(bytes.error().message);
    return;
  }
  loading.files.emplace_back(kFile, digest_of(*bytes));
  loading.lexicon.towns = Towns(std::move(*bytes));
}

void check_towns(Loading& loading) {
  const std::string_view bytes = loading.lexicon.towns.bytes();
  std::string key;
  bool header = false;
  std::size_t number = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::string_view line = bytes.substr(at, bytes.find('\n', at) - at);
    at += line.size() + 1;
    const Origin origin{std::string(kFile), ++number};
    if (line.starts_with('#')) continue;
    std::string wrong = header ? wrong_with(line, key) : line == kHeader ? "" : fmt::format("the header is not \"{}\"", kHeader);
    header = true;
    if (!wrong.empty()) complain(loading, origin, std::move(wrong));
  }
}

}  // namespace entente
