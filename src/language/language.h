// The language layer: a text in, its tokens, sentences, tags, trees, names and attributions out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document/layers.h"
#include "document/pronoun_scores.h"
#include "document/side_scores.h"
#include "entente/result.h"
#include "text/text.h"

namespace entente {

struct Analysis {  // with the invariants of document/document.h
  std::vector<Token> tokens;
  std::vector<Sentence> sentences;
  Tags tags;
  std::vector<Arc> arcs;
  std::vector<Name> names;
  std::vector<Attribution> attributions;
  std::vector<TriggerScore> triggers;  // one a token; empty where only kLanguage is wanted
  SideScores sides;                    // as `triggers`
  PronounScores pronouns;              // none where only kLanguage is wanted
};

// Attributions and the triggers of events have upper layers of the encoder of their own, which cost a third of the time each, and so have "he" and "she", where
// there are some: kLanguage leaves them out.
enum class Wanted : std::uint8_t { kLanguage, kAll };

// Immutable after load; one model serves any number of threads. The result for a paragraph, `pronouns` aside, depends on that paragraph only.
class LanguageModel {
 public:
  // Errors E301 (missing), E302 (damaged), E303 (another version).
  static Result<LanguageModel> load(const std::filesystem::path& path);

  [[nodiscard]] Analysis analyse(const Text& text, Wanted wanted = Wanted::kAll) const;
  // The same with words and sentences given: `tokens` in order, each with a character that is no white space, as `sentences` divide them.
  [[nodiscard]] Analysis analyse(std::string_view utf8, const std::vector<Token>& tokens, const std::vector<Sentence>& sentences) const;
  // What the actor does to the recipient (bytes of `text`; a side may be empty).
  [[nodiscard]] PairScores pair(const Text& text, Span actor, Span recipient) const;
  [[nodiscard]] EventTypes types() const;
  [[nodiscard]] const std::string& id() const;  // "sha256:..."

  struct Parts;
  [[nodiscard]] const Parts& parts() const { return *parts_; }

 private:
  explicit LanguageModel(std::shared_ptr<const Parts> parts) : parts_(std::move(parts)) {}
  std::shared_ptr<const Parts> parts_;
};

}  // namespace entente
