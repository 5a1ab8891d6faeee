#include "extract/learned_triggers.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/match.h"

namespace entente {
namespace {

// Of the probability of the type: where no line fits (chosen on reports 41-52, evaluation/RESULTS.md); and where one says that the word is no event here, or the
// word only says (0.9 was chosen there; 0.95 with the branch of 2026-11-28, which is surer of itself: the open reports move by -0.3 to +0.3).
constexpr float kLeastShare = 0.5F, kAgainstALine = 0.95F;
// Below it a word is no event to the model. Alone that is no reason against a line of the tables (below 0.02 it was right as often as wrong on 41-52).
constexpr float kNothing = 0.05F;

class Learned {
 public:
  Learned(const Parties& parties, const Lexicon& lexicon, const std::vector<const EventPattern*>& patterns)
      : parties_(parties), lexicon_(lexicon), tree_(parties.slots().tree()), document_(tree_.document()), patterns_(patterns) {}

  const EventPattern* at(TokenId t) const {
    const Upos upos = document_.upos(t);
    if (upos != Upos::kVerb && upos != Upos::kNoun) return nullptr;
    const TriggerScore& score = document_.triggers[t];
    if (score.share < (patterns_[t] || plain_speech(t) ? kAgainstALine : kLeastShare)) return nullptr;
    const std::string& type = (*document_.types)[score.type];
    return told_below(t, type) || only_said(t, type) || (type == "REQUEST" && of_anybody(t)) ? nullptr : frame(upos == Upos::kNoun ? lexicon_.noun_frames : lexicon_.verb_frames, t, type);
  }

 private:
  const EventPattern* frame(const std::unordered_map<std::string, std::vector<std::uint32_t>>& frames, TokenId t, const std::string& type) const {
    const auto found = frames.find(type);
    if (found == frames.end()) return nullptr;
    for (const std::uint32_t p : found->second) {
      if (wording_holds(parties_, t, "", lexicon_.patterns[p].when)) return &lexicon_.patterns[p];
    }
    return nullptr;
  }

  // "fighting broke out", "three days of talks": a line of the tables tells it at the noun.
  bool told_below(TokenId t, const std::string& type) const {
    const auto children = tree_.children(t);
    return std::any_of(children.begin(), children.end(), [&](TokenId c) {
      const Deprel deprel = document_.deprel(c);
      const bool of = deprel == Deprel::kNmod && tree_.preposition(c) == "of";
      const bool side = of || deprel == Deprel::kNsubj || deprel == Deprel::kNsubjPass || deprel == Deprel::kObj || deprel == Deprel::kObl;
      return side && patterns_[c] && patterns_[c]->type == type && document_.upos(c) == Upos::kNoun;
    });
  }

  // "said", "disclosed": what they tell is in their content.
  bool plain_speech(TokenId t) const {
    const auto found = lexicon_.cues.find(lower_ascii(document_.lemma(t)));
    return found != lexicon_.cues.end() && std::any_of(found->second.begin(), found->second.end(), [](const CueEntry& cue) { return cue.act == "assert"; });
  }

  // "Said that any government must be ready": a rule, and no request.
  bool of_anybody(TokenId t) const {
    static constexpr std::array<std::string_view, 4> kAny = {"any", "every", "all", "no"};
    const auto content = tree_.child(t, Deprel::kCcomp);
    const auto who = content ? tree_.child(*content, {Deprel::kNsubj, Deprel::kNsubjPass}) : std::nullopt;
    const auto which = who ? tree_.child(*who, Deprel::kDet) : std::nullopt;
    return which && one_of(Caseless(document_.form(*which)), kAny);
  }

  // "a fire was reported": a word of speech tells an act of speech, no deed.
  bool only_said(TokenId t, const std::string& type) const {
    return lexicon_.cues.contains(lower_ascii(document_.lemma(t))) && ontology::quad_of(type).starts_with("material");
  }

  const Parties& parties_;
  const Lexicon& lexicon_;
  const Tree& tree_;
  const Document& document_;
  const std::vector<const EventPattern*>& patterns_;
};

}  // namespace

void add_learned_triggers(const Parties& parties, const Lexicon& lexicon, const Hits& hits, std::vector<const EventPattern*>& patterns) {
  const Document& document = parties.slots().tree().document();
  if (!document.types) return;
  const auto by_tables = patterns;
  const Learned learned(parties, lexicon, by_tables);
  for (TokenId t = 0; t < document.triggers.size(); ++t) {
    const bool silent = !by_tables[t] || by_tables[t]->type.empty();
    if (!silent || !may_be_trigger(document, hits, t)) continue;
    if (const EventPattern* frame = learned.at(t)) patterns[t] = frame;
  }
}

bool in_quiet_paragraph(const Tree& tree, TokenId t) {
  const Document& document = tree.document();
  if (document.triggers.empty() || document.triggers[t].share >= kNothing) return false;
  const auto& sentences = document.sentences;
  std::size_t begin = tree.sentence_of(t), end = begin + 1;
  while (begin > 0 && sentences[begin - 1].paragraph == sentences[end - 1].paragraph) --begin;
  while (end < sentences.size() && sentences[end].paragraph == sentences[begin].paragraph) ++end;
  const auto word = document.triggers.begin();
  return end - begin > 1 && std::all_of(word + sentences[begin].tokens.begin, word + sentences[end - 1].tokens.end,
                                        [](const TriggerScore& score) { return score.share < kLeastShare; });
}

bool recognised(const Document& document, TokenId t, const std::string& type) {
  if (!document.types || document.triggers.empty()) return false;
  const TriggerScore& score = document.triggers[t];
  return score.share >= kLeastShare && (*document.types)[score.type] == type;
}

}  // namespace entente
