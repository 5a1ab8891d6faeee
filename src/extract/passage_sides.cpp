#include "extract/passage_sides.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/home.h"

namespace entente {
namespace {

using Pair = std::pair<std::string, std::string>;  // countries, the smaller first; the same one twice: inside of it

constexpr int kOfParagraph = 3, kOfParagraphBefore = 1;  // what a deed near it weighs more than one elsewhere
constexpr int kEnough = 2;
constexpr std::array<std::string_view, 2> kInside = {"ASSAULT", "PROTEST"};
// What two do, or agree upon.
constexpr std::array<std::string_view, 3> kTogether = {"CONSULT", "RETREAT", "SUPPORT"};
// Violence that goes both ways, whoever began it.
constexpr std::array<std::string_view, 11> kBothWays = {"war",    "fight",    "fighting", "combat",   "hostility", "conflict",
                                                        "battle", "gunfight", "shelling", "shooting", "violence"};

// What strikes by somebody's hand, unnamed.
constexpr std::array<std::string_view, 15> kWeapons = {"shell",    "missile", "rocket",  "drone",     "bomb", "mortar", "artillery", "round",
                                                       "warplane", "jet",     "gunman", "airstrike", "mine", "fire",   "grenade"};

class Passage {
 public:
  Passage(const Scene& scene, std::vector<Event>& events)
      : scene_(scene), cast_(scene.parties.cast()), tree_(scene.parties.slots().tree()), document_(tree_.document()), events_(events) {}

  void fill() {
    for (Event& event : events_) {
      if (!took_place(event)) continue;
      event.took_place = one_of(event.pattern->type, kInside) && event.place && !(event.actors.empty() && event.recipients.empty());  // "a massacre in Palma in 2021"
      if (by_both(event) && nobodys(event.actors)) event.actors.clear();
      if (!event.actors.empty() || !event.recipients.empty() || told_beside(event.trigger)) continue;
      auto sides = sides_of(event);
      if (sides.empty()) continue;
      if (event.pattern->type == "ASSAULT" && verb(event) && !by_both(event)) {
        event.recipients = std::move(sides);  // "shells hit a market": of whoever was hit
        event.took_place = true;
        continue;
      }
      event.actors = std::move(sides);
      event.reciprocal = event.actors.size() > 1;
      event.took_place = true;
      if (ahead(event)) event.verdict = {"planned", "dated ahead"};
      event.notes.push_back("sides: those that the passage is told of");
    }
  }

 private:
  // "next week's talks".
  bool ahead(const Event& event) const {
    if (!event.moment || !scene_.published.date || document_.upos(event.trigger) != Upos::kNoun) return false;
    const auto& begin = scene_.moments[*event.moment].begin;
    return begin && *begin > *scene_.published.date;
  }

  std::string lemma(TokenId t) const { return lower_ascii(document_.lemma(t)); }

  // Told as a fact of its own: it begins or ends or causes something, something follows it, or it has its own day.
  bool took_place(const Event& event) const {
    const TokenId t = event.trigger;
    if ((event.verdict.status != "actual" && event.verdict.status != "ongoing") || awaited(t)) return false;
    if (document_.upos(t) == Upos::kVerb) return settled(event) || gerund(t) || done_by_people(event) || by_both(event);
    if (document_.upos(t) != Upos::kNoun || of_common_life(event)) return false;
    const TokenId outer = outermost(t);
    if (subject_of_below(outer)) return true;
    const std::string& preposition = tree_.preposition(outer);
    if (outer != t && document_.deprel(outer) == Deprel::kObl && (preposition == "under" || preposition == "despite")) return true;
    switch (document_.deprel(outer)) {
      case Deprel::kNsubj:
      case Deprel::kNsubjPass:
        return document_.upos(document_.head(outer)) == Upos::kVerb;
      case Deprel::kObl:
      case Deprel::kNmod:
      case Deprel::kAdvcl:
        return beside_it(outer) || dated(event);
      case Deprel::kObj:
        return brought_about(outer) || dated(event);
      default:
        return dated(event);
    }
  }

  // "once the treaty is signed", "before hostilities have ended".
  bool awaited(TokenId t) const {
    static constexpr std::array<std::string_view, 6> kOpen = {"once", "before", "until", "till", "if", "unless"};
    for (TokenId up = t;; up = document_.head(up)) {
      for (TokenId c : tree_.children(up)) {
        const bool mark = document_.deprel(c) == Deprel::kMark || document_.deprel(c) == Deprel::kAdvmod;
        if (mark && document_.deprel(up) == Deprel::kAdvcl && one_of(Caseless(document_.form(c)), kOpen)) return true;
      }
      if (document_.is_root(up)) return false;
    }
  }

