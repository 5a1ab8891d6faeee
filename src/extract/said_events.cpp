#include "extract/said_events.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"
#include "extract/event_links.h"
#include "extract/event_time.h"

namespace entente {
namespace {

class Said {
 public:
  Said(const Scene& scene, const std::vector<const EventPattern*>& patterns, const Statement& statement)
      : scene_(scene),
        tree_(scene.parties.slots().tree()),
        document_(tree_.document()),
        patterns_(patterns),
        statement_(statement) {}

  std::vector<Event> find() const {
    std::vector<Event> out;
    if (auto event = of_cue()) out.push_back(std::move(*event));
    for (const Span& span : statement_.quoted) add_demands(span, out);
    return out;
  }

 private:
  static const EventPattern& must() {
    static const EventPattern kMust{"must", "", {}, "REQUEST", "", "10", {}, {}, {"demand", "speech"}, {"events (built in: must)", 0}};
    return kMust;
  }

  // An event of the cue itself, by what stands in its clause.
  std::optional<Event> of_cue() const {
    static const EventPattern kBlame{"blame", "", {}, "ACCUSE", "allege", "112", {}, {}, {"accuse", "speech"}, {"events (built in: behind)", 0}};
    static const EventPattern kNo{"question", "", {}, "REJECT", "", "120", {}, {}, {"speech"}, {"events (built in: out of the question)", 0}};
    static const EventPattern kThreat{"lose", "", {}, "THREATEN", "", "130", {}, {}, {"speech"}, {"events (built in: would lose)", 0}};
    if (!plain_speech()) return std::nullopt;
    const auto deed = tree_.child(statement_.cue, Deprel::kCcomp);
    if (!deed) return std::nullopt;
    if (will_not_bear(*deed)) return told(kThreat, {}, true);
    if (wanted(*deed)) return with_word(told(must(), asked(*deed)), *deed);
    if (negated(tree_, *deed)) return std::nullopt;
    if (held_out(*deed)) return told(kThreat, scene_.parties.of(subject_of(*deed)));
    if (patterns_[statement_.cue]) return std::nullopt;
    if (ordered(*deed)) return with_word(told(must(), addressed()), *deed);
    if (const auto duty = duty_of(*deed)) return with_word(told(must(), asked(*deed)), *duty);
    if (out_of_question(*deed)) return told(kNo, scene_.parties.of(subject_of(*deed)));
    if (to_blame(*deed)) return told(kBlame, scene_.parties.of(subject_of(*deed)));
    return std::nullopt;
  }

  // The words that ask are the cue and the word of duty: "said ... must", "have to ..., he told".
  std::optional<Event> with_word(std::optional<Event> event, TokenId word) const {
    if (!event) return event;
    auto& bytes = event->trigger_bytes;
    const Span span = document_.tokens[word].bytes;
    bytes.insert(word < event->trigger ? bytes.begin() : bytes.end(), span);
    return event;
  }

  bool plain_speech() const {
    const bool speech = statement_.act == "assert" || statement_.act == "believe" || statement_.act == "demand" ||
                        statement_.act == "urge" || statement_.act == "warn" || statement_.act == "accuse";
    return speech && !statement_.negative && !statement_.speakers.empty() &&
           document_.upos(statement_.cue) == Upos::kVerb &&
           (!patterns_[statement_.cue] || patterns_[statement_.cue]->type.empty());
  }

  // "ECOWAS must first apologise," he said. "Then we can talk.": what stands in the marks, beyond the clause of the cue.
  void add_demands(const Span& span, std::vector<Event>& out) const {
    if (!plain_speech()) return;
    const auto deed = tree_.child(statement_.cue, Deprel::kCcomp);
    const auto first = std::lower_bound(document_.tokens.begin(), document_.tokens.end(), span.begin,
                                        [](const Token& token, std::uint32_t byte) { return token.bytes.begin < byte; });
    for (auto it = first; it != document_.tokens.end() && it->bytes.begin < span.end; ++it) {
      const TokenId t = static_cast<TokenId>(it - document_.tokens.begin());
      if ((deed && t == *deed) || !independent(t)) continue;
      const auto word = must_of(t);
      const auto who = tree_.child(t, Deprel::kNsubj);
      if (!word || !who || !body(*who)) continue;
      auto event = told(must(), asked(t));
      if (!event) continue;
      event->trigger = *word;
      event->trigger_bytes = {document_.tokens[*word].bytes};
      event->clause = document_.bytes(tree_.subtree(t));
      event->moment = moment_of(tree_, scene_.moments, t);
      event->verdict = {"actual", "said"};
      out.push_back(std::move(*event));
    }
  }

  // A state, a government, an organisation: of people it is only said what they have to do.
  bool body(TokenId t) const {
    if (scene_.parties.fits(t, "@state")) return true;
    const EntityId e = scene_.parties.cast().entity_at(t);
    return e != kNone && scene_.parties.cast().entities[e].kind == EntityKind::kOrganisation;
  }

