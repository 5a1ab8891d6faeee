// Positions by the words of dictionaries/positions/stances.tsv: the holder, the issue and the other side are read from the slots of the
// word, the stance from its line and from whether it is negated.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/match.h"
#include "stance/demands.h"
#include "stance/earlier_issues.h"
#include "stance/mood.h"
#include "stance/position.h"

namespace entente {
namespace {

// What a demand may suffer: it is made no more.
// What is given has terms.
constexpr std::array<std::string_view, 3> kGiving = {"offer", "promise", "propose"};
constexpr std::array<std::string_view, 8> kDropping = {"drop", "withdraw", "abandon", "waive", "renounce", "retract", "relinquish", "forgo"};
// Verbs that with pronouns alone say nothing of their own: "having done so".
constexpr std::array<std::string_view, 7> kPlain = {"do", "want", "accept", "support", "need", "allow", "join"};

class Finder {
 public:
  Finder(const StanceScene& scene, const std::vector<Agreement>& agreements, const std::vector<const StanceEntry*>& matched,
         std::vector<Statement>& reported)
      : scene_(scene),
        agreements_(agreements),
        tree_(scene.tree()),
        document_(scene.document()),
        matched_(matched),
        reported_(reported) {}

  std::vector<Position> find() {
    for (TokenId t = 0; t < matched_.size(); ++t) {
      if (!matched_[t] || scene_.credit_sentences[tree_.sentence_of(t)]) continue;
      if (part_of_an_issue(scene_, matched_, word_of(t)) && !presupposed(t)) continue;
      if (auto position = at(t, *matched_[t])) {
        for (Position& one : each_of_a_list(scene_, *position)) out_.push_back(std::move(one));
        for (Position& other : withheld_till_then(scene_, *position)) out_.push_back(std::move(other));
      }
    }
    return std::move(out_);
  }

 private:
  std::optional<Position> at(TokenId t, const StanceEntry& entry) {
    Position position;
    position.trigger = t;
    position.act = entry.act;
    position.stance = stance(t, entry);
    if (entry.stance == "oppose" && position.stance == "support") position.act = "accept";  // "no longer opposed to it"
    if (position.stance.empty() || !holder(t, entry, position)) return std::nullopt;
    if (!issue(t, entry, position)) return std::nullopt;
    for (EntityId e : scene_.parties.of(fill_tokens(scene_.parties, t, entry.towards))) {
      if (!scene_.same_side(e, position.holder)) {
        position.towards = e;
        break;
      }
    }
    position.conditions = conditions_of(scene_, position);
    apply_conditions(position);
    const bool found = found_position(scene_, position);
    if (const auto words = named_again(scene_, position)) position.spans.insert(position.spans.begin(), *words);
    if (found) return position;
    if (!position.holder_word) return std::nullopt;
    position.statements = {scene_.statements.size() + reported_.size()};
    reported_.push_back(reported_statement(scene_, position));
    return position;
  }

  // An adverb stands for its verb.
  TokenId word_of(TokenId t) const { return matched_[t]->pos == "adv" ? document_.head(t) : t; }

  // "praised Bern's neutral position", "rejected Oslo's demand", "a Turkmen request": Bern has it and Oslo made it, whatever is said of it.
  bool presupposed(TokenId t) const {
    if (matched_[t]->pos != "noun") return false;
    return tree_.has(t, Deprel::kNmodPoss) || !scene_.actors(scene_.slots().fill(t, "mod")).empty() || !scene_.actors(scene_.slots().fill(t, "by")).empty();
  }

  std::string stance(TokenId t, const StanceEntry& entry) const {
    const TokenId word = word_of(t);
    if (entry.pos == "adv" && !belittles(word)) return "";
    const bool dropped = entry.pos == "noun" && document_.deprel(t) == Deprel::kObj && one_of(Caseless(document_.lemma(document_.head(t))), kDropping);
    if (dropped) return "";
    if (const auto v = scene_.event_at(t)) {
      const std::string& status = scene_.events[*v].verdict.status;
      if (status == "demanded" || status == "alleged") return "";
    }
    switch (mood_of(tree_, word)) {
      case Mood::kUntaken:
        return "";
      case Mood::kPending:
        return "undecided";
      case Mood::kDenied:
        if (neither_nor(tree_, word)) return "neutral";  // "neither endorsed nor dismissed it"
        return entry.stance == "oppose" && no_longer(tree_, word) ? "support" : entry.negated;
      case Mood::kOpen:
        return entry.stance.empty() ? "" : "undecided";
      case Mood::kTaken:
        break;
    }
    return entry.stance;
  }

