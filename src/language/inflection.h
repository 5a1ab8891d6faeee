// Regular English inflection, as a check on the learned lemma: "accused" may be "accuse" or "accus" for an edit rule, but only one of
// them is a word. A word is what the word-piece vocabulary knows whole.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace entente {

// The lemma to use: `lemma` itself when it is a word or when no regular base form of `form` is; else the first base form that is one; where none is a word, a doubled consonant at the end is cut ("expelled" - "expel").
// xpos: Penn Treebank tag; only VBD VBN VBG VBZ NNS have base forms.
std::string checked_lemma(std::string_view form, std::string lemma, std::string_view xpos,
                          const std::function<bool(std::string_view)>& is_word);

}  // namespace entente
