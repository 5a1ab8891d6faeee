// Where a capital or a seat stands for its government: by its place in the clause and the preposition before it.
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/noun_phrase.h"

namespace entente {
namespace {

// "a protest from Warsaw", "drew a rebuke from Oslo": words come from a government, not from a town.
bool word_from(const Tree& tree, TokenId filler) {
  static constexpr std::array<std::string_view, 22> kWords = {
      "protest", "condemnation", "criticism", "rebuke",  "praise",   "request",    "demand",    "appeal",
      "offer",   "threat",       "warning",   "apology", "pledge",   "reply",      "response",  "denial",
      "pressure", "invitation",  "complaint", "objection", "assurance", "reaction"};
  const Document& document = tree.document();
  if (tree.preposition(filler) != "from" || document.is_root(filler)) return false;
  const TokenId above = document.head(filler);
  const auto object = tree.child(above, Deprel::kObj);
  return one_of(Caseless(document.lemma(object ? *object : above)), kWords);
}

}  // namespace

bool acts(const Tree& tree, TokenId head) {
  const Document& document = tree.document();
  const TokenId first = tree.first_conjunct(head);
  switch (document.deprel(first)) {
    case Deprel::kNsubj:
    case Deprel::kNsubjPass:
    case Deprel::kNsubjOuter:
    case Deprel::kNmodPoss:
    case Deprel::kObj:
    case Deprel::kIobj:
    case Deprel::kOblAgent:
    case Deprel::kAmod:
      return true;
    case Deprel::kCompound:
    case Deprel::kNmodDesc: {  // "Kyiv government", not "Moscow suburb"
      return document.upos(document.head(first)) != Upos::kPropn;
    }
    case Deprel::kObl:
    case Deprel::kNmod: {
      static constexpr std::array<std::string_view, 8> kDeeds = {
          "by", "with", "between", "against", "for", "on", "of", "among"};
      if (word_from(tree, first)) return true;
      const std::string& preposition = tree.preposition(first);
      if (preposition == "to") {  // "protested to Beijing", "an appeal to Moscow"
        static constexpr std::array<std::string_view, 14> kSaid = {
            "protest", "complain", "appeal", "apologise", "apologize", "object",  "reply",
            "respond", "speak",    "talk",   "plea",      "warning",   "apology", "message"};
        return one_of(Caseless(document.lemma(document.head(first))), kSaid);
      }
      if (preposition == "on") {  // "called on Brussels", "imposed tariffs on Beijing", not "marched on Kabul"
        static constexpr std::array<std::string_view, 11> kPressed = {
            "call", "prevail", "lean", "count", "rely", "impose", "sanction", "tariff", "pressure", "embargo", "war"};
        return one_of(Caseless(document.lemma(document.head(first))), kPressed);
      }
      return one_of(preposition, kDeeds) && document.deprel(first) == Deprel::kObl
                 ? preposition != "on"
                 : preposition == "between" || preposition == "with" || preposition == "by" ||
                       preposition == "against";
    }
    default:
      return false;
  }
}

}  // namespace entente
