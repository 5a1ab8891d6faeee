#include "extract/own_orders.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/event_links.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> kOrder = {"order", "instruct", "command", "direct"};
constexpr std::array<std::string_view, 5> kCommanded = {"MIL", "COP", "GOV", "SPY", "PRM"};

// Soldiers, police, ministries of the same country.
bool within_one_side(const Cast& cast, const Event& event) {
  return !event.actors.empty() && !event.recipients.empty() &&
         std::all_of(event.recipients.begin(), event.recipients.end(), [&](EntityId e) {
           const auto& sectors = cast.entities[e].identity.sectors;
           return !sectors.empty() && one_of(sectors.front(), kCommanded) && same_side(cast, e, event.actors);
         });
}

}  // namespace

void follow_orders(const Scene& scene, std::vector<Event>& events) {
  const Document& document = scene.parties.slots().tree().document();
  const auto ordered = [&](const Event& order) {
    return std::find_if(events.begin(), events.end(), [&](const Event& deed) {
      return document.deprel(deed.trigger) == Deprel::kXcomp && document.head(deed.trigger) == order.trigger;
    });
  };
  std::vector<TokenId> orders;
  for (const Event& event : events) {
    const bool order = event.pattern->type == "REQUEST" && event.verdict.status == "actual" && one_of(Caseless(document.lemma(event.trigger)), kOrder);
    const auto deed = order && within_one_side(scene.parties.cast(), event) ? ordered(event) : events.end();
    if (deed == events.end() || deed->verdict.status != "demanded") continue;
    deed->verdict = {"actual", "ordered by the own side"};
    if (!deed->moment) deed->moment = event.moment;
    orders.push_back(event.trigger);
  }
  std::erase_if(events, [&](const Event& event) {
    return event.pattern->type == "REQUEST" && std::find(orders.begin(), orders.end(), event.trigger) != orders.end();
  });
}

}  // namespace entente
