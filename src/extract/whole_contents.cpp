#include "extract/whole_contents.h"

#include <algorithm>
#include <array>
#include <optional>
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

// "to restore sanctions by October | unless the guards are let in": the condition of what is told belongs to it.
TokenRange with_condition(const Tree& tree, TokenRange content, const Attribution& marked) {
  constexpr std::array<std::string_view, 4> kConditions = {"if", "unless", "until", "once"};
  const Document& document = tree.document();
  const TokenId mark = content.end;
  if (content.size() < 2 || mark >= document.tokens.size() || document.deprel(mark) != Deprel::kMark || !one_of(document.form(mark), kConditions)) return content;
  const TokenId clause = document.head(mark);
  if (document.deprel(clause) != Deprel::kAdvcl || !content.contains(document.head(clause))) return content;
  TokenId end = tree.subtree(clause).end;
  while (end > mark && document.upos(end - 1) == Upos::kPunct) --end;
  const auto meets = [&](TokenRange other) { return !other.empty() && other.begin < end && other.end > mark; };
  const bool taken = meets(marked.cue) || meets(marked.source) || std::any_of(marked.contents.begin(), marked.contents.end(), meets);
  return taken ? content : TokenRange{content.begin, end};
}

// "It has not answered, an aide said, “and that is a yes”": a quotation that goes on with "and" goes on with the words before the cue.
std::optional<TokenRange> words_before_cue(const Tree& tree, const Attribution& marked) {
  const Document& document = tree.document();
  if (marked.contents.size() != 1 || marked.contents.front().begin < marked.cue.end) return std::nullopt;
  TokenId first = marked.contents.front().begin;
  while (first + 1 < marked.contents.front().end && document.upos(first) == Upos::kPunct) ++first;
  if (document.upos(first) != Upos::kCconj) return std::nullopt;
  const auto reporting = [&](TokenId t) { return document.deprel(t) == Deprel::kParataxis && !document.is_root(t) && document.head(t) < t; };
  TokenId cue = marked.cue.begin;
  while (cue < marked.cue.end && !reporting(cue)) ++cue;
  if (cue == marked.cue.end) return std::nullopt;
  const TokenId begin = document.sentences[tree.sentence_of(cue)].tokens.begin;
  TokenId end = marked.source.empty() ? marked.cue.begin : std::min(marked.source.begin, marked.cue.begin);
  while (end > begin && document.upos(end - 1) == Upos::kPunct) --end;
  const TokenRange before{begin, end};
  return before.contains(document.head(cue)) ? std::optional(before) : std::nullopt;
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

// "on condition of anonymity, | “and more will follow”": how it was said.
TokenRange without_condition_of_speech(const Document& document, TokenRange content) {
  constexpr std::array<std::string_view, 4> kAnonymous = {"on", "condition", "of", "anonymity"};
  if (content.size() <= kAnonymous.size()) return content;
  for (TokenId k = 0; k < kAnonymous.size(); ++k) {
    if (document.form(content.begin + k) != kAnonymous[k]) return content;
  }
  TokenId begin = content.begin + static_cast<TokenId>(kAnonymous.size());
  while (begin + 1 < content.end && document.form(begin) == ",") ++begin;
  return {begin, content.end};
}

// "demands that they be sent | ; it is unlikely to pass": a main clause behind a semicolon that hangs on the cue is the reporter's.
TokenRange without_remark(const Tree& tree, TokenRange content, TokenRange cue) {
  const Document& document = tree.document();
  for (TokenId t = content.begin + 1; t + 1 < content.end; ++t) {
    if (document.deprel(t) != Deprel::kParataxis || !cue.contains(document.head(t))) continue;
    const TokenId begin = tree.subtree(t).begin;
    if (begin > content.begin + 1 && document.form(begin - 1) == ";" && content.begin >= cue.end) return {content.begin, begin - 1};
  }
  return content;
}

// "“We stay,| ” the envoy said": the mark that closes the words is none of the source.
TokenRange without_mark(const Document& document, TokenRange source) {
  while (source.size() > 1 && document.upos(source.begin) == Upos::kPunct) ++source.begin;
  return source;
}

}  // namespace

Attribution with_whole_contents(const Tree& tree, const Attribution& marked) {
  Attribution out = marked;
  for (TokenRange& content : out.contents) {
    content = without_report(tree.document(), without_joint(tree.document(), completed(tree, content, marked)));
    content = with_condition(tree, content, marked);
    content = without_remark(tree, without_condition_of_speech(tree.document(), content), marked.cue);
  }
  if (const auto before = words_before_cue(tree, out)) out.contents.insert(out.contents.begin(), *before);
  if (!out.source.empty()) out.source = without_mark(tree.document(), completed(tree, out.source, marked));
  return out;
}

}  // namespace entente