  // "a round of talks", "a ceasefire brokered by Angola": told by the word above or the participle below.
  bool told_beside(TokenId t) const {
    const TokenId outer = outermost(t);
    return std::any_of(events_.begin(), events_.end(), [&](const Event& other) {
      const bool below = document_.deprel(other.trigger) == Deprel::kAcl && document_.head(other.trigger) == t;
      return other.trigger != t && !other.actors.empty() && (other.trigger == outer || below);
    });
  }

  // "Tens of thousands marched", "shells hit a market": not "to rally support", "march each July".
  bool done_by_people(const Event& event) const {
    const TokenId t = event.trigger;
    const Deprel deprel = document_.deprel(t);
    const bool purpose = document_.xpos(t) == "VB" && (deprel == Deprel::kAdvcl || deprel == Deprel::kAcl);
    const bool habit = document_.xpos(t) == "VBP" || document_.xpos(t) == "VBZ";
    const std::string_view tag = document_.xpos(t);
    if (tag == "VBG" || (event.pattern->type == "ASSAULT" && tag != "VBD")) return false;
    const auto who = scene_.parties.slots().fill(t, "subj");
    if (event.pattern->type == "ASSAULT" && (who.empty() || !one_of(lemma(who.front()), kWeapons))) return false;
    const bool done = (deprel == Deprel::kObl && tag == "VB") || !who.empty();  // "set out to march", by the tree a noun's place
    return one_of(event.pattern->type, kInside) && !purpose && !habit && done;
  }

  // A battle with cancer, a rally of a candidate, a public meeting are nothing between states or within one.
  bool of_common_life(const Event& event) const {
    static constexpr std::array<std::string_view, 7> kCommon = {"rally", "meeting", "discussion", "conference", "visit", "reception", "conversation"};
    if (one_of(lemma(event.trigger), kCommon)) return true;
    return !scene_.parties.slots().fill(event.trigger, "with").empty();
  }

  // "The treaty was signed in Minsk", "a pact signed in 2018": by those whom it binds.
  bool settled(const Event& event) const {
    if (!of_what_ended(event).empty()) return true;
    return event.pattern->type == "SUPPORT" && event.pattern->flags.contains("reciprocal") && scene_.parties.slots().passive(event.trigger);
  }

  // "Each capital blamed the other", "both sides abided by it".
  bool by_both(const Event& event) const {
    static constexpr std::array<std::string_view, 4> kBoth = {"each", "both", "either", "neither"};
    static constexpr std::array<std::string_view, 9> kSides = {"side", "capital", "government", "country", "neighbour", "neighbor", "state", "party", "two"};
    for (TokenId s : scene_.parties.slots().fill(event.trigger, "subj")) {
      if (!one_of(lemma(s), kSides)) continue;
      for (TokenId c : tree_.children(s)) {
        if (one_of(Caseless(document_.form(c)), kBoth) || (document_.deprel(c) == Deprel::kNummod && Caseless(document_.form(c)) == "two")) return true;
      }
    }
    return false;
  }

  bool nobodys(const std::vector<EntityId>& side) const {
    return std::all_of(side.begin(), side.end(), [&](EntityId e) { return cast_.entities[e].identity.country.empty(); });
  }

  // "Negotiations began in Doha and were broken off": by those who negotiated; "the summit was called off".
  std::vector<EntityId> of_what_ended(const Event& event) const {
    static constexpr std::array<std::string_view, 2> kEnding = {"SANCTION", "REJECT"};
    if (!one_of(event.pattern->type, kEnding) || !scene_.parties.slots().passive(event.trigger)) return {};
    for (TokenId o : scene_.parties.slots().objects(event.trigger)) {
      const auto talks = std::find_if(events_.begin(), events_.end(), [&](const Event& e) { return e.trigger == o; });
      if (talks == events_.end() || talks->pattern->type != "CONSULT") continue;
      return talks->actors.size() > 1 ? talks->actors : both_of(told_of(event));
    }
    return {};
  }

  // "Fighting there cost ten lives."
  bool gerund(TokenId t) const {
    const Deprel deprel = document_.deprel(t);
    return document_.xpos(t) == "VBG" && (deprel == Deprel::kCsubj || deprel == Deprel::kNsubj);
  }

  // "a day after talks collapsed", where the tree hangs the verb on its subject.
  bool subject_of_below(TokenId t) const {
    const auto verb = tree_.child(t, {Deprel::kAcl, Deprel::kAclRelcl});
    const auto mark = verb ? tree_.child(*verb, Deprel::kMark) : std::nullopt;
    return mark && *mark < t && document_.xpos(*verb) == "VBD";
  }

