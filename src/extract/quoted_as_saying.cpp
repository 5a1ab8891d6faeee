#include "extract/quoted_as_saying.h"

#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 3> kQuoting = {"quote", "cite", "report"};
constexpr std::array<std::string_view, 4> kSaying = {"say", "tell", "warn", "add"};

// "as saying" below the verb, or below the one who is quoted.
std::optional<TokenId> saying_below(const Tree& tree, TokenId head) {
  const Document& document = tree.document();
  for (TokenId c : tree.children(head)) {
    const auto as = tree.child(c, {Deprel::kMark, Deprel::kCase});
    if (document.xpos(c) == "VBG" && as && document.lemma(*as) == "as" && one_of(Caseless(document.lemma(c)), kSaying)) return c;
  }
  return std::nullopt;
}

}  // namespace

std::optional<QuotedAsSaying> quoted_as_saying(const Slots& slots, TokenId cue) {
  const Tree& tree = slots.tree();
  const Document& document = tree.document();
  const auto as = tree.child(cue, {Deprel::kMark, Deprel::kCase});
  if (as && document.lemma(*as) == "as" && document.xpos(cue) == "VBG" && !document.is_root(cue)) {  // the cue is the "saying"
    const TokenId host = document.head(cue);
    cue = one_of(Caseless(document.lemma(host)), kQuoting) || document.is_root(host) ? host : document.head(host);
  }
  if (!one_of(Caseless(document.lemma(cue)), kQuoting)) return std::nullopt;
  const auto quoted = tree.child(cue, {Deprel::kNsubjPass});
  const auto who = quoted ? quoted : tree.child(cue, {Deprel::kObj});
  if (!who) return std::nullopt;
  auto saying = saying_below(tree, cue);
  if (!saying) saying = saying_below(tree, *who);
  for (TokenId c : tree.children(cue)) {  // "was quoted by the agency as saying", by the tree the agency's
    if (!saying) saying = saying_below(tree, c);
  }
  if (!saying) return std::nullopt;
  return QuotedAsSaying{*who, cue, *saying, tree.child(*saying, {Deprel::kCcomp, Deprel::kObj})};
}

}  // namespace entente