  // "Any deal that leaves the bases open would merely buy time": what is only thought of, and made little of.
  bool belittles(TokenId verb) const {
    if (modal_of(tree_, verb) != "would") return false;
    if (tree_.child(verb, {Deprel::kCsubj, Deprel::kCsubjOuter})) return true;
    const auto subject = tree_.child(verb, {Deprel::kNsubj, Deprel::kNsubjOuter});
    if (!subject || document_.upos(*subject) != Upos::kNoun) return false;
    const MentionId m = scene_.cast().mention_at[*subject];
    return m == kNone || scene_.cast().mentions[m].kind == EntityKind::kDocument;
  }

  bool holder(TokenId t, const StanceEntry& entry, Position& position) const {
    std::vector<EntityId> holders;
    if (entry.pos == "pred" && !judges_a_deed(t)) return false;
    if (!entry.by_speaker && tree_.child(t, {Deprel::kCsubj, Deprel::kCsubjPass})) return false;
    if (entry.by_speaker) {
      const auto s = scene_.statement_around(t);
      if (s) holders = scene_.statements[*s].speakers;
    } else {
      for (const SlotGroup& group : entry.holder) {
        const auto fillers = holding(t, entry, group);
        holders = own_pronoun(fillers);
        if (holders.empty()) holders = scene_.actors(fillers);
        if (holders.empty() && position.stance == "none declared") holders = authors_of(fillers);
        if (holders.empty()) continue;
        position.holder_word = fillers.front();
        break;
      }
      if (const auto s = scene_.statement_at(t); s && holders.empty() && !passive_without_agent(t))
        holders = scene_.statements[*s].speakers;
    }
    if (holders.empty()) return false;
    position.holder = holders.front();
    for (std::size_t i = 1; i < holders.size(); ++i) {
      if (!scene_.same_side(holders[i], position.holder))
        position.jointly_with.push_back(holders[i]);
    }
    return true;
  }

  // "The proposal calls for a truce. It does not demand that ...": whoever proposed it leaves that out; what it calls for are its terms.
  std::vector<EntityId> authors_of(const std::vector<TokenId>& fillers) const {
    const EntityId text = fillers.size() == 1 ? scene_.cast().entity_at(fillers.front()) : kNone;
    if (text == kNone || scene_.cast().entities[text].kind != EntityKind::kDocument) return {};
    for (const MentionId m : scene_.cast().entities[text].mentions) {
      for (const Agreement& plan : agreements_) {
        if (std::find(plan.heads.begin(), plan.heads.end(), scene_.cast().mentions[m].head) == plan.heads.end()) continue;
        const auto proposed = std::find_if(plan.history.begin(), plan.history.end(), [](const Stage& s) { return s.stage == "proposed"; });
        if (proposed != plan.history.end()) return proposed->by;
      }
    }
    return {};
  }

  // "is prepared to let them in", which the tree takes for a passive: its subject is prepared.
  std::vector<TokenId> holding(TokenId t, const StanceEntry& entry, const SlotGroup& group) const {
    const auto subject = entry.pos == "adj" && document_.upos(t) == Upos::kVerb
                             ? tree_.child(t, Deprel::kNsubjPass)
                             : std::nullopt;
    return subject ? tree_.conjuncts(*subject) : fill_tokens(scene_.parties, t, {group});
  }

  // "the ruling was an affront": something is said of a deed or a thing, not of somebody.
  bool judges_a_deed(TokenId t) const {
    if (!tree_.has(t, Deprel::kCop)) return false;
    if (tree_.child(t, {Deprel::kCsubj, Deprel::kCsubjOuter})) return true;
    const auto subject = tree_.child(t, {Deprel::kNsubj, Deprel::kNsubjOuter});
    if (!subject) return false;
    if (document_.upos(*subject) == Upos::kNoun) return scene_.actors({*subject}).empty();
    const Caseless word(document_.form(*subject));
    return word == "it" || word == "this" || word == "that";
  }

