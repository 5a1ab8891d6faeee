// The heads on the encoder's states: segment of each atom; tags, name labels (name_head.h), lemma rule and tree of the words of whole
// sentences (biaffine parser of Dozat & Manning 2017). Labels are indices into the model file's lists.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "entente/result.h"
#include "language/name_head.h"
#include "matrix/byte_rows.h"
#include "model/linear.h"
#include "model/model_file.h"

namespace entente {

// The tagging heads, in this order: the best label is chosen word by word.
enum class Tagged : std::uint8_t { kUpos, kXpos, kFeats, kLemma };
inline constexpr std::size_t kTagged = 4;

struct WordLabels {
  std::array<std::uint16_t, kTagged> of;  // by Tagged
  std::uint32_t head;                     // in its sentence: 0 = root, else 1-based
  std::uint16_t rel;

  std::uint16_t operator[](Tagged t) const { return of[static_cast<std::size_t>(t)]; }
};

struct ReadWords {
  std::vector<WordLabels> words;
  std::vector<float> names;  // [words][labels]: scores; the names are chosen by sentence (names.h)
};

// Every score of one sentence, for the parity test.
struct SentenceScores {
  std::vector<float> tags;  // [words][all labels of the tagging heads, in their order]
  std::vector<float> names;  // [words][labels]
  std::vector<float> arcs;  // [words][words + 1]
  std::vector<float> rels;  // [words][labels], of the arcs asked for
};

class Heads {
 public:
  static Result<Heads> load(const ModelFile& file, std::size_t width);

  // Scores of continues / word / sentence.
  [[nodiscard]] std::array<float, 3> segment(const float* state) const;
  // The labels of the words whose states [words][width] are given; `ends` holds the end of each sentence, in words.
  [[nodiscard]] ReadWords read(const std::vector<float>& states, std::span<const std::uint32_t> ends) const;
  // heads: as WordLabels::head.
  [[nodiscard]] SentenceScores scores(const std::vector<float>& states, std::span<const std::uint32_t> heads) const;

 private:
  // The columns of a row of all_.
  struct Columns {
    std::size_t arc_head = 0, rel_dependent = 0, rel_head = 0, end_of_parser = 0;
    std::array<std::size_t, kTagged + 1> tags{};
  };
  void load_parser(const ModelFile& file, Weights& all);
  void load_tags(const ModelFile& file, Weights& all);
  void load_root(const ModelFile& file);
  [[nodiscard]] std::vector<float> rows_of(const ByteRows& states, std::size_t words) const;
  [[nodiscard]] std::vector<float> arc_parts(const std::vector<float>& rows, std::size_t words) const;
  void arc_scores(const float* rows, const float* left, std::size_t words, std::vector<float>& out) const;
  [[nodiscard]] std::vector<float> rel_parts(const std::vector<float>& rows, std::size_t first, std::size_t count) const;
  void rel_scores(const float* left, const float* head_row, float* out) const;
  void choose_tags(const std::vector<float>& rows, std::vector<WordLabels>& out) const;
  void choose_heads(const std::vector<float>& rows, std::span<const std::uint32_t> ends, std::vector<WordLabels>& out) const;
  void choose_rels(const std::vector<float>& rows, std::span<const std::uint32_t> ends, std::vector<WordLabels>& out) const;

  std::size_t width_ = 0;
  std::vector<float> segment_, segment_bias_;
  Linear all_;       // arc | rel | tags, one above the other
  Linear arc_pair_;  // left half of the biaffine product, over the dependent
  Linear rel_pair_;
  NameHead names_;
  Columns at_;
  std::size_t rels_ = 0;
  std::uint16_t root_rel_ = 0;  // the label "root": of the root's arc and no other
  std::vector<float> root_;     // a row of all_ for the root
};

}  // namespace entente
