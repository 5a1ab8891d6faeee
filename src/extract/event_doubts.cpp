// The words that decide stand in dictionaries/events/classes.tsv: @nature (what strikes without being an actor), @sport_scene, @sport_sure and
// @sport_metaphor (an attack in a match), @life_work (who or what an old war is the subject of), so that an editor of the tables can widen them.
#include "extract/event_doubts.h"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"
#include "extract/event_means.h"
#include "extract/figurative.h"
#include "extract/match.h"

namespace entente {
namespace {

constexpr std::size_t kSceneWords = 2;  // one may be a figure of speech, two set the scene

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
    if (const auto verb = word_for(t))
      return "only what is said at \"" + std::string(document_.form(*verb)) + "\", and of its kind";
    if (const auto act = decided_against(t)) return "a decision, told at \"" + std::string(document_.form(*act)) + "\"";
    if (whatever(t)) return "whether or not it happens";
    if (only_condition(t)) return "only the condition of something else";
    if (about_the_source(t)) return "asked of reporters (not to be named)";
    if (result_of_harm(t)) return "what the deed above it leaves behind";
    if (blames_a_thing(t)) return "blames nobody";
    if (says_not_so(t)) return "says that it is not so";
    if (called_so(t)) return "only what it is called";
    if (const auto verb = means_of(scene_, patterns_, t))
      return "the means of what is told at \"" + std::string(document_.form(*verb)) + "\"";
    if (const auto verb = given_for(t))
      return "the purpose of what is given at \"" + std::string(document_.form(*verb)) + "\"";
    if (const auto noun = part_of_noun(t)) return "told by \"" + std::string(document_.form(*noun)) + "\", which it belongs to";
    if (const auto deed = short_of(t)) return "only says that \"" + std::string(document_.form(*deed)) + "\" was not done";
    if (const auto verb = aim_of_protest(t))
      return "the aim of the protest that is told at \"" + std::string(document_.form(*verb)) + "\"";
    if (const auto verb = content_of_agreement(t))
      return "what is agreed on at \"" + std::string(document_.form(*verb)) + "\"";
    if (const auto verb = proposed_by(t))
      return "the words of what is proposed at \"" + std::string(document_.form(*verb)) + "\"";
    if (const auto force = force_of_nature(t))
      return "\"" + std::string(document_.form(*force)) + "\" is no actor (classes: @nature)";
    if (const auto text = told_by_text(t))
      return "\"" + std::string(document_.form(*text)) + "\" only tells it";
    if (const auto work = told_of(t))
      return "what a \"" + std::string(document_.form(*work)) + "\" is about (classes: @life_work)";
    if (auto figure = figure_of_speech(scene_, *patterns_[t], t); !figure.empty()) return figure;
    if (market(t)) return "a report of the market (classes: @market_scene)";
    if (sport(t)) return "a report of sport (classes: @sport_scene, @sport_metaphor)";
    return "";
  }

 private:
  std::string lemma(TokenId t) const { return lower_ascii(document_.lemma(t)); }

  // "held talks", "launched an attack", "imposed a ban": one event, told by verb and noun together.
  std::optional<TokenId> told_by_verb(TokenId t) const {
    if (document_.upos(t) != Upos::kNoun || document_.is_root(t)) return std::nullopt;
    const TokenId outer = scene_.parties.slots().measuring(t);  // "launched a wave of attacks"
    const Deprel deprel = document_.deprel(tree_.first_conjunct(outer));  // "exchanged rocket and artillery fire"
    if (document_.is_root(tree_.first_conjunct(outer)) ||
        (deprel != Deprel::kObj && deprel != Deprel::kNsubjPass && deprel != Deprel::kObl &&
         deprel != Deprel::kXcomp))
      return std::nullopt;
    const TokenId verb = document_.head(tree_.first_conjunct(outer));
    const EventPattern* above = patterns_[verb];
    if (!above || above->type.empty()) return std::nullopt;
    if (asked_by_name(*above, t)) return std::nullopt;
    const bool one_deed =
        above->type == patterns_[t]->type || ends_it(*above, t) || lifts_it(*above, t) ||
        (ontology::quad_of(above->type) == ontology::quad_of(patterns_[t]->type) &&
         deprel == Deprel::kObj && fulfils_condition(scene_, *above, t));
    return one_deed ? std::optional(verb) : std::nullopt;
  }

