#include "extract/pairs.h"

#include <algorithm>

#include "text/code_points.h"

namespace entente {
namespace {

class Answerer {
 public:
  explicit Answerer(const Reading& reading)
      : r_(reading), document_(reading.tree.document()), points_(document_.article.raw) {}

  PairRecord answer(const PairRequest& pair) const {
    const TokenRange actor = tokens(pair.actor), recipient = tokens(pair.recipient);
    const Event* best = nullptr;
    double most = 0;
    for (const Event& event : r_.events) {
      const double s = fit(event, actor, recipient);
      if (s > most) {
        most = s;
        best = &event;
      }
    }
    const std::string type = best ? best->pattern->type : "CONSULT";
    return {
        type, std::string(ontology::quad_of(type)), {{type, best ? std::min(1.0, most / 8) : 0.1}}};
  }

 private:
  // Tokens of a span of the article's own text; empty when it holds none.
  TokenRange tokens(Span code_points) const {
    const auto clean = [&](std::uint32_t code_point) {
      const auto& raw = document_.text.raw_offset;
      return static_cast<std::uint32_t>(
          std::lower_bound(raw.begin(), raw.end(), points_.to_byte(code_point)) - raw.begin());
    };
    const Span bytes{clean(code_points.begin), clean(code_points.end)};
    const auto first =
        std::partition_point(document_.tokens.begin(), document_.tokens.end(),
                             [&](const Token& t) { return t.bytes.end <= bytes.begin; });
    const auto last = std::partition_point(
        first, document_.tokens.end(), [&](const Token& t) { return t.bytes.begin < bytes.end; });
    return {static_cast<TokenId>(first - document_.tokens.begin()),
            static_cast<TokenId>(last - document_.tokens.begin())};
  }

  bool holds(const std::vector<EntityId>& entities, TokenRange range) const {
    for (TokenId t = range.begin; t < range.end; ++t) {
      if (std::find(entities.begin(), entities.end(), r_.cast.entity_at(t)) != entities.end())
        return true;
    }
    return false;
  }

  double fit(const Event& event, TokenRange actor, TokenRange recipient) const {
    if (actor.empty() || r_.tree.sentence_of(event.trigger) != r_.tree.sentence_of(actor.begin))
      return 0;
    const bool by = holds(event.actors, actor),
               to = holds(event.recipients, recipient) ||
                    (event.reciprocal && holds(event.actors, recipient));
    const TokenId near =
        event.trigger > actor.begin ? event.trigger - actor.begin : actor.begin - event.trigger;
    return 1 + 3 * by + 3 * to - std::min(0.9, 0.01 * near);
  }

  const Reading& r_;
  const Document& document_;
  CodePoints points_;
};

}  // namespace

std::vector<PairRecord> answer_pairs(const Reading& reading,
                                     const std::vector<PairRequest>& pairs) {
  std::vector<PairRecord> out;
  if (pairs.empty()) return out;
  const Answerer answerer(reading);
  for (const PairRequest& pair : pairs) out.push_back(answerer.answer(pair));
  return out;
}

}  // namespace entente
