// The objects of a verb, wherever the tree hangs them.
#include <array>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/calendar_words.h"
#include "extract/slot_words.h"
#include "extract/slots.h"

namespace entente {

// The object that stands where objects stand: not before the verb's own "to" ("urge Mali to free ...", where the tree hangs Mali on "free"),
// and the second of two ("sent it fuel").
std::optional<TokenId> Slots::direct_object(TokenId verb) const {
  std::optional<TokenId> last;
  for (TokenId c : tree_.children(verb)) {
    if (document_.deprel(c) != Deprel::kObj || raised(c, verb)) continue;
    if (relative_word(c, verb)) return c;  // "the grain that Norway promised Malawi"
    last = c;
  }
  return last;
}

bool Slots::relative_word(TokenId t, TokenId verb) const {
  static constexpr std::array<std::string_view, 16> kGiving = {"promise", "give", "offer", "send", "lend", "grant", "sell", "owe",
                                                               "deny", "pay", "award", "hand", "allow", "show", "cede", "pledge"};
  const std::string_view xpos = document_.xpos(t);
  return one_of(Caseless(document_.lemma(verb)), kGiving) && t < verb && document_.deprel(verb) == Deprel::kAclRelcl &&
         (xpos == "WDT" || xpos == "WP" || Caseless(document_.form(t)) == "that");
}

bool Slots::raised(TokenId object, TokenId verb) const {
  const auto mark = tree_.child(verb, Deprel::kMark);
  return mark && document_.deprel(verb) == Deprel::kXcomp && object < *mark &&
         document_.lemma(*mark) == "to" && document_.upos(object) != Upos::kPron;
}

// The object of "urge" that the tree hangs on its infinitive.
std::optional<TokenId> Slots::raised_object(TokenId verb) const {
  for (TokenId x : tree_.children(verb)) {
    if (document_.deprel(x) != Deprel::kXcomp) continue;
    for (TokenId c : tree_.children(x)) {
      if (document_.deprel(c) == Deprel::kObj && raised(c, x)) return c;
    }
  }
  return std::nullopt;
}

// "called off the meeting", "hauled in the envoy": behind a particle the tree may call the object something else.
std::optional<TokenId> Slots::object_of_particle(TokenId verb) const {
  auto particle = tree_.child(verb, Deprel::kCompoundPrt);
  if (!particle) particle = homeward(verb);
  if (!particle) return std::nullopt;
  for (TokenId c : tree_.children(verb)) {
    const Deprel deprel = document_.deprel(c);
    const bool noun = document_.upos(c) == Upos::kNoun || document_.upos(c) == Upos::kPropn;
    if (c > *particle && noun && (deprel == Deprel::kObl || deprel == Deprel::kXcomp) &&
        !tree_.has(c, Deprel::kCase) && !calendar_word(document_, c))
      return c;
  }
  return std::nullopt;
}

// "Moldova was promised money": the passive keeps the thing as its object, and its subject is who gets it.
std::optional<TokenId> Slots::kept_object(TokenId verb) const {
  if (!tree_.has(verb, Deprel::kNsubjPass)) return std::nullopt;
  const auto object = tree_.child(verb, {Deprel::kObj, Deprel::kXcomp});
  const bool thing = object && *object > verb && document_.upos(*object) == Upos::kNoun &&
                     !tree_.has(*object, Deprel::kMark) && !tree_.has(*object, Deprel::kCase);
  return thing ? object : std::nullopt;
}

std::vector<TokenId> Slots::objects(TokenId verb, int depth) const {
  if (depth > kDeepest) return {};
  if (passive(verb)) {
    if (const auto kept = kept_object(verb)) return spread(*kept);
    if (document_.deprel(verb) == Deprel::kAcl || document_.deprel(verb) == Deprel::kAmod) {
      if (!tree_.child(verb, {Deprel::kNsubjPass})) return {document_.head(verb)};
    }
    return surface_subjects(verb, depth + 1);
  }
  if (const auto o = direct_object(verb)) return spread(*o);
  if (const auto s = tree_.child(verb, Deprel::kNsubj); s && fronted(*s, verb)) return spread(*s);
  if (const auto o = raised_object(verb)) return spread(*o);
  if (const auto o = object_of_particle(verb)) return spread(*o);
  if (const auto o = tree_.child(verb, Deprel::kIobj))
    return spread(*o);  // "asked X to do": the treebanks differ
  const Deprel deprel = document_.deprel(verb);
  if ((deprel == Deprel::kAclRelcl || (deprel == Deprel::kAcl && document_.xpos(verb) == "VBN")) && tree_.has(verb, Deprel::kNsubj) &&
      !tree_.child(verb, {Deprel::kCcomp, Deprel::kXcomp})) {
    const auto subject = tree_.child(verb, Deprel::kNsubj);
    const std::string_view xpos = document_.xpos(*subject);
    if (xpos != "WDT" && xpos != "WP")
      return {document_.head(verb)};  // "documents Putin and Xi signed"
  }
  if (deprel == Deprel::kConj && !document_.is_root(verb) &&
      !tree_.child(verb, {Deprel::kNsubj, Deprel::kCcomp, Deprel::kXcomp, Deprel::kObl})) {
    const TokenId first = document_.head(verb);  // "neither attacked nor threatened Morocco"
    const auto shared = tree_.child(first, Deprel::kObj);
    if (shared && *shared > verb && is_verb(document_, first)) return spread(*shared);
  }
  if (!tree_.child(verb, {Deprel::kCcomp, Deprel::kXcomp, Deprel::kObl})) {
    for (TokenId c : tree_.children(verb)) {  // "signed and ratified the deal"
      const bool set_off = c + 1 < document_.tokens.size() && document_.form(c + 1) == ",";  // "Mali praised, and Togo criticised, the vote"
      if (document_.deprel(c) == Deprel::kConj && is_verb(document_, c) && !passive(c) &&
          tree_.has(c, Deprel::kObj) && (set_off || !tree_.has(c, Deprel::kNsubj))) {
        return objects(c, depth + 1);
      }
    }
  }
  return {};
}

}  // namespace entente