  // "offered to host the talks", "agreed to prolong the truce" where both are an AGREE: the word is the event, not what it promises.
  std::optional<TokenId> word_for(TokenId t) const {
    static constexpr std::array<std::string_view, 3> kWords = {"promise", "demand", "threat"};
    const bool done = document_.xpos(t) == "VBN";  // "ordered the reporter jailed"
    if (document_.deprel(t) != Deprel::kXcomp || (!done && document_.xpos(t) != "VB")) return std::nullopt;
    const EventPattern* above = patterns_[document_.head(t)];
    if (!above || above->type != patterns_[t]->type) return std::nullopt;
    if (done) return lemma(document_.head(t)) == "order" ? std::optional(document_.head(t)) : std::nullopt;
    if (tree_.child(document_.head(t), {Deprel::kObj, Deprel::kIobj})) return std::nullopt;  // "asked Oslo to urge Paris": two requests
    const bool word = std::any_of(kWords.begin(), kWords.end(), [&](std::string_view flag) { return above->flags.contains(std::string(flag)); });
    return word ? std::optional(document_.head(t)) : std::nullopt;
  }

  // "agreed to cut off the grants": no agreement with those whom it hits.
  std::optional<TokenId> decided_against(TokenId t) const {
    static constexpr std::array<std::string_view, 4> kHostile = {"SANCTION", "COERCE", "ASSAULT", "THREATEN"};
    static constexpr std::array<std::string_view, 4> kYield = {"suspend", "halt", "stop", "end"};  // "agreed to suspend it"
    if (patterns_[t]->type != "AGREE" || lemma(t) != "agree" || negated(tree_, t)) return std::nullopt;
    const auto act = tree_.child(t, Deprel::kXcomp);
    const bool against = act && patterns_[*act] && one_of(patterns_[*act]->type, kHostile) && !one_of(lemma(*act), kYield);
    return against && !negated(tree_, *act) ? act : std::nullopt;
  }

  // "would be sworn in whether or not the courts agreed".
  bool whatever(TokenId t) const {
    const auto mark = document_.deprel(t) == Deprel::kAdvcl ? tree_.child(t, Deprel::kMark) : std::nullopt;
    return mark && Caseless(document_.form(*mark)) == "whether" && *mark + 1 < t && Caseless(document_.form(*mark + 1)) == "or";
  }

  // "would free them if the army left": the deed of a condition is told with what hangs on it.
  bool only_condition(TokenId t) const {
    static constexpr std::array<std::string_view, 2> kIf = {"if", "unless"};
    const ClauseWords words(tree_);
    if (document_.upos(t) != Upos::kVerb) return false;
    const auto had = tree_.child(t, Deprel::kAux);
    if (words.inverted_condition(t)) return !had || Caseless(document_.form(*had)) != "had";  // "had Oslo not vetoed it": it did
    if (words.provided_that(t)) return true;
    const TokenId clause = tree_.first_conjunct(t);
    const auto mark = document_.deprel(clause) == Deprel::kAdvcl ? tree_.child(clause, Deprel::kMark) : std::nullopt;
    if (!mark || !one_of(Caseless(document_.form(*mark)), kIf)) return false;
    return *mark == 0 || Caseless(document_.form(*mark - 1)) != "as";
  }

