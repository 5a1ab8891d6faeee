#include "extract/struck_places.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/one_of.h"
#include "ground/home.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 10> kWhere = {"in", "near", "at", "off", "outside", "inside", "around", "on", "into", "of"};

class StruckPlaces {
 public:
  explicit StruckPlaces(const Scene& scene) : scene_(scene), cast_(scene.parties.cast()), tree_(scene.parties.slots().tree()), document_(tree_.document()) {}

  [[nodiscard]] EntityId state_struck(const Event& event) const {
    const bool blow = event.pattern->type == "ASSAULT" || (event.pattern->type == "COERCE" && event.pattern->mode == "seize");
    if (!blow || event.actors.empty() || !event.recipients.empty() || event.reciprocal || document_.upos(event.trigger) != Upos::kVerb) return kNone;
    std::string country = country_below(event.trigger);
    for (const TokenId what : scene_.parties.slots().objects(event.trigger)) {
      if (country.empty()) country = country_below(what);
    }
    return country.empty() || of_actors(event, country) ? kNone : cast_.state(country);
  }

 private:
  // "Fired grenades at an outpost near Sumy": the place itself, or one beside what stands there.
  [[nodiscard]] std::string country_below(TokenId at) const {
    for (const TokenId c : tree_.children(at)) {
      const Deprel deprel = document_.deprel(c);
      if ((deprel != Deprel::kObl && deprel != Deprel::kNmod) || !one_of(std::string_view(tree_.preposition(c)), kWhere)) continue;
      std::string country = country_named(tree_, scene_.hits, scene_.lexicon, c);
      if (country.empty() && document_.upos(c) == Upos::kNoun) country = country_below(c);
      if (!country.empty()) return country;
    }
    return "";
  }

  [[nodiscard]] bool of_actors(const Event& event, const std::string& country) const {
    return std::any_of(event.actors.begin(), event.actors.end(), [&](EntityId e) {
      const std::string& own = cast_.entities[e].identity.country;
      return own.empty() || own == country;
    });
  }

  const Scene& scene_;
  const Cast& cast_;
  const Tree& tree_;
  const Document& document_;
};

}  // namespace

void aim_at_places(const Scene& scene, std::vector<Event>& events) {
  const StruckPlaces places(scene);
  for (Event& event : events) {
    const EntityId state = places.state_struck(event);
    if (state == kNone) continue;
    event.recipients = {state};
    event.notes.push_back("recipient: the state of the place");
  }
}

}  // namespace entente
