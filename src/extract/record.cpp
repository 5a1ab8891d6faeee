#include <algorithm>
#include <cmath>

#include "extract/contexts.h"
#include "extract/event_time.h"
#include "extract/reading.h"
#include "extract/narrative_date.h"
#include "extract/relative_date.h"
#include "ground/entities.h"
#include "ground/mentions.h"
#include "ground/noun_phrase.h"
#include "text/code_points.h"

namespace entente {
namespace {

std::string id_of(const char* prefix, std::size_t index) {
  return prefix + std::to_string(index + 1);
}

template <typename T>
std::optional<T> unless_empty(T value) {
  return value.empty() ? std::nullopt : std::optional<T>(std::move(value));
}

const char* to_string(EntityKind kind) {
  switch (kind) {
    case EntityKind::kPerson:
      return "person";
    case EntityKind::kState:
      return "state";
    case EntityKind::kOrganisation:
      return "organisation";
    case EntityKind::kGroup:
      return "group";
    case EntityKind::kOffice:
      return "office";
    case EntityKind::kDocument:
      return "document";
    case EntityKind::kFacility:
      return "facility";
    case EntityKind::kOther:
      break;
  }
  return "other";
}

const char* to_string(MentionForm form) {
  switch (form) {
    case MentionForm::kName:
      return "name";
    case MentionForm::kPronoun:
      return "pronoun";
    case MentionForm::kDemonym:
      return "demonym";
    case MentionForm::kNominal:
      break;
  }
  return "nominal";
}

class Writer {
 public:
  explicit Writer(const Reading& reading)
      : r_(reading), document_(reading.tree.document()), points_(document_.text.utf8), narrated_(reading) {}

  Record write() {
    article();
    record_.text = document_.text.utf8;
    for (const Sentence& s : document_.sentences)
      record_.sentences.push_back(points_.at_bytes(document_.bytes(s.tokens)));
    for (std::size_t e = 0; e < r_.cast.entities.size(); ++e) {
      if (told(e)) record_.entities.push_back(entity(e));
    }
    for (std::size_t t = 0; t < r_.moments.size(); ++t) record_.times.push_back(time(t));
    for (std::size_t p = 0; p < r_.places.size(); ++p) record_.places.push_back(place(p));
    for (std::size_t s = 0; s < r_.statements.size(); ++s)
      record_.statements.push_back(statement(s));
    for (std::size_t v = 0; v < r_.events.size(); ++v) record_.events.push_back(event(v));
    if (r_.cast.mentions.size() >= kMostMentions)
      record_.notices.push_back("more than " + std::to_string(kMostMentions) +
                                " mentions of actors: the later ones were left out");
    if (document_.text.repaired)
      record_.notices.push_back("ill-formed or control characters were replaced by U+FFFD");
    return std::move(record_);
  }

 private:
  void article() {
    const Article& from = document_.article;
    ArticleRecord& to = record_.article;
    to.id = from.id;
    to.title = from.title;
    to.publisher = from.publisher;
    to.url = from.url;
    to.published = r_.published.date;
    to.published_from = r_.published.from;
    if (r_.dateline) dateline(to);
    for (std::size_t s = 0; s < r_.credit_sentences.size(); ++s) {
      if (r_.credit_sentences[s]) credit(document_.sentences[s].tokens);
    }
  }

  void dateline(ArticleRecord& to) const {
    DatelineRecord out;
    for (std::size_t p = 0; p < r_.places.size(); ++p) {
      if (document_.bytes(r_.places[p].tokens).overlaps(r_.dateline->place)) {
        out.place = id_of("pl", p);
        break;
      }
    }
    for (const Moment& moment : r_.moments) {
      if (r_.dateline->date && moment.bytes.overlaps(*r_.dateline->date) && moment.begin)
        out.date = moment.value;
    }
    out.agency = r_.dateline->agency;
    to.dateline = out;
  }

