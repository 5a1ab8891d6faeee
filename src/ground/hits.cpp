#include "ground/hits.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "base/one_of.h"
#include "ground/namesakes.h"
#include "ground/towns.h"

namespace entente {

TokenId head_of(const Document& document, TokenRange range) {
  for (TokenId t = range.begin; t < range.end; ++t) {
    if (document.is_root(t) || !range.contains(document.head(t))) return t;
  }
  return range.end - 1;
}

bool inside_place(const Hits& hits, const Hit& actor) {
  const Hit* place = hits.places.at(actor.head);
  return place && place->tokens.size() > actor.tokens.size() &&
         place->tokens.contains(actor.tokens);
}

namespace {

std::vector<WordView> words_of(const Document& document) {
  std::vector<WordView> words;
  words.reserve(document.tokens.size());
  for (TokenId t = 0; t < document.tokens.size(); ++t) words.emplace_back(document.form(t), document.lemma(t));
  return words;
}

// Does the range begin inside a name of several words and go on behind it: "Union officials" of "African Union officials"?
bool cuts(const HitLayer& names, TokenRange range) {
  const Hit* name = names.at(range.begin);
  return name && name->tokens.begin < range.begin && name->tokens.end < range.end;
}

// "Luo Jianhua", "Han Zheng": a people's name that begins a person's.
bool first_word_of_person(const Document& document, const Lexicon& lexicon, const Hit& hit) {
  const TokenId next = hit.tokens.end;
  if (hit.tokens.size() != 1 || next >= document.tokens.size() || document.is_root(next)) return false;
  const ActorEntry& entry = lexicon.actors[lexicon.actor_words[hit.entry].actor];
  const bool people = entry.kind == "group" && !entry.sectors.empty() && entry.sectors.front() == "CVL";
  return people && document.xpos(hit.head) == "NNP" && document.xpos(next) == "NNP" && document.deprel(next) == Deprel::kFlat && document.head(next) == hit.head;
}

// "The Movement of Democratic Forces": a party's adjective that is only a word of another body's name.
bool word_of_other_body(const Document& document, const Hits& hits, const Lexicon& lexicon, const Hit& hit) {
  static constexpr std::array<std::string_view, 4> kOfParty = {"National", "Congressional", "Senatorial", "Governors"};
  const std::int32_t n = hits.name_at[hit.head];
  const ActorWord& word = lexicon.actor_words[hit.entry];
  const auto& sectors = lexicon.actors[word.actor].sectors;
  if (n < 0 || word.form != ActorForm::kAdjective || sectors.empty() || sectors.front() != "PTY") return false;
  const Name& name = document.names[static_cast<std::size_t>(n)];
  if (name.type != NameType::kOrganisation || name.tokens.size() < 3 || !name.tokens.contains(hit.tokens)) return false;
  return hit.tokens.end == name.tokens.end || !one_of(document.form(hit.tokens.end), kOfParty);
}

// "Mission spokeswoman Ana Cruz": a body's word that is a town's name somewhere, not one that the model hears as a place.
bool common_word(const Document& document, const Hits& hits, const Hit& place) {
  const Hit* body = place.tokens.size() == 1 ? hits.agents.at(place.head) : nullptr;
  const std::int32_t n = hits.name_at[place.head];
  const bool heard = n >= 0 && document.names[static_cast<std::size_t>(n)].type == NameType::kLocation;
  return body && !heard && document.deprel(place.head) == Deprel::kCompound;
}

}  // namespace

HitLayer::HitLayer(const Tree& tree, const std::vector<WordView>& words, const Phrases& phrases,
                   const HitLayer* names) {
  const Document& document = tree.document();
  const std::size_t n = document.tokens.size();
  index_.assign(n, -1);
  for (TokenId t = 0; t < n;) {
    const auto match = phrases.longest(words, t);
    if (!match || t + match->words > n ||
        tree.sentence_of(t) != tree.sentence_of(t + match->words - 1)) {
      ++t;
      continue;
    }
    const TokenRange range{t, t + match->words};
    if (names && cuts(*names, range)) {
      ++t;
      continue;
    }
    for (TokenId k = range.begin; k < range.end; ++k)
      index_[k] = static_cast<std::int32_t>(hits_.size());
    hits_.push_back({range, head_of(document, range), match->entry});
    t = range.end;
  }
}

void HitLayer::leave_out_if(const std::function<bool(const Hit&)>& none) {
  bool any = false;
  for (std::size_t i = hits_.size(); i-- > 0;) {
    const Hit& hit = hits_[i];
    if (!none(hit)) continue;
    any = true;
    for (TokenId t = hit.tokens.begin; t < hit.tokens.end; ++t) index_[t] = -1;
  }
  if (!any) return;
  std::erase_if(hits_, [&](const Hit& hit) { return index_[hit.head] < 0; });
  for (std::size_t i = 0; i < hits_.size(); ++i) {
    for (TokenId t = hits_[i].tokens.begin; t < hits_[i].tokens.end; ++t) index_[t] = static_cast<std::int32_t>(i);
  }
}

Hits::Hits(const Tree& tree, const Lexicon& lexicon)
    : words(words_of(tree.document())),
      actors(tree, words, lexicon.actor_phrases),
      agents(tree, words, lexicon.agent_phrases, &actors),
      places(tree, words, lexicon.place_phrases),
      name_at(tree.document().tokens.size(), -1),
      contexts(tree, words, lexicon.context_phrases) {
  const Document& document = tree.document();
  for (std::size_t i = 0; i < document.names.size(); ++i) {
    const TokenRange range = document.names[i].tokens;
    for (TokenId t = range.begin; t < range.end; ++t) name_at[t] = static_cast<std::int32_t>(i);
  }
  agents.leave_out_if([&](const Hit& hit) {  // "who chairs the panel" is no chair
    return hit.tokens.size() == 1 && document.upos(hit.head) == Upos::kVerb && document.xpos(hit.head) != "VBN" && document.xpos(hit.head) != "VBG";
  });
  actors.leave_out_if([&](const Hit& hit) { return only_namesake(tree, *this, lexicon, hit) || first_word_of_person(document, lexicon, hit) || word_of_other_body(document, *this, lexicon, hit); });
  places.leave_out_if([&](const Hit& hit) { return common_word(document, *this, hit); });
  for (std::size_t i = 0; i < places.all().size(); ++i) places.give(i, city_meant(document, *this, lexicon, places.all()[i]));
  towns = find_towns(tree, *this, lexicon);
}

const Town* Hits::town_at(TokenId t) const {
  const auto hit = std::partition_point(towns.begin(), towns.end(), [t](const TownHit& h) { return h.tokens.end <= t; });
  return hit != towns.end() && hit->tokens.contains(t) ? &hit->town : nullptr;
}

}  // namespace entente
