// Positions by what is left unsaid: "has not said whether it will hit back", "is weighing whether to join", and the evasive answer to what
// was asked ("Asked whether Oslo would sign, she said only that ...").
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"
#include "stance/mood.h"
#include "stance/position.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 16> kTelling = {"say",      "decide",  "reveal",   "disclose",  "confirm", "specify", "indicate", "announce",
                                                       "clarify",  "know",    "determine", "state",    "answer",  "spell",   "settle",   "choose"};
constexpr std::array<std::string_view, 12> kWeighing = {"consider", "weigh",  "debate",  "mull",   "ponder",  "discuss",
                                                        "study",    "assess", "examine", "review", "explore", "contemplate"};
constexpr std::array<std::string_view, 6> kHolding = {"decline", "refuse", "demur", "dodge", "avoid", "evade"};
// Words of an answer that answers nothing: "rule nothing out", "no comment", "would not speculate", "a hypothetical question".
constexpr std::array<std::string_view, 4> kEvasion = {"nothing", "comment", "speculate", "hypothetical"};

class Silences {
 public:
  Silences(const StanceScene& scene, const std::vector<const StanceEntry*>& matched)
      : scene_(scene), tree_(scene.tree()), document_(scene.document()), matched_(matched) {}

  std::vector<Position> find() {
    for (TokenId t = 0; t < matched_.size(); ++t) {
      if (document_.upos(t) != Upos::kVerb || scene_.credit_sentences[tree_.sentence_of(t)]) continue;
      const auto asked = open_question(t);
      if (!asked) continue;
      if (document_.lemma(t) == "ask") {
        if (const auto answer = evasive_answer(t)) add(*answer, *asked, "decline");
      } else if (!matched_[t] && unsaid(t)) {
        add(t, *asked, "decline");
      }
    }
    return std::move(out_);
  }

 private:
  // The clause "whether ..." below the verb.
  std::optional<TokenId> open_question(TokenId t) const {
    for (TokenId c : tree_.children(t)) {
      const Deprel deprel = document_.deprel(c);
      if (deprel != Deprel::kCcomp && deprel != Deprel::kXcomp && deprel != Deprel::kAdvcl) continue;
      for (TokenId mark : tree_.children(c)) {
        const Caseless form(document_.form(mark));
        if (mark < c && mark > t && (form == "whether" || (form == "if" && deprel != Deprel::kAdvcl))) return c;
      }
    }
    return std::nullopt;
  }

  bool unsaid(TokenId t) const {
    const Caseless lemma(document_.lemma(t));
    const Mood mood = mood_of(tree_, t);
    if (one_of(lemma, kWeighing)) return mood == Mood::kTaken;
    if (!one_of(lemma, kTelling)) return false;
    if (mood == Mood::kDenied || mood == Mood::kPending) return true;
    return lemma == "decide" && document_.xpos(t) == "VBG" && mood == Mood::kTaken;
  }

  // "Asked whether ..., she declined to say": the verb of the answer, where it says neither yes nor no.
  std::optional<TokenId> evasive_answer(TokenId ask) const {
    if (document_.xpos(ask) != "VBN" || document_.is_root(ask) || document_.deprel(ask) != Deprel::kAdvcl) return std::nullopt;
    const TokenId answer = document_.head(ask);
    if (answer < ask) return std::nullopt;
    if (negated(tree_, answer) || one_of(Caseless(document_.lemma(answer)), kHolding)) return answer;
    const TokenRange sentence = document_.sentences[tree_.sentence_of(ask)].tokens;
    for (TokenId k = tree_.subtree(ask).end; k < sentence.end; ++k) {
      if (one_of(Caseless(document_.lemma(k)), kEvasion)) return answer;
      const bool only = Caseless(document_.form(k)) == "only" && (k + 1 == answer || k == answer + 1);
      if (only) return answer;
    }
    return std::nullopt;
  }

  void add(TokenId t, TokenId asked, const std::string& act) {
    auto holders = scene_.actors(scene_.slots().subjects(t));
    const auto s = scene_.statement_at(t);
    if (holders.empty() && s) holders = scene_.statements[*s].speakers;
    if (holders.empty()) return;
    Position position;
    position.trigger = t;
    position.holder = holders.front();
    for (std::size_t i = 1; i < holders.size(); ++i) {
      if (!scene_.same_side(holders[i], position.holder)) position.jointly_with.push_back(holders[i]);
    }
    position.act = act;
    position.stance = about_another(asked, position) ? "none declared" : "undecided";
    position.issue = issue_of_clause(scene_, asked);
    if (found_position(scene_, position)) out_.push_back(std::move(position));
  }

  // What somebody else may do is no matter of one's own resolve.
  bool about_another(TokenId asked, const Position& position) const {
    const auto subjects = scene_.actors(scene_.slots().subjects(asked));
    return !subjects.empty() && !scene_.same_side(position.holder, subjects);
  }

  const StanceScene& scene_;
  const Tree& tree_;
  const Document& document_;
  const std::vector<const StanceEntry*>& matched_;
  std::vector<Position> out_;
};

}  // namespace

std::vector<Position> find_silences(const StanceScene& scene, const std::vector<const StanceEntry*>& matched) {
  return Silences(scene, matched).find();
}

}  // namespace entente
