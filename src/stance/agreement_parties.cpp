// Who is bound by an agreement whose own words name nobody: those who fight, for a truce (never who brokered or proposed it); those who deal
// with each other or are named together, for what was made; else those whom its sentence, or the one before, is told of.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"
#include "stance/agreement.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> kMade = {"agreed", "signed", "ratified", "in force"};
constexpr std::array<std::string_view, 5> kBetweenSome = {"treaty", "contract", "partnership", "cease-fire", "declaration"};
constexpr std::array<std::string_view, 3> kBodies = {"EUR", "UNO", "IGO"};
// What a third side does for an agreement of others.
constexpr std::array<std::string_view, 14> kMediation = {"broker", "mediate", "push", "sponsor", "facilitate", "guarantee", "monitor",
                                                         "back", "host", "oversee", "observe", "supervise", "propose", "lead"};
// "Under French mediation", "through the auspices of Oman".
constexpr std::array<std::string_view, 6> kMediating = {"mediation", "auspex", "auspice", "auspices", "sponsorship", "supervision"};
constexpr std::array<std::string_view, 6> kNoSides = {"IGO", "UNO", "NGO", "MNC", "IMG", "WST"};
constexpr std::array<std::string_view, 7> kTexts = {"text", "draft", "statement", "report", "letter", "paper", "editorial"};
// What parties of an agreement do with each other, or undertake.
constexpr std::array<std::string_view, 18> kDealing = {"agree",  "sell",      "buy",   "purchase", "order",  "supply",
                                                       "sign",   "negotiate", "lend",  "lease",    "pledge", "promise",
                                                       "undertake", "discuss", "award", "conclude", "trade", "exchange"};

// "A truce", "the 2018 peace agreement".
bool ends_fighting(const Agreement& agreement) {
  return agreement.kind == "cease-fire" || (agreement.kind != "plan" && lower_ascii(agreement.name).find("peace") != std::string::npos);
}

class PartyReader {
 public:
  PartyReader(const StanceScene& scene, Agreement& agreement)
      : scene_(scene), tree_(scene.tree()), document_(scene.document()), agreement_(agreement), own_(tree_.sentence_of(agreement.heads.front())) {}

  void settle() {
    for (const Stage& stage : agreement_.history) {  // who violates it is bound by it
      if (!agreement_.parties.empty() || stage.stage != "violated") continue;
      for (EntityId e : stage.by) push(e);
    }
    if (agreement_.kind == "cease-fire" && !agreement_.owned) fighters();
    if (agreement_.parties.empty() && agreement_.kind == "resolution") of_the_council();
    if (!agreement_.parties.empty() || !made()) return;
    if (agreement_.kind == "declaration") of_a_body();
    if (agreement_.parties.empty()) dealing_in(own_);
    if (agreement_.parties.empty() && before()) dealing_in(own_ - 1);
  }

  void told_of() {
    if (known()) return;
    std::vector<EntityId> named;  // "the five states of the lake signed it": nobody that a reader could look for
    named.swap(agreement_.parties);
    find_told();
    if (agreement_.parties.empty() && made() && agreement_.kind != "cease-fire" && one_of(agreement_.kind, kBetweenSome)) agreement_.parties = sides_of_report(scene_);
    for (EntityId e : named) push(e);
  }

 private:
  bool known() const {
    const auto& entities = scene_.cast().entities;
    return std::any_of(agreement_.parties.begin(), agreement_.parties.end(), [&](EntityId e) { return !entities[e].identity.country.empty() || !entities[e].members.empty(); });
  }

  void find_told() {
    if (ends_fighting(agreement_)) agreement_.parties = sides_at_war(scene_);
    for (const Stage& stage : agreement_.history) {
      if (!agreement_.parties.empty() || agreement_.kind != "cease-fire" || stage.stage != "proposed") continue;
      for (EntityId e : stage.by) push(e);
    }
    const bool plan = agreement_.kind == "plan" && !agreement_.owned;
    if (!agreement_.parties.empty() || (!plan && !one_of(agreement_.kind, kBetweenSome))) return;
    named_in(own_);
    if (agreement_.parties.empty() && of_a_charter()) of_a_bloc();
    if (agreement_.parties.empty() && before()) named_in(own_ - 1);
    const bool behind = own_ + 1 < document_.sentences.size() && document_.sentences[own_ + 1].paragraph == document_.sentences[own_].paragraph;
    if (agreement_.parties.empty() && behind) named_in(own_ + 1);  // "A truce was signed in 1994. Chad broke it."
  }

