#include "engine/path.h"

#include <algorithm>

#include "extract/reading.h"
#include "ground/coreference.h"

namespace entente {
namespace {

// The country where the report was written, "" when no dateline says it.
std::string home_country(const Tree& tree, const std::optional<Dateline>& dateline, const std::vector<Place>& places) {
  for (const Place& place : places) {
    if (dateline && tree.document().bytes(place.tokens).overlaps(dateline->place)) return place.country;
  }
  return "";
}

}  // namespace

Document analyse(const LanguageModel& model, Article article) {
  Text text = clean(article.raw);
  Analysis layers = model.analyse(text);
  return Document{std::move(article),     std::move(text),        std::move(layers.tokens), std::move(layers.sentences),
                  std::move(layers.tags), std::move(layers.arcs), std::move(layers.names)};
}

Record extract(const Lexicon& lexicon, const Document& document) {
  const Tree tree(document);
  const Hits hits(tree, lexicon);
  const std::optional<Dateline> dateline = find_dateline(document);
  const PublicationDate published = publication_date(document);
  const std::vector<Moment> moments = find_times(document, published);
  const std::vector<Place> places = find_places(tree, hits, lexicon);
  const Cast cast = find_cast(tree, hits, lexicon, home_country(tree, dateline, places));
  const Slots slots(tree);
  const std::vector<Quote> quotes = find_quotes(document.text);
  const std::vector<bool> credits = find_credits(tree);
  const std::vector<Statement> statements = find_statements(slots, hits, lexicon, cast, quotes, credits);
  const Parties parties(slots, hits, lexicon, cast, [&](TokenId t) { return speakers_at(statements, document, t); });
  const std::vector<Event> events = find_events({parties, lexicon, hits, statements, moments, published, credits});
  return to_record({tree, lexicon, hits, published, dateline, cast, moments, places, statements, events, credits});
}

}  // namespace entente
