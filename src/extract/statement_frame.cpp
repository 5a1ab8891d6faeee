#include "extract/statement_frame.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/calendar_words.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 56> kOccasions = {
    "statement", "interview", "remarks",  "remark",    "speech",   "conference", "briefing", "address",   "letter",    "post",      "tweet",    "report",
    "telegram",  "call",      "broadcast", "meeting",  "comment",  "message",    "article",  "communique", "session",  "visit",     "summit",   "forum",
    "hearing",   "ceremony",  "rally",    "podcast",   "sermon",   "testimony",  "memo",     "email",     "e-mail",    "note",      "panel",    "debate",
    "lecture",   "blog",      "editorial", "column",   "memoir",   "cable",      "filing",   "affidavit", "bulletin",  "newsletter", "video",   "recording",
    "television", "radio",    "appearance", "communiqué", "talk",  "declaration", "toast",   "webcast"};
constexpr std::array<std::string_view, 8> kAt = {"in", "at", "on", "during", "via", "through", "over", "by"};
constexpr std::array<std::string_view, 6> kSpeaking = {"speak", "talk", "address", "write", "testify", "appear"};
constexpr std::array<std::string_view, 3> kTo = {"to", "before", "with"};

class Frame {
 public:
  Frame(const Tree& tree, const Report& report)
      : tree_(tree), document_(tree.document()), report_(report) {}

  std::optional<TokenId> addressee() const {
    const TokenId cue = report_.cue;
    if (const auto told = below(cue, document_.lemma(cue) == "call")) return told;
    for (TokenId c : tree_.children(cue)) {
      if (occasion_noun(c)) {
        if (const auto to = goes_to(c)) return to;
      }
      if (speaking(c)) {
        if (const auto to = below(c, false)) return to;
        if (const auto to = goes_to(c)) return to;
      }
    }
    return std::nullopt;
  }

  std::optional<Span> occasion() const {
    for (TokenId c : tree_.children(report_.cue)) {
      if (occasion_noun(c)) return document_.bytes(tree_.subtree(c));
    }
    for (TokenId c : tree_.children(report_.cue)) {  // "Speaking at a rally in Bonn, X said"
      if (!speaking(c)) continue;
      for (TokenId inner : tree_.children(c)) {
        if (occasion_noun(inner)) return document_.bytes(tree_.subtree(inner));
      }
    }
    return std::nullopt;
  }

 private:
  // "told X", "said to X", "called on X".
  std::optional<TokenId> below(TokenId verb, bool called) const {
    const bool whole = verb != report_.cue || report_.clause;
    for (TokenId c : tree_.children(verb)) {
      const Deprel deprel = document_.deprel(c);
      const bool told = c != report_.source && (deprel == Deprel::kIobj || (deprel == Deprel::kObj && whole));
      const bool oblique = deprel == Deprel::kObl && (tree_.preposition(c) == "to" || (called && tree_.preposition(c) == "on"));
      if ((told || oblique) && outside(c) && !calendar_word(document_, c)) return c;  // "called on Monday for"
    }
    return std::nullopt;
  }

  // "a letter to the council"; "speaking to reporters", "testifying before the senate".
  std::optional<TokenId> goes_to(TokenId word) const {
    for (TokenId c : tree_.children(word)) {
      const bool nominal = document_.deprel(c) == Deprel::kNmod || document_.deprel(c) == Deprel::kObl;
      if (nominal && one_of(tree_.preposition(c), kTo) && outside(c) && document_.upos(c) != Upos::kNum) return c;
    }
    return std::nullopt;
  }

  bool occasion_noun(TokenId t) const {
    return document_.deprel(t) == Deprel::kObl && outside(t) && one_of(Caseless(document_.lemma(t)), kOccasions) &&
           one_of(tree_.preposition(t), kAt);
  }

  bool speaking(TokenId t) const {
    return document_.deprel(t) == Deprel::kAdvcl && document_.xpos(t) == "VBG" && outside(t) &&
           one_of(Caseless(document_.lemma(t)), kSpeaking);
  }

  bool outside(TokenId t) const {
    const Span bytes = document_.tokens[t].bytes;
    return std::none_of(report_.content.begin(), report_.content.end(), [&](const Span& s) { return s.overlaps(bytes); });
  }

  const Tree& tree_;
  const Document& document_;
  const Report& report_;
};

}  // namespace

std::optional<TokenId> addressee_of(const Tree& tree, const Report& report) { return Frame(tree, report).addressee(); }

std::optional<Span> occasion_of(const Tree& tree, const Report& report) { return Frame(tree, report).occasion(); }

}  // namespace entente
