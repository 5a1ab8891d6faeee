#include "extract/event_means.h"

#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {

std::optional<TokenId> means_of(const Scene& scene, const std::vector<const EventPattern*>& patterns, TokenId use) {
  static constexpr std::array<std::string_view, 4> kUse = {"use", "employ", "deploy", "fire"};
  const Tree& tree = scene.parties.slots().tree();
  const Document& document = tree.document();
  if (!patterns[use] || !one_of(lower_ascii(document.lemma(use)), kUse)) return std::nullopt;
  for (TokenId c : tree.children(use)) {
    const Deprel deprel = document.deprel(c);
    if ((deprel == Deprel::kAdvcl || deprel == Deprel::kXcomp) && document.xpos(c) == "VB" && patterns[c] && patterns[c]->type == patterns[use]->type)
      return c;
  }
  return std::nullopt;
}

void add_means(const Scene& scene, const std::vector<const EventPattern*>& patterns, Event& event) {
  const Tree& tree = scene.parties.slots().tree();
  const Document& document = tree.document();
  const TokenId deed = event.trigger;
  if (document.is_root(deed) || means_of(scene, patterns, document.head(deed)) != deed) return;
  const TokenId use = document.head(deed);
  std::vector<Span> words = {document.tokens[use].bytes};
  if (const auto what = tree.child(use, Deprel::kObj); what && use < *what && *what < deed) words.push_back(document.tokens[*what].bytes);
  event.trigger_bytes.insert(event.trigger_bytes.begin(), words.begin(), words.end());
}

void add_act(const Scene& scene, const std::vector<const EventPattern*>& patterns, Event& event) {
  const Tree& tree = scene.parties.slots().tree();
  const Document& document = tree.document();
  const auto& flags = event.pattern->flags;
  const bool word = flags.contains("promise") || flags.contains("demand") || flags.contains("threat");
  if (!word || document.upos(event.trigger) != Upos::kVerb) return;
  const auto act = tree.child(event.trigger, Deprel::kXcomp);
  if (act && *act > event.trigger && patterns[*act] && document.xpos(*act) == "VB") event.trigger_bytes.push_back(document.tokens[*act].bytes);
}

}  // namespace entente
