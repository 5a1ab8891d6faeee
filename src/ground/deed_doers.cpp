#include "ground/deed_doers.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/ascii.h"

namespace entente {
namespace {

bool has_modifier(const std::vector<SlotGroup>& alternatives) {
  const SlotPath modifier{"mod"};
  return std::any_of(alternatives.begin(), alternatives.end(), [&](const SlotGroup& group) { return std::find(group.begin(), group.end(), modifier) != group.end(); });
}

// The lines of a noun that tell an event: does one of them take its doer, and none whom it is done to, from the words before it?
bool takes_doer(const Lexicon& lexicon, const std::string& lemma) {
  const auto lines = lexicon.noun_patterns.find(lemma);
  if (lines == lexicon.noun_patterns.end()) return false;
  bool doer = false;
  for (const std::uint32_t line : lines->second) {
    const EventPattern& pattern = lexicon.patterns[line];
    if (pattern.type.empty()) continue;
    if (has_modifier(pattern.recipient)) return false;
    doer = doer || has_modifier(pattern.actor);
  }
  return doer;
}

}  // namespace

bool does_deed(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Hit& agent) {
  const Document& document = tree.document();
  const AgentEntry& entry = lexicon.agents[agent.entry];
  if (entry.sectors.empty() || entry.kind == "document" || entry.kind == "facility") return false;
  if (document.deprel(agent.head) != Deprel::kCompound || document.is_root(agent.head)) return false;
  const TokenId deed = document.head(agent.head);
  if (document.upos(deed) != Upos::kNoun || deed < agent.head || hits.agents.at(deed) || !takes_doer(lexicon, lower_ascii(document.lemma(deed)))) return false;
  const auto children = tree.children(deed);
  return std::none_of(children.begin(), children.end(), [&](TokenId c) {
    const Deprel deprel = document.deprel(c);
    const bool by = deprel == Deprel::kNmod && tree.preposition(c) == "by";
    return deprel == Deprel::kNmodPoss || by || (c != agent.head && c < deed && hits.actors.at(c));
  });
}

}  // namespace entente
