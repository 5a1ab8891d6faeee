// The head of attributions: the role of each word in what somebody says (source, cue or content, BIO), and for the first word of a
// source or content the scores of each word as the first word of its cue (biaffine; after Dozat & Manning 2017). Trained on PolNeAR
// (Newell et al. 2018); training/language/attribution.py.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "entente/result.h"
#include "language/bio_labels.h"
#include "model/model_file.h"

namespace entente {

enum class Role : std::uint8_t { kSource, kCue, kContent };

using RoleLabel = BioLabel<Role>;

// "B-cue" -> begins, cue; "O" -> no role; nothing for a label that is none.
std::optional<RoleLabel> role_label(std::string_view label);

// What the head says of the words of a paragraph. The parts for links are kept of words only that may begin a chunk.
struct WordRoles {
  std::vector<float> roles;         // [words][labels]: log-probabilities
  std::vector<std::uint32_t> link;  // [words]: row of `links`, or kNoLink
  std::vector<float> links;         // [rows][link_width]

  static constexpr std::uint32_t kNoLink = 0xFFFFFFFFu;
};

class AttributionHead {
 public:
  static Result<AttributionHead> load(const ModelFile& file, std::size_t width);

  [[nodiscard]] const std::vector<RoleLabel>& labels() const { return labels_; }
  // Appends the words `begin` to `end` of states [end][width] to `out`.
  void append(const std::vector<float>& states, std::size_t begin, std::size_t end, WordRoles& out) const;
  // The score of the word `cue` as the beginning of the cue of the chunk that begins with the word `chunk`; -infinity where a part was not kept.
  [[nodiscard]] float link(const WordRoles& words, std::size_t chunk, std::size_t cue) const;

 private:
  std::size_t width_ = 0;
  std::vector<RoleLabel> labels_;
  std::vector<float> roles_, roles_bias_;  // [labels][width]
  std::vector<float> link_, link_bias_;    // [chunk | cue][width]
  std::vector<float> pair_;                // [part + 1][part]
};

}  // namespace entente
