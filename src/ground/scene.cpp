// The scene of a paragraph: the place that opens it ("In Quito, ..."), the state that heads its entry ("Cambodia: ..."), or where a mood is told
// of ("The response in Tegucigalpa was swift").
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "ground/home.h"

namespace entente {
namespace {

// Those of a place, taken together.
constexpr std::array<std::string_view, 10> kAll = {"everyone", "everybody", "nobody", "few", "many", "most", "some", "residents", "people", "one"};
// What is felt or said in a place without anybody who does it.
constexpr std::array<std::string_view, 16> kMoods = {
    "response", "reaction", "mood",   "reception",  "view", "feeling", "anger",    "answer",
    "silence",  "fear",     "outcry", "atmosphere", "tone", "verdict", "backlash", "message"};

constexpr std::array<std::string_view, 7> kOnwards = {"and", "but", "now", "meanwhile", "elsewhere", "finally", "also"};
constexpr std::size_t kLine = 7;  // tokens of a line that only turns to a country, its full stop among them

// The first sentence of a paragraph, empty when none begins there.
TokenRange opening_of(const Document& document, const Span& paragraph) {
  const auto sentence = std::partition_point(
      document.sentences.begin(), document.sentences.end(),
      [&](const Sentence& s) { return document.bytes(s.tokens).begin < paragraph.begin; });
  return sentence == document.sentences.end() ? TokenRange{} : sentence->tokens;
}

// "The response in Tegucigalpa was swift", "Not everyone in Bratislava agrees."
Guess scene_of_mood(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                    TokenRange opening) {
  const Document& document = tree.document();
  for (TokenId t = opening.begin; t < opening.end; ++t) {
    if (document.deprel(t) != Deprel::kNsubj || (!one_of(document.lemma(t), kMoods) && !one_of(Caseless(document.form(t)), kAll))) continue;
    for (TokenId c : tree.children(t)) {
      if (document.deprel(c) != Deprel::kNmod || !is_where(tree.preposition(c))) continue;
      if (const std::string country = country_named(tree, hits, lexicon, c); !country.empty())
        return {country, words_named(tree, hits, c) + " (scene of the paragraph)", Evidence::kParagraph};
    }
  }
  return {};
}

// "Cambodia: The ministry said ...": the head of an entry.
Guess heading(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenRange opening) {
  const Hit* hit = opening.empty() ? nullptr : hits.actors.at(opening.begin);
  if (!hit && !opening.empty()) hit = hits.places.at(opening.begin);
  if (!hit || hit->tokens.begin != opening.begin || hit->tokens.end >= tree.document().tokens.size() ||
      tree.document().form(hit->tokens.end) != ":")
    return {};
  const std::string country = country_named(tree, hits, lexicon, hit->head);
  return country.empty() ? Guess{} : Guess{country, words_named(tree, hits, hit->head) + " (heads the paragraph)", Evidence::kParagraph};
}

// "Now to Senegal.", "First word from Tunis": a line without a verb that names one country turns to it.
Guess turned_to(const Tree& tree, const Hits& hits, const Lexicon& lexicon, TokenRange opening) {
  const Document& document = tree.document();
  if (opening.size() > kLine) return {};
  Guess found;
  for (TokenId t = opening.begin; t < opening.end; ++t) {
    if (document.upos(t) == Upos::kVerb || document.upos(t) == Upos::kAux) return {};
    const std::string country = country_named(tree, hits, lexicon, t);
    if (country.empty()) continue;
    if (!found.country.empty() && found.country != country) return {};
    found = {country, words_named(tree, hits, t) + " (to which the paragraph turns)", Evidence::kParagraph};
  }
  return found;
}

}  // namespace

// "In Jerusalem, ...": a place that opens a paragraph is the scene of all of it.
Guess country_of_paragraph(const Tree& tree, const Hits& hits, const Lexicon& lexicon,
                           TokenId head) {
  const Document& document = tree.document();
  const auto& paragraphs = document.text.paragraphs;
  const std::size_t at = document.tokens[head].bytes.begin;
  const auto paragraph = std::partition_point(paragraphs.begin(), paragraphs.end(),
                                              [&](const Span& p) { return p.end <= at; });
  if (paragraph == paragraphs.end() || at < paragraph->begin) return {};
  const TokenRange opening = opening_of(document, *paragraph);
  if (Guess guess = heading(tree, hits, lexicon, opening); !guess.country.empty()) return guess;
  if (Guess guess = turned_to(tree, hits, lexicon, opening); !guess.country.empty()) return guess;
  TokenId begin = opening.begin;
  if (opening.size() >= 5 && one_of(lower_ascii(document.form(begin)), kOnwards)) ++begin;  // "And in Lima, ..."
  if (begin + 1 < opening.end && document.form(begin) == ",") ++begin;
  const std::string first = opening.size() >= 4 ? lower_ascii(document.form(begin)) : "";
  if (is_where(first) || first == "on") {  // "On Lampedusa, ..." too
    for (TokenId t = begin + 1; t < begin + 5 && t < opening.end; ++t) {
      if (document.form(t) == ",") break;
      if (const std::string country = country_named(tree, hits, lexicon, t); !country.empty())
        return {country, words_named(tree, hits, t) + " (scene of the paragraph)", Evidence::kParagraph};
    }
  }
  return scene_of_mood(tree, hits, lexicon, opening);
}

}  // namespace entente