  void credit(TokenRange tokens) {
    for (TokenId t = tokens.begin; t < tokens.end; ++t) {
      const Hit* hit = r_.hits.actors.at(t);
      if (!hit || hit->head != t ||
          r_.lexicon.actors[r_.lexicon.actor_words[hit->entry].actor].kind != "media")
        continue;
      const std::string name = r_.lexicon.actors[r_.lexicon.actor_words[hit->entry].actor].name;
      auto& credits = record_.article.credits;
      if (std::find(credits.begin(), credits.end(), name) == credits.end()) credits.push_back(name);
    }
  }

  Spans spans(const std::vector<Span>& bytes) const {
    Spans out;
    for (const Span& s : bytes) out.push_back(points_.at_bytes(s));
    return out;
  }

  static std::vector<std::string> ids(const std::vector<EntityId>& entities) {
    std::vector<std::string> out;
    for (EntityId e : entities) out.push_back(id_of("e", e));
    return out;
  }

  // Mentioned, a group of mentioned ones, or the state of a place that acts, speaks or is spoken to.
  bool told(std::size_t e) const {
    const Entity& from = r_.cast.entities[e];
    const auto holds = [e](const std::vector<EntityId>& side) {
      return std::find(side.begin(), side.end(), e) != side.end();
    };
    return !from.mentions.empty() || !from.members.empty() ||
           std::any_of(r_.events.begin(), r_.events.end(),
                       [&](const Event& event) {
                         return holds(event.actors) || holds(event.recipients);
                       }) ||
           std::any_of(r_.statements.begin(), r_.statements.end(), [&](const Statement& statement) {
             return holds(statement.speakers);
           });
  }

  // Bodies of several states have a sector only where their field is one: PLOVER calls the others UNK.
  static bool between_states(const Entity& entity) {
    const std::string& country = entity.identity.country;
    return entity.kind != EntityKind::kDocument &&
           (country == "UNO" || country == "IGO" || country == "EUR");
  }

  EntityRecord entity(std::size_t e) const {
    const Entity& from = r_.cast.entities[e];
    EntityRecord to;
    to.id = id_of("e", e);
    to.name = shown_name(from, r_.cast, r_.tree);
    to.kind = to_string(from.kind);
    to.country = unless_empty(from.identity.country);
    to.sectors = from.identity.sectors;
    if (to.sectors.empty() && between_states(from)) to.sectors = {"UNK"};
    const bool bare = from.kind == EntityKind::kState || from.identity.sectors.empty();
    to.code = from.identity.country + (bare ? "" : from.identity.sectors.front());
    to.role = unless_empty(from.identity.role);
    to.members = ids(from.members);
    for (MentionId m : from.mentions) {
      const Mention& mention = r_.cast.mentions[m];
      to.mentions.push_back(
          {points_.at_bytes(document_.bytes(mention.tokens)), to_string(mention.form)});
    }
    to.why = from.identity.why;
    return to;
  }

  TimeRecord time(std::size_t t) const {
    const Moment& from = r_.moments[t];
    return {id_of("t", t),
            points_.at_bytes(from.bytes),
            std::string(entente::to_string(from.type)),
            from.value,
            from.mod,
            from.begin,
            from.end};
  }

  PlaceRecord place(std::size_t p) const {
    const Place& from = r_.places[p];
    PlaceRecord to;
    to.id = id_of("pl", p);
    to.span = points_.at_bytes(document_.bytes(from.tokens));
    to.name = from.name;
    to.country = unless_empty(from.country);
    to.lat = from.lat;
    to.lon = from.lon;
    if (from.geonames > 0) to.geonames = from.geonames;
    to.metonym = from.metonym;
    return to;
  }

