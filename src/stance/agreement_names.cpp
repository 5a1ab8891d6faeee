// What an agreement is called: "the Bangkok accord" is named after the town where it was made, which is no party;
// "the text, called the Libreville Accord" gets its name after it was told of.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "stance/agreement.h"

namespace entente {
namespace {

// Of a "deal", a "plan", a "truce" the town before it is its government.
constexpr std::array<std::string_view, 8> kNamedByTown = {"accord", "accords", "agreement", "agreements", "treaty", "protocol", "declaration", "convention"};

// What gives a text its name, and what a text is.
constexpr std::array<std::string_view, 6> kCalled = {"called", "named", "dubbed", "known", "titled", "entitled"};
constexpr std::array<std::string_view, 9> kText = {"text", "document", "paper", "instrument", "deal", "pact", "accord", "agreement", "treaty"};

bool is_town(const StanceScene& scene, TokenId word) {
  if (scene.document().upos(word) != Upos::kPropn) return false;
  if (const Hit* actor = scene.hits.actors.at(word)) return scene.lexicon.actor_words[actor->entry].form == ActorForm::kCapital;
  return scene.hits.places.at(word) != nullptr;
}

}  // namespace

bool names_by_town(const StanceScene& scene, TokenId word) {
  const Document& document = scene.document();
  const TokenId noun = document.head(word);
  return document.deprel(word) == Deprel::kCompound && !document.is_root(word) && word < noun && one_of(lower_ascii(document.form(noun)), kNamedByTown) &&
         is_town(scene, word);
}

bool names_text(const Tree& tree, TokenId word) {
  const Document& document = tree.document();
  if (document.is_root(word)) return false;
  const TokenId verb = document.head(word);
  if (document.deprel(verb) != Deprel::kAcl || !one_of(Caseless(document.form(verb)), kCalled)) return false;
  const TokenId text = document.head(verb);
  const auto article = tree.child(text, Deprel::kDet);
  return article && one_of(Caseless(document.lemma(text)), kText) && one_of(Caseless(document.form(*article)), kDefinite);
}

TokenRange with_terms(const Tree& tree, TokenId head, TokenRange words) {
  static constexpr std::array<std::string_view, 7> kAbout = {"with", "on", "for", "to", "between", "over", "of"};
  constexpr std::size_t kLongest = 16;
  const Document& document = tree.document();
  for (const TokenId c : tree.children(head)) {
    const TokenRange more = tree.subtree(c);
    const bool terms = document.deprel(c) == Deprel::kAcl ? document.xpos(c) == "VB" : document.deprel(c) == Deprel::kNmod && one_of(tree.preposition(c), kAbout);
    if (terms && more.begin == words.end && more.end - words.begin <= kLongest) words.end = more.end;
  }
  return words;
}

}  // namespace entente
