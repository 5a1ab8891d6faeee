// Nouns that only measure what stands behind their "of": "a series of strikes", "tons of rice", "$2 million in aid".
#include <algorithm>
#include <array>
#include <string_view>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/slots.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 69> kMeasures = {
    "series",   "string",  "wave",     "spate",     "number",    "dozen",      "hundred",
    "thousand", "score",   "couple",   "pair",      "handful",   "group",      "set",
    "raft",     "flurry",  "slew",     "kind",      "type",      "form",       "host",
    "majority", "cluster", "succession", "percent", "%",         "ton",        "tonne",
    "barrel",   "batch",   "consignment", "truckload", "planeload", "shipload", "boatload",
    "lorryload", "box",    "crate",    "pallet",    "bag",       "sack",       "bulk",
    "half",     "third",   "quarter",  "share",     "portion",   "most",       "amount",
    "quantity", "tranche", "litre",    "liter",     "gallon",    "kilo",       "kilogram",
    "metre",    "all",     "some",     "many",      "lot",       "plenty",     "part",
    "stockpile", "worth",  "volume", "last",    "rest",       "remainder"};

// Units of money: "$2 million in aid", "three billion euros in loans".
constexpr std::array<std::string_view, 24> kMoney = {
    "$",     "€",      "£",     "¥",     "us$",   "usd",   "eur",     "dollar",
    "euro",  "pound",  "yen",   "yuan",  "rouble", "ruble", "rupee",  "franc",
    "krona", "kroner", "won",   "lira",  "peso",  "million", "billion", "crore"};

// Behind a sum, "in" tells what it is given as, unless it is a name: "in Mali".
void add_given_as(const Document& document, const Tree& tree, TokenId at, TokenId sum,
                  std::vector<TokenId>& out) {
  for (TokenId c : tree.children(at)) {
    const bool below = document.deprel(c) == Deprel::kNmod || document.deprel(c) == Deprel::kObl;
    const std::string preposition = below ? tree.preposition(c) : "";
    if (c > sum && document.upos(c) == Upos::kNoun && (preposition == "in" || preposition == "of"))
      out.push_back(c);
  }
}

}  // namespace

TokenId Slots::measuring(TokenId noun) const {
  if (document_.deprel(noun) != Deprel::kNmod || tree_.preposition(noun) != "of") return noun;
  const TokenId above = document_.head(noun);
  return one_of(Caseless(document_.lemma(above)), kMeasures) ? above : noun;
}

std::vector<TokenId> Slots::measured(TokenId noun) const {
  const Caseless lemma(document_.lemma(noun));
  if (one_of(lemma, kMeasures)) return prepositional(noun, "of");
  if (!one_of(lemma, kMoney)) return {};
  std::vector<TokenId> out;
  add_given_as(document_, tree_, noun, noun, out);
  for (TokenId c : tree_.children(noun)) {  // "$2 million worth of drugs"
    if (Caseless(document_.lemma(c)) == "worth") add_given_as(document_, tree_, c, noun, out);
  }
  if (out.empty() && !document_.is_root(noun) && document_.deprel(noun) == Deprel::kObj)
    add_given_as(document_, tree_, document_.head(noun), noun, out);
  return out;
}

}  // namespace entente