  // "asking not to be named".
  bool about_the_source(TokenId t) const {
    static constexpr std::array<std::string_view, 3> kNamed = {"name", "identify", "quote"};
    if (patterns_[t]->type != "REQUEST") return false;
    const auto children = tree_.children(t);
    return std::any_of(children.begin(), children.end(), [&](TokenId c) {
      const bool clause = document_.deprel(c) == Deprel::kXcomp || document_.deprel(c) == Deprel::kCcomp;
      return clause && one_of(lemma(c), kNamed) && scene_.parties.slots().passive(c);
    });
  }

  // "shelled the town, leaving five soldiers dead": nobody leaves.
  bool result_of_harm(TokenId t) const {
    if (lemma(t) != "leave" || patterns_[t]->type != "RETREAT") return false;
    const auto state = tree_.child(t, Deprel::kXcomp);
    return state && (document_.upos(*state) == Upos::kAdj || document_.xpos(*state) == "VBN" || document_.xpos(*state) == "VBG");
  }

  // "blamed a snakebite".
  bool blames_a_thing(TokenId t) const {
    if (patterns_[t]->type != "ACCUSE" || lemma(t) != "blame" || scene_.parties.slots().passive(t)) return false;
    const auto object = tree_.child(t, Deprel::kObj);
    if (!object || document_.upos(*object) != Upos::kNoun || patterns_[*object] || tree_.has(t, Deprel::kObl)) return false;
    return scene_.parties.of({*object}).empty() && !scene_.parties.fits(*object, "@actor");
  }

  // "denounced the strike as murder", "dismissed the charge as blackmail".
  bool called_so(TokenId t) const {
    if (document_.upos(t) != Upos::kNoun || document_.is_root(t) || tree_.preposition(t) != "as") return false;
    const EventPattern* above = patterns_[document_.head(t)];
    return above && (above->type == "ACCUSE" || above->type == "REJECT" || above->type == "SUPPORT");
  }

  // "said that Russia would not interfere".
  bool says_not_so(TokenId t) const {
    if (patterns_[t]->type != "ACCUSE" || lemma(t) != "say") return false;
    const auto children = tree_.children(t);
    return std::any_of(children.begin(), children.end(), [&](TokenId c) {
      if (document_.deprel(c) != Deprel::kCcomp) return false;
      const auto said = tree_.conjuncts(c);
      return std::any_of(said.begin(), said.end(), [&](TokenId k) { return negated(tree_, k) && document_.upos(k) == Upos::kVerb; });
    });
  }

  // "rejected a Turkmen request to halt the work": who asks is told, and so is what is asked.
  bool asked_by_name(const EventPattern& above, TokenId t) const {
    if (above.type != "REJECT" || patterns_[t]->type != "REQUEST" || !tree_.has(t, Deprel::kAcl)) return false;
    return !fill_parties(scene_.parties, t, patterns_[t]->actor).empty();
  }

  // "provided 12 million euros to help the victims": one gift.
  std::optional<TokenId> given_for(TokenId t) const {
    const Deprel deprel = document_.deprel(t);
    if (patterns_[t]->type != "AID" || document_.xpos(t) != "VB" || document_.is_root(t) ||
        (deprel != Deprel::kAdvcl && deprel != Deprel::kAcl))
      return std::nullopt;
    TokenId verb = document_.head(t);
    if (document_.upos(verb) == Upos::kNoun && !document_.is_root(verb)) verb = document_.head(verb);  // "gave money to help ..."
    const EventPattern* above = patterns_[verb];
    const bool gift = verb < t && document_.upos(verb) == Upos::kVerb && above && above->type == "AID";
    return gift ? std::optional(verb) : std::nullopt;
  }

