#include "extract/figurative.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>

#include "base/ascii.h"

namespace entente {
namespace {

class Figures {
 public:
  Figures(const Scene& scene, TokenId trigger)
      : scene_(scene), document_(scene.parties.slots().tree().document()), trigger_(trigger) {}

  // The word in the slot that is of the class.
  std::optional<std::string> word_in(const std::string& slot, const std::string& name) const {
    const auto words = scene_.lexicon.classes.find(name);
    if (words == scene_.lexicon.classes.end()) return std::nullopt;
    for (const TokenId t : scene_.parties.slots().fill(trigger_, slot)) {
      const std::string lemma = lower_ascii(document_.lemma(t));
      if (words->second.contains(lemma) && !scene_.hits.places.at(t)) return lemma;
    }
    return std::nullopt;
  }

  // "killed", "wounded": no figure, whoever does it.
  bool harms() const {
    const auto words = scene_.lexicon.classes.find("@harm");
    return words != scene_.lexicon.classes.end() && words->second.contains(lower_ascii(document_.lemma(trigger_)));
  }

 private:
  const Scene& scene_;
  const Document& document_;
  TokenId trigger_;
};

std::string said(const std::string& word, const char* name) {
  return fmt::format("\"{}\": a figure of speech (classes: {})", word, name);
}

// "seized", "conquered": force, where "arrested" and "expelled" are measures that are never meant otherwise.
bool forceful(const EventPattern& pattern) {
  return pattern.type == "ASSAULT" || (pattern.type == "COERCE" && pattern.mode == "seize");
}

}  // namespace

std::string figure_of_speech(const Scene& scene, const EventPattern& pattern, TokenId trigger) {
  const Figures figures(scene, trigger);
  if (pattern.type == "THREATEN" && pattern.cameo == "130") {
    const auto expert = figures.word_in("subj", "@expert");
    return expert ? said(*expert, "@expert") : "";
  }
  if (!forceful(pattern)) return "";
  if (const auto means = figures.word_in("with", "@figure_means")) return said(*means, "@figure_means");
  for (const char* slot : {"obj", "on", "into", "of"}) {
    if (const auto object = figures.word_in(slot, "@figure_object")) return said(*object, "@figure_object");
  }
  if (figures.harms()) return "";
  for (const char* slot : {"subj", "from"}) {
    if (const auto subject = figures.word_in(slot, "@figure_subject")) return said(*subject, "@figure_subject");
  }
  return "";
}

}  // namespace entente
