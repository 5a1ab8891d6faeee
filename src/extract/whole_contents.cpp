#include "extract/whole_contents.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/one_of.h"

namespace entente {
namespace {

// Relations of a word that stands before its head and says little without it.
bool opens(Deprel deprel) {
  switch (deprel) {
    case Deprel::kDet:
    case Deprel::kAmod:
    case Deprel::kCompound:
    case Deprel::kNmodPoss:
    case Deprel::kCase:
    case Deprel::kMark:
    case Deprel::kNummod:
    case Deprel::kAux:
    case Deprel::kAuxPass:
    case Deprel::kCop:
      return true;
    default:
      return false;
  }
}

// Does another clause begin with this conjunct: one with a subject of its own, or a verb behind a noun ("condemned the launches | but stopped short")?
bool another_clause(const Tree& tree, TokenId conjunct) {
  const Document& document = tree.document();
  if (document.deprel(conjunct) != Deprel::kConj) return false;
  return tree.has(conjunct, Deprel::kNsubj) || (document.upos(conjunct) == Upos::kVerb && document.upos(document.head(conjunct)) != Upos::kVerb);
}

// "has articulated these | themes", "wanted to | wait": a content that ends before the word on which its last one hangs goes on to the end of
// that word's phrase, short of the cue, the source and the next content.
TokenRange completed(const Tree& tree, TokenRange content, const Attribution& marked) {
  const Document& document = tree.document();
  const TokenId last = content.end - 1;
  if (document.is_root(last) || document.head(last) < content.end || !opens(document.deprel(last))) return content;
  const TokenId head = document.head(last);
  TokenId end = tree.subtree(head).end;
  for (const TokenId c : tree.children(head)) {
    if (c > head && another_clause(tree, c)) end = std::min(end, tree.subtree(c).begin);
  }
  const auto stop = [&](TokenRange other) {
    if (!other.empty() && other.begin >= content.end) end = std::min(end, other.begin);
  };
  stop(marked.cue);
  stop(marked.source);
  for (const TokenRange other : marked.contents) stop(other);
  while (end > content.end && (document.upos(end - 1) == Upos::kPunct || document.upos(end - 1) == Upos::kCconj)) --end;
  return {content.begin, std::max(content.end, end)};
}

// "that it was ready | and": the word or dash that joins on what is not told is no part of the content.
TokenRange without_joint(const Document& document, TokenRange content) {
  constexpr std::array<std::string_view, 3> kDashes = {"--", "\u2014", "\u2013"};
  const auto joins = [&](TokenId t) { return document.deprel(t) == Deprel::kCc || one_of(document.form(t), kDashes); };
  if (content.size() < 3 || !joins(content.end - 1)) return content;
  --content.end;
  while (content.size() > 1 && document.form(content.end - 1) == ",") --content.end;
  return content;
}

bool is_mark(const Document& document, TokenId t) {
  constexpr std::array<std::string_view, 5> kMarks = {"\"", "\u201C", "\u201D", "``", "''"};
  return one_of(document.form(t), kMarks);
}

// "“Stay where you are,” | until the shots fell": behind a quotation that ends on a comma the report goes on, unless more is quoted there.
TokenRange without_report(const Document& document, TokenRange content) {
  if (content.size() < 4 || !is_mark(document, content.begin)) return content;
  TokenId close = content.begin + 2;
  while (close < content.end && !is_mark(document, close)) ++close;
  if (close >= content.end || document.form(close - 1) != ",") return content;
  for (TokenId t = close + 1; t < content.end; ++t) {
    if (is_mark(document, t)) return content;
  }
  return {content.begin, close + 1};
}

// "“We stay,| ” the envoy said": the mark that closes the words is none of the source.
TokenRange without_mark(const Document& document, TokenRange source) {
  while (source.size() > 1 && document.upos(source.begin) == Upos::kPunct) ++source.begin;
  return source;
}

}  // namespace

Attribution with_whole_contents(const Tree& tree, const Attribution& marked) {
  Attribution out = marked;
  for (TokenRange& content : out.contents) content = without_report(tree.document(), without_joint(tree.document(), completed(tree, content, marked)));
  if (!out.source.empty()) out.source = without_mark(tree.document(), completed(tree, out.source, marked));
  return out;
}

}  // namespace entente
