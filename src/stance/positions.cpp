// Positions by the words of dictionaries/positions/stances.tsv: the holder, the issue and the other side are read from the slots of the
// word, the stance from its line and from whether it is negated.
#include <algorithm>

#include "base/ascii.h"
#include "extract/match.h"
#include "stance/mood.h"
#include "stance/position.h"

namespace entente {
namespace {

bool fits_pos(const Document& document, TokenId t, const std::string& pos) {
  const Upos upos = document.upos(t);
  const bool beside =
      document.deprel(t) == Deprel::kAmod || document.deprel(t) == Deprel::kCompound;
  if (pos == "verb") return upos == Upos::kVerb && !beside && document.deprel(t) != Deprel::kCase;
  if (pos == "noun") return upos == Upos::kNoun && document.deprel(t) != Deprel::kCompound;
  if (pos == "adj")
    return !beside && (upos == Upos::kAdj || (upos == Upos::kVerb && document.xpos(t) == "VBN"));
  return upos == Upos::kAdv && document.deprel(t) == Deprel::kAdvmod;
}

class Finder {
 public:
  Finder(const StanceScene& scene, const std::vector<const StanceEntry*>& matched)
      : scene_(scene), tree_(scene.tree()), document_(scene.document()), matched_(matched) {}

  std::vector<Position> find() {
    for (TokenId t = 0; t < matched_.size(); ++t) {
      if (!matched_[t] || scene_.credit_sentences[tree_.sentence_of(t)]) continue;
      if (part_of_an_issue(scene_, matched_, t)) continue;
      if (auto position = at(t, *matched_[t])) out_.push_back(std::move(*position));
    }
    return std::move(out_);
  }

 private:
  std::optional<Position> at(TokenId t, const StanceEntry& entry) const {
    Position position;
    position.trigger = t;
    position.act = entry.act;
    position.stance = stance(t, entry);
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
    if (!found_position(scene_, position)) return std::nullopt;
    return position;
  }

  std::string stance(TokenId t, const StanceEntry& entry) const {
    const TokenId word = entry.pos == "adv" ? document_.head(t) : t;
    if (entry.pos == "adv" && !belittles(word)) return "";
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
        return entry.negated;
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
    return subject && scene_.cast().entity_at(*subject) == kNone &&
           document_.upos(*subject) == Upos::kNoun;
  }

