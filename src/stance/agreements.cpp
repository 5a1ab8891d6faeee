// Every noun of agreements/nouns.tsv is weighed: is it one certain agreement, or any ("a deal would help")? What is left is joined when it
// is the same one: by its own words, by a bare "the treaty", or because the same actor put it forward.
#include <algorithm>
#include <array>
#include <set>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/clause_words.h"
#include "extract/event_time.h"
#include "ground/noun_phrase.h"
#include "stance/agreement.h"
#include "stance/mood.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 11> kAny = {"any",     "no",   "every",   "some",
                                                   "each",    "another", "either",
                                                   "neither", "many", "several", "what"};
constexpr std::array<std::string_view, 18> kNoName = {
    "new",   "recent", "latest",   "proposed", "draft",  "old",    "same",    "current", "own",
    "first", "last",   "previous", "planned",  "signed", "agreed", "earlier", "second",  "final"};
constexpr std::array<std::string_view, 5> kThird = {"brokered", "mediated", "backed", "sponsored",
                                                    "led"};
constexpr std::array<std::string_view, 4> kMade = {"agreed", "signed", "ratified", "in force"};
constexpr std::array<std::string_view, 2> kBroker = {"broker", "mediate"};
constexpr std::array<std::string_view, 4> kAboutTopic = {"on", "for", "of", "between"};

// What an agreement that stands does: it is in force, so it is a certain one.
constexpr std::array<std::string_view, 16> kProvides = {"oblige",    "bind",    "require", "commit", "stipulate", "demand", "entitle", "allow",
                                                        "permit", "bar", "ban", "guarantee", "grant", "regulate", "split", "divide"};

struct Candidate {
  TokenId head = 0;
  TokenRange tokens;
  const AgreementNoun* noun = nullptr;
  bool definite = false, owned = false, generic = false;
  bool such = false;               // "such a treaty": the one that was told of before
  bool named_by_town = false;      // "the Bangkok accord"
  bool definite_by_count = false;  // "seven agreements": certain ones where they were made
  std::set<std::string>
      marks;  // what tells it from others of its kind: "12-point", "1951", "peace"
  std::set<std::string> exact;   // those that no other one can have: names, numbers
  std::vector<EntityId> owners;  // possessors, demonyms, who put it forward
  Stages stages;
};

class Finder {
 public:
  explicit Finder(const StanceScene& scene)
      : scene_(scene), tree_(scene.tree()), document_(scene.document()) {}

  std::vector<Agreement> find() {
    const HitLayer hits(tree_, scene_.hits.words, scene_.lexicon.agreement_phrases);
    for (const Hit& hit : hits.all()) {
      if (auto one = candidate(hit)) take(*one);
    }
    std::vector<Agreement> kept;
    for (std::size_t a = 0; a < out_.size(); ++a) {
      settle_parties(scene_, out_[a]);
      if (nobodys(out_[a], a)) continue;
      parties_told_of(scene_, out_[a]);
      kept.push_back(std::move(out_[a]));
    }
    return kept;
  }

 private:
  std::optional<Candidate> candidate(const Hit& hit) const {
    const Upos upos = document_.upos(hit.head);
    const Deprel deprel = document_.deprel(hit.head);
    const bool of_noun =
        deprel == Deprel::kCompound && document_.upos(document_.head(hit.head)) != Upos::kVerb;
    if ((upos != Upos::kNoun && upos != Upos::kPropn) || of_noun || deprel == Deprel::kFlat ||
        deprel == Deprel::kNmodDesc || scene_.credit_sentences[tree_.sentence_of(hit.head)])
      return std::nullopt;
    Candidate one;
    one.head = hit.head;
    one.noun = &scene_.lexicon.agreement_nouns[hit.entry];
    one.tokens = phrase(hit);
    describe(one, hit);
    if (one.owned || (!brokered(hit.head) && !one.named_by_town)) one.owners = scene_.parties.of({hit.head});
    if (bare_bargain(one)) one.owners.clear();
    if (!one.owned) std::erase_if(one.owners, [&](EntityId e) { return mediator(e); });
    one.stages = stages_of(scene_, hit.head);
    if (one.noun->kind == "cease-fire" && !one.owned) leave_out_authors(one);
    if (auto stage = summed_up(scene_, one.head, one.tokens.begin, one.noun->kind, one.definite)) one.stages.told.push_back(*std::move(stage));
    const bool counted = one.definite_by_count && made(one);
    if (counted) one.generic = false;
    return one;
  }