  StatementRecord statement(std::size_t s) const {
    const Statement& from = r_.statements[s];
    StatementRecord to;
    to.id = id_of("s", s);
    to.form = from.form;
    to.source = {spans(from.source_bytes), ids(from.speakers), from.source_kind, from.anonymity};
    to.cue = {spans(from.cue_bytes), from.lemma};
    to.content = spans(from.content);
    to.quoted = spans(from.quoted);
    if (from.addressee) {
      to.addressee.spans = {
          points_.at_bytes(document_.bytes(noun_phrase(r_.tree, *from.addressee)))};
      if (const EntityId e = r_.cast.entity_at(*from.addressee); e != kNone)
        to.addressee.entities = {id_of("e", e)};
    }
    if (from.occasion) to.occasion = {points_.at_bytes(*from.occasion)};
    to.act = from.act;
    to.polarity = from.negative ? "-" : "+";
    to.modality = from.modality;
    if (from.parent) to.parent = id_of("s", *from.parent);
    if (const auto moment = moment_of(r_.tree, r_.moments, from.cue)) to.said = id_of("t", *moment);
    to.confidence = from.confidence;
    return to;
  }

  EventRecord event(std::size_t v) const {
    const Event& from = r_.events[v];
    const EventPattern& pattern = *from.pattern;
    EventRecord to;
    to.id = id_of("v", v);
    to.type = pattern.type;
    to.mode = unless_empty(pattern.mode);
    to.cameo =
        pattern.cameo.empty() ? std::string(ontology::root_cameo_of(pattern.type)) : pattern.cameo;
    to.contexts = contexts_of(r_.tree, r_.hits.contexts, r_.lexicon, from.trigger, to.cameo);
    to.quad = ontology::quad_of(pattern.type);
    to.goldstein = ontology::goldstein_of(to.cameo);
    to.actors = ids(from.actors);
    to.recipients = ids(from.recipients);
    to.reciprocal = from.reciprocal;
    to.trigger = spans(from.trigger_bytes);
    to.clause = points_.at_bytes(from.clause);
    to.sentence = r_.tree.sentence_of(from.trigger);
    to.date = date(from);
    to.place = place_of(from);
    to.status = from.verdict.status;
    to.historical = from.historical;
    if (from.according_to) to.according_to = id_of("s", *from.according_to);
    if (from.same_as) to.same_as = id_of("v", *from.same_as);
    to.why.rule = pattern.origin.text();
    if (pattern.frame) to.why.by = "model";
    to.why.scores = scores(from.trigger);
    if (!from.verdict.why.empty())
      to.why.notes.push_back("status " + from.verdict.status + ": " + from.verdict.why);
    to.why.notes.insert(to.why.notes.end(), from.notes.begin(), from.notes.end());
    to.confidence = from.confidence;
    return to;
  }

  // What the language model says of the trigger, the runner-up too.
  std::map<std::string, double> scores(TokenId t) const {
    if (document_.triggers.empty()) return {};
    const TriggerScore& score = document_.triggers[t];
    const auto rounded = [](float share) { return std::round(static_cast<double>(share) * 1000) / 1000; };
    return {{(*document_.types)[score.type], rounded(score.share)}, {(*document_.types)[score.next], rounded(score.next_share)}};
  }

  // Stated in its clause; else reckoned from another date; else the day that the report has reached.
  DateRecord date(const Event& event) const {
    if (event.moment) {
      const Moment& moment = r_.moments[*event.moment];
      return {moment.value, moment.begin, moment.end, event.same_day ? "derived" : "stated"};
    }
    if (auto reckoned = date_by_measure(r_.tree, r_.moments, event.trigger)) return *reckoned;
    DateRecord told = narrated_.of(event);
    if (told.value || !event.same_as) return told;
    told = date(r_.events[*event.same_as]);  // "the attack" has the day of the attack
    if (told.value) told.from = "derived";
    return told;
  }

  std::optional<std::string> place_of(const Event& event) const {
    if (!event.place) return std::nullopt;
    for (std::size_t p = 0; p < r_.places.size(); ++p) {
      if (r_.places[p].tokens.contains(*event.place)) return id_of("pl", p);
    }
    return std::nullopt;
  }

  const Reading& r_;
  const Document& document_;
  CodePoints points_;
  NarrativeDates narrated_;
  Record record_;
};

}  // namespace

Record to_record(const Reading& reading) { return Writer(reading).write(); }

}  // namespace entente
