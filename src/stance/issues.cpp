// What a position is about, in its own words; and which positions are about the same thing.
#include <algorithm>
#include <array>
#include <set>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/noun_phrase.h"
#include "stance/position.h"

namespace entente {
namespace {

constexpr double kSameWords = 0.6;  // shared words out of all of both issues

struct Shell {  // "the offer" is what somebody offered before
  std::string_view noun;
  std::array<std::string_view, 4> acts;
};
constexpr std::array<Shell, 10> kShells = {{{"offer", {"offer", "propose", "promise", "accept"}},
                                            {"proposal", {"propose", "offer", "", ""}},
                                            {"suggestion", {"propose", "urge", "", ""}},
                                            {"demand", {"demand", "urge", "ask", ""}},
                                            {"request", {"ask", "demand", "urge", ""}},
                                            {"call", {"urge", "demand", "ask", ""}},
                                            {"appeal", {"ask", "urge", "", ""}},
                                            {"threat", {"threaten", "warn", "", ""}},
                                            {"promise", {"promise", "offer", "", ""}},
                                            {"pledge", {"promise", "offer", "", ""}}}};

bool comma_before(const Document& document, TokenId t) {
  if (t == 0) return false;
  const std::string_view form = document.form(t - 1);
  return form == "," || form == ";" || form == "-" || form == "–" || form == "—" || form == "(";
}

// A clause or apposition behind a comma adds something; it is no part of what the issue is.
TokenRange without_asides(const Tree& tree, TokenId head) {
  const Document& document = tree.document();
  TokenRange range = tree.subtree(head);
  for (TokenId c = range.begin; c < range.end; ++c) {
    const Deprel deprel = document.deprel(c);
    const bool aside = deprel == Deprel::kAclRelcl || deprel == Deprel::kAppos ||
                       deprel == Deprel::kParataxis || deprel == Deprel::kAdvclRelcl ||
                       deprel == Deprel::kAdvcl;
    if (!aside) continue;
    const TokenRange below = tree.subtree(c);
    if (below.begin > head && comma_before(document, below.begin)) {
      range.end = std::min(range.end, below.begin);
    } else if (deprel == Deprel::kAdvcl && below.begin == range.begin && below.end < head) {
      range.begin = below.end;
    }
  }
  return range;
}

bool opening_word(const Document& document, TokenId t, TokenId head) {
  const Deprel deprel = document.deprel(t);
  return document.upos(t) == Upos::kPunct || document.upos(t) == Upos::kAdp ||
         document.upos(t) == Upos::kCconj ||
         ((deprel == Deprel::kMark || deprel == Deprel::kCase) && document.head(t) == head);
}

Issue cut(const Document& document, TokenId head, TokenRange range) {
  while (range.begin < range.end && range.begin != head &&
         opening_word(document, range.begin, head))
    ++range.begin;
  while (range.end > range.begin && document.upos(range.end - 1) == Upos::kPunct) --range.end;
  Issue issue;
  issue.head = head;
  issue.bytes = document.bytes(range);
  issue.label = std::string(document.text.of(issue.bytes));
  return issue;
}

// What an apposition sums up: "escort the ships, a step that Rome declined to take": the clause.
std::optional<TokenId> summed_up(const Tree& tree, TokenId noun) {
  const Document& document = tree.document();
  if (document.is_root(noun)) return std::nullopt;
  const bool apposition =
      document.deprel(noun) == Deprel::kAppos ||
      (comma_before(document, tree.subtree(noun).begin) && document.deprel(noun) != Deprel::kConj);
  if (!apposition) return std::nullopt;
  for (TokenId t = document.head(noun);; t = document.head(t)) {
    if (document.upos(t) == Upos::kVerb) return t;
    if (document.is_root(t)) return std::nullopt;
  }
}

std::set<std::string> words_of(const Document& document, const Issue& issue) {
  std::set<std::string> out;
  auto it = std::lower_bound(
      document.tokens.begin(), document.tokens.end(), issue.bytes.begin,
      [](const Token& token, std::uint32_t byte) { return token.bytes.begin < byte; });
  for (; it != document.tokens.end() && it->bytes.begin < issue.bytes.end; ++it) {
    const auto t = static_cast<TokenId>(it - document.tokens.begin());
    const Upos upos = document.upos(t);
    if (upos == Upos::kNoun || upos == Upos::kPropn || upos == Upos::kVerb || upos == Upos::kAdj ||
        upos == Upos::kNum)
      out.insert(lower_ascii(document.lemma(t)).substr(0, 6));
  }
  return out;
}

class Joiner {
 public:
  Joiner(const StanceScene& scene, const std::vector<Agreement>& agreements,
         std::vector<Position>& positions)
      : scene_(scene), agreements_(agreements), positions_(positions) {}

  void join() {
    for (std::size_t i = 0; i < positions_.size(); ++i) {
      words_.push_back(words_of(scene_.document(), positions_[i].issue));
      objects_.push_back(agreement_of(positions_[i].issue));
      positions_[i].issue_id = next_;
      for (std::size_t k = i; k-- > 0;) {
        if (!same(k, i)) continue;
        positions_[i].issue_id = positions_[k].issue_id;
        prove_by(positions_[k].issue.bytes, positions_[i]);
        break;
      }
      if (const auto whole = whole_name(objects_[i])) prove_by(*whole, positions_[i]);
      if (positions_[i].issue_id == next_) ++next_;
    }
    leave_out_repeated();
  }

