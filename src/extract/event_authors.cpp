#include "extract/event_authors.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 9> kTexts = {"plan", "proposal", "resolution", "draft", "letter", "note", "statement", "ultimatum", "declaration"};
// Texts of several, who say what is in them.
constexpr std::array<std::string_view, 9> kShared = {"agreement", "accord", "pact", "treaty", "deal", "communique", "communiqué", "memorandum", "protocol"};
constexpr std::array<std::string_view, 6> kSpoken = {"REQUEST", "ACCUSE", "REJECT", "SUPPORT", "THREATEN", "AGREE"};

class Texts {
 public:
  Texts(const Scene& scene, const std::vector<Event>& events)
      : scene_(scene), cast_(scene.parties.cast()), tree_(scene.parties.slots().tree()), document_(tree_.document()), events_(events) {}

  std::vector<EntityId> author(const Event& event) const {
    if (!event.actors.empty() || document_.upos(event.trigger) != Upos::kVerb || !one_of(event.pattern->type, kSpoken)) return {};
    const auto who = scene_.parties.slots().fill(event.trigger, "subj");
    const std::string text = who.size() == 1 ? text_at(who.front(), event.trigger) : "";
    if (text.empty()) return {};
    auto council = text == "resolution" ? united_nations() : std::vector<EntityId>{};
    return council.empty() ? author_of(text, event.trigger) : council;
  }

 private:
  std::string lemma(TokenId t) const { return lower_ascii(document_.lemma(t)); }

  // "the plan"; "it", where the sentence before has such a text for its subject.
  std::string text_at(TokenId t, TokenId trigger) const {
    if (one_of(lemma(t), kTexts) || one_of(lemma(t), kShared)) return lemma(t);
    if (Caseless(document_.form(t)) != "it") return "";
    if (const EntityId e = cast_.entity_at(t); e != kNone) {
      const bool known = cast_.entities[e].kind == EntityKind::kDocument && one_of(cast_.entities[e].noun, kTexts);
      return known ? cast_.entities[e].noun : "";
    }
    const std::uint32_t sentence = tree_.sentence_of(trigger);
    if (sentence == 0 || document_.sentences[sentence].paragraph != document_.sentences[sentence - 1].paragraph) return "";
    const TokenRange before = document_.sentences[sentence - 1].tokens;
    for (TokenId k = before.begin; k < before.end; ++k) {
      if (document_.deprel(k) == Deprel::kNsubj && document_.is_root(document_.head(k))) return one_of(lemma(k), kTexts) ? lemma(k) : "";
    }
    return "";
  }

  // Who signed or agreed on a text of several: the last ones before, by whatever name of such a text.
  std::vector<EntityId> signers(TokenId before) const {
    for (auto event = events_.rbegin(); event != events_.rend(); ++event) {
      if (event->trigger >= before || event->actors.empty() || (event->pattern->type != "SUPPORT" && event->pattern->type != "AGREE")) continue;
      for (TokenId o : scene_.parties.slots().fill(event->trigger, "obj")) {
        if (one_of(lemma(o), kShared) || one_of(lemma(o), kTexts)) return event->actors;
      }
    }
    return {};
  }

  // Who did something with the text before: "presented a plan".
  std::vector<EntityId> author_of(const std::string& text, TokenId before) const {
    if (one_of(text, kShared)) return signers(before);
    for (auto event = events_.rbegin(); event != events_.rend(); ++event) {
      if (event->trigger >= before || event->actors.empty() || event->reciprocal) continue;
      if (event->pattern->type != "REQUEST" && event->pattern->type != "AGREE") continue;
      for (TokenId o : scene_.parties.slots().fill(event->trigger, "obj")) {
        if (lemma(o) == text) return event->actors;
      }
    }
    return {};
  }

  std::vector<EntityId> united_nations() const {
    for (EntityId e = 0; e < cast_.entities.size(); ++e) {
      if (cast_.entities[e].identity.country == "UNO" && cast_.entities[e].kind == EntityKind::kOrganisation) return {e};
    }
    return {};
  }

  const Scene& scene_;
  const Cast& cast_;
  const Tree& tree_;
  const Document& document_;
  const std::vector<Event>& events_;
};

}  // namespace

void speak_for_texts(const Scene& scene, std::vector<Event>& events) {
  for (Event& event : events) {
    auto author = Texts(scene, events).author(event);
    if (author.empty()) continue;
    event.actors = std::move(author);
    std::erase_if(event.recipients, [&](EntityId e) { return std::find(event.actors.begin(), event.actors.end(), e) != event.actors.end(); });
    event.notes.push_back("actor: the author of the text");
  }
}

}  // namespace entente