  // "Moscow says it is willing": the subject of what somebody reports is the one who says it.
  std::vector<EntityId> own_pronoun(const std::vector<TokenId>& fillers) const {
    if (fillers.size() != 1 || Caseless(document_.form(fillers.front())) != "it" || document_.deprel(fillers.front()) != Deprel::kNsubj) return {};
    const auto s = scene_.statement_around(fillers.front());
    if (!s || scene_.statements[*s].form != "indirect" || scene_.statements[*s].speakers.size() != 1) return {};
    const TokenId clause = document_.head(fillers.front());
    const bool main = document_.deprel(clause) == Deprel::kCcomp && document_.head(clause) == scene_.statements[*s].cue;
    const EntityKind kind = scene_.cast().entities[scene_.statements[*s].speakers.front()].kind;
    const bool thing = kind == EntityKind::kState || kind == EntityKind::kOrganisation || kind == EntityKind::kGroup;
    return main && thing ? scene_.statements[*s].speakers : std::vector<EntityId>{};
  }

  bool passive_without_agent(TokenId t) const {
    return document_.upos(t) == Upos::kVerb && scene_.slots().passive(t) &&
           scene_.slots().subjects(t).empty();
  }

  bool issue(TokenId t, const StanceEntry& entry, Position& position) const {
    if (entry.pos == "adv") return subject_issue(document_.head(t), position);
    if (entry.pos == "pred") return judged(t, position);
    for (const SlotGroup& group : antecedent_first(t, entry.issue)) {
      auto fillers = fill_tokens(scene_.parties, t, {group});
      std::erase_if(fillers, [&](TokenId f) { return tells_occasion(tree_, f) || a_date(f); });
      if (fillers.empty()) continue;
      const TokenId filler = plan_above(t, fillers.front());
      const Caseless word(document_.lemma(filler));
      if (word == "nothing" || word == "anything" || word == "none") return false;
      const bool pronoun = document_.upos(filler) == Upos::kPron ||
                           (document_.upos(filler) == Upos::kDet && word != "all");
      if (pronoun) return take(issue_before(scene_, out_, t, filler), position);
      position.issue = issue_of(scene_, t, refused_object(t, filler));
      take_in_purpose(position.issue);
      take_in_list(position.issue);
      if (one_of(entry.act, kGiving)) take_in_terms(t, position.issue);
      take_in_object(t, position.issue);
      if (only_pronouns(position.issue)) return take(same_as_last(scene_, out_, t, position.holder), position);
      return !position.issue.label.empty();
    }
    return as_demanded(t, position) || (entry.earlier && take(raised_before(scene_, out_, t, position.holder), position));
  }

  // "A plan for Togo, which Benin rejected": not Togo.
  TokenId plan_above(TokenId t, TokenId filler) const {
    if (document_.upos(filler) != Upos::kPropn || document_.deprel(filler) != Deprel::kNmod || !tree_.below(t, filler)) return filler;
    const auto plans = scene_.lexicon.classes.find("@plan");
    const bool plan = plans != scene_.lexicon.classes.end() && plans->second.contains(lower_ascii(document_.lemma(document_.head(filler))));
    return plan ? document_.head(filler) : filler;
  }

  // "A plan which the West rejected because it would freeze the front": the plan, whatever else the tree takes for an object.
  std::vector<SlotGroup> antecedent_first(TokenId t, std::vector<SlotGroup> groups) const {
    if (document_.deprel(t) != Deprel::kAclRelcl) return groups;
    std::stable_partition(groups.begin(), groups.end(), [&](const SlotGroup& group) {
      const auto fillers = fill_tokens(scene_.parties, t, {group});
      return std::any_of(fillers.begin(), fillers.end(), [&](TokenId f) { return tree_.below(t, f); });
    });
    return groups;
  }

