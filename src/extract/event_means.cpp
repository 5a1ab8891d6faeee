#include "extract/event_means.h"

#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/event_doubts.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 3> kBeforeAct = {"at", "from", "on"};  // "balked at paying"

}  // namespace

std::optional<TokenId> means_of(const Scene& scene, const std::vector<const EventPattern*>& patterns, TokenId use) {
  static constexpr std::array<std::string_view, 4> kUse = {"use", "employ", "deploy", "fire"};
  const Tree& tree = scene.parties.slots().tree();
  const Document& document = tree.document();
  if (!patterns[use] || !one_of(Caseless(document.lemma(use)), kUse)) return std::nullopt;
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
  const bool word = flags.contains("promise") || flags.contains("demand") || flags.contains("threat") || event.pattern->type == "REJECT";
  if (!word || document.upos(event.trigger) != Upos::kVerb) return;
  for (TokenId act : tree.children(event.trigger)) {
    const auto mark = tree.child(act, {Deprel::kMark, Deprel::kCase});
    const bool infinitive = document.deprel(act) == Deprel::kXcomp && document.xpos(act) == "VB";
    const bool gerund = document.xpos(act) == "VBG" && mark && one_of(Caseless(document.form(*mark)), kBeforeAct);
    if (act < event.trigger || !patterns[act] || !(infinitive || gerund)) continue;
    event.trigger_bytes.push_back(document.tokens[act].bytes);
    const auto what = tree.child(act, Deprel::kObj);
    if (what && *what > act && fulfils_condition(scene, *patterns[act], *what)) event.trigger_bytes.push_back(document.tokens[*what].bytes);
    return;
  }
}

}  // namespace entente
