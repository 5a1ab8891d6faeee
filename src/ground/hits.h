// Dictionary hits: where the words of actors, agents and places stand in a document.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "document/tree.h"
#include "lexicon/lexicon.h"

namespace entente {

struct Hit {
  TokenRange tokens;
  TokenId head;         // the token of the range whose head lies outside of it
  std::uint32_t entry;  // index into Lexicon::actor_words, agents, places or contexts
};

// Hits of one dictionary: left to right, longest first, none overlapping, none across sentences.
class HitLayer {
 public:
  HitLayer(const Tree& tree, const std::vector<WordView>& words, const Phrases& phrases,
           const HitLayer* names = nullptr);  // a hit never begins inside one of `names` and goes on behind it
  // The hit that covers a token, or nullptr.
  [[nodiscard]] const Hit* at(TokenId t) const {
    return index_[t] < 0 ? nullptr : &hits_[static_cast<std::size_t>(index_[t])];
  }
  [[nodiscard]] const std::vector<Hit>& all() const { return hits_; }
  // Makes a hit that of another entry.
  void give(std::size_t hit, std::uint32_t entry) { hits_[hit].entry = entry; }
  // Takes the hits out that are none after all, the last one first: `none` may ask the layer, which has those behind it no more.
  void leave_out_if(const std::function<bool(const Hit&)>& none);

 private:
  std::vector<Hit> hits_;
  std::vector<std::int32_t> index_;  // per token
};

// A name that only the long gazetteer has.
struct TownHit {
  TokenRange tokens;
  TokenId head;
  Town town;
};

struct Hits {
  Hits(const Tree& tree, const Lexicon& lexicon);
  // The town whose name covers a token, or nullptr.
  [[nodiscard]] const Town* town_at(TokenId t) const;
  std::vector<WordView> words;  // the document's, as the tables of phrases see them
  HitLayer actors, agents, places;
  std::vector<std::int32_t> name_at;  // per token: index into Document::names, or -1
  HitLayer contexts;
  std::vector<TownHit> towns;  // in text order
};

// Is the actor only part of a longer place ("West" of "West Virginia")?
bool inside_place(const Hits& hits, const Hit& actor);

// The token of a range whose head lies outside of it (the first such token).
TokenId head_of(const Document& document, TokenRange range);

}  // namespace entente