  // "The accord" that somebody brokered or put forward before is of those who are bound by it.
  bool bare_bargain(const Candidate& one) const {
    const bool bargain = one.noun->kind == "treaty" || one.noun->kind == "cease-fire" || one.noun->kind == "partnership" || one.noun->kind == "contract";
    return bargain && !one.owned && !tree_.child(one.head, {Deprel::kAmod, Deprel::kCompound, Deprel::kNmod, Deprel::kNmodPoss, Deprel::kAclRelcl, Deprel::kAcl});
  }

  // "Oman proposed a truce": it is no truce of Oman's.
  static void leave_out_authors(Candidate& one) {
    for (const Stage& stage : one.stages.told) {
      if (stage.stage == "proposed") std::erase_if(one.owners, [&](EntityId e) { return std::find(stage.by.begin(), stage.by.end(), e) != stage.by.end(); });
    }
  }

  static bool made(const Candidate& one) {
    return std::any_of(one.stages.told.begin(), one.stages.told.end(), [](const Stage& s) { return one_of(s.stage, kMade); });
  }

  // "The resolution demands ...", "a side letter obliges ...": what it lays down, it lays down because it stands.
  bool provides(const Candidate& one) const {
    const TokenId verb = document_.head(one.head);
    return document_.deprel(one.head) == Deprel::kNsubj && !one.noun->weak && one.noun->kind != "plan" && one_of(Caseless(document_.lemma(verb)), kProvides) &&
           modal_of(tree_, verb).empty() && !negated(tree_, verb);
  }

  // The noun phrase and what it is about and between whom: "provisional understanding on supplies".
  TokenRange phrase(const Hit& hit) const {
    TokenRange range = noun_phrase(tree_, hit.head);
    range = {std::min(range.begin, hit.tokens.begin), std::max(range.end, hit.tokens.end)};
    for (TokenId c : tree_.children(hit.head)) {  // "their “no limits” partnership"
      const Deprel deprel = document_.deprel(c);
      const bool own = deprel == Deprel::kDet || deprel == Deprel::kAmod ||
                       deprel == Deprel::kCompound || deprel == Deprel::kNmodPoss ||
                       deprel == Deprel::kNummod;
      if (own && c < hit.head) range.begin = std::min(range.begin, tree_.subtree(c).begin);
    }
    for (TokenId c : tree_.children(hit.head)) {
      if (document_.deprel(c) != Deprel::kNmod || c < range.end) continue;
      if (!one_of(tree_.preposition(c), kAboutTopic)) continue;
      const TokenRange topic = noun_phrase(tree_, c);
      if (topic.begin > range.end + 2) continue;
      for (const TokenId one : tree_.conjuncts(c)) range.end = std::max(range.end, noun_phrase(tree_, one).end);  // "between Chad and Niger"
    }
    const bool plain = range.end == hit.head + 1 && range.begin + 2 >= range.end;
    if (plain) range.end = std::max(range.end, made_how(hit.head));
    return range;
  }

  // "the accord reached in Havana": with no other mark it is told by how it was made.
  TokenId made_how(TokenId noun) const {
    const TokenId next = noun + 1;
    if (next >= document_.tokens.size()) return next;
    const bool below = document_.head(next) == noun && document_.deprel(next) == Deprel::kAcl;
    const bool above = document_.head(noun) == next && document_.deprel(noun) == Deprel::kCompound;  // as some trees have it
    const bool participle = (below || above) && (document_.xpos(next) == "VBN" || document_.xpos(next) == "VBD");
    if (!participle) return noun + 1;
    TokenId end = next + 1;
    for (TokenId c : tree_.children(next)) {
      const TokenRange words = noun_phrase(tree_, c);
      const bool near = document_.deprel(c) == Deprel::kObl || document_.deprel(c) == Deprel::kOblAgent;
      if (near && c > next && words.begin <= end + 1) end = std::max(end, words.end);
    }
    return end;
  }

