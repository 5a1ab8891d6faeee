#include "extract/turns.h"

#include <algorithm>
#include <array>
#include <optional>

namespace entente {
namespace {

constexpr TokenId kLongestLabel = 8, kLongestName = 4;  // tokens
constexpr std::array<std::string_view, 5> kQuestions = {"Q", "QUESTION", "REPORTER", "JOURNALIST",
                                                        "PRESS"};

// Capitals, marks and small titles only: "MR. OKORO", "MINISTER ADAEZE THORNHILL", "Q".
bool capitals(std::string_view form) {
  return std::none_of(form.begin(), form.end(), [](char c) { return c >= 'a' && c <= 'z'; }) ||
         form == "Mr." || form == "Ms." || form == "Mrs." || form == "Dr.";
}

// "Vukmirović", "Minister Thornhill": as newspapers print whom they asked.
bool name_like(std::string_view form) { return form[0] >= 'A' && form[0] <= 'Z'; }

struct Label {
  Turn turn;
  bool as_name;  // not in capitals
};

std::optional<Label> label_at(const Document& document, TokenId first, TokenId end) {
  bool letters = false, as_name = false;
  for (TokenId t = first; t < end && t < first + kLongestLabel; ++t) {
    const std::string_view form = document.form(t);
    if (form == ":") {
      if (!letters || t == first || (as_name && t - first > kLongestName)) return std::nullopt;
      const bool question =
          std::find(kQuestions.begin(), kQuestions.end(), document.form(first)) != kQuestions.end();
      return Label{{{first, t}, t, {}, question}, as_name};
    }
    if (!capitals(form) && !name_like(form)) return std::nullopt;
    as_name = as_name || !capitals(form);
    letters = letters || name_like(form);
  }
  return std::nullopt;
}

// Labels in capitals are turns wherever there are two; names are, where somebody is asked or answers twice: "Berlin: a divided city" is a headline.
bool is_turn(const Document& document, const Label& label, const std::vector<Label>& all) {
  if (!label.as_name) return true;
  const auto words = [&](const Label& l) { return document.text.of(document.bytes(l.turn.label)); };
  const auto speaks = std::count_if(all.begin(), all.end(), [&](const Label& l) { return words(l) == words(label); });
  return speaks > 1 || std::any_of(all.begin(), all.end(), [](const Label& l) { return l.turn.question; });
}

// A transcript that is quoted whole reopens its marks at every turn: they are no part of the label.
TokenId behind_mark(const Document& document, TokenId first, TokenId end) {
  const std::string_view form = document.form(first);
  const bool mark = form == "\"" || form == "\u201c" || form == "\u2018" || form == "'";
  return mark && first + 1 < end ? first + 1 : first;
}

}  // namespace

std::vector<Turn> find_turns(const Document& document) {
  struct Paragraph {
    TokenId first, end;
    std::optional<Label> label;
  };
  std::vector<Paragraph> paragraphs;
  std::vector<Label> labels;
  for (std::size_t s = 0; s < document.sentences.size();) {
    const std::uint32_t paragraph = document.sentences[s].paragraph;
    const TokenId first = document.sentences[s].tokens.begin;
    while (s < document.sentences.size() && document.sentences[s].paragraph == paragraph) ++s;
    const TokenId end = document.sentences[s - 1].tokens.end;
    paragraphs.push_back({first, end, label_at(document, behind_mark(document, first, end), end)});
    if (paragraphs.back().label) labels.push_back(*paragraphs.back().label);
  }
  std::vector<Turn> out;
  bool in_print = false;  // names as labels: an answer is one paragraph, and the report goes on behind it
  for (Paragraph& p : paragraphs) {
    const bool turn = p.label && is_turn(document, *p.label, labels);
    in_print = in_print || (turn && p.label->as_name);
    const TokenId from = turn ? p.label->turn.colon + 1 : p.first;
    if (turn) out.push_back(std::move(p.label->turn));
    if (!out.empty() && from < p.end && (turn || !in_print)) out.back().content.push_back(document.bytes({from, p.end}));
  }
  return out.size() < 2 ? std::vector<Turn>{} : out;
}

}  // namespace entente