  static bool take(std::optional<Issue> found, Position& position) {
    if (found) position.issue = *std::move(found);
    return found.has_value();
  }

  // "wants the ore shipped abroad": what is to be shipped.
  void take_in_object(TokenId t, Issue& issue) const {
    const auto object = tree_.child(t, Deprel::kObj);
    if (!object || document_.head(issue.head) != t || document_.deprel(issue.head) != Deprel::kXcomp || document_.xpos(issue.head) != "VBN" || *object > issue.head) return;
    issue.bytes.begin = document_.tokens[tree_.subtree(*object).begin].bytes.begin;
    issue.label = std::string(document_.text.of(issue.bytes));
  }

  // "whether we want them", "having done so": no words of its own.
  bool only_pronouns(const Issue& issue) const {
    bool plain = document_.upos(issue.head) == Upos::kVerb && one_of(Caseless(document_.lemma(issue.head)), kPlain);
    const TokenRange words = tree_.subtree(issue.head);
    for (TokenId t = words.begin; t < words.end; ++t) {
      const Upos upos = document_.upos(t);
      plain = plain && upos != Upos::kNoun && upos != Upos::kPropn && (upos != Upos::kAdj || document_.lemma(t) == "same") && (upos != Upos::kVerb || t == issue.head);
    }
    return plain;
  }

  // "insisted on Saturday that ...": when, not what.
  bool a_date(TokenId filler) const {
    const bool beside = document_.deprel(filler) == Deprel::kObl || document_.deprel(filler) == Deprel::kNmod;
    const Span bytes = document_.tokens[filler].bytes;
    return beside && std::any_of(scene_.moments.begin(), scene_.moments.end(), [&](const Moment& m) { return m.bytes.contains(bytes); });
  }

  // What a judgement is about: its subject; "it" is what was talked about before.
  bool judged(TokenId t, Position& position) const {
    const auto subject = tree_.child(t, {Deprel::kCsubj, Deprel::kCsubjOuter, Deprel::kNsubj, Deprel::kNsubjOuter});
    if (!subject) return false;
    const bool pronoun = document_.upos(*subject) == Upos::kPron || document_.upos(*subject) == Upos::kDet;
    if (!pronoun) return subject_issue(t, position);
    for (TokenId c : tree_.children(t)) {  // "it is a mistake to arm them"
      const bool clause = document_.deprel(c) == Deprel::kCsubj || document_.deprel(c) == Deprel::kAdvcl || document_.deprel(c) == Deprel::kAcl || document_.deprel(c) == Deprel::kXcomp;
      const auto mark = tree_.child(c, Deprel::kMark);
      if (!clause || c < t || !mark || document_.lemma(*mark) != "to") continue;
      position.issue = issue_of_clause(scene_, c);
      return true;
    }
    return take(issue_before(scene_, out_, t, *subject), position);
  }

  // "offered $12 million for a research centre", "promised elections within 18 months": what it is for and by when, right behind the thing.
  void take_in_terms(TokenId t, Issue& issue) const {
    static constexpr std::array<std::string_view, 4> kTerms = {"for", "within", "over", "in"};
    for (const TokenId c : tree_.children(t)) {
      const TokenRange words = tree_.subtree(c);
      if (document_.deprel(c) != Deprel::kObl || words.begin == 0 || document_.tokens[words.begin - 1].bytes.end != issue.bytes.end) continue;
      const std::string_view preposition = tree_.preposition(c);
      const bool exchange = preposition == "in" && (document_.lemma(c) == "return" || document_.lemma(c) == "exchange");
      if (!one_of(preposition, kTerms) || (preposition == "in" && !exchange)) continue;
      issue.bytes.end = document_.bytes(words).end;
      issue.label = std::string(document_.text.of(issue.bytes));
    }
  }