  void push(EntityId e) {
    if (std::find(agreement_.parties.begin(), agreement_.parties.end(), e) == agreement_.parties.end()) agreement_.parties.push_back(e);
  }

  bool before() const { return own_ > 0 && document_.sentences[own_ - 1].paragraph == document_.sentences[own_].paragraph; }

  bool made() const {
    return std::any_of(agreement_.history.begin(), agreement_.history.end(), [](const Stage& s) { return one_of(s.stage, kMade); });
  }

  // "The army and the rebels fought on. Talks led by Oman produced a truce that both sides broke": who fights, whatever else "both" could mean.
  void fighters() {
    std::vector<EntityId> armed = armed_in(own_);
    if (armed.empty() && before()) armed = armed_in(own_ - 1);
    const bool known = std::any_of(agreement_.parties.begin(), agreement_.parties.end(), [&](EntityId e) { return scene_.same_side(e, armed); });
    if (!armed.empty() && !known) agreement_.parties = armed;
  }

  // Soldiers that are counted are those who fell, no party.
  std::vector<EntityId> armed_in(std::uint32_t sentence) const {
    std::vector<EntityId> out;
    const TokenRange words = document_.sentences[sentence].tokens;
    for (TokenId t = words.begin; t < words.end; ++t) {
      const EntityId e = scene_.cast().entity_at(t);
      if (e == kNone || tree_.has(t, Deprel::kNummod) || mediates(tree_, t)) continue;
      const auto& sectors = scene_.cast().entities[e].identity.sectors;
      const bool armed = std::any_of(sectors.begin(), sectors.end(), [](const std::string& s) { return s == "MIL" || s == "REB" || s == "UAF"; });
      if (armed && std::find(out.begin(), out.end(), e) == out.end()) out.push_back(e);
    }
    return out;
  }

  void dealing_in(std::uint32_t sentence) {
    if (agreement_.kind != "cease-fire") dealers(sentence);
    if (agreement_.parties.empty()) together_in(sentence);
  }

  // "Turkey agreed to sell Chad missiles. Under the contract ...": those who deal with each other.
  void dealers(std::uint32_t sentence) {
    const TokenRange words = document_.sentences[sentence].tokens;
    for (TokenId t = words.begin; t < words.end; ++t) {
      if (document_.upos(t) != Upos::kVerb || !one_of(Caseless(document_.lemma(t)), kDealing) || negated(tree_, t)) continue;
      for (const char* slot : {"subj", "iobj", "obj", "with", "to", "from"}) {
        for (EntityId e : scene_.actors(scene_.slots().fill(t, slot))) push(e);
      }
    }
  }

  // "China, Chad and Niger are to build it. A three-way agreement was signed": the first two or more states that are named together,
  // "both sides" being those they stand for.
  void together_in(std::uint32_t sentence) {
    const TokenRange words = document_.sentences[sentence].tokens;
    for (TokenId t = words.begin; t < words.end; ++t) {
      if (document_.deprel(t) == Deprel::kConj || own_head(t) || paper(t)) continue;
      std::vector<EntityId> states;
      for (EntityId e : scene_.parties.of(tree_.conjuncts(t))) {
        if (of_a_state(e) && !mediates(tree_, t) && !scene_.same_side(e, states)) states.push_back(e);
      }
      if (states.size() < 2 || scene_.cast().mention_at[t] == kNone) continue;
      agreement_.parties = states;
      return;
    }
  }

  // "Under the 1954 agreement Chad built a dam on Nigerian soil": the first two sides that the sentence names.
  void named_in(std::uint32_t sentence) {
    const TokenRange words = document_.sentences[sentence].tokens;
    for (TokenId t = words.begin; t < words.end && agreement_.parties.size() < 2; ++t) {
      if (own_head(t) || tree_.preposition(t) == "in" || tree_.preposition(t) == "at") continue;
      const EntityId e = scene_.cast().entity_at(t);
      if (e != kNone && scene_.cast().entities[e].members.size() == 2) return add_all(scene_.cast().entities[e].members);  // "the two"
      if (e == kNone || !of_a_side(e) || scene_.cast().entities[e].identity.guessed || scene_.same_side(e, agreement_.parties) || mediates(tree_, t) || names_by_town(scene_, t)) continue;
      if (writes(t) || (agreement_.kind == "plan" && mediating(e))) continue;
      push(e);
    }
  }

