// One root: a penalty on every root arc, larger than all scores together, makes a tree with one such arc better than any with more
// (the reweighting of Stanojević & Cohen 2021). Cycles are contracted in place, and opened again from the last to the first.
#include "language/tree_search.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace entente {
namespace {

using Node = std::uint32_t;

struct OriginalArc {
  Node head, dependent;
};

class Contraction {
 public:
  Contraction(std::span<const float> scores, std::size_t words);
  std::vector<Node> solve();

 private:
  struct Circle {
    std::vector<std::vector<Node>> inside;  // the original nodes of each member
    std::vector<OriginalArc> arcs;          // the arc that each member chose
  };
  double& score(Node head, Node dependent) { return scores_[head * n_ + dependent]; }
  OriginalArc& arc(Node head, Node dependent) { return arcs_[head * n_ + dependent]; }
  void choose_heads();
  std::vector<Node> circle() const;
  void contract(const std::vector<Node>& members);
  void open_circles();

  std::size_t n_;  // nodes, the root first
  std::vector<double> scores_;
  std::vector<OriginalArc> arcs_;
  std::vector<Node> active_;  // without the root
  std::vector<Node> chosen_;
  std::vector<std::vector<Node>> inside_;
  std::vector<Circle> circles_;
  std::vector<Node> heads_;
};

constexpr Node kNone = std::numeric_limits<Node>::max();

Contraction::Contraction(std::span<const float> scores, std::size_t words)
    : n_(words + 1), scores_(n_ * n_), arcs_(n_ * n_), chosen_(n_, kNone), inside_(n_), heads_(n_, kNone) {
  const auto [least, most] = std::minmax_element(scores.begin(), scores.end());
  const double penalty = (static_cast<double>(*most) - static_cast<double>(*least)) * static_cast<double>(n_) + 1.0;
  for (Node d = 1; d < n_; ++d) {
    active_.push_back(d);
    inside_[d] = {d};
    for (Node h = 0; h < n_; ++h) {
      score(h, d) = static_cast<double>(scores[(d - 1) * n_ + h]) - (h == 0 ? penalty : 0.0);
      arc(h, d) = {h, d};
    }
  }
}

void Contraction::choose_heads() {
  for (const Node d : active_) {
    chosen_[d] = 0;
    for (const Node h : active_) {
      if (h != d && score(h, d) > score(chosen_[d], d)) chosen_[d] = h;
    }
  }
}

// The members of one circle among the chosen heads, or nothing.
std::vector<Node> Contraction::circle() const {
  std::vector<Node> seen(n_, kNone);
  for (const Node start : active_) {
    Node at = start;
    while (at != 0 && seen[at] == kNone) {
      seen[at] = start;
      at = chosen_[at];
    }
    if (at == 0 || seen[at] != start) continue;
    std::vector<Node> members = {at};
    for (Node next = chosen_[at]; next != at; next = chosen_[next]) members.push_back(next);
    return members;
  }
  return {};
}

void Contraction::contract(const std::vector<Node>& members) {
  const Node joint = members[0];
  std::vector<bool> in(n_, false);
  Circle record;
  std::vector<double> own;  // the score of each member's chosen arc
  std::vector<Node> all;
  for (const Node m : members) {
    in[m] = true;
    record.inside.push_back(inside_[m]);
    record.arcs.push_back(arc(chosen_[m], m));
    own.push_back(score(chosen_[m], m));
    all.insert(all.end(), inside_[m].begin(), inside_[m].end());
  }
  std::erase_if(active_, [&](Node v) { return in[v] && v != joint; });
  const auto meet = [&](Node v) {
    Node into = 0, from = 0;  // which member an arc from or to v is best tied to
    for (Node i = 1; i < members.size(); ++i) {
      if (score(v, members[i]) - own[i] > score(v, members[into]) - own[into]) into = i;
      if (v != 0 && score(members[i], v) > score(members[from], v)) from = i;
    }
    const double entering = score(v, members[into]) - own[into];
    const OriginalArc entering_arc = arc(v, members[into]);
    if (v != 0) {
      score(joint, v) = score(members[from], v);
      arc(joint, v) = arc(members[from], v);
    }
    score(v, joint) = entering;
    arc(v, joint) = entering_arc;
  };
  meet(0);
  for (const Node v : active_) {
    if (v != joint) meet(v);
  }
  inside_[joint] = std::move(all);
  circles_.push_back(std::move(record));
}

// In each circle one member is entered from outside and already has its head; the others keep the arc that they chose.
void Contraction::open_circles() {
  for (auto c = circles_.rbegin(); c != circles_.rend(); ++c) {
    for (std::size_t m = 0; m < c->arcs.size(); ++m) {
      const auto& nodes = c->inside[m];
      const bool entered = std::any_of(nodes.begin(), nodes.end(), [&](Node v) { return heads_[v] != kNone; });
      if (!entered) heads_[c->arcs[m].dependent] = c->arcs[m].head;
    }
  }
}

std::vector<Node> Contraction::solve() {
  choose_heads();
  for (auto members = circle(); !members.empty(); members = circle()) {
    contract(members);
    choose_heads();
  }
  for (const Node d : active_) {
    const OriginalArc a = arc(chosen_[d], d);
    heads_[a.dependent] = a.head;
  }
  open_circles();
  return {heads_.begin() + 1, heads_.end()};
}

// The best head of each word by itself.
std::vector<Node> greedy(std::span<const float> scores, std::size_t n) {
  std::vector<Node> heads(n);
  for (std::size_t d = 0; d < n; ++d) {
    const float* const row = scores.data() + d * (n + 1);
    Node best = 0;
    for (Node h = 1; h <= n; ++h) {
      if (h != d + 1 && row[h] > row[best]) best = h;
    }
    heads[d] = best;
  }
  return heads;
}

bool is_tree(const std::vector<Node>& heads) {
  if (std::count(heads.begin(), heads.end(), 0U) != 1) return false;
  std::vector<Node> seen(heads.size() + 1, 0);
  for (Node start = 1; start <= heads.size(); ++start) {
    Node at = start;
    while (at != 0 && seen[at] == 0) {
      seen[at] = start;
      at = heads[at - 1];
    }
    if (at != 0 && seen[at] == start) return false;
  }
  return true;
}

}  // namespace

std::vector<std::uint32_t> best_tree(std::span<const float> scores, std::size_t n) {
  if (n == 0) return {};
  auto heads = greedy(scores, n);
  return is_tree(heads) ? heads : Contraction(scores, n).solve();
}

}  // namespace entente
