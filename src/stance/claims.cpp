// Positions that no word of stance tells, only the verb of what is said: who says that another must do something demands it; who says
// that the own side will do something undertakes it, and with "not" refuses it.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"
#include "stance/earlier_issues.h"
#include "stance/mood.h"
#include "stance/position.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 5> kHedges = {"likely", "probably", "perhaps", "possibly",
                                                     "maybe"};
// What is no deed: "will continue to be", "would have".
constexpr std::array<std::string_view, 10> kNoDeed = {"be",   "seem",   "remain", "have", "need",
                                                      "stay", "become", "want",   "wait", "do"};

// What one will not do to nobody in particular: "we will not kneel".
constexpr std::array<std::string_view, 12> kDefiance = {"kneel", "bow",   "bend",    "yield",  "flinch",    "blink",
                                                        "budge", "waver", "retreat", "submit", "surrender", "rest"};
// Imperatives that want no deed of anybody.
constexpr std::array<std::string_view, 22> kNoOrder = {"let",   "look",  "imagine", "remember", "believe", "forget", "make",  "thank",
                                                       "mark",  "trust", "suppose", "see",      "watch",   "wait",   "listen", "ask",
                                                       "tell",  "note",  "say",     "think",    "take",    "consider"};

// What only one who holds it, or holds power, can let happen: "the men would be freed".
constexpr std::array<std::string_view, 20> kGranted = {"free",   "release", "return", "lift",   "reopen",   "restore", "pardon", "name",      "appoint", "publish",
                                                       "punish", "admit",   "allow",  "extradite", "withdraw", "expel",   "try",    "prosecute", "compensate", "resume"};

// Deeds that others are warned of.
constexpr std::array<std::string_view, 24> kFeared = {"reprisal",   "retaliation", "strike",    "attack",     "sanction",  "tariff",     "invasion", "intervention",
                                                      "escalation", "blockade",    "embargo",   "annexation", "offensive", "deployment", "assault",  "incursion",
                                                      "raid",       "expansion",   "extension", "withdrawal", "expulsion", "war",        "bombing",  "interference"};

class Claims {
 public:
  Claims(const StanceScene& scene, const std::vector<const StanceEntry*>& matched)
      : scene_(scene), tree_(scene.tree()), document_(scene.document()), matched_(matched) {}