  // "a week of blockades", "four hours of talks", "a round of talks".
  TokenId outermost(TokenId t) const {
    static constexpr std::array<std::string_view, 11> kSpells = {"minute", "hour", "day", "night", "week", "month", "year", "decade", "round", "bout", "outbreak"};
    const TokenId outer = scene_.parties.slots().measuring(t);
    if (outer != t || document_.is_root(t) || document_.deprel(t) != Deprel::kNmod) return outer;
    if (tree_.preposition(t) == "at") return lemma(document_.head(t)) == "attempt" ? document_.head(t) : t;
    return tree_.preposition(t) == "of" && one_of(lemma(document_.head(t)), kSpells) ? document_.head(t) : t;
  }

  // "after days of clashes", "because of shelling": it came before, or goes on.
  bool beside_it(TokenId t) const {
    static constexpr std::array<std::string_view, 7> kWhen = {"after", "following", "follow", "since", "amid", "during", "because"};
    const std::string& preposition = tree_.preposition(t);
    return one_of(preposition.substr(0, preposition.find(' ')), kWhen);
  }

  // "The talks produced a ceasefire", "ended five days of combat".
  bool brought_about(TokenId t) const {
    static constexpr std::array<std::string_view, 8> kBring = {"produce", "yield", "end", "cause", "spark", "trigger", "unleash", "halt"};
    const TokenId verb = document_.head(t);
    return document_.xpos(verb) == "VBD" && one_of(lemma(verb), kBring);
  }

  // A day or a year within its own words: "a massacre in March 2021".
  bool dated(const Event& event) const {
    return event.moment && document_.bytes(tree_.subtree(event.trigger)).contains(scene_.moments[*event.moment].bytes);
  }

  std::vector<EntityId> sides_of(const Event& event) const {
    const std::string& type = event.pattern->type;
    if (auto named = named_between(event); !named.empty()) return named;
    if (document_.upos(event.trigger) == Upos::kVerb && by_both(event)) {
      const Pair two = told_of(event);
      return both_of(two.first.empty() ? named_before(event.trigger) : two);
    }
    if (one_of(type, kInside)) return of_violence(event);
    if (auto both = of_what_ended(event); !both.empty()) return both;
    return one_of(type, kTogether) && event.pattern->flags.contains("reciprocal") ? both_of(told_of(event)) : std::vector<EntityId>{};
  }

  // "The war broke out after a struggle between the army and the rebels."
  std::vector<EntityId> named_between(const Event& event) const {
    if (!event.pattern->flags.contains("reciprocal") && !one_of(lemma(event.trigger), kBothWays)) return {};
    const TokenRange words = document_.sentences[tree_.sentence_of(event.trigger)].tokens;
    for (TokenId t = words.begin; t < words.end; ++t) {
      if (document_.deprel(t) != Deprel::kNmod && document_.deprel(t) != Deprel::kObl) continue;
      if (tree_.preposition(t) != "between") continue;
      auto both = scene_.parties.of(tree_.conjuncts(t));
      if (both.size() > 1) return both;
    }
    return event.pattern->type == "ASSAULT" ? named_below(event.trigger) : std::vector<EntityId>{};
  }

  // "an exchange of fire in which a Thai ranger and two Cambodian villagers died".
  std::vector<EntityId> named_below(TokenId noun) const {
    std::vector<std::string> countries;
    const TokenRange words = tree_.subtree(noun);
    for (TokenId t = words.begin; t < words.end; ++t) {
      const std::string country = country_named(tree_, scene_.hits, scene_.lexicon, t);
      if (!country.empty() && !std::count(countries.begin(), countries.end(), country)) countries.push_back(country);
    }
    return countries.size() == 2 ? both_of({countries[0], countries[1]}) : std::vector<EntityId>{};
  }

  // "A Kenyan cutter and a Somali trawler collided. Each side blamed the other": the two of whom the sentence before tells.
  Pair named_before(TokenId t) const {
    const std::uint32_t here = tree_.sentence_of(t);
    std::vector<std::string> countries;
    const TokenRange words = here == 0 ? TokenRange{} : document_.sentences[here - 1].tokens;
    for (TokenId k = words.begin; k < words.end; ++k) {
      const std::string country = country_named(tree_, scene_.hits, scene_.lexicon, k);
      if (!country.empty() && !std::count(countries.begin(), countries.end(), country)) countries.push_back(country);
    }
    return countries.size() == 2 ? Pair{countries[0], countries[1]} : Pair{};
  }

