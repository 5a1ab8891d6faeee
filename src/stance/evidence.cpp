// Which event and which statement a word belongs to; and whether two actors are of one side.
#include <algorithm>

#include "base/ascii.h"
#include "extract/clause_words.h"
#include "stance/scene.h"

namespace entente {
namespace {

// Calls `mark` for every token that overlaps the bytes.
template <typename Mark>
void each_token(const Document& document, Span bytes, const Mark& mark) {
  auto it = std::lower_bound(
      document.tokens.begin(), document.tokens.end(), bytes.begin,
      [](const Token& token, std::uint32_t byte) { return token.bytes.end <= byte; });
  for (; it != document.tokens.end() && it->bytes.begin < bytes.end; ++it)
    mark(static_cast<TokenId>(it - document.tokens.begin()));
}

// "none of them", "neither".
bool nobody(const Document& document, TokenId t) {
  const Caseless form(document.form(t));
  return form == "none" || form == "nobody" || form == "neither";
}

std::optional<std::size_t> unless_none(std::uint32_t index) {
  return index == kNone ? std::nullopt : std::optional<std::size_t>(index);
}

}  // namespace

StanceScene::StanceScene(const Parties& parties_, const Lexicon& lexicon_, const Hits& hits_,
                         const std::vector<Statement>& statements_,
                         const std::vector<Event>& events_, const std::vector<Moment>& moments_,
                         const std::vector<bool>& credit_sentences_)
    : parties(parties_),
      lexicon(lexicon_),
      hits(hits_),
      statements(statements_),
      events(events_),
      moments(moments_),
      credit_sentences(credit_sentences_),
      event_at_(document().tokens.size(), kNone),
      statement_at_(document().tokens.size(), kNone),
      around_(document().tokens.size(), kNone) {
  for (std::uint32_t v = 0; v < events.size(); ++v) {
    for (const Span& bytes : events[v].trigger_bytes)
      each_token(document(), bytes, [&](TokenId t) {
        if (event_at_[t] == kNone || events[v].trigger == t) event_at_[t] = v;
      });
  }
  std::vector<std::uint32_t> size(document().tokens.size(), 0xFFFFFFFFu);  // of the content around
  for (std::uint32_t s = 0; s < statements.size(); ++s) {
    statement_at_[statements[s].cue] = s;
    for (const Span& bytes : statements[s].content)
      each_token(document(), bytes, [&](TokenId t) {
        if (bytes.size() >= size[t] || t == statements[s].cue) return;
        size[t] = bytes.size();
        around_[t] = s;
      });
  }
}

std::optional<std::size_t> StanceScene::event_at(TokenId t) const {
  return unless_none(event_at_[t]);
}

std::optional<std::size_t> StanceScene::statement_at(TokenId t) const {
  return unless_none(statement_at_[t]);
}

std::optional<std::size_t> StanceScene::statement_around(TokenId t) const {
  return unless_none(around_[t]);
}

bool StanceScene::same_side(EntityId a, EntityId b) const {
  const Identity &one = cast().entities[a].identity, &other = cast().entities[b].identity;
  return a == b || (!one.country.empty() && one.country == other.country);
}

bool StanceScene::same_side(EntityId a, const std::vector<EntityId>& others) const {
  return std::any_of(others.begin(), others.end(), [&](EntityId b) { return same_side(a, b); });
}

std::vector<EntityId> StanceScene::actors(const std::vector<TokenId>& fillers) const {
  std::vector<TokenId> own;
  for (TokenId t : fillers) {
    const MentionId m = cast().mention_at[t];
    if (m == kNone || negated(tree(), t) || nobody(document(), t)) continue;  // "no member objected": nobody did
    const EntityKind kind = cast().mentions[m].kind;
    if (kind != EntityKind::kDocument && kind != EntityKind::kFacility) own.push_back(t);
  }
  std::vector<EntityId> out = parties.of(own);
  std::erase_if(out, [&](EntityId e) {
    const Entity& entity = cast().entities[e];
    return entity.identity.country.empty() && entity.kind != EntityKind::kState &&
           entity.kind != EntityKind::kOrganisation;
  });
  return out;
}

}  // namespace entente
