// A Document from gold trees in a compact notation, so that a test needs no language model. For tests
// only.
//
//   1 Russia Russia PROPN NNP 2 nsubj LOC | 2 invaded invade VERB VBD 0 root
//   3 Ukraine Ukraine PROPN NNP 2 obj LOC | 4 . . PUNCT . 2 punct
//
// A word is "id form lemma UPOS XPOS head deprel" and, in a name, its kind (PER ORG LOC MISC); words
// stand on lines of their own or are separated by " | ". A blank line ends a sentence, a line "---"
// ends a paragraph too. The text is written with single spaces, none before punctuation and clitics,
// none around hyphens and inside quotation marks and brackets.
#pragma once

#include <algorithm>
#include <array>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "document/document.h"

namespace entente::test {

struct Word {
  std::uint32_t id = 0, head = 0;
  std::string form, lemma, upos, xpos, deprel, name;
};

template <std::size_t N>
bool one_of(std::string_view form, const std::array<std::string_view, N>& forms) {
  return std::find(forms.begin(), forms.end(), form) != forms.end();
}

inline bool clitic(std::string_view form) {
  static constexpr std::array<std::string_view, 7> kClitics = {"'s", "’s",  "n't", "n’t",
                                                               "'",  "'ll", "’ll"};
  return one_of(form, kClitics);
}

// Does white space stand between these two words?
inline bool apart(std::string_view left, std::string_view right) {
  static constexpr std::array<std::string_view, 11> kBefore = {",", ".", ";", ":", "?", "!",
                                                               ")", "%", "”", "-", "’"};
  static constexpr std::array<std::string_view, 5> kBehind = {"(", "“", "‘", "-", "$"};
  return !clitic(right) && !one_of(right, kBefore) && !one_of(left, kBehind);
}

inline Word word_of(const std::string& item) {
  std::istringstream in(item);
  Word word;
  if (!(in >> word.id >> word.form >> word.lemma >> word.upos >> word.xpos >> word.head >>
        word.deprel)) {
    throw std::invalid_argument("no word: \"" + item +
                                "\"; write \"id form lemma UPOS XPOS head deprel [NAME]\"");
  }
  in >> word.name;
  return word;
}

class DocumentWriter {
 public:
  DocumentWriter() {
    document_.tags.feats_names =
        std::make_shared<const std::vector<std::string>>(std::vector<std::string>{""});
  }

  void sentence(const std::vector<Word>& words) {
    if (words.empty()) return;
    const auto first = static_cast<TokenId>(document_.tokens.size());
    for (const Word& word : words) {
      if (word.id != document_.tokens.size() - first + 1)
        throw std::invalid_argument("wrong id: " + std::to_string(word.id) + " " + word.form);
      if (word.head > words.size())
        throw std::invalid_argument("no such head: " + std::to_string(word.id) + " " + word.form);
      write(word, first);
    }
    document_.sentences.push_back(
        {{first, static_cast<TokenId>(document_.tokens.size())}, paragraph_});
    last_.clear();
  }

  void paragraph() {
    if (!text_.empty()) text_ += "\n\n";
    ++paragraph_;
  }

  Document finish() {
    document_.text = clean(text_);
    if (document_.text.utf8 != text_)
      throw std::invalid_argument("the text does not stay as it is: " + text_);
    document_.tags.xpos_names = std::make_shared<const std::vector<std::string>>(xpos_);
    return std::move(document_);
  }

 private:
  void write(const Word& word, TokenId first) {
    const bool begins = text_.empty() || text_.back() == '\n';
    const bool space = !begins && (last_.empty() || apart(last_, word.form));
    if (space) text_ += ' ';
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += word.form;
    const auto token = static_cast<TokenId>(document_.tokens.size());
    document_.tokens.push_back({{begin, begin + static_cast<std::uint32_t>(word.form.size())},
                                begins || space,
                                !begins && clitic(word.form)});
    const auto upos = upos_of(word.upos);
    const auto deprel = deprel_of(word.deprel);
    if (!upos || !deprel)
      throw std::invalid_argument("no such label: " + word.form + " " + word.upos + " " +
                                  word.deprel);
    document_.tags.of.push_back({*upos, xpos_id(word.xpos), 0});
    document_.tags.lemmas.add(word.lemma);
    document_.arcs.push_back({word.head == 0 ? token : first + word.head - 1, *deprel});
    name(word, token, token == first);
    last_ = word.form;
  }

  // Neighbours of one kind are one name.
  void name(const Word& word, TokenId token, bool first_of_sentence) {
    if (!word.name.empty()) {
      const auto type = name_type_of(word.name);
      if (!type)
        throw std::invalid_argument("no such kind of name: " + word.form + " " + word.name);
      auto& names = document_.names;
      if (!first_of_sentence && !names.empty() && names.back().tokens.end == token &&
          names.back().type == *type) {
        ++names.back().tokens.end;
      } else {
        names.push_back({{token, token + 1}, *type});
      }
    }
  }

  std::uint8_t xpos_id(const std::string& xpos) {
    const auto at = std::find(xpos_.begin(), xpos_.end(), xpos);
    if (at == xpos_.end()) xpos_.push_back(xpos);
    return static_cast<std::uint8_t>(std::find(xpos_.begin(), xpos_.end(), xpos) - xpos_.begin());
  }

  Document document_;
  std::string text_, last_;
  std::vector<std::string> xpos_;
  std::uint32_t paragraph_ = 0;
};

inline Document document_of(const std::string& notation) {
  DocumentWriter writer;
  std::vector<Word> words;
  const auto end = [&] {
    writer.sentence(words);
    words.clear();
  };
  std::istringstream lines(notation);
  for (std::string line; std::getline(lines, line);) {
    line.erase(0, line.find_first_not_of(' '));
    if (line.empty() || line == "---") end();
    if (line == "---") writer.paragraph();
    for (std::size_t at = 0; !line.empty() && line != "---" && at < line.size();) {
      const std::size_t bar = std::min(line.find(" | ", at), line.size());
      words.push_back(word_of(line.substr(at, bar - at)));
      at = bar + 3;
    }
  }
  end();
  return writer.finish();
}

// The token of the n-th word with this form (n from 1).
inline TokenId token(const Document& document, std::string_view form, int n = 1) {
  for (TokenId t = 0; t < document.tokens.size(); ++t) {
    if (document.form(t) == form && --n == 0) return t;
  }
  throw std::invalid_argument("no such word: " + std::string(form));
}

// Their forms, joined by a space.
inline std::string forms(const Document& document, const std::vector<TokenId>& tokens) {
  std::string out;
  for (TokenId t : tokens) out += (out.empty() ? "" : " ") + std::string(document.form(t));
  return out;
}

}  // namespace entente::test
