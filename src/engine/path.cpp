#include "engine/path.h"

#include <algorithm>

#include "corefer/country_chooser.h"
#include "corefer/pronoun_ranker.h"
#include "document/repeated_names.h"
#include "extract/explain.h"
#include "extract/factuality.h"
#include "extract/match.h"
#include "extract/pairs.h"
#include "extract/reading.h"
#include "ground/focus.h"
#include "ground/cast_order.h"
#include "ground/coreference.h"
#include "ground/place_states.h"
#include "ground/unknown_places.h"
#include "stance/stance_record.h"
#include "text/code_points.h"

namespace entente {
namespace {

// A dateline is no part of the sentence behind it: it becomes a paragraph of its own.
void set_apart(const Dateline& dateline, Text& text) {
  for (std::size_t p = 0; p < text.paragraphs.size(); ++p) {
    Span& paragraph = text.paragraphs[p];
    if (!paragraph.contains(dateline.bytes) || dateline.bytes.end >= paragraph.end) continue;
    Span rest{dateline.bytes.end, paragraph.end};
    while (rest.begin < rest.end && text.utf8[rest.begin] == ' ') ++rest.begin;
    paragraph.end = dateline.bytes.end;
    text.paragraphs.insert(text.paragraphs.begin() + static_cast<std::ptrdiff_t>(p) + 1, rest);
    return;
  }
}

void read_pairs(const LanguageModel& model, Document& document) {
  if (document.article.pairs.empty()) return;
  const CodePoints points(document.article.raw);
  for (const PairRequest& pair : document.article.pairs) {
    const auto clean = [&](Span asked) {
      return clean_bytes(document.text, {points.to_byte(asked.begin), points.to_byte(asked.end)});
    };
    document.pairs.push_back(model.pair(document.text, clean(pair.actor), clean(pair.recipient)));
  }
}

}  // namespace

Document analyse(const LanguageModel& model, Article article, Wanted wanted) {
  Document document;
  document.article = std::move(article);
  document.text = clean(document.article.raw);
  if (const auto dateline = find_dateline(document)) set_apart(*dateline, document.text);
  add_layers(model.analyse(document.text, wanted), document);
  document.types = model.types();
  if (wanted == Wanted::kAll) name_again(document);
  read_pairs(model, document);
  return document;
}

void add_layers(Analysis layers, Document& document) {
  document.tokens = std::move(layers.tokens);
  document.sentences = std::move(layers.sentences);
  document.tags = std::move(layers.tags);
  document.arcs = std::move(layers.arcs);
  document.names = std::move(layers.names);
  document.attributions = std::move(layers.attributions);
  document.triggers = std::move(layers.triggers);
  document.sides = std::move(layers.sides);
  document.pronouns = std::move(layers.pronouns);
}

namespace {

struct Stances {
  const StanceScene& scene;
  const std::vector<Agreement>& agreements;
  const std::vector<Position>& positions;
};

// Reads the document and hands everything that was read to `use`.
template <typename Use>
auto read_with(const Lexicon& lexicon, const Document& document, std::vector<Dropped>* dropped,
               Use use) {
  const Tree tree(document);
  const Hits hits(tree, lexicon);
  const std::optional<Dateline> dateline = find_dateline(document);
  const PublicationDate published = publication_date(document, dateline);
  const std::vector<Moment> moments = find_times(document, published, dateline);
  std::vector<Place> places = find_places(tree, hits, lexicon);
  const Home home = home_of(tree, dateline, places);
  add_unknown_places(tree, hits, lexicon, home, places);
  const std::vector<Quote> quotes = find_quotes(document.text);
  Cast cast = find_cast(tree, hits, lexicon, home, rank_pronouns(tree, quotes));
  choose_countries(tree, hits, lexicon, home, cast);
  add_states_of_places(places, lexicon, cast);
  put_states_last(lexicon, cast);
  const Slots slots(tree);
  const std::vector<bool> credits = find_credits(tree);
  std::vector<Statement> statements = find_statements(slots, hits, lexicon, cast, quotes, credits);
  const Parties parties(slots, hits, lexicon, cast,
                        [&](TokenId t) { return speakers_at(statements, document, t); });
  const std::string focus = cast.focus;
  const std::vector<Event> events =
      find_events({parties, lexicon, hits, statements, moments, published, credits, focus, dropped});
  const StanceScene scene(parties, lexicon, hits, statements, events, moments, credits);
  const std::vector<Agreement> agreements = find_agreements(scene);
  std::vector<Statement> reported;
  const std::vector<Position> positions = find_positions(scene, agreements, reported);
  statements.insert(statements.end(), reported.begin(), reported.end());
  const Reading reading{tree,    lexicon, hits,       published, dateline, cast,
                        moments, places,  statements, events,    credits};
  return use(reading, Stances{scene, agreements, positions});
}

}  // namespace

Record extract(const Lexicon& lexicon, const Document& document) {
  return read_with(lexicon, document, nullptr, [&](const Reading& reading, const Stances& stances) {
    Record record = to_record(reading);
    write_stances(stances.scene, reading.published, stances.agreements, stances.positions, record);
    record.pairs = answer_pairs(document);
    return record;
  });
}

std::vector<std::string> judge_words(const Lexicon& lexicon, const Document& document) {
  const Tree tree(document);
  const Hits hits(tree, lexicon);
  const std::vector<Place> places = find_places(tree, hits, lexicon);
  const Cast cast =
      find_cast(tree, hits, lexicon, home_of(tree, find_dateline(document), places),
                rank_pronouns(tree, find_quotes(document.text)));
  const Slots slots(tree);
  const Parties parties(slots, hits, lexicon, cast,
                        [](TokenId) { return std::vector<EntityId>{}; });
  return factuality_labels(slots, lexicon, match_patterns(parties, lexicon, hits));
}

Explanation explain(const Lexicon& lexicon, const Document& document) {
  std::vector<Dropped> dropped;
  return read_with(lexicon, document, &dropped, [&](const Reading& reading, const Stances&) {
    return explain_reading(reading, dropped);
  });
}

}  // namespace entente
