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

}  // namespace entente
