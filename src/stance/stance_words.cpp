// The words of dictionaries/positions/stances.tsv in a text: which line of the table a word is, and whether it only tells what another
// stance is about.
#include <algorithm>

#include "base/ascii.h"
#include "extract/match.h"
#include "extract/table_lemma.h"
#include "stance/mood.h"
#include "stance/position.h"

namespace entente {
namespace {

bool fits_pos(const Document& document, TokenId t, const std::string& pos) {
  const Upos upos = document.upos(t);
  const bool beside =
      document.deprel(t) == Deprel::kAmod || document.deprel(t) == Deprel::kCompound;
  if (pos == "verb") return upos == Upos::kVerb && !beside && document.deprel(t) != Deprel::kCase;
  if (pos == "noun") return upos == Upos::kNoun && document.deprel(t) != Deprel::kCompound;
  if (pos == "pred") return !beside && (upos == Upos::kNoun || upos == Upos::kAdj || upos == Upos::kVerb);
  if (pos == "adj")
    return !beside && (upos == Upos::kAdj || (upos == Upos::kVerb && document.xpos(t) == "VBN"));
  return upos == Upos::kAdv && document.deprel(t) == Deprel::kAdvmod;
}

// "Would agree to patrols if both asked": the clause that a line wants to find below its word is not that of a condition.
bool wants_other_clause(const Tree& tree, TokenId t, const StanceEntry& entry) {
  const bool wanted = std::any_of(entry.when.begin(), entry.when.end(), [](const Condition& c) { return c.slot == "advcl" && !c.negated; });
  if (!wanted) return false;
  const auto children = tree.children(t);
  return std::none_of(children.begin(), children.end(), [&](TokenId c) { return tree.document().deprel(c) == Deprel::kAdvcl && !tells_occasion(tree, c); });
}

const StanceEntry* best_of(const StanceScene& scene, TokenId t, const std::vector<std::uint32_t>& entries, bool participle) {
  for (std::uint32_t s : entries) {
    const StanceEntry& entry = scene.lexicon.stances[s];
    if (!fits_pos(scene.document(), t, entry.pos) || (participle && entry.pos != "adj") || wants_other_clause(scene.tree(), t, entry)) continue;
    if (wording_holds(scene.parties, t, entry.particle, entry.when)) return &entry;
  }
  return nullptr;
}

// By the lemma; "is prepared to", "was opposed to", which the tree takes for passives, first as they stand.
const StanceEntry* best(const StanceScene& scene, TokenId t) {
  const Upos upos = scene.document().upos(t);
  if (upos != Upos::kVerb && upos != Upos::kNoun && upos != Upos::kAdj && upos != Upos::kAdv) return nullptr;  // as fits_pos
  const auto& table = scene.lexicon.stances_of;
  if (scene.document().xpos(t) == "VBN") {
    const auto form = table.find(lower_ascii(scene.document().form(t)));
    if (form != table.end()) {
      if (const StanceEntry* entry = best_of(scene, t, form->second, true)) return entry;
    }
  }
  const auto found = entries_of(table, scene.document(), t);
  return found == table.end() ? nullptr : best_of(scene, t, found->second, false);
}

// "..., as the opposition demanded": a stance of its own.
bool marked_as(const Tree& tree, TokenId clause) {
  const auto mark = tree.child(clause, Deprel::kMark);
  return mark && tree.document().lemma(*mark) == "as";
}

}  // namespace

std::vector<const StanceEntry*> match_stances(const StanceScene& scene) {
  std::vector<const StanceEntry*> out(scene.document().tokens.size(), nullptr);
  for (TokenId t = 0; t < out.size(); ++t) {
    out[t] = best(scene, t);
    if (out[t] && out[t]->stance.empty() && out[t]->negated.empty()) out[t] = nullptr;
  }
  return out;
}

bool part_of_an_issue(const StanceScene& scene, const std::vector<const StanceEntry*>& matched,
                      TokenId t) {
  const Document& document = scene.document();
  for (TokenId node = t; !document.is_root(node);) {
    const Deprel deprel = document.deprel(node);
    const TokenId up = document.head(node);
    const bool participle =
        document.xpos(node) == "VBG" && !scene.tree().child(node, {Deprel::kMark, Deprel::kCase});
    switch (deprel) {
      case Deprel::kAclRelcl:
      case Deprel::kAdvclRelcl:
      case Deprel::kParataxis:
      case Deprel::kAppos:
        return false;
      case Deprel::kConj:
        break;
      case Deprel::kAdvmod:  // "Peru has signed; Chile has yet to respond", where the tree hangs it all on the first verb
        if (Caseless(document.form(node)) == "yet") return false;
        if (matched[up] && matched[up]->pos != "adv") return true;
        break;
      case Deprel::kAdvcl:
        if (participle || marked_as(scene.tree(), node)) return false;
        [[fallthrough]];
      default:
        if (deprel != Deprel::kNsubj && matched[up] && matched[up]->pos != "adv") return true;
    }
    node = up;
  }
  return false;
}

}  // namespace entente
