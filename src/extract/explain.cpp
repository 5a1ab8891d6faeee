#include "extract/explain.h"

#include <algorithm>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/ascii.h"

namespace entente {
namespace {

constexpr int kDeepest = 200;             // of a tree in brackets; what lies below is "..."
constexpr float kWorthTelling = 0.2F;     // of the model's probability for a trigger that did not fire
constexpr std::size_t kUnknownWords = 8;  // named in "no trigger among ..."

class Explainer {
 public:
  Explainer(const Reading& reading, const std::vector<Dropped>& dropped)
      : reading_(reading), tree_(reading.tree), document_(tree_.document()), dropped_(dropped) {}

  Explanation explain() const {
    Explanation out;
    out.record = to_record(reading_);
    for (std::uint32_t s = 0; s < document_.sentences.size(); ++s) {
      SentenceExplanation sentence;
      const TokenRange tokens = document_.sentences[s].tokens;
      sentence.text = document_.text.of(document_.bytes(tokens));
      for (TokenId t = tokens.begin; t < tokens.end; ++t) {
        if (document_.is_root(t)) write_tree(t, 0, sentence.tree);
      }
      for (std::size_t v = 0; v < reading_.events.size(); ++v) {
        if (tree_.sentence_of(reading_.events[v].trigger) == s) sentence.events.push_back(v);
      }
      sentence.near_misses = near_misses(tokens);
      if (sentence.events.empty()) sentence.why_none = why_none(tokens, sentence.near_misses);
      out.sentences.push_back(std::move(sentence));
    }
    return out;
  }

 private:
  // "[root signed [nsubj Laos] [obj treaty [det a]]]", words in text order.
  void write_tree(TokenId t, int depth, std::string& out) const {
    out += fmt::format("[{} {}", document_.is_root(t) ? "root" : to_string(document_.deprel(t)),
                       document_.form(t));
    if (depth < kDeepest) {
      for (TokenId c : tree_.children(t)) {
        if (document_.upos(c) == Upos::kPunct) continue;
        out += ' ';
        write_tree(c, depth + 1, out);
      }
    } else if (!tree_.children(t).empty()) {
      out += " ...";
    }
    out += ']';
  }

  std::vector<NearMiss> near_misses(TokenRange tokens) const {
    std::vector<NearMiss> out;
    for (TokenId t = tokens.begin; t < tokens.end; ++t) {
      const std::string form(document_.form(t));
      const auto said = std::find_if(dropped_.begin(), dropped_.end(),
                                     [&](const Dropped& d) { return d.trigger == t; });
      if (said != dropped_.end()) {
        out.push_back({form, said->pattern->type, said->pattern->origin.text(), said->why});
      } else if (!fired(t)) {
        if (auto guess = weak_guess(t)) {
          out.push_back(std::move(*guess));
        } else if (const auto* lines = lines_of(t)) {
          out.push_back(
              {form, "", reading_.lexicon.patterns[lines->front()].origin.text(),
               fmt::format("none of the {} lines of this word fits here", lines->size())});
        }
      }
    }
    return out;
  }

  // What the language model half takes for a trigger.
  std::optional<NearMiss> weak_guess(TokenId t) const {
    if (document_.triggers.empty() || document_.triggers[t].share < kWorthTelling) return std::nullopt;
    const TriggerScore& score = document_.triggers[t];
    return NearMiss{std::string(document_.form(t)), (*document_.types)[score.type], "the language model",
                    fmt::format("probability {:.2f}, which is not enough here", score.share)};
  }

  bool fired(TokenId t) const {
    return std::any_of(reading_.events.begin(), reading_.events.end(),
                       [&](const Event& event) { return event.trigger == t; });
  }

  // The lines of the tables for this word, or nullptr.
  const std::vector<std::uint32_t>* lines_of(TokenId t) const {
    const Upos upos = document_.upos(t);
    const bool verb = upos == Upos::kVerb || upos == Upos::kAdj;
    if (!verb && upos != Upos::kNoun && upos != Upos::kPropn) return nullptr;
    const auto& table = verb ? reading_.lexicon.verb_patterns : reading_.lexicon.noun_patterns;
    const auto found = table.find(lower_ascii(document_.lemma(t)));
    return found == table.end() ? nullptr : &found->second;
  }

  std::string why_none(TokenRange tokens, const std::vector<NearMiss>& near) const {
    if (reading_.credit_sentences[tree_.sentence_of(tokens.begin)])
      return "a credit line: it says who reported";
    if (!near.empty()) return "every trigger was passed over, see what nearly fired";
    std::vector<std::string> words;
    for (TokenId t = tokens.begin; t < tokens.end; ++t) {
      const Upos upos = document_.upos(t);
      if ((upos == Upos::kVerb || upos == Upos::kNoun) && words.size() < kUnknownWords)
        words.push_back(lower_ascii(document_.lemma(t)));
    }
    if (words.empty()) return "no verb and no noun";
    return fmt::format("no line of the tables for any of: {}", fmt::join(words, ", "));
  }

  const Reading& reading_;
  const Tree& tree_;
  const Document& document_;
  const std::vector<Dropped>& dropped_;
};

}  // namespace

Explanation explain_reading(const Reading& reading, const std::vector<Dropped>& dropped) {
  return Explainer(reading, dropped).explain();
}

}  // namespace entente
