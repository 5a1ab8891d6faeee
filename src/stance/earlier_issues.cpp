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

// Nouns that name again what somebody else said, and the acts that say it.
constexpr std::array<std::string_view, 4> kReproaches = {"accusation", "charge", "allegation", "claim"};
constexpr std::array<std::string_view, 8> kWishes = {"idea", "proposal", "offer", "suggestion", "call", "demand", "request", "appeal"};
constexpr std::array<std::string_view, 2> kReproaching = {"accuse", "criticise"};
constexpr std::array<std::string_view, 5> kWishing = {"demand", "urge", "ask", "propose", "offer"};

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
  const Caseless word(scene.document().lemma(pronoun));
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

std::optional<Span> named_again(const StanceScene& scene, const Position& position) {
  const Tree& tree = scene.tree();
  const Document& document = scene.document();
  const TokenId noun = position.issue.head;
  const Caseless lemma(document.lemma(noun));
  const bool reproach = one_of(lemma, kReproaches);
  if (document.upos(noun) != Upos::kNoun || (!reproach && !one_of(lemma, kWishes))) return std::nullopt;
  for (TokenId c : tree.children(noun)) {
    const bool article = document.deprel(c) == Deprel::kDet && (document.lemma(c) == "the" || document.lemma(c) == "that" || document.lemma(c) == "this");
    if (!article && document.upos(c) != Upos::kPunct && document.deprel(c) != Deprel::kCase) return std::nullopt;
  }
  if (!tree.has(noun, Deprel::kDet)) return std::nullopt;
  const std::uint32_t here = paragraph_of(scene, noun);
  const Statement* last = nullptr;
  for (const Statement& one : scene.statements) {
    if (one.cue >= position.trigger || one.content.empty() || paragraph_of(scene, one.cue) + 1 < here) continue;
    const bool fits = reproach ? one_of(one.act, kReproaching) : one_of(one.act, kWishing);
    if (!fits || std::find(one.speakers.begin(), one.speakers.end(), position.holder) != one.speakers.end()) continue;  // sides of one country can differ
    if (document.tokens[noun].bytes.begin < one.content.back().end) continue;
    if (!last || one.cue > last->cue) last = &one;
  }
  return last ? std::optional(Span{last->content.front().begin, last->content.back().end}) : std::nullopt;
}

}  // namespace entente
