// The layers of a Document: flat vectors, one element a token (or a sentence, or a name), indexed by TokenId.
// A token is a UD word: "don't" is two tokens ("do", "n't") of one surface token.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "document/labels.h"
#include "entente/span.h"

namespace entente {

using TokenId = std::uint32_t;
using TokenRange = Span;  // half-open, in tokens

struct Token {
  Span bytes;         // in Text::utf8
  bool space_before;  // white space or the edge of a paragraph stands before it
  bool clitic;  // belongs to the same surface token as the token before it (UD multiword token)
};

struct Sentence {
  TokenRange tokens;
  std::uint32_t paragraph;  // index into Text::paragraphs
};

struct Tag {
  Upos upos;
  std::uint8_t xpos;    // index into Tags::xpos_names
  std::uint16_t feats;  // index into Tags::feats_names
};

// Strings stored one behind the other.
class StringPool {
 public:
  void add(std::string_view text) {
    text_.append(text);
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  }
  std::string_view operator[](std::size_t i) const {
    const std::uint32_t begin = i == 0 ? 0 : ends_[i - 1];
    return std::string_view(text_).substr(begin, ends_[i] - begin);
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }

 private:
  std::string text_;
  std::vector<std::uint32_t> ends_;
};

using LabelNames = std::shared_ptr<const std::vector<std::string>>;

struct Tags {
  std::vector<Tag> of;
  StringPool lemmas;  // one a token
  LabelNames xpos_names;
  LabelNames feats_names;
};

struct Arc {
  TokenId head;  // the token's own id when it is the root of its sentence
  Deprel deprel;
};

struct Name {
  TokenRange tokens;
  NameType type;
  std::optional<NameClass> name_class = std::nullopt;  // nothing where a name was found by other means than the model's
};

// Who said what, as the language model marks it: nothing is nested.
struct Attribution {
  TokenRange cue;
  TokenRange source;                 // empty: none
  std::vector<TokenRange> contents;  // in order
  double confidence;                 // 0 to 1
};

// What the language model says of a token as the trigger of an event: the likeliest PLOVER type and the one behind it, as indices into
// Document::types, with their probabilities; what is left of 1 belongs to the other types and to "no event".
struct TriggerScore {
  float share = 0, next_share = 0;
  std::uint8_t type = 0, next = 0;
};

// The type of each pair that the article asks for: a probability for every type.
struct PairScores {
  std::vector<float> probabilities;  // by Document::types
};
using EventTypes = std::shared_ptr<const std::vector<std::string>>;

}  // namespace entente
