#include "ground/home.h"

#include <algorithm>
#include <array>
#include <map>
#include <vector>

namespace entente {
namespace {

constexpr std::array<std::string_view, 8> kWhere = {"in",     "at",     "near",   "outside",
                                                    "across", "around", "inside", "from"};

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
    best = {country,
            std::string(document.text.of(document.bytes(hit.tokens))) + " (place in the sentence)"};
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

}  // namespace

std::string focus_country(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                          const std::string& home) {
  std::map<std::string, int> named;
  std::vector<std::string> in_order;  // of first mention: at a tie the first one named
  const auto count = [&](const std::string& country) {
    if (++named[country] == 1) in_order.push_back(country);
  };
  for (TokenId t = 0; t < tree.document().tokens.size(); ++t) {
    const Hit* actor = hits.actors.at(t);
    const Hit* place = hits.places.at(t);
    if (actor && actor->head == t) {
      const ActorEntry& entry = lexicon.actors[lexicon.actor_words[actor->entry].actor];
      if (entry.kind == "state") count(entry.code);
    } else if (!actor && place && place->head == t && tree.document().upos(t) == Upos::kPropn) {
      if (const std::string& country = lexicon.places[place->entry].code; !country.empty()) count(country);
    }
  }
  // a dateline alone ("NEW YORK") does not make the report American
  if (!home.empty() && named[home] > 1) named[home] += 3;
  std::string best = home;
  int most = 0;
  for (const std::string& country : in_order) {
    if (named[country] > most) {
      most = named[country];
      best = country;
    }
  }
  return best;
}

Guess country_from_context(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head,
                           const std::string& focus) {
  Guess guess = in_sentence(tree, hits, lexicon, head);
  if (guess.country.empty() && !focus.empty())
    guess = {focus, "the country that the report is about"};
  return guess;
}

}  // namespace entente