  // In the state of its place; else between the two whom the passage is told of; else in the country that the report is about.
  std::vector<EntityId> of_violence(const Event& event) const {
    if (event.place) return scene_.parties.of({*event.place});
    if (const Guess near = country_of_clause(tree_, scene_.hits, scene_.lexicon, event.trigger, false); (event.pattern->type == "PROTEST" || verb(event)) && !near.country.empty())
      return state(near.country);
    const Pair two = told_of(event);
    if (two.first != two.second) {
      const bool both = event.pattern->flags.contains("reciprocal") || one_of(lemma(event.trigger), kBothWays);
      if (event.pattern->type == "ASSAULT") return both && !verb(event) ? both_of(two) : std::vector<EntityId>{};
    } else if (!two.first.empty()) {
      return both_of(two);
    }
    const std::string country = country_of_scene(tree_, scene_.hits, scene_.lexicon, event.trigger, scene_.focus);
    return in_conflict(country) ? state(country) : std::vector<EntityId>{};
  }

  // A report of crime is not one of a conflict: the state, its forces or those who fight or oppose it must take part in something hostile.
  bool in_conflict(const std::string& country) const {
    static constexpr std::array<std::string_view, 7> kHostile = {"ASSAULT", "COERCE", "PROTEST", "MOBILIZE", "SANCTION", "THREATEN", "REJECT"};
    static constexpr std::array<std::string_view, 8> kPowers = {"GOV", "MIL", "REB", "OPP", "SEP", "UAF", "PRM", "LEG"};
    const auto power = [&](EntityId e) {
      const Entity& who = cast_.entities[e];
      const auto& sectors = who.identity.sectors;
      return who.identity.country == country && (who.kind == EntityKind::kState || (!sectors.empty() && one_of(sectors.front(), kPowers)));
    };
    return std::any_of(events_.begin(), events_.end(), [&](const Event& event) {
      return !event.took_place && one_of(event.pattern->type, kHostile) &&
             (std::any_of(event.actors.begin(), event.actors.end(), power) || std::any_of(event.recipients.begin(), event.recipients.end(), power));
    });
  }

  bool verb(const Event& event) const { return document_.upos(event.trigger) == Upos::kVerb && !gerund(event.trigger); }

  std::vector<EntityId> both_of(const Pair& two) const {
    if (two.first.empty()) return {};
    auto out = state(two.first);
    if (two.second == two.first || out.empty()) return out;
    const auto other = state(two.second);
    if (other.empty()) return {};
    out.push_back(other.front());
    return out;
  }

  // The state itself, else whoever of it the report names first.
  std::vector<EntityId> state(const std::string& country) const {
    if (country.empty()) return {};
    EntityId found = kNone;
    for (EntityId e = 0; e < cast_.entities.size(); ++e) {
      const Entity& entity = cast_.entities[e];
      if (entity.identity.country != country || !entity.members.empty()) continue;
      if (entity.kind == EntityKind::kState) return {e};
      const bool body = entity.kind == EntityKind::kOrganisation || entity.kind == EntityKind::kGroup;
      const bool named = !entity.name.empty() && entity.name.front() >= 'A' && entity.name.front() <= 'Z';
      if (found == kNone && body && named) found = e;
    }
    return found == kNone ? std::vector<EntityId>{} : std::vector<EntityId>{found};
  }

  // The two countries between which, or the one inside of which, most of what the report tells is done; what is told near it counts more.
  Pair told_of(const Event& asked) const {
    std::map<Pair, int> weight;
    for (const Event& event : events_) {
      const auto two = parties_of(event);
      if (!two.first.empty()) weight[two] += 1 + nearness(event, asked);
    }
    Pair best;
    int most = kEnough - 1;
    for (const auto& [two, sum] : weight) {
      if (sum > most) most = sum, best = two;
    }
    return best;
  }

  int nearness(const Event& event, const Event& asked) const {
    const auto paragraph = [&](const Event& e) { return document_.sentences[tree_.sentence_of(e.trigger)].paragraph; };
    if (event.trigger >= asked.trigger) return 0;
    if (paragraph(event) == paragraph(asked)) return kOfParagraph;
    return paragraph(event) + 1 == paragraph(asked) ? kOfParagraphBefore : 0;
  }

  Pair parties_of(const Event& event) const {
    const bool among = event.reciprocal && event.actors.size() == 2;
    if (event.actors.empty() || (event.recipients.empty() && !among)) return {};
    std::string a = cast_.entities[event.actors.front()].identity.country;
    std::string b = cast_.entities[among ? event.actors.back() : event.recipients.front()].identity.country;
    if (a.empty() || b.empty()) return {};
    if (b < a) std::swap(a, b);
    return {a, b};
  }

  const Scene& scene_;
  const Cast& cast_;
  const Tree& tree_;
  const Document& document_;
  std::vector<Event>& events_;
};

}  // namespace

void take_sides_of_passage(const Scene& scene, std::vector<Event>& events) { Passage(scene, events).fill(); }

}  // namespace entente
