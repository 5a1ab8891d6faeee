#include "extract/noun_cues.h"

#include <algorithm>

#include "base/ascii.h"
#include "extract/clause_words.h"

namespace entente {
namespace {

const CueEntry* entry_of(const Lexicon& lexicon, const std::string& lemma) {
  const auto found = lexicon.cues.find(lemma);
  if (found == lexicon.cues.end()) return nullptr;
  const auto noun = std::find_if(found->second.begin(), found->second.end(), [](const CueEntry& e) {
    return e.pos == "noun" && (e.frames.contains("np") || e.frames.contains("inf"));
  });
  return noun == found->second.end() ? nullptr : &*noun;
}

// "its belief", "a proposal by Norway", "Ghana made the accusation that".
std::optional<TokenId> author(const Slots& slots, TokenId noun) {
  const Tree& tree = slots.tree();
  const Document& document = tree.document();
  for (TokenId c : tree.children(noun)) {
    const bool by = document.deprel(c) == Deprel::kNmod && tree.preposition(c) == "by";
    if (by || document.deprel(c) == Deprel::kNmodPoss) return c;
  }
  if (const auto verb = slots.light_verb(noun)) {
    const auto subjects = slots.subjects(*verb);
    if (!subjects.empty()) return subjects.front();
  }
  return std::nullopt;
}

// The clause below the noun: with "that", or with "to" where the noun takes an infinitive.
std::optional<TokenId> clause_of(const Tree& tree, TokenId noun, const CueEntry& entry) {
  const Document& document = tree.document();
  for (TokenId c : tree.children(noun)) {
    if (document.deprel(c) != Deprel::kAcl && document.deprel(c) != Deprel::kCcomp) continue;
    const auto mark = tree.child(c, Deprel::kMark);
    if (!mark || c < noun) continue;
    const Caseless word(document.form(*mark));
    if ((word == "that" && entry.frames.contains("np")) || (word == "to" && entry.frames.contains("inf"))) return c;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Report> noun_report_at(const Slots& slots, const Lexicon& lexicon, TokenId t) {
  const Tree& tree = slots.tree();
  const Document& document = tree.document();
  if (document.upos(t) != Upos::kNoun) return std::nullopt;
  const CueEntry* entry = entry_of(lexicon, lower_ascii(document.lemma(t)));
  const auto clause = entry ? clause_of(tree, t, *entry) : std::nullopt;
  const auto source = clause ? author(slots, t) : std::nullopt;
  if (!source || tree.below(*source, *clause)) return std::nullopt;
  if (entry->act == "intend" && negated(tree, t)) return std::nullopt;  // "no plan to leave": it plans nothing
  Report report;
  report.entry = entry;
  report.cue = t;
  report.content = {document.bytes(tree.subtree(*clause))};
  report.clause = true;
  report.source = source;
  return report;
}

}  // namespace entente