 private:
  std::size_t agreement_of(const Issue& issue) const {
    for (std::size_t a = 0; a < agreements_.size(); ++a) {
      const auto& heads = agreements_[a].heads;
      const auto is = [&](TokenId t) {
        return std::find(heads.begin(), heads.end(), t) != heads.end();
      };
      if (is(issue.head)) return a;
      for (TokenId c : scene_.tree().children(issue.head)) {  // "many provisions of the plan"
        const bool of =
            scene_.document().deprel(c) == Deprel::kNmod && scene_.tree().preposition(c) == "of";
        if (of && is(c)) return a;
      }
    }
    return agreements_.size();
  }

  // "The plan": the mention that says most of what it is.
  std::optional<Span> whole_name(std::size_t object) const {
    if (object == agreements_.size()) return std::nullopt;
    const auto& mentions = agreements_[object].mentions;
    const auto longest = std::max_element(mentions.begin(), mentions.end(), [](const TokenRange& a, const TokenRange& b) { return a.size() < b.size(); });
    return longest == mentions.end() ? std::nullopt : std::optional(scene_.document().bytes(*longest));
  }

  // Longer words for the same issue elsewhere in the text are evidence too.
  static void prove_by(Span words, Position& position) {
    const Span own = position.issue.bytes;
    if (words.end - words.begin <= own.end - own.begin || words.overlaps(own)) return;
    add_new(std::vector<Span>{words}, position.spans);
  }

  bool same(std::size_t before, std::size_t now) const {
    if (objects_[now] < agreements_.size() || objects_[before] < agreements_.size())
      return objects_[now] == objects_[before];
    if (positions_[before].issue.bytes == positions_[now].issue.bytes) return true;
    const auto &a = words_[before], &b = words_[now];
    std::size_t common = 0;
    for (const std::string& word : a) common += b.count(word);
    const std::size_t all = a.size() + b.size() - common;
    if (common > 0 && static_cast<double>(common) >= kSameWords * static_cast<double>(all))
      return true;
    return sums_up(now, before);
  }

  // "the offer": what another side offered.
  bool sums_up(std::size_t later, std::size_t earlier) const {
    if (words_[later].size() != 1) return false;
    const Position &now = positions_[later], &before = positions_[earlier];
    if (scene_.same_side(now.holder, before.holder)) return false;
    const std::string noun = lower_ascii(scene_.document().lemma(now.issue.head));
    return std::any_of(kShells.begin(), kShells.end(), [&](const Shell& shell) {
      return shell.noun == noun && one_of(before.act, shell.acts);
    });
  }

  // One side, one issue, one stance: one position with the evidence of both.
  void leave_out_repeated() {
    std::vector<Position> kept;
    for (Position& position : positions_) {
      const auto known = std::find_if(kept.begin(), kept.end(), [&](const Position& k) {
        return k.issue_id == position.issue_id && k.stance == position.stance &&
               scene_.same_side(k.holder, position.holder);
      });
      if (known == kept.end()) {
        kept.push_back(std::move(position));
        continue;
      }
      add_new(position.statements, known->statements);
      add_new(position.events, known->events);
      add_new(position.spans, known->spans);
    }
    positions_ = std::move(kept);
  }

  template <typename T>
  static void add_new(const std::vector<T>& from, std::vector<T>& to) {
    for (const T& one : from) {
      if (std::find(to.begin(), to.end(), one) == to.end()) to.push_back(one);
    }
  }

  const StanceScene& scene_;
  const std::vector<Agreement>& agreements_;
  std::vector<Position>& positions_;
  std::vector<std::set<std::string>> words_;
  std::vector<std::size_t> objects_;  // index of the agreement that the issue is, or their number
  std::size_t next_ = 0;
};

}  // namespace

Issue issue_of_clause(const StanceScene& scene, TokenId verb) {
  return cut(scene.document(), verb, without_asides(scene.tree(), verb));
}

Issue issue_of(const StanceScene& scene, TokenId trigger, TokenId filler) {
  const Tree& tree = scene.tree();
  const Document& document = scene.document();
  const TokenId first = tree.first_conjunct(filler);
  const bool above = tree.below(trigger, filler);  // an antecedent, or "the plan put forward by X"
  if (above) {
    if (const auto clause = summed_up(tree, filler)) {
      TokenRange range = tree.subtree(*clause);
      range.end = std::max(range.begin + 1, std::min(range.end, tree.subtree(filler).begin));
      Issue issue = cut(document, *clause, range);
      issue.head = filler;
      issue.told_by = clause;
      return issue;
    }
    return cut(document, filler, noun_phrase(tree, filler));
  }
  TokenId head = tree.below(trigger, first) ? filler : first;
  TokenRange range = without_asides(tree, head);
  if (range.contains(trigger)) range = noun_phrase(tree, head);
  return cut(document, head, range);
}

void join_positions(const StanceScene& scene, const std::vector<Agreement>& agreements,
                    std::vector<Position>& positions) {
  Joiner(scene, agreements, positions).join();
}

}  // namespace entente
