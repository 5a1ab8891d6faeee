// States and organisations: the proper names that act.
#include <fmt/format.h>

#include "lexicon/loading.h"

namespace entente {
namespace {

const std::vector<std::string> kKinds = {"organisation", "group", "media"};

// Names an actor by the forms of a cell. A form may stand under one actor only, in whatever table or column.
class Naming {
 public:
  Naming(Loading& loading, Claims& claims) : loading_(loading), claims_(claims) {}

  void add(std::uint32_t actor, const std::vector<std::string>& forms, ActorForm as) {
    Lexicon& lexicon = loading_.lexicon;
    const ActorEntry& entry = lexicon.actors[actor];
    for (const std::string& form : forms) {
      if (!claims_.claim(loading_, form, fmt::format("{} ({})", entry.name, entry.code),
                         entry.origin))
        continue;
      lexicon.actor_phrases.add(form, static_cast<std::uint32_t>(lexicon.actor_words.size()),
                                as == ActorForm::kPeople);
      lexicon.actor_words.push_back({actor, as});
    }
  }

 private:
  Loading& loading_;
  Claims& claims_;
};

void load_states(Loading& loading, Claims& claims) {
  const Table table =
      load_table(loading, "actors/states.tsv",
                 {"code", "name", "names", "adjectives", "people", "capital", "seats"});
  Lexicon& lexicon = loading.lexicon;
  Naming naming(loading, claims);
  for (const Row& row : table.rows) {
    const Origin at = origin_of(table, row);
    const std::string& code = row.cells[0];
    if (!ontology::is_state(code))
      complain(loading, at, unknown("state code", code, ontology::all_states()));
    if (row.cells[1].empty()) complain(loading, at, "column \"name\" must not be empty");
    const auto actor = static_cast<std::uint32_t>(lexicon.actors.size());
    const auto [first, fresh] = lexicon.state_of_code.try_emplace(code, actor);
    if (!fresh) {
      complain(loading, at,
               fmt::format("code {} stands already in {}; put the names into one line", code,
                           lexicon.actors[first->second].origin.text()));
    }
    lexicon.actors.push_back({code, row.cells[1], "state", {}, {}, at});
    naming.add(actor, {row.cells[1]}, ActorForm::kName);
    naming.add(actor, values_of(row.cells[2]), ActorForm::kName);
    naming.add(actor, values_of(row.cells[3]), ActorForm::kAdjective);
    naming.add(actor, values_of(row.cells[4]), ActorForm::kPeople);
    naming.add(actor, values_of(row.cells[5]), ActorForm::kCapital);
    naming.add(actor, values_of(row.cells[6]), ActorForm::kSeat);
  }
}

void check_organisation(Loading& loading, const Origin& at, const std::vector<std::string>& cells) {
  static const std::vector<std::string> kSectors = ontology::all_sectors();
  if (!ontology::is_iso3(cells[0]))
    complain(loading, at, unknown("code", cells[0], ontology::all_iso3()));
  if (cells[1].empty()) complain(loading, at, "column \"name\" must not be empty");
  check_words(loading, at, "sector", values_of(cells[4]), kSectors);
  check_words(loading, at, "kind", {cells[5]}, kKinds);
  for (const std::string& member : values_of(cells[6])) {
    if (!ontology::is_state(member))
      complain(loading, at, unknown("member", member, ontology::all_states()));
  }
}

void load_organisations(Loading& loading, Claims& claims) {
  const Table table =
      load_table(loading, "actors/organisations.tsv",
                 {"code", "name", "names", "adjectives", "sectors", "kind", "members"});
  Lexicon& lexicon = loading.lexicon;
  Naming naming(loading, claims);
  for (const Row& row : table.rows) {
    const Origin at = origin_of(table, row);
    check_organisation(loading, at, row.cells);
    const auto actor = static_cast<std::uint32_t>(lexicon.actors.size());
    lexicon.actors.push_back({row.cells[0], row.cells[1], row.cells[5], values_of(row.cells[4]),
                              values_of(row.cells[6]), at});
    naming.add(actor, {row.cells[1]}, ActorForm::kName);
    naming.add(actor, values_of(row.cells[2]), ActorForm::kName);
    naming.add(actor, values_of(row.cells[3]), ActorForm::kAdjective);
  }
}

}  // namespace

void load_actors(Loading& loading) {
  Claims claims;
  load_states(loading, claims);
  load_organisations(loading, claims);
}

}  // namespace entente
