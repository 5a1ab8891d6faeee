// An agreement that its noun only sums up: what is agreed, or declared, stands in the clause around it.
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/event_time.h"
#include "stance/agreement.h"
#include "stance/mood.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 4> kAgreeing = {"agree", "sign", "conclude", "undertake"};
constexpr std::array<std::string_view, 3> kBargain = {"treaty", "contract", "partnership"};

std::optional<Stage> agreed_by(const StanceScene& scene, TokenId verb) {
  const auto v = scene.event_at(verb);
  const bool told = v ? scene.events[*v].verdict.status == "actual" : mood_of(scene.tree(), verb) == Mood::kTaken && modal_of(scene.tree(), verb).empty();
  if (!told) return std::nullopt;
  Stage stage;
  stage.stage = "agreed";
  stage.word = verb;
  stage.by = scene.parties.of(scene.slots().subjects(verb));
  stage.moment = moment_of(scene.tree(), scene.moments, verb);
  stage.event = v;
  return stage;
}

// "In a joint declaration the five promised to abolish the fees": several speak in it, so it is theirs.
std::optional<Stage> declared_in(const StanceScene& scene, TokenId noun) {
  const Document& document = scene.document();
  const bool text = document.deprel(noun) == Deprel::kObl && scene.tree().preposition(noun) == "in" && document.upos(document.head(noun)) == Upos::kVerb;
  auto stage = text ? agreed_by(scene, document.head(noun)) : std::nullopt;
  return stage && stage->by.size() > 1 ? stage : std::nullopt;
}

}  // namespace

std::optional<Stage> summed_up(const StanceScene& scene, TokenId noun, TokenId begin, const std::string& kind, bool definite) {
  const Document& document = scene.document();
  if (kind == "declaration") return declared_in(scene, noun);
  const Deprel deprel = document.deprel(noun);
  const bool beside = deprel == Deprel::kAppos || deprel == Deprel::kParataxis;
  if (!beside || definite || !one_of(kind, kBargain) || begin == 0 || document.form(begin - 1) != ",") return std::nullopt;
  for (TokenId t = noun; !document.is_root(t);) {
    t = document.head(t);
    if (document.upos(t) == Upos::kVerb && one_of(lower_ascii(document.lemma(t)), kAgreeing)) return agreed_by(scene, t);
  }
  return std::nullopt;
}

}  // namespace entente
