#include "extract/foreign_deeds.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>

#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 3> kAimed = {"SANCTION", "THREATEN", "AID"};  // nothing without another side
constexpr std::array<std::string_view, 3> kStates = {"GOV", "MIL", "LEG"};

class Foreign {
 public:
  Foreign(const Scene& scene, const std::vector<Event>& events) : scene_(scene), cast_(scene.parties.cast()), events_(events) {}

  [[nodiscard]] EntityId target(const Event& event) const {
    const bool border = event.pattern->type == "COERCE" && event.pattern->mode == "restrict";
    if (event.actors.size() != 1 || !event.recipients.empty() || event.historical || !(border || one_of(event.pattern->type, kAimed))) return kNone;
    const std::string& status = event.verdict.status;
    if (status != "actual" && status != "ongoing" && status != "planned") return kNone;
    const Entity& who = cast_.entities[event.actors.front()];
    const auto& sectors = who.identity.sectors;
    const std::string& country = who.identity.country;
    if (country.empty() || country == scene_.focus || scene_.focus.empty()) return kNone;
    if (who.kind != EntityKind::kState && (sectors.empty() || !one_of(sectors.front(), kStates))) return kNone;
    return cast_.state(partner(country, border));
  }

 private:
  // With whom the state has most to do in the report: the country that it is about, or the only other one. Where it has to do
  // with nobody, nobody is guessed, but for a border, which has another side.
  std::string partner(const std::string& country, bool border) const {
    std::map<std::string, int> with;
    for (const Event& event : events_) {
      for (const EntityId a : event.actors) {
        for (const EntityId b : event.reciprocal ? event.actors : event.recipients) {
          const std::string& one = cast_.entities[a].identity.country;
          const std::string& other = cast_.entities[b].identity.country;
          if (one == other || one.empty() || other.empty()) continue;
          if (one == country) ++with[other];
          if (other == country && !event.reciprocal) ++with[one];
        }
      }
    }
    if (with.contains(scene_.focus) || (border && with.empty())) return scene_.focus;
    return with.size() == 1 ? with.begin()->first : "";
  }

  const Scene& scene_;
  const Cast& cast_;
  const std::vector<Event>& events_;
};

}  // namespace

void aim_foreign_deeds(const Scene& scene, std::vector<Event>& events) {
  std::vector<EntityId> targets;
  const Foreign foreign(scene, events);
  for (const Event& event : events) targets.push_back(foreign.target(event));
  for (std::size_t i = 0; i < events.size(); ++i) {
    if (targets[i] == kNone) continue;
    events[i].recipients = {targets[i]};
    events[i].notes.push_back("recipient: whom the report has this state to do with");
  }
}

}  // namespace entente
