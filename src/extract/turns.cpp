#include "extract/turns.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <string_view>

namespace entente {
namespace {

constexpr TokenId kLongestLabel = 8;
constexpr TokenId kLongestName = 5;
constexpr std::array<std::string_view, 5> kQuestions = {"Q", "QUESTION", "REPORTER", "JOURNALIST",
                                                        "PRESS"};

// What stands in capitals over a piece of news, and speaks for nobody.
constexpr std::array<std::string_view, 18> kBanners = {"UPDATE",  "UPDATES", "BREAKING", "LATEST",  "LIVE",    "NEWS",       "SUMMARY", "WATCH",   "ANALYSIS",
                                                       "WEATHER", "SPORT",   "MARKETS",  "HEADLINES", "CORRECTION", "BACKGROUND", "CONTACT", "RECAP", "NOTE"};

// "14:20 UPDATE:", "KAMPALA:": the time, the kind or the place of a piece of news is no speaker.
bool heads_news(const Document& document, TokenRange label) {
  const char first = document.form(label.begin)[0];
  const bool banner = std::find(kBanners.begin(), kBanners.end(), document.form(label.end - 1)) != kBanners.end();
  const bool place = std::any_of(document.names.begin(), document.names.end(),
                                 [&](const Name& name) { return name.type == NameType::kLocation && name.tokens.contains(label); });
  return banner || place || (first >= '0' && first <= '9');
}

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
      if (!letters || t == first || heads_news(document, {first, t})) return std::nullopt;
      const bool question =
          std::find(kQuestions.begin(), kQuestions.end(), document.form(first)) != kQuestions.end();
      return Turn{{first, t}, t, {}, question};
    }
    if (!capitals(form)) return std::nullopt;
    letters = letters || (form[0] >= 'A' && form[0] <= 'Z');
  }
  return std::nullopt;
}

// "Vukic: We ...", "Ms Tello: No." in a newspaper's conversation: names only, each with a capital.
std::optional<Turn> named_turn_at(const Document& document, TokenId first, TokenId end) {
  for (TokenId t = first; t < end && t < first + kLongestName; ++t) {
    if (document.form(t) == ":") {
      return t == first ? std::nullopt : std::optional<Turn>{Turn{{first, t}, t, {}, false}};
    }
    if (document.form(t)[0] < 'A' || document.form(t)[0] > 'Z') return std::nullopt;
  }
  return std::nullopt;
}

struct Paragraph {
  TokenId first, end;
};

std::vector<Paragraph> paragraphs_of(const Document& document) {
  std::vector<Paragraph> out;
  for (std::size_t s = 0; s < document.sentences.size(); ++s) {
    const TokenRange tokens = document.sentences[s].tokens;
    if (s > 0 && document.sentences[s].paragraph == document.sentences[s - 1].paragraph)
      out.back().end = tokens.end;
    else
      out.push_back({tokens.begin, tokens.end});
  }
  return out;
}

// A transcript that is quoted whole reopens its marks at every turn: they are no part of the label.
TokenId behind_mark(const Document& document, TokenId first, TokenId end) {
  const std::string_view form = document.form(first);
  const bool mark = form == "\"" || form == "\u201c" || form == "\u2018" || form == "'";
  return mark && first + 1 < end ? first + 1 : first;
}

}  // namespace

std::vector<Turn> find_turns(const Document& document) {
  const std::vector<Paragraph> paragraphs = paragraphs_of(document);
  std::map<std::string_view, int> named;  // how often each name is a label
  bool questions = false;
  const auto label = [&](const Turn& turn) { return document.text.of(document.bytes(turn.label)); };
  for (const Paragraph& p : paragraphs) {
    const TokenId first = behind_mark(document, p.first, p.end);
    const auto turn = turn_at(document, first, p.end);
    questions = questions || (turn && turn->question);
    if (const auto name = named_turn_at(document, first, p.end); name && !turn) ++named[label(*name)];
  }
  std::vector<Turn> out;
  bool conversation = false;
  for (const Paragraph& p : paragraphs) {
    const TokenId begin = behind_mark(document, p.first, p.end);
    auto turn = turn_at(document, begin, p.end);
    if (!turn) {
      auto name = named_turn_at(document, begin, p.end);
      if (name && (questions || named[label(*name)] > 1)) {
        turn = std::move(name);
        conversation = true;
      }
    }
    const TokenId from = turn ? turn->colon + 1 : p.first;
    if (turn) out.push_back(std::move(*turn));
    if (!out.empty() && from < p.end) out.back().content.push_back(document.bytes({from, p.end}));
  }
  if (conversation && out.back().content.size() > 1) out.back().content.resize(1);
  return out.size() < 2 ? std::vector<Turn>{} : out;
}

}  // namespace entente
