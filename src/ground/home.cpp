#include "ground/home.h"

#include <array>
#include <algorithm>
#include <map>

namespace entente {
namespace {

constexpr std::array<std::string_view, 8> kWhere = {"in", "at", "near", "outside", "across", "around", "inside", "from"};

bool locative(const Tree& tree, TokenId t) {
  const std::string preposition = tree.preposition(tree.first_conjunct(t));
  return std::find(kWhere.begin(), kWhere.end(), preposition) != kWhere.end();
}

// The place named in the sentence nearest to `head`.
Guess in_sentence(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head) {
  const Document& document = tree.document();
  const TokenRange range = document.sentences[tree.sentence_of(head)].tokens;
  Guess best;
  std::uint32_t nearest = 0xFFFFFFFFu;
  const auto offer = [&](const Hit& hit, const std::string& country) {
    const std::uint32_t distance = hit.head > head ? hit.head - head : head - hit.head;
    if (country.size() != 3 || distance >= nearest || !locative(tree, hit.head)) return;
    nearest = distance;
    best = {country, std::string(document.text.of(document.bytes(hit.tokens))) + " (place in the sentence)"};
  };
  for (TokenId t = range.begin; t < range.end; ++t) {
    if (const Hit* actor = hits.actors.at(t)) {
      const ActorEntry& entry = lexicon.actors[lexicon.actor_words[actor->entry].actor];
      if (entry.kind == "state") offer(*actor, entry.code);
    } else if (const Hit* place = hits.places.at(t)) {
      offer(*place, lexicon.places[place->entry].code);
    }
  }
  return best;
}

Guess most_named(const Cast& cast) {
  const Entity* best = nullptr;
  for (const Entity& entity : cast.entities) {
    if (entity.kind == EntityKind::kState && (!best || entity.mentions.size() > best->mentions.size())) best = &entity;
  }
  return best ? Guess{best->identity.country, best->name + " (the state named most so far)"} : Guess{};
}

}  // namespace

Guess country_from_context(const Tree& tree, const Hits& hits, const Lexicon& lexicon, const Cast& so_far, TokenId head, const std::string& home) {
  Guess guess = in_sentence(tree, hits, lexicon, head);
  if (guess.country.empty() && !home.empty()) guess = {home, "dateline"};
  if (guess.country.empty()) guess = most_named(so_far);
  return guess;
}

}  // namespace entente
