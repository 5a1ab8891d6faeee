#include "extract/statement_nesting.h"

#include <algorithm>

#include "base/ascii.h"

namespace entente {
namespace {

void find_parents(const Document& document, std::vector<Statement>& statements) {
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Span cue = document.tokens[statements[i].cue].bytes;
    std::uint32_t smallest = 0xFFFFFFFFu;
    statements[i].parent.reset();
    for (std::size_t k = 0; k < statements.size(); ++k) {
      for (const Span& span : statements[k].content) {
        if (k == i || !span.contains(cue) || span.size() >= smallest) continue;
        smallest = span.size();
        statements[i].parent = k;
      }
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