  bool holder(TokenId t, const StanceEntry& entry, Position& position) const {
    std::vector<EntityId> holders;
    if (entry.by_speaker) {
      const auto s = scene_.statement_around(t);
      if (s) holders = scene_.statements[*s].speakers;
    } else {
      for (const SlotGroup& group : entry.holder) {
        holders = scene_.actors(fill_tokens(scene_.parties, t, {group}));
        if (!holders.empty()) break;
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

  bool passive_without_agent(TokenId t) const {
    return document_.upos(t) == Upos::kVerb && scene_.slots().passive(t) &&
           scene_.slots().subjects(t).empty();
  }

  bool issue(TokenId t, const StanceEntry& entry, Position& position) const {
    if (entry.pos == "adv") return subject_issue(document_.head(t), position);
    for (const SlotGroup& group : entry.issue) {
      const auto fillers = fill_tokens(scene_.parties, t, {group});
      if (fillers.empty()) continue;
      const TokenId filler = fillers.front();
      const std::string word = lower_ascii(document_.lemma(filler));
      if (word == "nothing" || word == "anything" || word == "none") return false;
      const bool pronoun = document_.upos(filler) == Upos::kPron ||
                           (document_.upos(filler) == Upos::kDet && word != "all");
      if (pronoun) return issue_before(t, filler, position);
      position.issue = issue_of(scene_, t, refused_object(t, filler));
      return !position.issue.label.empty();
    }
    return as_demanded(t, position);
  }

  // "a step that Rome declined to take": the step.
  TokenId refused_object(TokenId t, TokenId filler) const {
    if (document_.upos(filler) != Upos::kVerb) return filler;
    for (TokenId object : scene_.slots().objects(filler)) {
      if (tree_.below(t, object)) return object;
    }
    return filler;
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

  // "it", "that", "them": the issue of the position before, in the same paragraph. A person is no issue.
  bool issue_before(TokenId t, TokenId pronoun, Position& position) const {
    const std::string word = lower_ascii(document_.lemma(pronoun));
    if (out_.empty() || (word != "it" && word != "this" && word != "that" && word != "which"))
      return false;
    const auto paragraph = [&](TokenId token) {
      return document_.sentences[tree_.sentence_of(token)].paragraph;
    };
    const Position& before = out_.back();
    if (paragraph(before.trigger) != paragraph(t)) return false;
    position.issue = before.issue;
    return true;
  }

  const StanceScene& scene_;
  const Tree& tree_;
  const Document& document_;
  const std::vector<const StanceEntry*>& matched_;
  std::vector<Position> out_;
};

const StanceEntry* best(const StanceScene& scene, TokenId t) {
  const auto found = scene.lexicon.stances_of.find(lower_ascii(scene.document().lemma(t)));
  if (found == scene.lexicon.stances_of.end()) return nullptr;
  for (std::uint32_t s : found->second) {
    const StanceEntry& entry = scene.lexicon.stances[s];
    if (!fits_pos(scene.document(), t, entry.pos)) continue;
    if (wording_holds(scene.parties, t, entry.particle, entry.when)) return &entry;
  }
  return nullptr;
}

// "..., as the opposition demanded": a stance of its own.
bool marked_as(const Tree& tree, TokenId clause) {
  const auto mark = tree.child(clause, Deprel::kMark);
  return mark && tree.document().lemma(*mark) == "as";
}

}  // namespace

std::vector<const StanceEntry*> match_stances(const StanceScene& scene) {
  std::vector<const StanceEntry*> out(scene.document().tokens.size(), nullptr);
  for (TokenId t = 0; t < out.size(); ++t) {
    out[t] = best(scene, t);
    if (out[t] && out[t]->stance.empty() && out[t]->negated.empty()) out[t] = nullptr;
  }
  return out;
}

bool part_of_an_issue(const StanceScene& scene, const std::vector<const StanceEntry*>& matched,
                      TokenId t) {
  const Document& document = scene.document();
  for (TokenId node = t; !document.is_root(node);) {
    const Deprel deprel = document.deprel(node);
    const TokenId up = document.head(node);
    const bool participle =
        document.xpos(node) == "VBG" && !scene.tree().child(node, {Deprel::kMark, Deprel::kCase});
    switch (deprel) {
      case Deprel::kAclRelcl:
      case Deprel::kAdvclRelcl:
      case Deprel::kParataxis:
      case Deprel::kAppos:
        return false;
      case Deprel::kConj:
        break;
      case Deprel::kAdvcl:
        if (participle || marked_as(scene.tree(), node)) return false;
        [[fallthrough]];
      default:
        if (deprel != Deprel::kNsubj && matched[up] && matched[up]->pos != "adv") return true;
    }
    node = up;
  }
  return false;
}

bool found_position(const StanceScene& scene, Position& position) {
  const Document& document = scene.document();
  const TokenId t = position.trigger;
  if (const auto v = scene.event_at(t)) position.events.push_back(*v);
  if (const auto s = scene.statement_at(t)) position.statements.push_back(*s);
  if (const auto s = scene.statement_around(t)) {
    const auto& speakers = scene.statements[*s].speakers;
    if (!speakers.empty() && !scene.same_side(position.holder, speakers)) position.according_to = s;
    if (position.statements.empty() || position.according_to) position.statements.push_back(*s);
  }
  Span words = document.tokens[t].bytes;
  const Span issue = position.issue.bytes;
  const bool same_sentence =
      scene.tree().sentence_of(t) == scene.tree().sentence_of(position.issue.head);
  if (same_sentence) words = {std::min(words.begin, issue.begin), std::max(words.end, issue.end)};
  for (const PositionCondition& c : position.conditions)
    words = {std::min(words.begin, c.bytes.begin), std::max(words.end, c.bytes.end)};
  position.spans = {words};
  if (!same_sentence) position.spans.insert(position.spans.begin(), issue);
  return !position.events.empty() || !position.statements.empty();
}

std::vector<Position> find_positions(const StanceScene& scene,
                                     const std::vector<Agreement>& agreements) {
  const auto matched = match_stances(scene);
  std::vector<Position> out = Finder(scene, matched).find();
  for (Position& claim : find_claims(scene, matched)) out.push_back(std::move(claim));
  std::stable_sort(out.begin(), out.end(),
                   [](const Position& a, const Position& b) { return a.trigger < b.trigger; });
  join_positions(scene, agreements, out);
  return out;
}

}  // namespace entente
