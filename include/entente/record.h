// Record: what Entente keeps of one report; mirrors schema/record.schema.json field by field.
// Spans are half-open and count Unicode code points of `text`. Ids are "e1", "t1", "pl1", "s1", "v1", "p1", "a1" in text order.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "entente/error.h"
#include "entente/span.h"

namespace entente {

using Spans = std::vector<Span>;

struct DatelineRecord {
  std::string place;   // place id, or empty
  std::string date;    // "YYYY-MM-DD", or empty
  std::string agency;  // "Reuters", or empty
};

struct ArticleRecord {
  std::string id;
  std::optional<std::string> title, published, publisher, url;
  std::string published_from = "unknown";  // given | dateline | inferred | unknown
  std::string language = "en";
  std::optional<DatelineRecord> dateline;
  std::vector<std::string> credits;
};

struct MentionRecord {
  Span span;
  std::string form;  // name | nominal | pronoun | demonym
};

struct EntityRecord {
  std::string id, name,
      kind;  // kind: person | state | organisation | group | office | document | facility | other
  std::optional<std::string> country;
  std::vector<std::string> sectors;
  std::string code;
  std::optional<std::string> role;
  std::vector<std::string> members;
  std::vector<MentionRecord> mentions;
  std::map<std::string, std::string> why;
};

struct TimeRecord {
  std::string id;
  Span span;
  std::string type;                // DATE | TIME | DURATION | SET
  std::string value;               // TIMEX3
  std::optional<std::string> mod;  // TIMEX3: START MID END LESS_THAN MORE_THAN APPROX ...
  std::optional<std::string> begin,
      end;  // the interval, days "YYYY-MM-DD", both inclusive; unset if unbounded
};

struct PlaceRecord {
  std::string id;
  Span span;
  std::string name;
  std::optional<std::string> country;
  std::optional<double> lat, lon;
  std::optional<long> geonames;
  bool metonym = false;
};

struct StatementRecord {
  std::string id, form;  // form: direct | mixed | indirect | reported
  struct {
    Spans spans;
    std::vector<std::string> entities;
    std::string
        kind;  // person | office | government | organisation | group | document | media | implicit
    std::string anonymity;  // named | role | anonymous
  } source;
  struct {
    Spans spans;
    std::string lemma;
  } cue;
  Spans content, quoted;
  struct {
    Spans spans;
    std::vector<std::string> entities;
  } addressee;
  Spans occasion;
  std::string act, polarity = "+", modality = "actual";
  std::optional<std::string> parent, said;
  double confidence = 0;
};

struct DateRecord {
  std::optional<std::string> value, begin, end;
  std::string from = "unknown";  // stated | derived | publication | unknown
};

struct EventRecord {
  std::string id, type;
  std::optional<std::string> mode;
  std::vector<std::string> contexts;
  std::string cameo, quad;
  double goldstein = 0;
  std::vector<std::string> actors, recipients;
  bool reciprocal = false;
  Spans trigger;
  Span clause;
  std::size_t sentence = 0;
  DateRecord date;
  std::optional<std::string> place;
  std::string status = "actual";
  bool historical = false;
  std::optional<std::string> according_to, same_as;
  struct {
    std::string by = "pattern", rule;
    std::map<std::string, double> scores;
    std::vector<std::string> notes;  // why this status, actor, ... in words
  } why;
  double confidence = 0;
};

struct PositionRecord {
  struct Condition {
    std::string kind;  // precondition | exchange | exception | deadline | consequence
    std::optional<std::string> bearer;
    Spans spans;
  };
  std::string id, holder;
  std::vector<std::string> jointly_with;  // others that take it together with the holder
  std::optional<std::string> towards;
  struct {
    std::string id, label;
  } issue;
  std::string stance;  // support | oppose | conditional | undecided | neutral | none declared
  std::string act;     // as of a statement
  std::vector<Condition> conditions;
  std::optional<std::string> according_to;
  std::vector<std::string> evidence;  // ids of statements and events, never empty
  Spans spans;
};

struct StageRecord {
  std::string
      stage;  // proposed | negotiated | agreed | signed | ratified | in force | suspended | violated | rejected | withdrawn
  DateRecord date;
  std::vector<std::string> by;
  std::optional<std::string> event;
};

struct AgreementRecord {
  std::string id, name,
      kind;  // kind: plan | treaty | partnership | cease-fire | contract | resolution | declaration
  std::vector<std::string> parties;
  Spans mentions;
  std::vector<StageRecord> history;
};

struct PairRecord {
  std::string type, quad;
  std::map<std::string, double> scores;
};

struct EngineRecord {
  std::string version;
  std::map<std::string, std::string> models;  // name -> "sha256:..."
  std::string dictionaries;                   // "sha256:..."
};

struct Record {
  ArticleRecord article;
  std::string text;
  Spans sentences;
  std::vector<EntityRecord> entities;
  std::vector<TimeRecord> times;
  std::vector<PlaceRecord> places;
  std::vector<StatementRecord> statements;
  std::vector<EventRecord> events;
  std::vector<PositionRecord> positions;
  std::vector<AgreementRecord> agreements;
  std::vector<PairRecord> pairs;     // written only when the article asked for pairs
  std::vector<std::string> notices;  // "text repaired", "language is not English", ...
  EngineRecord engine;
};

// One line of JSON, keys in the order of the contract, no line break at the end.
std::string to_json(const Record& record);

// The line that stands in the place of a record: {"id":..,"error":{"code":"E105","message":".."}}
std::string error_json(const std::string& id, const Error& error);

}  // namespace entente
