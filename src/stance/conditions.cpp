// Conditions of a position: clauses and phrases beside its trigger and inside its issue.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "stance/mood.h"
#include "stance/position.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 5> kPrecondition = {"if", "once", "provided", "providing",
                                                           "when"};
constexpr std::array<std::string_view, 3> kExchange = {"exchange", "return", "condition"};
constexpr std::array<std::string_view, 7> kYielding = {"accept", "offer",    "promise", "propose",
                                                       "praise", "threaten", "intend"};

class Conditions {
 public:
  Conditions(const StanceScene& scene, const Position& position)
      : scene_(scene), tree_(scene.tree()), document_(scene.document()), position_(position) {}

  std::vector<PositionCondition> read() {
    look_below(position_.trigger, 0);
    const TokenRange issue = tree_.subtree(position_.issue.head);
    for (TokenId t = issue.begin; t < issue.end; ++t) {
      if (lower_ascii(document_.form(t)) == "first" && document_.deprel(t) == Deprel::kAdvmod &&
          modal_of(tree_, document_.head(t)) == "must")
        add("precondition", document_.bytes(issue), position_.towards);
    }
    return std::move(out_);
  }

 private:
  // The trigger's own clauses and those of the infinitive below it.
  void look_below(TokenId t, int depth) {
    for (TokenId c : tree_.children(t)) {
      const Deprel deprel = document_.deprel(c);
      if (deprel == Deprel::kAdvcl) clause(c);
      if (deprel == Deprel::kObl || deprel == Deprel::kNmod) phrase(c);
      const bool deeper = deprel == Deprel::kXcomp || deprel == Deprel::kCcomp ||
                          deprel == Deprel::kObj || deprel == Deprel::kAcl;
      if (deeper && depth < 3) look_below(c, depth + 1);
    }
  }

  void clause(TokenId verb) {
    const std::string mark = mark_of(verb);
    std::string kind;
    if (one_of(mark, kPrecondition) || mark == "as long as" || mark == "so long as")
      kind = "precondition";
    if (mark == "unless") kind = "exception";
    if (mark == "until" || mark == "till") kind = "deadline";
    if (kind.empty() && inverted(verb)) kind = "precondition";
    if (kind.empty()) return;
    const auto subjects =
        scene_.actors(scene_.slots().passive(verb) ? scene_.slots().objects(verb)
                                                   : scene_.slots().subjects(verb));
    add(kind, document_.bytes(tree_.subtree(verb)),
        subjects.empty() ? std::nullopt : std::optional(subjects.front()));
  }

  std::string mark_of(TokenId verb) const {
    std::string out;
    for (TokenId c : tree_.children(verb)) {
      if (document_.deprel(c) != Deprel::kMark || c > verb) continue;
      out = lower_ascii(document_.form(c));
      if (out == "as" && c >= 2 && lower_ascii(document_.form(c - 1)) == "long")
        return "as long as";
      if (c + 1 < verb && lower_ascii(document_.form(c + 1)) == "long") return "as long as";
      return out;
    }
    return out;
  }

  // "Should Spain leave, ...", "Were they to sign, ..."
  bool inverted(TokenId verb) const {
    const TokenId first = tree_.subtree(verb).begin;
    const std::string form = lower_ascii(document_.form(first));
    return document_.deprel(first) == Deprel::kAux && document_.head(first) == verb &&
           (form == "should" || form == "were" || form == "had");
  }

  // "in exchange for ...", "on condition that ...", "by Friday".
  void phrase(TokenId noun) {
    const std::string preposition = tree_.preposition(noun);
    const std::string lemma = lower_ascii(document_.lemma(noun));
    const bool traded =
        preposition.starts_with("in exchange") || preposition.starts_with("in return");
    if (traded || ((preposition == "in" || preposition == "on") && one_of(lemma, kExchange) &&
                   (tree_.has(noun, Deprel::kNmod) || tree_.has(noun, Deprel::kAcl)))) {
      add(lemma == "condition" ? "precondition" : "exchange", document_.bytes(tree_.subtree(noun)),
          std::nullopt);
      return;
    }
    if (preposition != "by" && preposition != "until") return;
    const Span bytes = document_.tokens[noun].bytes;
    const bool date = std::any_of(scene_.moments.begin(), scene_.moments.end(),
                                  [&](const Moment& m) { return m.bytes.overlaps(bytes); });
    if (date) add("deadline", document_.bytes(tree_.subtree(noun)), std::nullopt);
  }

  void add(const std::string& kind, Span bytes, std::optional<EntityId> bearer) {
    const bool known = std::any_of(out_.begin(), out_.end(),
                                   [&](const PositionCondition& c) { return c.bytes == bytes; });
    if (!known) out_.push_back({kind, bearer, bytes});
  }

  const StanceScene& scene_;
  const Tree& tree_;
  const Document& document_;
  const Position& position_;
  std::vector<PositionCondition> out_;
};

}  // namespace

std::vector<PositionCondition> conditions_of(const StanceScene& scene, const Position& position) {
  return Conditions(scene, position).read();
}

void apply_conditions(Position& position) {
  const bool bound = std::any_of(
      position.conditions.begin(), position.conditions.end(),
      [](const PositionCondition& c) { return c.kind != "deadline" && c.kind != "consequence"; });
  if (bound && position.stance == "support" && one_of(position.act, kYielding))
    position.stance = "conditional";
}

}  // namespace entente