  // A clause that hangs on no condition: a sentence, or one beside it.
  bool independent(TokenId t) const {
    if (document_.is_root(t)) return true;
    const Deprel deprel = document_.deprel(t);
    return (deprel == Deprel::kConj || deprel == Deprel::kParataxis || deprel == Deprel::kCcomp) && independent(document_.head(t));
  }

  std::optional<TokenId> must_of(TokenId verb) const {
    for (TokenId c : tree_.children(verb)) {
      if (document_.deprel(c) == Deprel::kAux && Caseless(document_.form(c)) == "must") return c;
    }
    return std::nullopt;
  }

  // "insists that Kabul rein in the militias": a wish by the form of its verb.
  bool wanted(TokenId verb) const {
    static constexpr std::array<std::string_view, 6> kWishing = {"insist", "demand", "request", "propose", "ask", "stipulate"};
    const auto who = tree_.child(verb, {Deprel::kNsubj, Deprel::kNsubjPass});
    if (!who || !one_of(Caseless(document_.lemma(statement_.cue)), kWishing) ||
        tree_.child(verb, {Deprel::kAux, Deprel::kCop}) || !scene_.parties.fits(*who, "@actor"))
      return false;
    const std::string_view number = document_.xpos(*who);
    return document_.xpos(verb) == "VB" || (document_.xpos(verb) == "VBP" && (number == "NN" || number == "NNP"));
  }

  std::optional<Event> told(const EventPattern& pattern, std::vector<EntityId> recipients, bool at_large = false) const {
    std::erase_if(recipients, [&](EntityId e) {
      return same_side(scene_.parties.cast(), e, statement_.speakers) && !opposed(e);
    });
    if (recipients.empty() && !at_large) return std::nullopt;
    Event event;
    event.trigger = statement_.cue;
    event.pattern = &pattern;
    event.actors = statement_.speakers;
    event.recipients = std::move(recipients);
    event.verdict = status_of(scene_.parties.slots(), scene_.lexicon, patterns_, statement_.cue);
    event.trigger_bytes = {document_.tokens[statement_.cue].bytes};
    event.clause = document_.bytes(tree_.subtree(statement_.cue));
    event.moment = moment_of(tree_, scene_.moments, statement_.cue);
    event.confidence = 0.75;
    return event;
  }

  // A union, a party, rebels speak of their own government as of another side: "said the president must resign".
  bool opposed(EntityId e) const {
    static constexpr std::array<std::string_view, 6> kOutside = {"OPP", "LAB", "REB", "CVL", "SEP", "PTY"};
    const auto front = [&](EntityId who) {
      const auto& sectors = scene_.parties.cast().entities[who].identity.sectors;
      return sectors.empty() ? std::string_view{} : std::string_view(sectors.front());
    };
    return front(e) == "GOV" && std::all_of(statement_.speakers.begin(), statement_.speakers.end(), [&](EntityId who) { return one_of(front(who), kOutside); });
  }

  // "Give us back our boats," the minister told his colleague.
  bool ordered(TokenId deed) const { return ClauseWords(tree_).imperative(deed); }

  std::vector<EntityId> addressed() const {
    const auto who = tree_.child(statement_.cue, Deprel::kIobj);
    return who ? scene_.parties.of(tree_.conjuncts(*who)) : std::vector<EntityId>{};
  }

  // Who must do it. "The Charter must be observed": nobody is asked.
  std::vector<EntityId> asked(TokenId deed) const {
    const bool passive = scene_.parties.slots().passive(deed);
    const auto who = scene_.parties.slots().fill(deed, passive ? "obj" : "subj");
    if (std::any_of(who.begin(), who.end(), [&](TokenId a) { return anyone(a); })) return {};
    if (passive && std::any_of(who.begin(), who.end(), [&](TokenId a) { return thing(a); })) return {};
    return scene_.parties.of(who);
  }

  // "a president must be ready", "any state should": a rule, asked of nobody.
  bool anyone(TokenId t) const {
    static constexpr std::array<std::string_view, 6> kAny = {"a", "an", "any", "every", "each", "no"};
    const auto word = tree_.child(t, Deprel::kDet);
    return word && one_of(Caseless(document_.form(*word)), kAny);
  }

  std::vector<TokenId> subject_of(TokenId predicate) const {
    const auto who = tree_.child(predicate, Deprel::kNsubj);
    return who ? tree_.conjuncts(*who) : std::vector<TokenId>{};
  }

  bool thing(TokenId t) const {
    const auto& cast = scene_.parties.cast();
    const MentionId m = cast.mention_at[t];
    return m == kNone || cast.mentions[m].kind == EntityKind::kDocument ||
           cast.mentions[m].kind == EntityKind::kFacility;
  }

