// What the end of one line and the beginning of the next say about the break between them.
#pragma once

#include <string_view>

namespace entente {

// Ends like a sentence or its introduction: . ! ? ... : ; before any closing quotes and brackets.
bool ends_sentence(std::string_view line);

// The sentence runs on over the break: this line does not end a sentence, and the next begins with
// a lower-case word.
bool runs_on(std::string_view line, std::string_view next);

// The line ends with a comma or a word that hardly ever ends a sentence ("of", "the"), although a
// headline or the line before a list may end so ("Present were").
bool ends_inside(std::string_view line);

enum class Marker {
  kNone,
  kLikely,   // "- ", "* ", "3. ": may stand at a wrapped line's beginning by chance
  kCertain,  // a bullet, "3)", "(a)"
};
Marker list_marker(std::string_view line);

// "By Ann Smith and Bob Jones": every word begins with a capital, apart from a few small ones.
bool is_byline(std::string_view line);

// The break falls behind the hyphen of a word.
bool breaks_word(std::string_view line, std::string_view next);

}  // namespace entente
