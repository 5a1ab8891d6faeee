#include "extract/statement_nesting.h"

#include <algorithm>

#include "base/ascii.h"

namespace entente {
namespace {

struct Content {
  Span span;
  std::size_t of;  // index of the statement
};

// The contents of all statements, by where they begin.
std::vector<Content> contents_of(const std::vector<Statement>& statements) {
  std::vector<Content> out;
  for (std::size_t k = 0; k < statements.size(); ++k) {
    for (const Span& span : statements[k].content) out.push_back({span, k});
  }
  std::stable_sort(out.begin(), out.end(), [](const Content& a, const Content& b) { return a.span.begin < b.span.begin; });
  return out;
}

// The parent of a statement: of the smallest content in which its cue stands; at a tie the first statement.
void find_parents(const Document& document, std::vector<Statement>& statements) {
  const std::vector<Content> contents = contents_of(statements);
  std::uint32_t longest = 0;
  for (const Content& content : contents) longest = std::max(longest, content.span.size());
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Span cue = document.tokens[statements[i].cue].bytes;
    std::uint32_t smallest = 0xFFFFFFFFu;
    auto& parent = statements[i].parent;
    parent.reset();
    auto at = std::upper_bound(contents.begin(), contents.end(), cue.begin, [](std::uint32_t begin, const Content& c) { return begin < c.span.begin; });
    while (at != contents.begin() && cue.begin - (--at)->span.begin < longest) {
      const std::uint32_t size = at->span.size();
      if (at->of == i || !at->span.contains(cue) || size > smallest || (size == smallest && parent && at->of > *parent)) continue;
      smallest = size;
      parent = at->of;
    }
  }
}

// "had told", "I said to the envoy: ...": said before, elsewhere.
bool earlier(const Tree& tree, TokenId cue) {
  const Document& document = tree.document();
  const auto children = tree.children(cue);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) {
    return document.deprel(c) == Deprel::kAux && Caseless(document.form(c)) == "had";
  });
}

// Words of the speaker's own that went to somebody at another time.
bool told_another(const Document& document, const Statement& inner) {
  return inner.addressee && document.xpos(inner.cue) == "VBD" && document.upos(*inner.addressee) != Upos::kPron;
}

bool first_person(const Cast& cast, const Statement& statement) {
  if (!statement.source) return false;
  const MentionId m = cast.mention_at[*statement.source];
  return m != kNone && cast.mentions[m].first_person;
}

bool of_oneself(const Cast& cast, const Tree& tree, const Statement& inner, const Statement& outer) {
  if (earlier(tree, inner.cue)) return false;
  if (first_person(cast, inner)) return !told_another(tree.document(), inner);
  return !inner.speakers.empty() && inner.speakers == outer.speakers;
}

}  // namespace

void nest(const Document& document, const Cast& cast, const Tree& tree, std::vector<Statement>& statements) {
  find_parents(document, statements);
  std::vector<Statement> kept;
  for (const Statement& s : statements) {
    if (!s.parent || !of_oneself(cast, tree, s, statements[*s.parent])) kept.push_back(s);
  }
  statements = std::move(kept);
  find_parents(document, statements);
}

}  // namespace entente
