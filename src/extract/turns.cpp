#include "extract/turns.h"

#include <algorithm>
#include <array>
#include <optional>

namespace entente {
namespace {

constexpr TokenId kLongestLabel = 8;
constexpr std::array<std::string_view, 5> kQuestions = {"Q", "QUESTION", "REPORTER", "JOURNALIST",
                                                        "PRESS"};

// Capitals, marks and small titles only: "MR. OKORO", "MINISTER ADAEZE THORNHILL", "Q".
bool capitals(std::string_view form) {
  return std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }) ||
         form == "Mr." || form == "Ms." || form == "Mrs." || form == "Dr.";
}

std::optional<Turn> turn_at(const Document& document, TokenId first, TokenId end) {
  bool letters = false;
  for (TokenId t = first; t < end && t < first + kLongestLabel; ++t) {
    const std::string_view form = document.form(t);
    if (form == ":") {
      if (!letters || t == first) return std::nullopt;
      const bool question =
          std::find(kQuestions.begin(), kQuestions.end(), document.form(first)) != kQuestions.end();
      return Turn{{first, t}, t, {}, question};
    }
    if (!capitals(form)) return std::nullopt;
    letters = letters || (form[0] >= 'A' && form[0] <= 'Z');
  }
  return std::nullopt;
}

// A transcript that is quoted whole reopens its marks at every turn: they are no part of the label.
TokenId behind_mark(const Document& document, TokenId first, TokenId end) {
  const std::string_view form = document.form(first);
  const bool mark = form == "\"" || form == "\u201c" || form == "\u2018" || form == "'";
  return mark && first + 1 < end ? first + 1 : first;
}

}  // namespace

std::vector<Turn> find_turns(const Document& document) {
  std::vector<Turn> out;
  for (std::size_t s = 0; s < document.sentences.size();) {
    const std::uint32_t paragraph = document.sentences[s].paragraph;
    const TokenId first = document.sentences[s].tokens.begin;
    while (s < document.sentences.size() && document.sentences[s].paragraph == paragraph) ++s;
    const TokenId end = document.sentences[s - 1].tokens.end;
    auto turn = turn_at(document, behind_mark(document, first, end), end);
    const TokenId from = turn ? turn->colon + 1 : first;
    if (turn) out.push_back(std::move(*turn));
    if (!out.empty() && from < end) out.back().content.push_back(document.bytes({from, end}));
  }
  return out.size() < 2 ? std::vector<Turn>{} : out;
}

}  // namespace entente
