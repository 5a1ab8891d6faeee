#include "extract/source_kind.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 9> kNameless = {"source",  "official", "diplomat",
                                                       "people",  "person",   "resident",
                                                       "witness", "observer", "someone"};

}  // namespace

void describe_source(const Document& document, const Cast& cast, TokenId head, Statement& statement) {
  const Caseless noun(document.lemma(head));
  statement.anonymity = one_of(noun, kNameless) ? "anonymous" : "named";
  statement.source_kind = "person";
  const MentionId m = cast.mention_at[head];
  if (m != kNone && cast.mentions[m].kind == EntityKind::kDocument) {
    statement.source_kind = "document";
    return;
  }
  if (statement.speakers.empty()) {
    if (m == kNone && statement.anonymity == "named") statement.anonymity = "role";
    return;
  }
  const Entity& entity = cast.entities[statement.speakers.front()];
  const auto has = [&](std::string_view sector) {
    return std::find(entity.identity.sectors.begin(), entity.identity.sectors.end(), sector) !=
           entity.identity.sectors.end();
  };
  switch (entity.kind) {
    case EntityKind::kState:
      statement.source_kind = "government";
      break;
    case EntityKind::kOrganisation:
      statement.source_kind = has("JRN") ? "media" : has("GOV") ? "government" : "organisation";
      break;
    case EntityKind::kGroup:
      statement.source_kind = has("JRN") ? "media" : "group";
      break;
    case EntityKind::kDocument:
      statement.source_kind = "document";
      break;
    case EntityKind::kOffice:
      statement.source_kind = "office";
      break;
    default:
      break;
  }
  const bool nameless = entity.kind == EntityKind::kOffice ||
                        (entity.kind == EntityKind::kPerson && entity.name.empty());
  if (statement.anonymity == "named" && nameless) statement.anonymity = "role";
}

}  // namespace entente