  // "a UN-brokered truce", "Norway, which brokered the truce": the broker is no party.
  bool brokered(TokenId noun) const {
    const bool object = document_.deprel(noun) == Deprel::kObj && one_of(Caseless(document_.lemma(document_.head(noun))), kBroker);
    const auto children = tree_.children(noun);
    return object || std::any_of(children.begin(), children.end(), [&](TokenId c) {
      return (document_.deprel(c) == Deprel::kAmod || document_.deprel(c) == Deprel::kAcl) && one_of(Caseless(document_.form(c)), kThird);
    });
  }

  void describe(Candidate& one, const Hit& hit) const {
    for (TokenId t = one.tokens.begin; t < one.tokens.end; ++t) {
      const std::string form = lower_ascii(document_.form(t)),
                        lemma = lower_ascii(document_.lemma(t));
      const bool own = document_.head(t) == hit.head;
      one.such = one.such || (own && form == "such");
      if (own && document_.deprel(t) == Deprel::kDet) {
        one.definite = one.definite || one_of(form, kDefinite);
        one.generic = one.generic || (t == one.tokens.begin && one_of(form, kAny));
      }
      if (own && document_.deprel(t) == Deprel::kNmodPoss) one.definite = one.owned = true;
      const Upos upos = document_.upos(t);
      const bool content = upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kAdj ||
                           upos == Upos::kNum || upos == Upos::kVerb;
      const bool town = names_by_town(scene_, t);
      one.named_by_town = one.named_by_town || town;
      if (!content || t == hit.head || one_of(lemma, kNoName) || (!town && scene_.cast().entity_at(t) != kNone)) continue;
      if (own && document_.deprel(t) == Deprel::kNmodPoss) continue;
      one.marks.insert(lemma);
      if (upos == Upos::kNum || upos == Upos::kPropn || (lemma[0] >= '0' && lemma[0] <= '9'))
        one.exact.insert(lemma);
    }
    const auto year = [](const std::string& mark) { return mark.size() == 4 && mark.find_first_not_of("0123456789") == std::string::npos; };
    one.definite = one.definite || std::any_of(one.exact.begin(), one.exact.end(), year);  // "a 2023 pact"
    const bool plural = document_.xpos(hit.head) == "NNS";
    one.definite_by_count = plural && (tree_.has(hit.head, Deprel::kNummod) || one.noun->kind == "declaration");
    one.generic = one.generic || one.such || (plural && (!one.definite || one.exact.empty()));
  }

  // One certain agreement, and not just any?
  bool certain(const Candidate& one) const {
    if (one.generic || (one.stages.touched && one.stages.told.empty() && !one.definite))
      return false;
    const bool made =
        std::any_of(one.stages.told.begin(), one.stages.told.end(), [](const Stage& s) {
          return s.stage != "rejected" && s.stage != "withdrawn" && s.stage != "suspended";
        });
    const bool offered = one.noun->weak && one.noun->kind == "contract" && !one.stages.told.empty() &&
                         std::all_of(one.stages.told.begin(), one.stages.told.end(), [](const Stage& s) { return s.stage == "proposed"; });
    if (offered) return false;  // "offered a loan": nothing is agreed on
    if (provides(one)) return true;
    const bool unnamed = one.noun->kind == "plan" && !one.definite && one.marks.empty() && one.owners.empty();
    if (unnamed && std::none_of(one.stages.told.begin(), one.stages.told.end(), [](const Stage& s) { return s.stage == "proposed" || s.stage == "negotiated"; }))
      return false;  // "offered to train them, a proposal that Chad accepted"
    if (made || (!one.noun->weak && !one.stages.told.empty())) return true;
    if (one.noun->weak || !one.definite) return false;
    return !one.marks.empty() || !one.owners.empty();
  }

  void take(const Candidate& one) {
    const std::size_t known = same_as(one);
    const bool bare = one.marks.empty() && one.owners.empty();
    if (known < out_.size()) {
      if (named_now(one, known)) out_[known].name = name_of(one);
      if (!one.generic || one.such) add(one, known);
    } else if (certain(one) && !(bare && one.definite && one.stages.told.empty() && !provides(one))) {
      out_.push_back({name_of(one), one.noun->kind, {}, {}, {}, {}, false});
      marks_.emplace_back();
      exact_.emplace_back();
      proposers_.emplace_back();
      add(one, out_.size() - 1);
    }
  }

