// Positions that no word of stance tells, only the verb of what is said: who says that another must do something demands it; who says
// that the own side will do something undertakes it, and with "not" refuses it.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/carried_quotes.h"
#include "extract/clause_words.h"
#include "stance/mood.h"
#include "stance/position.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 5> kHedges = {"likely", "probably", "perhaps", "possibly",
                                                     "maybe"};
// What is no deed: "will continue to be", "would have".
constexpr std::array<std::string_view, 10> kNoDeed = {"be",   "seem",   "remain", "have", "need",
                                                      "stay", "become", "want",   "wait", "do"};

class Claims {
 public:
  Claims(const StanceScene& scene, const std::vector<const StanceEntry*>& matched)
      : scene_(scene), tree_(scene.tree()), document_(scene.document()), matched_(matched) {}

  std::vector<Position> find() {
    for (TokenId t = 0; t < matched_.size(); ++t) {
      if (document_.upos(t) != Upos::kVerb || matched_[t] || !main_clause(t)) continue;
      const auto s = scene_.statement_around(t);
      if (!s || scene_.statements[*s].speakers.empty() || of_belief(scene_.statements[*s]))
        continue;
      if (part_of_an_issue(scene_, matched_, t)) continue;
      claim(t, scene_.statements[*s]);
    }
    return std::move(out_);
  }

 private:
  // What is feared, hoped or asked is nobody's undertaking.
  static bool of_belief(const Statement& statement) {
    return statement.act == "ask" || statement.act == "believe" || statement.act == "accuse" ||
           statement.act == "deny" || statement.negative;
  }

  // The verb of the content itself, not of a clause inside it.
  bool main_clause(TokenId t) const {
    switch (document_.deprel(t)) {
      case Deprel::kRoot:
      case Deprel::kCcomp:
      case Deprel::kParataxis:
        return true;
      case Deprel::kXcomp:  // "will have to suspend"
        return modal_of(tree_, t) == "must";
      case Deprel::kConj:
        return main_clause(tree_.first_conjunct(t));
      default:
        return false;
    }
  }

  void claim(TokenId t, const Statement& statement) {
    std::string modal = modal_of(tree_, t);
    const std::string above = document_.deprel(t) == Deprel::kXcomp && !document_.is_root(t)
                                  ? modal_of(tree_, document_.head(t))
                                  : "";
    const bool forced = modal == "must" && (above == "will" || above == "would");
    if (forced) modal = above;
    if (modal.empty() || modal == "may" || hedged(t) || mood_of_claim(t) == Mood::kUntaken) return;
    const auto subjects = scene_.actors(scene_.slots().subjects(t));
    if (subjects.empty() || scene_.slots().passive(t)) return;
    const bool own = scene_.same_side(subjects.front(), statement.speakers);
    Position position;
    position.trigger = forced ? document_.head(t) : t;  // "will have to suspend"
    if (modal == "must") {
      if (own) return;
      position.holder = statement.speakers.front();
      position.towards = subjects.front();
      position.act = "demand";
      position.stance = negated_at(t) ? "oppose" : "support";
    } else {
      if (!own || !deed(t)) return;
      position.holder = holder(subjects.front(), statement);
      undertaking(t, statement, position);
    }
    position.issue = issue_of_clause(scene_, t);
    within_content(statement, position.issue);
    position.conditions = conditions_of(scene_, position);
    apply_conditions(position);
    if (found_position(scene_, position)) out_.push_back(std::move(position));
  }

  // "“We shall close it,” he said after the talks", where the tree hangs "after" below what is said: the words of the content alone.
  void within_content(const Statement& statement, Issue& issue) const {
    for (const Span& span : statement.content) {
      if (!span.contains(document_.tokens[issue.head].bytes)) continue;
      TokenId end = token_from(document_, std::min(issue.bytes.end, span.end));
      while (end > issue.head + 1 && document_.upos(end - 1) == Upos::kPunct) --end;
      issue.bytes = {std::max(issue.bytes.begin, span.begin), document_.tokens[end - 1].bytes.end};
      issue.label = std::string(document_.text.of(issue.bytes));
      return;
    }
  }

  // "Manila would accept": Manila, not the diplomat who says it.
  EntityId holder(EntityId subject, const Statement& statement) const {
    const bool state = scene_.cast().entities[subject].kind == EntityKind::kState;
    return state ? subject : statement.speakers.front();
  }

  void undertaking(TokenId t, const Statement& statement, Position& position) const {
    const bool threat = statement.act == "warn" || statement.act == "threaten";
    position.act = threat ? "threaten" : "promise";
    position.stance = "support";
    if (!negated_at(t)) return;
    position.act = threat ? "threaten" : "reject";
    position.stance = "oppose";
  }

  Mood mood_of_claim(TokenId t) const {
    const Mood mood = mood_of(tree_, t);
    const bool must = modal_of(tree_, t) == "must";
    return must && mood == Mood::kUntaken && !question(t) ? Mood::kTaken : mood;
  }

  bool question(TokenId t) const {
    const TokenRange sentence = document_.sentences[tree_.sentence_of(t)].tokens;
    for (TokenId k = sentence.begin; k < sentence.end; ++k) {
      if (document_.form(k) == "?") return true;
    }
    return false;
  }

  bool negated_at(TokenId t) const {
    return mood_of(tree_, t) == Mood::kDenied || negated(tree_, t);
  }

  bool hedged(TokenId t) const {
    for (TokenId c : tree_.children(t)) {
      if (document_.deprel(c) == Deprel::kAdvmod && one_of(lower_ascii(document_.form(c)), kHedges))
        return true;
    }
    return false;
  }

  // Words and thoughts are no deeds ("will not speculate").
  bool deed(TokenId t) const {
    const std::string lemma = lower_ascii(document_.lemma(t));
    if (one_of(lemma, kNoDeed)) return false;
    const auto cues = scene_.lexicon.cues.find(lemma);
    if (cues == scene_.lexicon.cues.end()) return true;
    return std::none_of(cues->second.begin(), cues->second.end(), [](const CueEntry& cue) {
      return cue.pos == "verb" && cue.frames.contains("clause") &&
             (cue.act == "assert" || cue.act == "believe" || cue.act == "ask");
    });
  }

  const StanceScene& scene_;
  const Tree& tree_;
  const Document& document_;
  const std::vector<const StanceEntry*>& matched_;
  std::vector<Position> out_;
};

}  // namespace

std::vector<Position> find_claims(const StanceScene& scene,
                                  const std::vector<const StanceEntry*>& matched) {
  return Claims(scene, matched).find();
}

}  // namespace entente
