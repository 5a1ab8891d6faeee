// What an agreement is called: "the Bangkok accord" is named after the town where it was made, which is no party.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "stance/agreement.h"

namespace entente {
namespace {

// Of a "deal", a "plan", a "truce" the town before it is its government.
constexpr std::array<std::string_view, 8> kNamedByTown = {"accord", "accords", "agreement", "agreements", "treaty", "protocol", "declaration", "convention"};

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

}  // namespace entente