  // "The Vienna Convention protects them": it acts, and is still no side.
  bool own_head(TokenId t) const { return std::find(agreement_.heads.begin(), agreement_.heads.end(), t) != agreement_.heads.end(); }

  // "It", meaning the pact or another text.
  bool paper(TokenId t) const { return scene_.cast().entity_at(t) != kNone && scene_.cast().entities[scene_.cast().entity_at(t)].kind == EntityKind::kDocument; }

  void add_all(const std::vector<EntityId>& members) {
    for (EntityId e : members) push(e);
  }

  bool mediating(EntityId e) const {
    return std::any_of(agreement_.history.begin(), agreement_.history.end(), [&](const Stage& s) { return s.stage == "proposed" && scene_.same_side(e, s.by); });
  }

  // "The Treaty of Amity": with no side beside it, it is that of the bloc that was told of last in its paragraph.
  bool of_a_charter() const { return agreement_.kind == "treaty" && document_.form(agreement_.heads.front()) == "Treaty"; }

  void of_a_bloc() {
    const TokenId noun = agreement_.heads.front();
    const std::uint32_t paragraph = document_.sentences[own_].paragraph;
    for (TokenId t = noun; t-- > 0 && agreement_.parties.empty() && document_.sentences[tree_.sentence_of(t)].paragraph == paragraph;) {
      const EntityId e = scene_.cast().entity_at(t);
      if (e != kNone && of_bloc(e)) push(e);
    }
  }

  // A body of states, which signs like one: NATO, ASEAN.
  bool of_bloc(EntityId e) const {
    const Entity& entity = scene_.cast().entities[e];
    return entity.kind == EntityKind::kOrganisation && entity.actor && entity.identity.country != "UNO" && !scene_.lexicon.actors[*entity.actor].members.empty();
  }

  bool of_a_side(EntityId e) const { return of_bloc(e) || (of_a_state(e) && !one_of(scene_.cast().entities[e].identity.country, kNoSides)); }

  // "A Russian text urged them to keep to the 2018 peace agreement": its author is no side of it.
  bool writes(TokenId t) const {
    const Deprel deprel = document_.deprel(t);
    if (deprel != Deprel::kAmod && deprel != Deprel::kCompound && deprel != Deprel::kNmodPoss) return false;
    return one_of(lower_ascii(document_.lemma(document_.head(t))), kTexts);
  }

  void of_the_council() {
    const auto& entities = scene_.cast().entities;
    for (EntityId e = 0; e < entities.size() && agreement_.parties.empty(); ++e) {
      if (entities[e].identity.country == "UNO") push(e);
    }
  }

  // "according to conclusions adopted on Thursday": by the body that was told of last.
  void of_a_body() {
    for (TokenId t = agreement_.heads.front(); t-- > 0 && agreement_.parties.empty();) {
      const EntityId e = scene_.cast().entity_at(t);
      if (e != kNone && one_of(scene_.cast().entities[e].identity.country, kBodies)) push(e);
    }
  }

  bool of_a_state(EntityId e) const { return scene_.cast().entities[e].identity.country.size() == 3 && scene_.cast().entities[e].identity.country != "IGO"; }

  const StanceScene& scene_;
  const Tree& tree_;
  const Document& document_;
  Agreement& agreement_;
  std::uint32_t own_;
};

}  // namespace

bool mediates(const Tree& tree, TokenId side) {
  const Document& document = tree.document();
  while (document.deprel(side) == Deprel::kConj) side = document.head(side);
  const Deprel deprel = document.deprel(side);
  if (deprel != Deprel::kRoot && one_of(lower_ascii(document.lemma(document.head(side))), kMediating)) return true;
  const bool acts = deprel == Deprel::kNsubj || deprel == Deprel::kObl || deprel == Deprel::kOblAgent;
  return acts && one_of(Caseless(document.lemma(document.head(side))), kMediation);
}

void settle_parties(const StanceScene& scene, Agreement& agreement) { PartyReader(scene, agreement).settle(); }

void parties_told_of(const StanceScene& scene, Agreement& agreement) { PartyReader(scene, agreement).told_of(); }

}  // namespace entente