  // "three things: open borders, safe roads and money": what the colon brings in.
  void take_in_list(Issue& issue) const {
    TokenId colon = issue.head;
    while (colon < document_.tokens.size() && document_.tokens[colon].bytes.begin < issue.bytes.end) ++colon;
    const TokenRange sentence = document_.sentences[tree_.sentence_of(issue.head)].tokens;
    if (colon + 1 >= sentence.end || document_.form(colon) != ":" || document_.upos(issue.head) != Upos::kNoun) return;
    TokenId end = colon + 1;
    while (end < sentence.end && !closes(end)) ++end;
    while (end > colon + 1 && document_.upos(end - 1) == Upos::kPunct) --end;
    if (end == colon + 1) return;
    issue.bytes = document_.bytes({colon + 1, end});
    issue.label = std::string(document_.text.of(issue.bytes));
  }

  bool closes(TokenId t) const {
    const std::string_view form = document_.form(t);
    return form == "." || form == ";" || document_.xpos(t) == "''";
  }

  // "a step that Rome declined to take": the step.
  TokenId refused_object(TokenId t, TokenId filler) const {
    if (document_.upos(filler) != Upos::kVerb) return filler;
    for (TokenId object : scene_.slots().objects(filler)) {
      if (tree_.below(t, object)) return object;
    }
    const bool gap = document_.deprel(t) == Deprel::kAclRelcl && tree_.has(t, Deprel::kNsubj) &&
                     !tree_.child(filler, {Deprel::kObj, Deprel::kCcomp, Deprel::kXcomp,
                                           Deprel::kObl, Deprel::kAdvcl});
    return gap ? document_.head(t) : filler;
  }

  // "the decision of the two governments to appoint a judge": the infinitive belongs to the noun, whatever the tree hangs it on.
  void take_in_purpose(Issue& issue) const {
    if (document_.upos(issue.head) != Upos::kNoun) return;
    const TokenRange sentence = document_.sentences[tree_.sentence_of(issue.head)].tokens;
    for (TokenId to = issue.head + 1; to + 1 < sentence.end; ++to) {
      if (document_.tokens[to].bytes.begin < issue.bytes.end) continue;
      const TokenId verb = document_.head(to);
      if (document_.upos(to) != Upos::kPart || document_.deprel(to) != Deprel::kMark ||
          document_.deprel(verb) == Deprel::kConj || verb < to)
        return;
      issue.bytes.end = document_.bytes({to, tree_.subtree(verb).end}).end;
      issue.label = std::string(document_.text.of(issue.bytes));
      return;
    }
  }

  // "agreed to dissolve parliament, as the opposition demanded": what the clause above tells.
  bool as_demanded(TokenId t, Position& position) const {
    const auto mark = tree_.child(t, Deprel::kMark);
    if (document_.deprel(t) != Deprel::kAdvcl || !mark || document_.lemma(*mark) != "as")
      return false;
    TokenId verb = document_.head(t);
    const auto below = tree_.child(verb, Deprel::kXcomp);
    if (below && matched_[verb]) verb = *below;
    position.issue = issue_of_clause(scene_, verb);
    return true;
  }

  bool subject_issue(TokenId verb, Position& position) const {
    const auto subject = tree_.child(
        verb, {Deprel::kCsubj, Deprel::kCsubjOuter, Deprel::kNsubj, Deprel::kNsubjOuter});
    if (!subject) return false;
    position.issue = issue_of_clause(scene_, *subject);
    return true;
  }

  const StanceScene& scene_;
  const std::vector<Agreement>& agreements_;
  const Tree& tree_;
  const Document& document_;
  const std::vector<const StanceEntry*>& matched_;
  std::vector<Statement>& reported_;
  std::vector<Position> out_;
};

}  // namespace

std::vector<Position> find_positions(const StanceScene& scene,
                                     const std::vector<Agreement>& agreements,
                                     std::vector<Statement>& reported) {
  const auto matched = match_stances(scene);
  std::vector<Position> out = Finder(scene, agreements, matched, reported).find();
  for (Position& claim : find_claims(scene, matched)) out.push_back(std::move(claim));
  for (Position& demand : demands_in_conditions(scene, out)) out.push_back(std::move(demand));
  for (Position& silence : find_silences(scene, matched)) out.push_back(std::move(silence));
  std::stable_sort(out.begin(), out.end(),
                   [](const Position& a, const Position& b) { return a.trigger < b.trigger; });
  join_positions(scene, agreements, out);
  return out;
}

}  // namespace entente