  // "must", "should", or the "has" and "needs" of a state that "has to", since people "have to" do much that nobody asks of them.
  std::optional<TokenId> duty_of(TokenId verb) const {
    for (TokenId c : tree_.children(verb)) {
      const Caseless form(document_.form(c));
      if (document_.deprel(c) == Deprel::kAux && (form == "must" || form == "should" || form == "ought")) return c;
    }
    const Caseless lemma(document_.lemma(verb));
    const auto deed = tree_.child(verb, Deprel::kXcomp);
    const auto who = tree_.child(verb, Deprel::kNsubj);
    const bool has_to = (lemma == "have" || lemma == "need") && document_.xpos(verb) != "VBD" && deed && who &&
                        tree_.child(*deed, Deprel::kMark) && scene_.parties.fits(*who, "@state");
    return has_to ? std::optional(verb) : std::nullopt;
  }

  // "warned that Oman would pay a price", "told the banks that they face fines unless ...": a government's word of harm to another.
  bool held_out(TokenId verb) const {
    static constexpr std::array<std::string_view, 7> kHarm = {"lose", "face", "pay", "suffer", "risk", "regret", "forfeit"};
    static constexpr std::array<std::string_view, 2> kIf = {"if", "unless"};
    const auto who = tree_.child(verb, Deprel::kNsubj);
    if (!who || !statement_.source || !one_of(Caseless(document_.lemma(verb)), kHarm) ||
        !scene_.parties.fits(*statement_.source, "@state") || !scene_.parties.fits(*who, "@actor"))
      return false;
    bool modal = false, condition = false;
    for (TokenId c : tree_.children(verb)) {
      modal = modal || (document_.deprel(c) == Deprel::kAux && document_.xpos(c) == "MD");
      const auto mark = tree_.child(c, Deprel::kMark);
      condition = condition || (mark && one_of(Caseless(document_.form(*mark)), kIf));
    }
    return condition || (modal && statement_.act == "warn");
  }

  // "warned that it would not tolerate any change": a state's threat, at whom the words do not say.
  bool will_not_bear(TokenId verb) const {
    static constexpr std::array<std::string_view, 5> kBear = {"tolerate", "stand", "sit", "hesitate", "allow"};
    const auto who = tree_.child(verb, Deprel::kNsubj);
    if (statement_.act != "warn" || !who || !statement_.source || !negated(tree_, verb) ||
        !one_of(Caseless(document_.lemma(verb)), kBear) || !tree_.child(verb, Deprel::kAux) ||
        !scene_.parties.fits(*statement_.source, "@state"))
      return false;
    const auto doers = scene_.parties.of({*who});
    return std::any_of(doers.begin(), doers.end(), [&](EntityId e) {
      return same_side(scene_.parties.cast(), e, statement_.speakers);
    });
  }

  // "was responsible for", "was behind the raid", "is to blame".
  bool to_blame(TokenId predicate) const {
    static constexpr std::array<std::string_view, 4> kGuilty = {"responsible", "guilty", "complicit", "culpable"};
    static constexpr std::array<std::string_view, 10> kNoDeed = {
        "schedule", "bar", "curve", "wheel", "scene", "time", "plan", "idea", "effort", "target"};
    if (!tree_.has(predicate, Deprel::kCop)) return false;
    for (TokenId c : tree_.children(predicate)) {
      if (document_.deprel(c) == Deprel::kAux) return false;  // "would be responsible"
    }
    const Caseless lemma(document_.lemma(predicate));
    if (lemma == "responsible") return blamed_for(predicate);
    if (one_of(lemma, kGuilty)) return true;
    for (TokenId c : tree_.children(predicate)) {
      if (document_.deprel(c) != Deprel::kMark && document_.deprel(c) != Deprel::kCase) continue;
      const Caseless word(document_.lemma(c));
      if ((lemma == "blame" && word == "to") || (word == "behind" && !one_of(lemma, kNoDeed))) return true;
    }
    return false;
  }

  // "was out of the question", "was unacceptable", "was a non-starter".
  bool out_of_question(TokenId predicate) const {
    static constexpr std::array<std::string_view, 4> kNo = {"unacceptable", "non-starter", "nonstarter", "intolerable"};
    if (!tree_.has(predicate, Deprel::kCop)) return false;
    const Caseless lemma(document_.lemma(predicate));
    return one_of(lemma, kNo) || (lemma == "question" && tree_.has(predicate, Deprel::kCase));
  }

  // "responsible for the blast", "responsible": not for an office or for the harvest ("responsible for defence").
  bool blamed_for(TokenId predicate) const {
    for (TokenId c : tree_.children(predicate)) {
      if (document_.deprel(c) != Deprel::kObl && document_.deprel(c) != Deprel::kAdvcl) continue;
      if (document_.upos(c) == Upos::kNoun && !patterns_[c] && !tree_.has(c, Deprel::kDet)) return false;
    }
    return true;
  }

  const Scene& scene_;
  const Tree& tree_;
  const Document& document_;
  const std::vector<const EventPattern*>& patterns_;
  const Statement& statement_;
};

}  // namespace

std::vector<Event> said_events(const Scene& scene, const std::vector<const EventPattern*>& patterns,
                               const Statement& statement) {
  return Said(scene, patterns, statement).find();
}

}  // namespace entente