  // The agreement that this mention is, or out_.size(): the nearest first.
  std::size_t same_as(const Candidate& one) const {
    for (std::size_t a = out_.size(); a-- > 0;) {
      if (beside(one, out_[a])) return a;
      if (out_[a].kind == one.noun->kind && joins(one, a)) return a;
    }
    return out_.size();
  }

  // "The Oder protocol, a 2010 agreement".
  bool beside(const Candidate& one, const Agreement& agreement) const {
    return document_.deprel(one.head) == Deprel::kAppos && tree_.below(one.head, agreement.heads.back());
  }

  // "Signed a border treaty with Mali. The Gao Treaty ...": what was told of as one of its kind gets its name.
  bool named_now(const Candidate& one, std::size_t a) const {
    const bool name = one.definite && !one.owned && exact_[a].empty() && std::any_of(one.exact.begin(), one.exact.end(), [](const std::string& mark) { return mark[0] > '9'; });
    const auto article = tree_.child(out_[a].heads.front(), Deprel::kDet);
    if (!name || !article || document_.lemma(*article) != "a") return false;
    return document_.lemma(out_[a].heads.front()) == lower_ascii(document_.lemma(one.head)) || names_text(tree_, one.head);
  }

  bool joins(const Candidate& one, std::size_t a) const {
    if (one.such) return document_.lemma(one.head) == document_.lemma(out_[a].heads.back());
    if (!one.definite && one.stages.told.empty()) return false;
    const auto apart = [](const std::set<std::string>& x, const std::set<std::string>& y) {
      return !x.empty() && !y.empty() && x != y;
    };
    if (apart(one.exact, exact_[a])) return false;
    const bool common = std::any_of(one.marks.begin(), one.marks.end(),
                                    [&](const std::string& m) { return marks_[a].contains(m); });
    if (common || named_now(one, a)) return true;
    const bool dated = one.noun->kind == "cease-fire" && one.definite && exact_[a].empty() && one.marks == one.exact;
    if (dated) return true;  // "the truce ... the ceasefire of July 28"
    if (one.definite && !one.owned && one.marks.empty()) {
      const bool foreign =
          !one.owners.empty() && !proposers_[a].empty() && !shares_side(one.owners, proposers_[a]);
      return !foreign;
    }
    return one.noun->kind == "plan" && shares_side(proposers(one), proposers_[a]);
  }

  bool shares_side(const std::vector<EntityId>& some, const std::vector<EntityId>& others) const {
    return std::any_of(some.begin(), some.end(),
                       [&](EntityId e) { return scene_.same_side(e, others); });
  }

  // Who put a plan forward: its owners, and who "proposed" it.
  static std::vector<EntityId> proposers(const Candidate& one) {
    std::vector<EntityId> out = one.owners;
    for (const Stage& stage : one.stages.told) {
      if (stage.stage == "proposed") out.insert(out.end(), stage.by.begin(), stage.by.end());
    }
    return out;
  }

  void add(const Candidate& one, std::size_t a) {
    Agreement& agreement = out_[a];
    agreement.heads.push_back(one.head);
    agreement.mentions.push_back(with_terms(scene_.tree(), one.head, one.tokens));
    marks_[a].insert(one.marks.begin(), one.marks.end());
    exact_[a].insert(one.exact.begin(), one.exact.end());
    for (EntityId e : proposers(one)) push(e, proposers_[a]);
    for (EntityId e : parties_of(one)) push(e, agreement.parties);
    agreement.owned = agreement.owned || !one.owners.empty() || !between(one).empty();
    agreement.history.insert(agreement.history.end(), one.stages.told.begin(),
                             one.stages.told.end());
  }

  static void push(EntityId e, std::vector<EntityId>& out) {
    if (std::find(out.begin(), out.end(), e) == out.end()) out.push_back(e);
  }

  std::vector<EntityId> between(const Candidate& one) const {
    std::vector<EntityId> out;
    for (const char* slot : {"with", "between"}) {
      for (EntityId e : scene_.parties.of(scene_.slots().fill(one.head, slot))) push(e, out);
    }
    return out;
  }

