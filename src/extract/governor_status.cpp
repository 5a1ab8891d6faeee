#include "extract/governor_status.h"

#include <algorithm>
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/status_words.h"
#include "extract/table_lemma.h"

namespace entente {
namespace {

using Decided = std::optional<Verdict>;

bool same_pos(std::string_view pos, Upos upos) {
  if (pos == "verb") return upos == Upos::kVerb || upos == Upos::kAux;
  if (pos == "noun") return upos == Upos::kNoun || upos == Upos::kPropn;
  return pos != "adj" || upos == Upos::kAdj;
}

Decided by_flags(const EventPattern& pattern, const std::string& slot, const std::string& lemma) {
  static constexpr std::array<std::string_view, 8> kContent = {"obj", "xcomp", "ccomp", "acl",
                                                               "of",  "for",   "to",    "advcl"};
  if (!one_of(slot, kContent)) return std::nullopt;
  const std::string why = lemma + " (" + pattern.origin.text() + ")";
  if (pattern.flags.contains("demand")) return Verdict{"demanded", why};
  if (pattern.flags.contains("promise")) return Verdict{"planned", why};
  if (pattern.flags.contains("threat")) return Verdict{"hypothetical", why};
  if (pattern.flags.contains("accuse")) return Verdict{"alleged", why};
  if (pattern.flags.contains("deny")) return Verdict{"negated", why};
  return std::nullopt;
}

}  // namespace

std::string GovernorStatus::slot_of(TokenId node) const {
  if (kept_from(node)) return "from";
  switch (document_.deprel(node)) {
    case Deprel::kObj:
      return "obj";
    case Deprel::kXcomp:
      return "xcomp";
    case Deprel::kCcomp:
      return "ccomp";
    case Deprel::kAcl:
      return document_.xpos(node) == "VB" || tree_.has(node, Deprel::kMark)
                 ? "acl"
                 : "";  // "a plan to", "demand that"
    case Deprel::kNsubjPass:
      return "obj";
    case Deprel::kNsubj:
      return fronted_object(node) ? "obj" : "subj";
    case Deprel::kAclRelcl:
      return content_clause(node) ? "acl" : "";
    case Deprel::kAdvcl: {
      const auto mark = tree_.child(node, {Deprel::kMark, Deprel::kCase});
      return mark ? lower_ascii(document_.lemma(*mark)) : "advcl";
    }
    case Deprel::kObl:
    case Deprel::kNmod: {
      const std::string& preposition = tree_.preposition(node);
      return preposition.substr(0, preposition.find(' '));
    }
    default:
      return "";
  }
}

Decided GovernorStatus::verdict(TokenId node, TokenId up, bool stands) const {
  const std::string slot = slot_of(node);
  if (slot.empty()) return std::nullopt;
  if (one_of(slot, kIf)) return Verdict{"hypothetical", slot};
  if (slot == "ccomp" && negated(tree_, up) && one_of(Caseless(document_.lemma(up)), kRaising))
    return Verdict{"negated", "not " + std::string(document_.lemma(up))};
  const bool said = stands && slot == "obj" && one_of(Caseless(document_.lemma(node)), kSaid);
  const bool content = slot == "acl" || slot == "ccomp";
  if (content && document_.upos(up) == Upos::kNoun && Caseless(document_.lemma(up)) != "time" && negated(tree_, up) && !patterns_[up]) {
    return Verdict{"negated",
                   "no " + std::string(document_.lemma(up))};  // "sees no indication that ..."
  }
  const std::string lemma = lower_ascii(document_.lemma(up));
  if (slot == "for" && document_.upos(node) == Upos::kVerb && patterns_[up] &&
      patterns_[up]->flags.contains("accuse"))
    return Verdict{"alleged", lemma + " for"};  // "blamed them for burning it"; "for the fire" is a fact
  for (const std::string& word : names_of(up, lemma)) {
    const Decided told = by_table(word, slot, up);
    if (told && said && told->status == "negated") return std::nullopt;
    if (told && told->status == "demanded" && slot == "ccomp" && indicative(node)) continue;
    if (told) return slot == "xcomp" ? unplanned(up, *told) : dropped_plan(up, *told);
  }
  if (document_.upos(up) == Upos::kAdv && document_.deprel(up) == Deprel::kAdvmod) {  // "came close to expelling", where the tree hangs it on the adverb
    const TokenId verb = document_.head(up);
    if (const Decided told = by_table(lower_ascii(document_.lemma(verb)) + " " + lemma, slot, verb)) return told;
  }
  const bool before = slot == "advcl" && node < up;  // "threatening to leave, they demanded ..."
  const EventPattern* pattern = before ? nullptr : patterns_[up];
  return pattern ? by_flags(*pattern, slot, lemma) : std::nullopt;
}

// "whose release Oslo had demanded", where the tree calls both subjects.
bool GovernorStatus::fronted_object(TokenId node) const {
  const auto whose = tree_.child(node, Deprel::kNmodPoss);
  if (!whose || Caseless(document_.form(*whose)) != "whose") return false;
  const TokenId verb = document_.head(node);
  for (TokenId c : tree_.children(verb)) {
    if (c > node && c < verb && document_.deprel(c) == Deprel::kNsubj) return true;
  }
  return false;
}

// "insisted that he had not ordered it": what is demanded has not been.
bool GovernorStatus::indicative(TokenId node) const {
  if (document_.xpos(node) == "VBD") return true;
  const auto aux = tree_.child(node, Deprel::kAux);
  return aux && (document_.xpos(*aux) == "VBD" || document_.xpos(*aux) == "VBZ");
}

// The word as the table may write it: with its particle or preposition ("rule out", "under way"), then alone.
std::vector<std::string> GovernorStatus::names_of(TokenId up, const std::string& lemma) const {
  std::vector<std::string> out;
  for (TokenId c : tree_.children(up)) {
    const std::string form = lower_ascii(document_.form(c));
    const Deprel deprel = document_.deprel(c);
    if (c > up && (deprel == Deprel::kCompoundPrt || deprel == Deprel::kAdvmod))
      out.push_back(lemma + " " + form);
    if (c < up && deprel == Deprel::kCase) out.push_back(form + " " + lemma);
  }
  out.push_back(lemma);
  const auto known = entries_of(lexicon_.modality, document_, up);
  if (known != lexicon_.modality.end() && known->first != lemma) out.push_back(known->first);
  return out;
}

bool GovernorStatus::twice_negated(TokenId up) const {
  if (!negated(tree_, up)) return false;
  const auto known = entries_of(lexicon_.modality, document_, up);
  return known != lexicon_.modality.end() &&
         std::any_of(known->second.begin(), known->second.end(), [](const ModalityEntry& entry) { return entry.status == "negated"; });
}

Decided GovernorStatus::by_table(const std::string& word, const std::string& slot, TokenId up) const {
  const auto entries = lexicon_.modality.find(word);
  if (entries == lexicon_.modality.end()) return std::nullopt;
  for (const ModalityEntry& entry : entries->second) {
    const bool clause =
        entry.slot == "xcomp" && slot == "to";  // infinitives that the tree calls advcl
    if ((entry.slot != slot && !clause) || !same_pos(entry.pos, document_.upos(up))) continue;
    if (word == "go" && entry.slot == "xcomp" && Caseless(document_.form(up)) != "going") continue;  // "went unanswered"
    const bool twice = entry.status == "negated" && negated(tree_, up);
    return Verdict{twice ? "actual" : entry.status, word + " (" + entry.origin.text() + ")"};
  }
  return std::nullopt;
}

// "are not going to buy", "is not expected to hurt", "was not able to do": the deed itself is denied.
Decided GovernorStatus::unplanned(TokenId up, Verdict said) const {
  const bool open = said.status == "planned" || said.status == "hypothetical";
  if (open && negated(tree_, up)) return Verdict{"negated", "not " + said.why};
  return dropped_plan(up, said);
}

// "abandoned plans to arrest": a plan that is given up is none.
Decided GovernorStatus::dropped_plan(TokenId up, Verdict said) const {
  const bool plan = said.status == "planned" || said.status == "hypothetical";
  if (!plan || document_.upos(up) != Upos::kNoun || document_.is_root(up)) return said;
  if (negated(tree_, up)) return Verdict{"negated", "no " + said.why};
  const Decided above = verdict(up, document_.head(up), false);
  return above && above->status == "negated" ? above : Decided(said);
}

}  // namespace entente