  std::vector<Position> find() {
    for (TokenId t = 0; t < matched_.size(); ++t) {
      const bool possible = document_.lemma(t) == "possible" && tree_.has(t, Deprel::kCop);
      if ((document_.upos(t) != Upos::kVerb && !possible) || matched_[t] || !main_clause(t)) continue;
      const auto s = scene_.statement_around(t);
      if (!s || scene_.statements[*s].speakers.empty() || of_belief(scene_.statements[*s]))
        continue;
      if (part_of_an_issue(scene_, matched_, t)) continue;
      if (possible) {
        possible_if(t, scene_.statements[*s]);
        continue;
      }
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
    if (ordered(t, statement)) return order(t, statement);
    const TokenId first = tree_.first_conjunct(t);
    if (first != t && ordered(first, statement)) return;  // "Send him home, and we will try him": what would follow
    std::string modal = modal_of(tree_, t);
    const std::string above = document_.deprel(t) == Deprel::kXcomp && !document_.is_root(t)
                                  ? modal_of(tree_, document_.head(t))
                                  : "";
    const bool forced = modal == "must" && (above == "will" || above == "would");
    if (forced) modal = above;
    if (modal.empty()) return never_done(t, statement);
    if (modal == "may" || hedged(t) || mood_of_claim(t) == Mood::kUntaken) return;
    const auto subjects = scene_.actors(scene_.slots().subjects(t));
    if (statement.act == "warn" && !negated_at(t)) warned_of(t, statement);
    if (scene_.slots().passive(t)) return left_open(t, modal, statement);
    if (subjects.empty()) return;
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
    position.issue = within(statement, issue_of_clause(scene_, t));
    position.conditions = conditions_of(scene_, position);
    apply_conditions(position);
    if (const auto text = signed_text(t, position.holder)) position.issue = *text;
    keep(std::move(position));
  }

  // "The movement would sign if ...": the text that was told of before.
  std::optional<Issue> signed_text(TokenId t, EntityId holder) const {
    static constexpr std::array<std::string_view, 3> kSigning = {"sign", "ratify", "initial"};
    if (!one_of(Caseless(document_.lemma(t)), kSigning) || tree_.child(t, {Deprel::kObj, Deprel::kXcomp})) return std::nullopt;
    return raised_before(scene_, out_, t, holder);
  }

  // "said that a ceasefire was possible only after the troops had left".
  void possible_if(TokenId t, const Statement& statement) {
    const auto subject = tree_.child(t, Deprel::kNsubj);
    if (!subject || document_.upos(*subject) == Upos::kPron || negated_at(t)) return;
    Position position;
    position.trigger = t;
    position.holder = statement.speakers.front();
    position.act = "accept";
    position.stance = "support";
    position.issue = within(statement, issue_of_clause(scene_, *subject));
    position.conditions = conditions_of(scene_, position);
    apply_conditions(position);
    if (position.stance == "conditional") keep(std::move(position));
  }

  // "said the men must be freed", "said 40 of them would be freed": nobody is named to do it, so a demand is made of whom it concerns, and
  // what only one who holds power can grant is promised or refused by the speaker.
  void left_open(TokenId t, const std::string& modal, const Statement& statement) {
    const auto subject = tree_.child(t, Deprel::kNsubjPass);
    if (tree_.child(t, Deprel::kOblAgent)) return;
    const bool none = subject && (negated(tree_, *subject) || document_.lemma(*subject) == "nobody");  // "no missiles would be allowed"
    Position position;
    position.trigger = t;
    position.holder = statement.speakers.front();
    if (modal == "must") {
      if (none) return;
      position.act = "demand";
      position.stance = negated_at(t) ? "oppose" : "support";
    } else {
      if ((modal != "will" && modal != "would") || !one_of(Caseless(document_.lemma(t)), kGranted)) return;
      undertaking(t, statement, position);
      if (none) {
        position.act = position.act == "promise" ? "reject" : position.act;
        position.stance = "oppose";
      }
    }
    position.issue = within(statement, issue_of_clause(scene_, t));
    position.conditions = conditions_of(scene_, position);
    apply_conditions(position);
    keep(std::move(position));
  }

  // "Chad has never used it": who says so of the own side denies the deed.
  void never_done(TokenId t, const Statement& statement) {
    const auto auxiliary = tree_.child(t, Deprel::kAux);
    const bool past = auxiliary && (document_.lemma(*auxiliary) == "have" || lower_ascii(document_.form(*auxiliary)) == "did");
    if (!past || !negated_at(t) || !deed(t) || scene_.slots().passive(t) || mood_of(tree_, t) == Mood::kUntaken) return;
    const auto subjects = scene_.actors(scene_.slots().subjects(t));
    if (subjects.empty() || !scene_.same_side(subjects.front(), statement.speakers) || !never(t)) return;
    Position position;
    position.trigger = t;
    position.holder = holder(subjects.front(), statement);
    position.act = "deny";
    position.stance = "oppose";
    position.issue = within(statement, issue_of_clause(scene_, t));
    keep(std::move(position));
  }

  bool never(TokenId t) const {
    const auto children = tree_.children(t);
    return tree_.has(t, Deprel::kObj) && std::any_of(children.begin(), children.end(), [&](TokenId c) { return lower_ascii(document_.form(c)) == "never"; });
  }

  void keep(Position position) {
    if (found_position(scene_, position)) out_.push_back(std::move(position));
  }

  // Without what follows the quotation in the same clause ("We will wait,” he said after the talks").
  Issue within(const Statement& statement, Issue issue) const {
    for (const Span& bytes : statement.content) {
      if (!bytes.overlaps(document_.tokens[issue.head].bytes)) continue;
      const std::uint32_t begin = std::max(issue.bytes.begin, bytes.begin), end = std::min(issue.bytes.end, bytes.end);
      if (end <= begin) return issue;
      issue.bytes = {begin, end};
      issue.label = std::string(document_.text.of(issue.bytes));
      return tidy(std::move(issue));
    }
    return issue;
  }

  // Without punctuation and a closing quotation mark at the end.
  static Issue tidy(Issue issue) {
    static constexpr std::array<std::string_view, 6> kEnds = {",", ".", ";", "\"", "”", "’"};
    for (bool cut = true; cut;) {
      cut = false;
      for (const std::string_view end : kEnds) {
        if (!issue.label.ends_with(end)) continue;
        issue.label.resize(issue.label.size() - end.size());
        issue.bytes.end -= static_cast<std::uint32_t>(end.size());
        cut = true;
      }
    }
    return issue;
  }

  // "Send him to us", quoted: what is said to somebody to do. Words, looks and thoughts are no deeds ("Ask me").
  bool ordered(TokenId t, const Statement& statement) const {
    if (document_.upos(t) != Upos::kVerb || document_.xpos(t) != "VB" || !quoted(t, statement)) return false;
    if (tree_.child(t, {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kCsubj, Deprel::kAux, Deprel::kAuxPass, Deprel::kCop})) return false;
    const auto mark = tree_.child(t, Deprel::kMark);
    const bool object = tree_.child(t, {Deprel::kObj, Deprel::kObl}).has_value();
    return !mark && object && !one_of(Caseless(document_.lemma(t)), kNoOrder) && deed(t);
  }

  bool quoted(TokenId t, const Statement& statement) const {
    const Span bytes = document_.tokens[t].bytes;
    return std::any_of(statement.quoted.begin(), statement.quoted.end(), [&](const Span& q) { return q.overlaps(bytes); });
  }

  void order(TokenId t, const Statement& statement) {
    Position position;
    position.trigger = t;
    position.holder = statement.speakers.front();
    position.act = "demand";
    position.stance = negated_at(t) ? "oppose" : "support";
    position.issue = within(statement, issue_of_clause(scene_, t));
    for (TokenId other : tree_.conjuncts(t)) {  // "Send him to us, and we will try him": up to there
      const std::uint32_t end = document_.tokens[tree_.subtree(other).begin].bytes.begin;
      if (other <= t || end >= position.issue.bytes.end || end <= position.issue.bytes.begin) continue;
      position.issue.bytes.end = document_.tokens[tree_.subtree(other).begin - 1].bytes.end;
      position.issue.label = std::string(document_.text.of(position.issue.bytes));
      position.issue = tidy(std::move(position.issue));
    }
    position.conditions = conditions_of(scene_, position);
    keep(std::move(position));
  }

  // "warned that new sanctions would wreck the talks": against the sanctions.
  void warned_of(TokenId t, const Statement& statement) {
    const std::string modal = modal_of(tree_, t);
    if (modal != "would" && modal != "will" && modal != "may") return;
    if (answered_by_force(t)) return against(t, *tree_.child(t, Deprel::kNsubjPass), "threaten", statement);
    if (const auto deed = deed_to_pay_for(t)) return against(t, *deed, "threaten", statement);
    const auto subject = tree_.child(t, {Deprel::kNsubj, Deprel::kCsubj});
    if (!subject || document_.upos(*subject) == Upos::kPron || document_.upos(*subject) == Upos::kPropn) return;
    const bool deed = scene_.event_at(*subject) || document_.deprel(*subject) == Deprel::kCsubj ||
                      one_of(Caseless(document_.lemma(*subject)), kFeared);
    if (!deed) return;
    against(t, *subject, "warn", statement);
  }

  // "warned that any boarding would be treated as piracy", "that any drone would be shot down": a threat to whoever does it.
  bool answered_by_force(TokenId t) const {
    static constexpr std::array<std::string_view, 14> kAnswers = {"treat", "meet", "answer", "shoot", "punish", "repel", "destroy",
                                                                  "regard", "sink", "resist", "consider", "see", "crush", "counter"};
    const auto subject = tree_.child(t, Deprel::kNsubjPass);
    return subject && is_nominal(document_.upos(*subject)) && document_.upos(*subject) != Upos::kPron && one_of(Caseless(document_.lemma(t)), kAnswers);
  }

  // "warned that those who called rallies would answer to the law": calling them.
  std::optional<TokenId> deed_to_pay_for(TokenId t) const {
    static constexpr std::array<std::string_view, 5> kPaying = {"answer", "face", "pay", "regret", "suffer"};
    static constexpr std::array<std::string_view, 3> kWhoever = {"those", "anyone", "anybody"};
    const auto subject = tree_.child(t, Deprel::kNsubj);
    if (!subject || !one_of(Caseless(document_.lemma(t)), kPaying) || !one_of(Caseless(document_.form(*subject)), kWhoever)) return std::nullopt;
    return tree_.child(*subject, Deprel::kAclRelcl);
  }

  void against(TokenId t, TokenId deed, const std::string& act, const Statement& statement) {
    Position position;
    position.trigger = t;
    position.holder = statement.speakers.front();
    position.act = act;
    position.stance = "oppose";
    position.issue = issue_of_clause(scene_, deed);
    keep(std::move(position));
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
      if (document_.deprel(c) == Deprel::kAdvmod && one_of(Caseless(document_.form(c)), kHedges))
        return true;
    }
    return false;
  }

