// The words that decide stand in dictionaries/events/classes.tsv: @nature (what strikes without being an actor), @sport_scene and
// @sport_metaphor (an attack in a match), so that an editor of the tables can widen them.
#include "extract/event_doubts.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::size_t kSportWords = 2;  // one may be a figure of speech, two set the scene

bool in_class(const Lexicon& lexicon, const std::string& name, const std::string& word) {
  const auto found = lexicon.classes.find(name);
  return found != lexicon.classes.end() && found->second.contains(word);
}

class Doubter {
 public:
  Doubter(const Scene& scene, const std::vector<const EventPattern*>& patterns)
      : scene_(scene),
        tree_(scene.parties.slots().tree()),
        document_(tree_.document()),
        patterns_(patterns) {}

  std::string about(TokenId t) const {
    if (scene_.credit_sentences[tree_.sentence_of(t)]) return "stands in a credit line";
    if (const auto verb = told_by_verb(t))
      return "told by its verb \"" + std::string(document_.form(*verb)) + "\"";
    if (const auto force = force_of_nature(t))
      return "\"" + std::string(document_.form(*force)) + "\" is no actor (classes: @nature)";
    if (sport(t)) return "a report of sport (classes: @sport_scene, @sport_metaphor)";
    return "";
  }

 private:
  std::string lemma(TokenId t) const { return lower_ascii(document_.lemma(t)); }

  // "held talks", "launched an attack", "imposed a ban": one event, told by verb and noun together.
  std::optional<TokenId> told_by_verb(TokenId t) const {
    if (document_.upos(t) != Upos::kNoun || document_.is_root(t)) return std::nullopt;
    const TokenId outer = scene_.parties.slots().measuring(t);  // "launched a wave of attacks"
    const Deprel deprel = document_.deprel(outer);
    if (document_.is_root(outer) ||
        (deprel != Deprel::kObj && deprel != Deprel::kNsubjPass && deprel != Deprel::kObl &&
         deprel != Deprel::kXcomp))
      return std::nullopt;
    const TokenId verb = document_.head(outer);
    const EventPattern* above = patterns_[verb];
    if (!above || above->type.empty()) return std::nullopt;
    const bool one_deed =
        above->type == patterns_[t]->type || ends_it(*above, t) ||
        (ontology::quad_of(above->type) == ontology::quad_of(patterns_[t]->type) &&
         deprel == Deprel::kObj && fulfils_condition(scene_, *above, t));
    return one_deed ? std::optional(verb) : std::nullopt;
  }

  // "cut trade with", "walked out of talks": who breaks off a cooperation tells the break, not the cooperation.
  bool ends_it(const EventPattern& above, TokenId t) const {
    static constexpr std::array<std::string_view, 3> kBroken = {"CONSULT", "COOPERATE", "SUPPORT"};
    if ((above.type != "SANCTION" && above.mode != "boycott") || !one_of(patterns_[t]->type, kBroken)) return false;
    const std::string word = lemma(t);
    return std::any_of(above.when.begin(), above.when.end(), [&](const Condition& condition) {
      return !condition.negated && std::find(condition.words.begin(), condition.words.end(),
                                             word) != condition.words.end();
    });
  }

  std::optional<TokenId> force_of_nature(TokenId t) const {
    for (TokenId s : scene_.parties.slots().fill(t, "subj")) {
      if (in_class(scene_.lexicon, "@nature", lemma(s)) && !scene_.hits.actors.at(s)) return s;
    }
    return std::nullopt;
  }

  bool sport(TokenId t) const {
    if (!in_class(scene_.lexicon, "@sport_metaphor", lemma(t))) return false;
    const TokenRange sentence = document_.sentences[tree_.sentence_of(t)].tokens;
    std::unordered_set<std::string> words;
    for (TokenId k = sentence.begin; k < sentence.end; ++k) {
      const Upos upos = document_.upos(k);
      if ((upos == Upos::kNoun || upos == Upos::kPropn) &&
          in_class(scene_.lexicon, "@sport_scene", lemma(k)))
        words.insert(lemma(k));
    }
    return words.size() >= kSportWords;
  }

  const Scene& scene_;
  const Tree& tree_;
  const Document& document_;
  const std::vector<const EventPattern*>& patterns_;
};

}  // namespace

std::string doubt_about(const Scene& scene, const std::vector<const EventPattern*>& patterns,
                        TokenId trigger) {
  return Doubter(scene, patterns).about(trigger);
}

bool fulfils_condition(const Scene& scene, const EventPattern& pattern, TokenId object) {
  const std::string lemma = lower_ascii(scene.parties.slots().tree().document().lemma(object));
  return std::any_of(pattern.when.begin(), pattern.when.end(), [&](const Condition& condition) {
    return condition.slot == "obj" && !condition.negated &&
           std::find(condition.words.begin(), condition.words.end(), lemma) !=
               condition.words.end();
  });
}

}  // namespace entente
