#include "ground/home.h"

#include <algorithm>
#include <array>
#include <map>

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
  for (const Hit& hit : hits.actors.all()) {
    const ActorEntry& entry = lexicon.actors[lexicon.actor_words[hit.entry].actor];
    if (entry.kind == "state") ++named[entry.code];
  }
  for (const Hit& hit : hits.places.all()) {
    const std::string& country = lexicon.places[hit.entry].code;
    if (!country.empty() && !hits.actors.at(hit.head) &&
        tree.document().upos(hit.head) == Upos::kPropn)
      ++named[country];
  }
  if (!home.empty())
    named[home] +=
        named[home] > 1 ? 3 : 0;  // a dateline alone ("NEW YORK") does not make the report American
  const auto most = std::max_element(
      named.begin(), named.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == named.end() || most->second == 0 ? home : most->first;
}

Guess country_from_context(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenId head,
                           const std::string& focus) {
  Guess guess = in_sentence(tree, hits, lexicon, head);
  if (guess.country.empty() && !focus.empty())
    guess = {focus, "the country that the report is about"};
  return guess;
}

}  // namespace entente