  // "A freeze on aid", "the ratification of the treaty": the noun above tells it, or tells that it is broken off.
  std::optional<TokenId> part_of_noun(TokenId t) const {
    static constexpr std::array<std::string_view, 4> kBelongs = {"of", "on", "to", "in"};
    if (document_.upos(t) != Upos::kNoun || document_.deprel(t) != Deprel::kNmod || !one_of(tree_.preposition(t), kBelongs)) return std::nullopt;
    const TokenId above = document_.head(t);
    if (document_.upos(above) != Upos::kNoun) return std::nullopt;
    const EventPattern* noun = patterns_[above];
    if (!noun && document_.deprel(above) == Deprel::kObj) noun = patterns_[document_.head(above)];  // "announced a freeze on aid"
    if (!noun || noun->type.empty()) return std::nullopt;
    const bool broken = noun->type == "SANCTION" && cooperation(*patterns_[t]);
    const bool one = noun->type == patterns_[t]->type && noun->type == "SUPPORT" && tree_.preposition(t) == "of";
    return broken || one ? std::optional(above) : std::nullopt;
  }

  static bool cooperation(const EventPattern& pattern) {
    static constexpr std::array<std::string_view, 5> kBroken = {"CONSULT", "COOPERATE", "SUPPORT", "AID", "AGREE"};
    return one_of(pattern.type, kBroken);
  }

  // "Stopped short of promising it": the promise is the event, and is negated.
  std::optional<TokenId> short_of(TokenId t) const {
    const auto how = tree_.child(t, Deprel::kAdvmod);
    const auto deed = tree_.child(t, {Deprel::kAdvcl, Deprel::kCcomp, Deprel::kXcomp});
    return how && deed && Caseless(document_.form(*how)) == "short" && patterns_[*deed] ? deed : std::nullopt;
  }

  // "Marched on the ministry to demand protection", "blocked the bridge to protest the annex": one protest.
  std::optional<TokenId> aim_of_protest(TokenId t) const {
    if ((patterns_[t]->type != "PROTEST" && patterns_[t]->type != "REQUEST") || !infinitive(t) || document_.deprel(t) == Deprel::kXcomp) return std::nullopt;
    const TokenId verb = document_.head(t);
    const EventPattern* above = patterns_[verb];
    return verb < t && document_.upos(verb) == Upos::kVerb && above && above->type == "PROTEST" ? std::optional(verb) : std::nullopt;
  }

  // "Signed a pact to reopen the gates": the pact is the event, as with a promise.
  std::optional<TokenId> content_of_agreement(TokenId t) const {
    static constexpr std::array<std::string_view, 4> kPlans = {"plan", "roadmap", "timetable", "proposal"};
    while (document_.deprel(t) == Deprel::kConj && !tree_.child(t, Deprel::kNsubj)) t = document_.head(t);
    if (!infinitive(t)) return std::nullopt;
    const TokenId above = document_.head(t);
    const bool noun = document_.upos(above) == Upos::kNoun;
    const TokenId verb = noun && document_.deprel(above) == Deprel::kObj ? document_.head(above) : above;
    const auto text = noun ? std::optional(above) : tree_.child(verb, Deprel::kObj);
    if (verb >= t || document_.upos(verb) != Upos::kVerb || !text) return std::nullopt;
    if (!in_class(scene_.lexicon, "@signed_text", lemma(*text)) && !one_of(lemma(*text), kPlans)) return std::nullopt;
    const EventPattern* made = patterns_[verb];
    return made && (made->type == "SUPPORT" || made->type == "AGREE") ? std::optional(verb) : std::nullopt;
  }

  bool infinitive(TokenId t) const {
    const Deprel deprel = document_.deprel(t);
    const auto mark = tree_.child(t, Deprel::kMark);
    return !document_.is_root(t) && document_.xpos(t) == "VB" && mark && Caseless(document_.form(*mark)) == "to" &&
           (deprel == Deprel::kAcl || deprel == Deprel::kAdvcl || deprel == Deprel::kXcomp);
  }

  // "proposed a plan calling for a cease-fire": one proposal, not two requests.
  std::optional<TokenId> proposed_by(TokenId t) const {
    if (document_.deprel(t) != Deprel::kAcl || document_.xpos(t) != "VBG") return std::nullopt;
    const TokenId object = document_.head(t);
    if (document_.is_root(object) || document_.deprel(object) != Deprel::kObj) return std::nullopt;
    const EventPattern* above = patterns_[document_.head(object)];
    const bool one = above && above->type == "REQUEST" && patterns_[t]->type == "REQUEST";
    return one ? std::optional(document_.head(object)) : std::nullopt;
  }

