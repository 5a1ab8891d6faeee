#include "stance/demands.h"

#include <algorithm>
#include <array>

#include "base/one_of.h"
#include "extract/clause_words.h"
#include "stance/mood.h"

namespace entente {
namespace {

// What may be wanted or promised in a list.
constexpr std::array<std::string_view, 6> kListed = {"demand", "urge", "ask", "propose", "offer", "promise"};

// The conjuncts; in "an apology, compensation for the families and an assurance" the last one belongs to the list, though the tree joins
// it to the families.
std::vector<TokenId> members(const Tree& tree, TokenId head) {
  const Document& document = tree.document();
  auto listed = tree.conjuncts(head);
  if (listed.size() < 2 || std::any_of(listed.begin(), listed.end(), [&](TokenId t) { return tree.has(t, Deprel::kCc); })) return listed;
  const TokenRange words = tree.subtree(listed.back());
  for (TokenId t = listed.back() + 1; t < words.end; ++t) {
    if (document.deprel(t) != Deprel::kConj || !tree.has(t, Deprel::kCc)) continue;
    listed.push_back(t);
    break;
  }
  return listed;
}

// A noun with words of its own around it; "bread, water and money" are one thing.
bool full_phrase(const Tree& tree, TokenId t) {
  return tree.document().upos(t) == Upos::kNoun &&
         tree.child(t, {Deprel::kDet, Deprel::kNmodPoss, Deprel::kNummod, Deprel::kNmod, Deprel::kAcl});
}

// "To free the men and to investigate the raid": a deed with its own "to" and what it is done to.
bool full_deed(const Tree& tree, TokenId t) {
  const auto mark = tree.child(t, Deprel::kMark);
  return mark && tree.document().lemma(*mark) == "to" && tree.document().xpos(t) == "VB" && tree.child(t, {Deprel::kObj, Deprel::kObl, Deprel::kXcomp, Deprel::kCcomp});
}

Issue phrase(const Document& document, TokenId head, TokenRange words) {
  while (words.end > head + 1 && (document.upos(words.end - 1) == Upos::kPunct || document.upos(words.end - 1) == Upos::kCconj)) --words.end;
  while (words.begin < head && (document.upos(words.begin) == Upos::kPunct || document.upos(words.begin) == Upos::kCconj || document.upos(words.begin) == Upos::kAdp || document.upos(words.begin) == Upos::kPart)) ++words.begin;
  const Span bytes = document.bytes(words);
  return {std::string(document.text.of(bytes)), head, bytes, std::nullopt};
}

}  // namespace

std::vector<Position> each_of_a_list(const StanceScene& scene, const Position& position) {
  const Tree& tree = scene.tree();
  const Document& document = scene.document();
  const auto listed = members(tree, position.issue.head);
  const bool instead = std::any_of(listed.begin(), listed.end(), [&](TokenId t) { return negated(tree, t); });  // "a ship, not a sermon"
  const bool list = !instead && one_of(position.act, kListed) && listed.size() > 1 && listed.front() == position.issue.head && !tree.below(position.trigger, position.issue.head) &&
                    (std::all_of(listed.begin(), listed.end(), [&](TokenId t) { return full_phrase(tree, t); }) ||
                     std::all_of(listed.begin(), listed.end(), [&](TokenId t) { return full_deed(tree, t); }));
  if (!list) return {position};
  std::vector<Position> out;
  for (const TokenId one : listed) {
    Position part = position;
    const TokenRange words = tree.subtree(one);
    TokenId end = words.end;  // without the conjuncts that hang below the first
    for (const TokenId other : listed) {
      if (other > one && tree.subtree(other).begin < end) end = tree.subtree(other).begin;
    }
    part.issue = phrase(document, one, {words.begin, std::max(end, one + 1)});
    part.spans = {{std::min(document.tokens[position.trigger].bytes.begin, part.issue.bytes.begin), std::max(document.tokens[position.trigger].bytes.end, part.issue.bytes.end)}};
    out.push_back(std::move(part));
  }
  return out;
}

std::vector<Position> withheld_till_then(const StanceScene& scene, const Position& demand) {
  std::vector<Position> out;
  if (!one_of(demand.act, kListed)) return out;
  const Tree& tree = scene.tree();
  const Document& document = scene.document();
  const TokenRange sentence = document.sentences[tree.sentence_of(demand.trigger)].tokens;
  for (TokenId t = demand.trigger + 1; t < sentence.end; ++t) {
    const auto mark = document.deprel(t) == Deprel::kAdvcl ? tree.child(t, Deprel::kMark) : std::nullopt;
    const std::string modal = modal_of(tree, t);
    if (!mark || document.lemma(*mark) != "before" || (modal != "will" && modal != "would") || !tree.below(t, demand.trigger)) continue;
    if (!scene.same_side(demand.holder, scene.actors(scene.slots().subjects(t)))) continue;
    Position position;
    position.trigger = t;
    position.holder = demand.holder;
    position.towards = demand.towards;
    position.act = "decline";
    position.stance = "conditional";
    position.issue = issue_of_clause(scene, t);
    position.conditions = {{"precondition", demand.towards, demand.issue.bytes}};
    if (!found_position(scene, position)) position.statements = demand.statements, position.events = demand.events;
    out.push_back(std::move(position));
  }
  return out;
}

}  // namespace entente
