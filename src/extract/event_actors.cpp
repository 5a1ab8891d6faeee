#include "extract/event_actors.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/event_links.h"
#include "extract/match.h"

namespace entente {
namespace {

// "The two states settled the border after years of talks": those who settle have talked.
std::vector<EntityId> who_settles(const Scene& scene,
                                  const std::vector<const EventPattern*>& patterns, TokenId t) {
  const Tree& tree = scene.parties.slots().tree();
  const Document& document = tree.document();
  static constexpr std::array<std::string_view, 5> kTimes = {"year", "month", "week", "day", "hour"};
  static constexpr std::array<std::string_view, 4> kWhen = {"after", "following", "during", "in"};
  if (!patterns[t] || patterns[t]->type != "CONSULT" || document.is_root(t) ||
      document.deprel(t) != Deprel::kNmod || tree.preposition(t) != "of")
    return {};
  const TokenId time = document.head(t);
  if (!one_of(Caseless(document.lemma(time)), kTimes) || document.is_root(time) ||
      document.deprel(time) != Deprel::kObl || !one_of(tree.preposition(time), kWhen))
    return {};
  auto both = scene.parties.of(scene.parties.slots().subjects(document.head(time)));
  return both.size() > 1 ? both : std::vector<EntityId>{};
}

// "said after a fourth round of talks in Muscat": who says so was there.
std::vector<EntityId> who_talked(const Scene& scene, const std::vector<const EventPattern*>& patterns, TokenId t) {
  const Slots& slots = scene.parties.slots();
  const Tree& tree = slots.tree();
  const Document& document = tree.document();
  static constexpr std::array<std::string_view, 3> kWhen = {"after", "following", "during"};
  static constexpr std::array<std::string_view, 6> kSaying = {"say", "tell", "declare", "announce", "state", "add"};
  if (!patterns[t] || patterns[t]->type != "CONSULT") return {};
  TokenId outer = slots.measuring(t);
  if (outer == t && document.deprel(t) == Deprel::kNmod && tree.preposition(t) == "of") outer = document.head(t);  // "a round of talks"
  const bool told_above = outer != t && patterns[outer] && patterns[outer]->type == "CONSULT";
  if (told_above || document.deprel(outer) != Deprel::kObl || document.is_root(outer) || !one_of(tree.preposition(outer), kWhen)) return {};
  TokenId verb = document.head(outer);  // the tree may hang it on what is said
  if (!one_of(Caseless(document.lemma(verb)), kSaying) && document.deprel(verb) == Deprel::kCcomp &&
      document.head(verb) < outer)
    verb = document.head(verb);
  if (!one_of(Caseless(document.lemma(verb)), kSaying)) return {};
  const auto who = slots.subjects(verb);
  const bool state = !who.empty() && scene.parties.fits(who.front(), "@state");
  return state ? scene.parties.of(who) : std::vector<EntityId>{};
}

// "Iran was behind the attack", "responsible for the attack": who stands behind a deed did it.
std::vector<EntityId> who_is_behind(const Scene& scene, TokenId t) {
  const Tree& tree = scene.parties.slots().tree();
  const Document& document = tree.document();
  if (document.upos(t) != Upos::kNoun) return {};
  if (document.deprel(t) == Deprel::kNsubj && document.lemma(document.head(t)) == "work" && tree.has(document.head(t), Deprel::kCop))
    return scene.parties.of(scene.parties.slots().fill(document.head(t), "of"));  // "the attack was the work of militiamen"
  const std::string& preposition = tree.preposition(t);
  const Slots& slots = scene.parties.slots();
  if (preposition == "behind") {
    if (const auto who = tree.child(t, Deprel::kNsubj)) return scene.parties.of({*who});
  }
  if (document.is_root(t)) return {};
  const TokenId above = document.head(t);
  const Caseless word(document.lemma(above));
  const bool behind = preposition == "behind" && (word == "be" || word == "stand");
  const bool responsible = preposition == "for" && (word == "responsible" || word == "answerable");
  return behind || responsible ? scene.parties.of(slots.subjects(above)) : std::vector<EntityId>{};
}

// "returned from a visit to Cairo", "left for talks in Oslo": who goes there or comes from there.
std::vector<EntityId> who_travels(const Scene& scene, const std::vector<const EventPattern*>& patterns, TokenId t) {
  static constexpr std::array<std::string_view, 13> kGo = {"return", "arrive", "come", "go",   "fly",   "leave", "depart",
                                                           "set",    "travel", "head", "land", "embark", "be"};
  static constexpr std::array<std::string_view, 5> kWhere = {"from", "for", "on", "after", "during"};
  const Tree& tree = scene.parties.slots().tree();
  const Document& document = tree.document();
  if (!patterns[t] || patterns[t]->type != "CONSULT" || document.upos(t) != Upos::kNoun || document.is_root(t) ||
      document.deprel(t) != Deprel::kObl || !one_of(tree.preposition(t), kWhere))
    return {};
  const TokenId verb = document.head(t);
  if (!one_of(Caseless(document.lemma(verb)), kGo)) return {};
  return scene.parties.of(scene.parties.slots().subjects(verb));
}

// "pleaded with Juba for the release of the pilots": who is asked is to do it.
std::vector<EntityId> who_is_asked(const Scene& scene, const std::vector<const EventPattern*>& patterns, TokenId t) {
  const Tree& tree = scene.parties.slots().tree();
  const Document& document = tree.document();
  static constexpr std::array<std::string_view, 4> kYielded = {"RETREAT", "CONCEDE", "AID", "AGREE"};
  if (!patterns[t] || !one_of(patterns[t]->type, kYielded) || document.upos(t) != Upos::kNoun || document.is_root(t) ||
      document.deprel(t) != Deprel::kObl || tree.preposition(t) != "for" || patterns[t]->flags.contains("reciprocal"))
    return {};
  const TokenId verb = document.head(t);
  if (!patterns[verb] || patterns[verb]->type != "REQUEST" || !fill_parties(scene.parties, t, patterns[t]->actor).empty()) return {};
  return fill_parties(scene.parties, verb, patterns[verb]->recipient);
}

}  // namespace

std::vector<EntityId> who_did_it(const Scene& scene,
                                 const std::vector<const EventPattern*>& patterns, TokenId noun) {
  auto blamed = who_is_behind(scene, noun);
  if (!blamed.empty()) return blamed;
  if (auto asked = who_is_asked(scene, patterns, noun); !asked.empty()) return asked;
  auto travelled = who_travels(scene, patterns, noun);
  if (!travelled.empty()) return travelled;
  auto settling = who_settles(scene, patterns, noun);
  return settling.empty() ? who_talked(scene, patterns, noun) : settling;
}

namespace {

// "said it would attend": a pronoun that nothing else in the cast stands for.
std::vector<EntityId> speaker_behind_pronoun(const Scene& scene, const Event& event) {
  static constexpr std::array<std::string_view, 4> kSelf = {"it", "he", "she", "they"};
  const Slots& slots = scene.parties.slots();
  const Document& document = slots.tree().document();
  if (!event.according_to || document.upos(event.trigger) == Upos::kNoun || slots.passive(event.trigger)) return {};
  const Statement& said = scene.statements[*event.according_to];
  const auto who = slots.subjects(event.trigger);
  if (who.size() != 1 || !one_of(Caseless(document.form(who.front())), kSelf)) return {};
  if (scene.parties.cast().entity_at(who.front()) != kNone || document.upos(said.cue) != Upos::kVerb) return {};
  TokenId clause = document.head(who.front());  // the clause that is said
  while (document.deprel(clause) == Deprel::kConj && !document.is_root(clause)) clause = document.head(clause);
  return document.deprel(clause) == Deprel::kCcomp && document.head(clause) == said.cue ? said.speakers : std::vector<EntityId>{};
}

std::vector<EntityId> whose_forces(const Scene& scene, const Event& event) {
  const Slots& slots = scene.parties.slots();
  if (event.pattern->type != "MOBILIZE" || !slots.passive(event.trigger)) return {};
  return scene.parties.of(slots.objects(event.trigger));
}

// "sent a note demanding that ...": who sent it demands.
std::vector<EntityId> whose_text(const Scene& scene, const Event& event) {
  static constexpr std::array<std::string_view, 6> kTexts = {"note", "letter", "message", "statement", "memorandum", "ultimatum"};
  const Slots& slots = scene.parties.slots();
  const Document& document = slots.tree().document();
  const TokenId t = event.trigger;
  if (document.deprel(t) != Deprel::kAcl || document.xpos(t) != "VBG" || document.is_root(t)) return {};
  const TokenId text = document.head(t);
  if (!one_of(Caseless(document.lemma(text)), kTexts) || document.is_root(text) || document.deprel(text) != Deprel::kObj) return {};
  return scene.parties.of(slots.subjects(document.head(text)));
}

}  // namespace

std::vector<EntityId> who_acts_unnamed(const Scene& scene, const Event& event) {
  if (event.pattern->flags.contains("spoken")) return {};
  if (auto sender = whose_text(scene, event); !sender.empty()) return sender;
  auto speaker = speaker_behind_pronoun(scene, event);
  return speaker.empty() ? whose_forces(scene, event) : speaker;
}

std::vector<EntityId> whom_it_reached(const Scene& scene, const Event& event) {
  const Slots& slots = scene.parties.slots();
  const Tree& tree = slots.tree();
  const Document& document = tree.document();
  const TokenId t = event.trigger;
  const auto own = [&](EntityId e) { return same_side(scene.parties.cast(), e, event.actors); };
  const bool open = std::all_of(event.recipients.begin(), event.recipients.end(), own);
  if (event.pattern->type != "REQUEST" || event.actors.empty() || !open || document.xpos(t) != "VBG" || document.is_root(t)) return {};
  TokenId giving = document.head(t);
  if (document.deprel(giving) == Deprel::kObj) giving = document.head(giving);  // by the tree the note's
  const auto whom = tree.child(giving, Deprel::kIobj);
  if (!whom || giving > t) return {};
  auto reached = scene.parties.of(tree.conjuncts(*whom));
  std::erase_if(reached, own);
  return reached;
}

std::vector<EntityId> who_bears(const Scene& scene, const Event& event) {
  static constexpr std::array<std::string_view, 3> kMeasures = {"SANCTION", "COERCE", "ACCUSE"};
  static constexpr std::array<std::string_view, 5> kUnder = {"subject", "be", "remain", "come", "live"};
  const Slots& slots = scene.parties.slots();
  const Tree& tree = slots.tree();
  const Document& document = tree.document();
  if (!one_of(event.pattern->type, kMeasures) || document.upos(event.trigger) != Upos::kNoun) return {};
  const TokenId noun = slots.measuring(event.trigger);
  if (tree.preposition(noun) == "under" && tree.has(noun, Deprel::kCop)) {  // "is under sanctions"
    const auto who = tree.child(noun, Deprel::kNsubj);
    return who ? scene.parties.of(tree.conjuncts(*who)) : std::vector<EntityId>{};
  }
  if (document.is_root(noun) || document.deprel(noun) != Deprel::kObl) return {};
  const TokenId above = document.head(noun);
  const std::string& preposition = tree.preposition(noun);
  const bool bears = one_of(Caseless(document.lemma(above)), kUnder) && preposition == (Caseless(document.lemma(above)) == "subject" ? "to" : "under");
  return bears ? scene.parties.of(slots.subjects(above)) : std::vector<EntityId>{};
}

}  // namespace entente
