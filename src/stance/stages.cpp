// Stages of an agreement: verbs, nouns, adjectives and prepositions of agreements/stages.tsv in whose slot its noun stands.
#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/event_time.h"
#include "extract/match.h"
#include "extract/table_lemma.h"
#include "stance/agreement.h"
#include "stance/mood.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 14> kParts = {
    "provision", "term",    "part",  "point", "element", "version", "text",
    "clause",    "article", "phase", "stage", "set",     "series",  "most"};

constexpr std::array<std::string_view, 5> kWanting = {"want", "need", "demand", "expect", "like"};

bool same_pos(const Document& document, TokenId t, const std::string& pos) {
  const Upos upos = document.upos(t);
  if (pos == "verb") return upos == Upos::kVerb;
  if (pos == "noun") return upos == Upos::kNoun;
  if (pos == "adj") return upos == Upos::kAdj || upos == Upos::kVerb || upos == Upos::kNoun;
  return upos == Upos::kAdp;
}

bool beside(const Tree& tree, TokenId t, TokenId noun) {
  const Deprel deprel = tree.document().deprel(t);
  const bool next = t + 1 == noun && deprel == Deprel::kAmod;  // whatever the tree hangs it on
  return (tree.document().head(t) == noun || next) && t != noun &&
         (deprel == Deprel::kAmod || deprel == Deprel::kCompound || deprel == Deprel::kAcl);
}

class StageReader {
 public:
  StageReader(const StanceScene& scene, TokenId noun)
      : scene_(scene), tree_(scene.tree()), document_(scene.document()), noun_(noun) {}

  Stages read() {
    const TokenRange sentence = document_.sentences[tree_.sentence_of(noun_)].tokens;
    for (TokenId t = sentence.begin; t < sentence.end; ++t) {
      if (t != noun_) look_at(t);
    }
    return std::move(out_);
  }

 private:
  void look_at(TokenId t) {
    const auto found = entries_of(scene_.lexicon.stages_of, document_, t);
    if (found == scene_.lexicon.stages_of.end()) return;
    for (std::uint32_t s : found->second) {
      const StageEntry& entry = scene_.lexicon.stages[s];
      if (!same_pos(document_, t, entry.pos) || !fits(t, entry)) continue;
      if (!entry.stage.empty()) add(t, entry);
      return;
    }
  }

  bool fits(TokenId t, const StageEntry& entry) const {
    if (entry.pos == "adj") return beside(tree_, t, noun_);
    if (entry.pos == "prep")
      return document_.deprel(t) == Deprel::kCase && document_.head(t) == noun_;
    const bool modifier =
        document_.deprel(t) == Deprel::kAmod || document_.deprel(t) == Deprel::kCompound;
    if (modifier || !wording_holds(scene_.parties, t, entry.particle, entry.when)) return false;
    if (set_off(t) && entry.slot.front().front() == SlotPath{"obj"}) return true;
    return std::any_of(entry.slot.begin(), entry.slot.end(), [&](const SlotGroup& group) {
      const auto fillers = fill_tokens(scene_.parties, t, {group});
      return std::any_of(fillers.begin(), fillers.end(),
                         [&](TokenId f) { return f == noun_ || part_of_it(f); });
    });
  }

  // "Under the memorandum, signed in Medenine, ...", whatever the tree hangs the participle on.
  bool set_off(TokenId t) const {
    return t == noun_ + 2 && document_.form(noun_ + 1) == "," && document_.xpos(t) == "VBN" && !tree_.child(t, {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kAuxPass});
  }

  // "the terms of the treaty", "most provisions of the plan": what is done to them is done to it.
  bool part_of_it(TokenId t) const {
    // "A truce brokered by Oman collapsed", cut as if the truce told of the brokering.
    if (document_.head(noun_) == t && document_.deprel(noun_) == Deprel::kCompound && t == noun_ + 1 && document_.xpos(t) == "VBN") return true;
    return document_.head(noun_) == t && document_.deprel(noun_) == Deprel::kNmod &&
           tree_.preposition(noun_) == "of" && one_of(Caseless(document_.lemma(t)), kParts);
  }

  void add(TokenId t, const StageEntry& entry) {
    out_.touched = true;
    if (!told(t, entry)) return;
    Stage stage;
    stage.stage = entry.stage;
    stage.word = t;
    stage.by = scene_.parties.of(fill_tokens(scene_.parties, t, entry.by));
    if (stage.by.empty() && entry.pos == "noun") stage.by = from_governor(t);
    stage.moment = moment_of(tree_, scene_.moments, t);
    if (!stage.moment) stage.moment = moment_of(tree_, scene_.moments, noun_);
    stage.event = scene_.event_at(t);
    out_.told.push_back(std::move(stage));
  }

  // What is only denied, wished for or possible is no stage. To propose and to negotiate is enough of a stage when it goes on.
  bool told(TokenId t, const StageEntry& entry) const {
    if (entry.pos == "adj" || entry.pos == "prep") return true;
    if (wanted(t)) return false;
    const Mood mood = mood_of(tree_, t);
    if (mood != Mood::kTaken) return false;
    const bool early = entry.stage == "proposed" || entry.stage == "negotiated";
    if (const auto v = scene_.event_at(t)) {
      const std::string& status = scene_.events[*v].verdict.status;
      return status == "actual" || status == "ongoing" || (early && status != "negated");
    }
    const std::string modal = modal_of(tree_, t);
    const auto mark = tree_.child(t, Deprel::kMark);
    if (document_.deprel(t) == Deprel::kAdvcl && mark && document_.lemma(*mark) == "of")
      return false;  // "accused Baku of violating the truce"
    const auto auxiliary = tree_.child(t, Deprel::kAuxPass);
    const bool infinitive = document_.xpos(t) == "VB" || (auxiliary && document_.xpos(*auxiliary) == "VB");  // "due to be signed"
    const bool wish = document_.deprel(t) == Deprel::kXcomp && infinitive;
    return early || (modal.empty() && !wish);
  }

  // "Baku wants the treaty signed in spring".
  bool wanted(TokenId t) const {
    const bool participle = document_.head(t) == noun_ && document_.deprel(t) == Deprel::kAcl;
    const TokenId above = participle ? noun_ : t;
    return !document_.is_root(above) && one_of(lower_ascii(document_.lemma(document_.head(above))), kWanting);
  }

  // "exchanged the instruments of ratification of the treaty": who does it is the subject of the verb above.
  std::vector<EntityId> from_governor(TokenId t) const {
    for (int steps = 0; steps < 4 && !document_.is_root(t); ++steps) {
      t = document_.head(t);
      if (document_.upos(t) == Upos::kVerb) return scene_.actors(scene_.slots().subjects(t));
    }
    return {};
  }

  const StanceScene& scene_;
  const Tree& tree_;
  const Document& document_;
  TokenId noun_;
  Stages out_;
};

}  // namespace

Stages stages_of(const StanceScene& scene, TokenId noun) { return StageReader(scene, noun).read(); }

}  // namespace entente
