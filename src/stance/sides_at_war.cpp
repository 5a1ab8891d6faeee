// Who fights in a report: those who attack or are attacked, told of most often first. A truce whose own words name nobody is theirs.
#include <algorithm>
#include <map>

#include "stance/agreement.h"

namespace entente {
namespace {

bool of_a_side(const StanceScene& scene, EntityId e) {
  const std::string& country = scene.cast().entities[e].identity.country;
  return !country.empty() && country != "UNO" && country != "NGO" && country != "IGO";
}

}  // namespace

std::vector<EntityId> sides_at_war(const StanceScene& scene) {
  std::map<std::string, std::size_t> blows;  // by country
  std::vector<EntityId> first;               // of each country
  const auto& entities = scene.cast().entities;
  const auto count = [&](const std::vector<EntityId>& side) {
    for (EntityId e : side) {
      if (!of_a_side(scene, e)) continue;
      if (++blows[entities[e].identity.country] == 1) first.push_back(e);
    }
  };
  for (const Event& event : scene.events) {
    const bool blow = event.pattern && event.pattern->type == "ASSAULT" && event.verdict.status != "negated" && event.verdict.status != "hypothetical";
    if (!blow) continue;
    count(event.actors);
    count(event.recipients);
  }
  std::stable_sort(first.begin(), first.end(), [&](EntityId a, EntityId b) { return blows[entities[a].identity.country] > blows[entities[b].identity.country]; });
  if (first.size() > 2) first.resize(2);
  return first;
}

std::vector<EntityId> sides_of_report(const StanceScene& scene) {
  const auto& entities = scene.cast().entities;
  std::map<std::pair<std::string, std::string>, std::size_t> dealings;
  std::vector<std::pair<EntityId, EntityId>> first;  // of each pair of countries
  const auto count = [&](EntityId a, EntityId b) {
    if (!of_a_side(scene, a) || !of_a_side(scene, b)) return;
    const std::string &one = entities[a].identity.country, &other = entities[b].identity.country;
    if (one != other && ++dealings[std::minmax(one, other)] == 1) first.emplace_back(a, b);
  };
  for (const Event& event : scene.events) {
    for (const EntityId a : event.actors) {
      for (const EntityId b : event.reciprocal ? event.actors : event.recipients) count(a, b);
    }
  }
  const auto dealt = [&](const std::pair<EntityId, EntityId>& pair) { return dealings.at(std::minmax(entities[pair.first].identity.country, entities[pair.second].identity.country)); };
  const auto most = std::max_element(first.begin(), first.end(), [&](const auto& a, const auto& b) { return dealt(a) < dealt(b); });
  if (most == first.end() || dealt(*most) < 2) return {};
  return {most->first, most->second};
}

}  // namespace entente
