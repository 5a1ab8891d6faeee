#include "stance/earlier_issues.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"

namespace entente {
namespace {

// What puts a matter before the others: wanting it, or having answered.
constexpr std::array<std::string_view, 8> kRaising = {"demand", "urge", "ask", "propose", "offer", "accept", "reject", "decline"};

std::uint32_t paragraph_of(const StanceScene& scene, TokenId t) {
  return scene.document().sentences[scene.tree().sentence_of(t)].paragraph;
}

// "In her case is a proposal ... Serbia has accepted it": the plan of a sentence before, of the same paragraph and behind `from`.
std::optional<TokenId> plan_before(const StanceScene& scene, TokenId t, TokenId from) {
  const auto plans = scene.lexicon.classes.find("@plan");
  if (plans == scene.lexicon.classes.end()) return std::nullopt;
  const Tree& tree = scene.tree();
  const Document& document = scene.document();
  for (TokenId k = document.sentences[tree.sentence_of(t)].tokens.begin; k-- > from && paragraph_of(scene, k) == paragraph_of(scene, t);) {
    if (document.upos(k) == Upos::kNoun && plans->second.contains(lower_ascii(document.lemma(k))) && !negated(tree, k)) return k;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Issue> raised_before(const StanceScene& scene, const std::vector<Position>& earlier, TokenId t, EntityId holder) {
  const TokenId nothing_between = earlier.empty() ? 0 : earlier.back().trigger;
  if (const auto plan = plan_before(scene, t, nothing_between)) return issue_of_clause(scene, *plan);
  for (auto before = earlier.rbegin(); before != earlier.rend(); ++before) {
    if (paragraph_of(scene, before->trigger) != paragraph_of(scene, t)) return std::nullopt;
    if (scene.same_side(before->holder, holder) || !one_of(before->act, kRaising)) continue;
    return before->issue;
  }
  return std::nullopt;
}

std::optional<Issue> issue_before(const StanceScene& scene, const std::vector<Position>& earlier, TokenId t, TokenId pronoun) {
  const std::string word = lower_ascii(scene.document().lemma(pronoun));
  if (word != "it" && word != "this" && word != "that" && word != "which") return std::nullopt;
  const bool known = !earlier.empty() && paragraph_of(scene, earlier.back().trigger) == paragraph_of(scene, t);
  const TokenId from = known ? std::max(earlier.back().trigger, earlier.back().issue.head) : 0;
  if (const auto plan = plan_before(scene, t, from)) return issue_of_clause(scene, *plan);
  return known ? std::optional(earlier.back().issue) : std::nullopt;
}

std::optional<Issue> same_as_last(const StanceScene& scene, const std::vector<Position>& earlier, TokenId t, EntityId holder) {
  if (earlier.empty() || paragraph_of(scene, earlier.back().trigger) != paragraph_of(scene, t)) return std::nullopt;
  return scene.same_side(earlier.back().holder, holder) ? std::nullopt : std::optional(earlier.back().issue);
}

}  // namespace entente