  // Words and thoughts are no deeds ("will not speculate").
  bool deed(TokenId t) const {
    const std::string lemma = lower_ascii(document_.lemma(t));
    if (one_of(lemma, kDefiance) && !tree_.child(t, {Deprel::kObj, Deprel::kXcomp, Deprel::kCcomp})) return false;
    if (lemma == "draw" && objects_lemma(t) == "conclusion") return false;
    if (lemma == "stay" && keeps_away(t)) return true;
    if (one_of(lemma, kNoDeed)) return false;
    if (lemma == "admit" && tree_.has(t, Deprel::kObj)) return true;  // lets somebody in
    const auto cues = scene_.lexicon.cues.find(lemma);
    if (cues == scene_.lexicon.cues.end()) return true;
    return std::none_of(cues->second.begin(), cues->second.end(), [](const CueEntry& cue) {
      return cue.pos == "verb" && cue.frames.contains("clause") &&
             (cue.act == "assert" || cue.act == "believe" || cue.act == "ask");
    });
  }

  std::string objects_lemma(TokenId t) const {
    const auto object = tree_.child(t, Deprel::kObj);
    return object ? lower_ascii(document_.lemma(*object)) : "";
  }

  // "stay away from the summit", "stay out of the pact"
  bool keeps_away(TokenId t) const {
    const auto children = tree_.children(t);
    return std::any_of(children.begin(), children.end(), [&](TokenId c) {
      const Caseless form(document_.form(c));
      return form == "away" || form == "out" || form == "clear";
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
