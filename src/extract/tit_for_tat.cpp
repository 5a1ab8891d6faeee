#include "extract/tit_for_tat.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/one_of.h"
#include "extract/event_links.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 7> kHostile = {"SANCTION", "COERCE", "ASSAULT", "THREATEN", "MOBILIZE", "ACCUSE", "REJECT"};

bool hostile(const Event& event) { return one_of(event.pattern->type, kHostile); }

// Does the second deed answer the first: in the same sentence, by who suffered the first, against nobody named?
bool answers(const Scene& scene, const Event& first, const Event& second) {
  const Tree& tree = scene.parties.slots().tree();
  static constexpr std::array<std::string_view, 4> kCause = {"over", "for", "about", "because of"};
  if (one_of(tree.preposition(second.trigger), kCause)) return false;  // "penalties over its raids": the raids came first
  if (tree.sentence_of(first.trigger) != tree.sentence_of(second.trigger) || first.according_to != second.according_to) return false;
  if (!second.recipients.empty() || second.reciprocal || second.actors.size() != 1 || first.actors.empty()) return false;
  const Cast& cast = scene.parties.cast();
  return same_side(cast, second.actors.front(), first.recipients) && !same_side(cast, second.actors.front(), first.actors);
}

}  // namespace

void answer_in_kind(const Scene& scene, std::vector<Event>& events) {
  for (std::size_t i = 1; i < events.size(); ++i) {
    if (!hostile(events[i])) continue;
    for (std::size_t k = i; k-- > 0;) {
      if (!hostile(events[k]) || !answers(scene, events[k], events[i])) continue;
      events[i].recipients = events[k].actors;
      events[i].notes.push_back("recipient: who did the deed that it answers");
      break;
    }
  }
}

}  // namespace entente
