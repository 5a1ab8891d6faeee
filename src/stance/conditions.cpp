// Conditions of a position: clauses and phrases beside its trigger and inside its issue.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "stance/mood.h"
#include "stance/position.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 6> kPrecondition = {"if", "once", "provided", "providing", "when", "assuming"};
constexpr std::array<std::string_view, 3> kPending = {"pending", "subject to", "on condition of"};
constexpr std::array<std::string_view, 5> kExcept = {"except", "except for", "barring", "save for", "save"};
constexpr std::array<std::string_view, 4> kUpTo = {"by", "until", "before", "within"};
constexpr std::array<std::string_view, 3> kPenalty = {"pain", "threat", "penalty"};  // "on pain of expulsion"
// Verbs of what happens to one who does not comply: "or face sanctions".
constexpr std::array<std::string_view, 12> kCost = {"face", "risk", "suffer", "lose", "pay", "see", "forfeit", "endure", "bear", "meet", "be", "confront"};
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
      if (Caseless(document_.form(t)) == "first" && document_.deprel(t) == Deprel::kAdvmod &&
          modal_of(tree_, document_.head(t)) == "must")
        add("precondition", document_.bytes(issue), position_.towards);
    }
    threats();
    return std::move(out_);
  }

 private:
  // The trigger's own clauses and those of the infinitive below it.
  void look_below(TokenId t, int depth) {
    for (TokenId c : tree_.children(t)) {
      const Deprel deprel = document_.deprel(c);
      if (deprel == Deprel::kAdvcl) clause(c);
      if (deprel == Deprel::kAdvmod && Caseless(document_.form(c)) == "long") as_long_as(c);
      if (deprel == Deprel::kObl || deprel == Deprel::kNmod) phrase(c);
      if (deprel == Deprel::kConj) alternative(t, c);
      const bool deeper = deprel == Deprel::kXcomp || deprel == Deprel::kCcomp ||
                          deprel == Deprel::kObj || deprel == Deprel::kAcl;
      if (deeper && depth < 3) look_below(c, depth + 1);
    }
  }

  // "as long as nobody boards it", where the tree hangs the clause on "long".
  void as_long_as(TokenId adverb) {
    const auto below = tree_.child(adverb, Deprel::kAdvcl);
    if (!below) return;
    const auto subjects = actors_of(*below);
    add("precondition", document_.bytes(tree_.subtree(adverb)), subjects.empty() ? std::nullopt : std::optional(subjects.front()));
  }

  void clause(TokenId verb) {
    const std::string mark = mark_of(verb);
    std::string kind;
    const bool only_after = mark == "after" && after_only(verb);
    if ((one_of(mark, kPrecondition) && !conceded(verb)) || only_after || mark == "as long as" || mark == "so long as")
      kind = "precondition";
    if (mark == "unless") kind = "exception";
    if (mark == "until" || mark == "till") kind = "deadline";
    if (kind.empty() && (inverted(verb) || given(verb))) kind = "precondition";
    if (kind.empty()) return;
    const auto subjects =
        actors_of(tree_.child(verb, Deprel::kCcomp).value_or(verb));
    add(kind, document_.bytes(tree_.subtree(verb)),
        subjects.empty() ? std::nullopt : std::optional(subjects.front()));
  }

  std::vector<EntityId> actors_of(TokenId verb) const {
    return scene_.actors(scene_.slots().passive(verb) ? scene_.slots().objects(verb) : scene_.slots().subjects(verb));
  }

  // "provided that Laos opens its books", where the tree makes a verb of it, with its clause below it or beside it.
  bool given(TokenId verb) const {
    const std::string form = lower_ascii(document_.form(verb));
    const auto gives = [](const std::string& word) { return word == "provided" || word == "providing" || word == "assuming"; };
    return (gives(form) && tree_.has(verb, Deprel::kCcomp)) || (mark_of(verb) == "that" && gives(before(tree_.subtree(verb).begin)));
  }

  std::string mark_of(TokenId verb) const {
    std::string out;
    for (TokenId c : tree_.children(verb)) {
      if (document_.deprel(c) != Deprel::kMark || c > verb) continue;
      out = lower_ascii(document_.form(c));
      if (out == "as" && c >= 2 && Caseless(document_.form(c - 1)) == "long")
        return "as long as";
      if (c + 1 < verb && Caseless(document_.form(c + 1)) == "long") return "as long as";
      return out;
    }
    const TokenId first = tree_.subtree(verb).begin;  // "when" and "once" may be adverbs of their clause
    const Caseless form(document_.form(first));
    const bool adverb = document_.head(first) == verb && document_.deprel(first) == Deprel::kAdvmod && (form == "when" || form == "once");
    return adverb ? lower_ascii(document_.form(first)) : out;
  }

  std::string before(TokenId t) const { return t > 0 ? lower_ascii(document_.form(t - 1)) : std::string(); }

  // "even if", "as if": no condition.
  bool conceded(TokenId verb) const {
    const std::string word = before(tree_.subtree(verb).begin), own = lower_ascii(document_.form(tree_.subtree(verb).begin));
    return word == "even" || word == "as" || own == "even" || own == "as";
  }

  // "only after the prisoners are freed".
  bool after_only(TokenId t) const {
    const TokenId first = tree_.subtree(t).begin;
    return before(first) == "only" || Caseless(document_.form(first)) == "only";
  }

  // "must leave or face sanctions", "or we will close the border": what else would happen.
  void alternative(TokenId verb, TokenId other) {
    const auto cc = tree_.child(other, Deprel::kCc);
    if (!cc || Caseless(document_.form(*cc)) != "or" || document_.upos(other) == Upos::kNoun) return;
    const std::string modal = modal_of(tree_, other);
    const bool cost = one_of(Caseless(document_.lemma(other)), kCost) || modal == "will" || modal == "would";
    if (cost) add("consequence", document_.bytes(tree_.subtree(other)), bearer_of(verb));
  }

  // Who must do what is asked: the subject of its verb, else whom the position goes to.
  std::optional<EntityId> bearer_of(TokenId verb) const {
    const auto subjects = scene_.actors(scene_.slots().subjects(verb));
    const bool own = subjects.empty() || subjects.front() == position_.holder;
    return own && position_.towards ? position_.towards : subjects.empty() ? std::nullopt : std::optional(subjects.front());
  }

  // "..., failing which it would leave"; "Otherwise the border will be closed": behind the trigger, also at the head of the next sentence.
  void threats() {
    const std::uint32_t own = tree_.sentence_of(position_.trigger);
    for (std::uint32_t s = own; s < document_.sentences.size() && s <= own + 1; ++s) {
      if (document_.sentences[s].paragraph != document_.sentences[own].paragraph) return;
      const TokenRange words = document_.sentences[s].tokens;
      for (TokenId t = std::max(words.begin, s == own ? position_.trigger : words.begin); t < words.end; ++t) {
        const Caseless form(document_.form(t));
        const bool which = form == "failing" && t + 1 < words.end && Caseless(document_.form(t + 1)) == "which";
        const bool else_ = form == "else" && before(t) == "or";
        if ((form == "otherwise" && leads(t, words)) || which || else_) add("consequence", rest(t, words), bearer_of(position_.issue.head));
        if (s != own && t > words.begin + 2) break;
      }
    }
  }

  // "otherwise" at the head of its clause, not "unless agreed otherwise".
  bool leads(TokenId t, TokenRange words) const {
    return t == words.begin || document_.upos(t - 1) == Upos::kPunct || document_.upos(t - 1) == Upos::kCconj;
  }

  Span rest(TokenId t, TokenRange words) const {
    TokenId end = words.end;
    while (end > t + 1 && document_.upos(end - 1) == Upos::kPunct) --end;
    return document_.bytes({t, end});
  }

  // "Should Spain leave, ...", "Were they to sign, ..."
  bool inverted(TokenId verb) const {
    const TokenId first = tree_.subtree(verb).begin;
    const Caseless form(document_.form(first));
    return document_.deprel(first) == Deprel::kAux && document_.head(first) == verb &&
           (form == "should" || form == "were" || form == "had");
  }

  // "in exchange for ...", "on condition that ...", "by Friday".
  void phrase(TokenId noun) {
    const std::string& preposition = tree_.preposition(noun);
    const Caseless lemma(document_.lemma(noun));
    const bool traded =
        preposition.starts_with("in exchange") || preposition.starts_with("in return");
    if (traded || ((preposition == "in" || preposition == "on") && one_of(lemma, kExchange) &&
                   (tree_.has(noun, Deprel::kNmod) || tree_.has(noun, Deprel::kAcl)))) {
      add(lemma == "condition" ? "precondition" : "exchange", document_.bytes(tree_.subtree(noun)),
          std::nullopt);
      return;
    }
    if ((preposition == "on" || preposition == "under") && one_of(lemma, kPenalty) && tree_.has(noun, Deprel::kNmod))
      return add("consequence", document_.bytes(tree_.subtree(noun)), bearer_of(position_.issue.head));
    if (one_of(preposition, kExcept)) return add("exception", document_.bytes(tree_.subtree(noun)), std::nullopt);
    if (one_of(preposition, kPending) || (preposition == "after" && after_only(noun)))
      return add("precondition", document_.bytes(tree_.subtree(noun)), std::nullopt);
    if (preposition == "in" && one_of(lemma, kExchange) && noun + 1 < document_.tokens.size() && document_.form(noun + 1) == "for") {
      const TokenId price = document_.head(noun + 1);  // "in return | for a loan", hung apart
      if (price > noun && !document_.is_root(noun + 1)) add("exchange", document_.bytes({tree_.subtree(noun).begin, tree_.subtree(price).end}), std::nullopt);
      return;
    }
    if (!one_of(preposition, kUpTo)) return;
    const Span bytes = document_.tokens[noun].bytes;
    const bool date = std::any_of(scene_.moments.begin(), scene_.moments.end(),
                                  [&](const Moment& m) { return m.bytes.overlaps(bytes); });
    if (date) add("deadline", document_.bytes(tree_.subtree(noun)), std::nullopt);
  }

  void add(const std::string& kind, Span bytes, std::optional<EntityId> bearer) {
    const bool known = std::any_of(out_.begin(), out_.end(),
                                   [&](const PositionCondition& c) { return c.bytes == bytes || (c.kind == kind && c.bytes.contains(bytes)); });
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

std::vector<Position> demands_in_conditions(const StanceScene& scene, const std::vector<Position>& positions) {
  const Document& document = scene.document();
  const Tree& tree = scene.tree();
  std::vector<Position> out;
  for (const Position& position : positions) {
    if (position.act == "threaten") continue;  // "will raise the duties unless Peru pays": the threat is the demand, one position
    for (const PositionCondition& condition : position.conditions) {
      if (condition.kind != "exception" && condition.kind != "deadline") continue;
      for (TokenId t = document.sentences[tree.sentence_of(position.trigger)].tokens.begin; t < document.sentences[tree.sentence_of(position.trigger)].tokens.end; ++t) {
        if (document.deprel(t) != Deprel::kAdvcl || document.bytes(tree.subtree(t)) != condition.bytes) continue;
        const bool passive = scene.slots().passive(t);
        const auto who = passive ? scene.slots().objects(t) : scene.slots().subjects(t);
        const bool about_somebody = std::any_of(who.begin(), who.end(), [&](TokenId w) {
          const MentionId m = scene.cast().mention_at[w];
          return m != kNone && scene.cast().mentions[m].kind != EntityKind::kDocument && scene.cast().mentions[m].kind != EntityKind::kFacility;
        });
        const auto doers = scene.actors(who);
        if (!about_somebody || (!passive && (doers.empty() || scene.same_side(position.holder, doers)))) continue;
        Position demand;
        demand.trigger = t;
        demand.holder = position.holder;
        demand.jointly_with = position.jointly_with;
        demand.act = "demand";
        demand.stance = "support";
        if (!passive) demand.towards = doers.front();
        demand.issue = issue_of_clause(scene, t);
        if (const auto mark = tree.child(t, Deprel::kMark); mark && document.tokens[*mark].bytes.end > demand.issue.bytes.begin) {
          demand.issue.bytes.begin = document.tokens[*mark + 1].bytes.begin;  // "in July unless ...", hung below the clause
          demand.issue.label = std::string(document.text.of(demand.issue.bytes));
        }
        demand.according_to = position.according_to;
        demand.statements = position.statements;
        demand.events = position.events;
        demand.spans = {demand.issue.bytes};
        out.push_back(std::move(demand));
      }
    }
  }
  return out;
}

void apply_conditions(Position& position) {
  const bool bound = std::any_of(
      position.conditions.begin(), position.conditions.end(),
      [](const PositionCondition& c) { return c.kind != "deadline" && c.kind != "consequence"; });
  const bool considers = position.stance == "undecided" && position.act == "intend";  // "would consider it if both asked"
  if (bound && ((position.stance == "support" && one_of(position.act, kYielding)) || considers))
    position.stance = "conditional";
}

}  // namespace entente