  // "Kenya wants to scrap a treaty with Uganda": the state that does something about it is the other side.
  std::vector<EntityId> partner_of(const Candidate& one) const {
    for (TokenId t = one.head; !document_.is_root(t);) {
      t = document_.head(t);
      if (document_.upos(t) != Upos::kVerb) return {};
      std::vector<EntityId> out = scene_.actors(scene_.slots().subjects(t));
      std::erase_if(out, [&](EntityId e) { return scene_.cast().entities[e].identity.country.size() != 3; });
      if (!out.empty()) return out;
    }
    return {};
  }

  // Who makes it: owners, "with" and "between", and who takes a step that only a party takes.
  std::vector<EntityId> parties_of(const Candidate& one) const {
    std::vector<EntityId> out = one.owners;
    for (EntityId e : between(one)) push(e, out);
    if (one.owners.empty() && out.size() == 1) {
      for (EntityId e : partner_of(one)) push(e, out);
    }
    for (const Stage& stage : one.stages.told) {
      if (stage.stage == "rejected" || stage.stage == "violated" || one_of(Caseless(document_.lemma(stage.word)), kBroker)) continue;
      if (stage.stage == "proposed" && one.noun->kind == "cease-fire") continue;  // a mediator can
      for (EntityId e : stage.by) {
        if (!mediator(e)) push(e, out);
      }
    }
    if (out.empty()) {
      const bool in_clause = document_.deprel(one.head) == Deprel::kCompound;
      const TokenRange all = tree_.subtree(in_clause ? document_.head(one.head) : one.head);
      for (TokenId t = all.begin; t < all.end; ++t) {
        const EntityId e = scene_.cast().entity_at(t);
        if (e != kNone && scene_.cast().entities[e].kind == EntityKind::kState && !mediates(tree_, t) && !place_of(t)) push(e, out);
      }
    }
    return out;
  }

  // "A Kazakh mediator presented a plan": it binds others.
  bool mediator(EntityId e) const { return scene_.cast().entities[e].noun.ends_with("mediator"); }

  // "The Bangkok accord", "a deal signed in Addis Ababa": where it was made.
  bool place_of(TokenId t) const {
    const std::string preposition = tree_.preposition(t);
    return names_by_town(scene_, t) || preposition == "in" || preposition == "at";
  }

  // "that arrangement", "shelved a trade accord" with no party in sight: nothing that a reader could look for.
  bool nobodys(const Agreement& agreement, std::size_t a) const {
    if (!agreement.parties.empty() || agreement.kind == "cease-fire" || !exact_[a].empty()) return false;
    const bool unmade = std::all_of(agreement.history.begin(), agreement.history.end(), [](const Stage& s) {
      return s.stage == "suspended" || s.stage == "withdrawn";
    });
    return marks_[a].empty() || (unmade && !agreement.history.empty());
  }

  // The phrase without article, owner and words like "new".
  std::string name_of(const Candidate& one) const {
    TokenId begin = one.tokens.begin;
    const auto skipped = [&](TokenId t) {
      const Deprel deprel = document_.deprel(t);
      const Upos upos = document_.upos(t);
      if (document_.head(t) == one.head && deprel == Deprel::kNmodPoss) return true;
      return deprel == Deprel::kDet || upos == Upos::kPart || upos == Upos::kDet ||
             (deprel == Deprel::kAmod && one_of(Caseless(document_.lemma(t)), kNoName));
    };
    for (TokenId t = begin; t < one.head; ++t) {  // behind the possessor
      if (document_.head(t) == one.head && document_.deprel(t) == Deprel::kNmodPoss) begin = t;
    }
    while (begin < one.head && skipped(begin)) ++begin;
    return std::string(document_.text.of(document_.bytes({begin, one.tokens.end})));
  }

  const StanceScene& scene_;
  const Tree& tree_;
  const Document& document_;
  std::vector<Agreement> out_;
  std::vector<std::set<std::string>> marks_, exact_;  // of every agreement
  std::vector<std::vector<EntityId>> proposers_;
};

}  // namespace

std::vector<Agreement> find_agreements(const StanceScene& scene) { return Finder(scene).find(); }

}  // namespace entente