  // "cut trade with", "walked out of talks": who breaks off a cooperation tells the break, not the cooperation.
  bool ends_it(const EventPattern& above, TokenId t) const {
    static constexpr std::array<std::string_view, 7> kBreaking = {"suspend", "freeze", "halt", "shelve", "scrap", "postpone", "cancel"};
    if ((above.type != "SANCTION" && above.mode != "boycott" && above.mode != "meet") || !cooperation(*patterns_[t])) return false;
    if (above.type == "SANCTION" && document_.deprel(t) == Deprel::kObj && one_of(lemma(document_.head(t)), kBreaking)) return true;
    const std::string word = lemma(t);
    return std::any_of(above.when.begin(), above.when.end(), [&](const Condition& condition) {
      return !condition.negated && std::find(condition.words.begin(), condition.words.end(),
                                             word) != condition.words.end();
    });
  }

  // "will lift its sanctions": the measure is not taken again.
  bool lifts_it(const EventPattern& above, TokenId t) const {
    static constexpr std::array<std::string_view, 2> kMeasures = {"SANCTION", "COERCE"};
    return (above.type == "RETREAT" || above.type == "CONCEDE") && one_of(patterns_[t]->type, kMeasures) &&
           fulfils_condition(scene_, above, t);
  }

  std::optional<TokenId> force_of_nature(TokenId t) const {
    for (TokenId s : scene_.parties.slots().fill(t, "subj")) {
      if (in_class(scene_.lexicon, "@nature", lemma(s)) && !scene_.hits.actors.at(s)) return s;
    }
    return std::nullopt;
  }

  // "a report that put 4,000 troops there", "a survey that hit nerves": a text moves nobody.
  std::optional<TokenId> told_by_text(TokenId t) const {
    static constexpr std::array<std::string_view, 10> kTexts = {
        "report", "estimate", "study", "survey", "poll", "tally", "count", "account", "figure", "analysis"};
    static constexpr std::array<std::string_view, 5> kDeeds = {"MOBILIZE", "ASSAULT", "COERCE", "RETREAT", "AID"};
    if (document_.upos(t) != Upos::kVerb || !one_of(patterns_[t]->type, kDeeds)) return std::nullopt;
    for (TokenId s : scene_.parties.slots().fill(t, "subj")) {
      if (one_of(lemma(s), kTexts)) return s;
    }
    return std::nullopt;
  }

  // "a historian of the war", "a film about the siege", "a veteran of the invasion".
  std::optional<TokenId> told_of(TokenId t) const {
    if (document_.deprel(t) != Deprel::kNmod) return std::nullopt;
    const TokenId above = document_.head(t);
    return in_class(scene_.lexicon, "@life_work", lemma(above)) ? std::optional(above)
                                                                : std::nullopt;
  }

  // "offered $13 a share", "holders of the stock approved the merger": dealings of companies, no politics.
  bool market(TokenId t) const {
    static constexpr std::array<std::string_view, 6> kDealing = {"AGREE",   "SUPPORT", "REJECT",
                                                                 "REQUEST", "CONSULT", "COOPERATE"};
    if (!one_of(patterns_[t]->type, kDealing)) return false;
    std::unordered_set<std::string> words;
    const TokenRange sentence = document_.sentences[tree_.sentence_of(t)].tokens;
    for (TokenId k = sentence.begin; k < sentence.end; ++k) {
      if (document_.upos(k) == Upos::kNoun &&
          in_class(scene_.lexicon, "@market_scene", lemma(k)))
        words.insert(lemma(k));
    }
    return words.size() >= kSceneWords;
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
      if (in_class(scene_.lexicon, "@sport_sure", lemma(k))) return true;
    }
    return words.size() >= kSceneWords;
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
