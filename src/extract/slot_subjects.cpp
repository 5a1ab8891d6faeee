// The subjects of a verb or noun, wherever the tree hangs them: its own, an agent's, or one that it shares with the word above it.
#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/slot_words.h"
#include "extract/slots.h"

namespace entente {
namespace {

constexpr std::array<std::string_view, 16> kUrging = {
    "press",  "urge",     "ask", "tell",      "order", "persuade", "push",   "force",
    "compel", "pressure", "beg", "encourage", "allow", "convince", "induce", "instruct"};
constexpr std::array<std::string_view, 5> kObjectControl = {
    "of", "from", "for", "into", "over"};  // accused X of doing, barred X from doing

// Verbs and nouns whose addressee stands behind a preposition and does what is asked: "called on X to ...", "an appeal to X to ...".
constexpr std::pair<std::string_view, std::string_view> kAddressed[] = {
    {"call", "on"},       {"call", "upon"},    {"appeal", "to"},   {"plead", "with"},
    {"shout", "at"},      {"prevail", "on"},   {"lean", "on"},     {"rely", "on"},
    {"plea", "to"},       {"request", "to"},   {"demand", "to"},   {"order", "to"},
    {"invitation", "to"}, {"warning", "to"},   {"pressure", "on"}, {"signal", "to"},
    {"recommend", "to"},  {"ultimatum", "to"}, {"call", "to"},     {"message", "to"},
    {"suggest", "to"},    {"count", "on"}};

// "lost no time in recalling it", "had no trouble in finding it": by whoever has them.
constexpr std::array<std::string_view, 5> kManner = {"time", "hesitation", "difficulty", "trouble", "success"};

// Nouns whose author does what their infinitive says: "a bid by Chile to ...", not "an appeal by Chile to ...".
constexpr std::array<std::string_view, 16> kOwnDeed = {
    "attempt", "effort", "bid",     "move",  "push", "plan",  "decision", "refusal",
    "threat",  "promise", "pledge", "vow",   "offer", "failure", "drive",  "undertaking"};

}  // namespace

// The subject; of two before a verb ("whose envoy the junta expelled", where the tree calls both subjects) the one beside the verb.
std::optional<TokenId> Slots::own_subject(TokenId verb) const {
  const auto first = tree_.child(verb, {Deprel::kNsubj, Deprel::kNsubjPass, Deprel::kNsubjOuter});
  if (!first || !fronted(*first, verb)) return first;
  for (TokenId c : tree_.children(verb)) {
    if (c > *first && c < verb && document_.deprel(c) == Deprel::kNsubj) return c;
  }
  return first;
}

// "whose envoy" before another subject: the object of the relative clause.
bool Slots::fronted(TokenId subject, TokenId verb) const {
  if (document_.deprel(verb) != Deprel::kAclRelcl || document_.deprel(subject) != Deprel::kNsubj) return false;
  const auto owner = tree_.child(subject, Deprel::kNmodPoss);
  if (!owner || Caseless(document_.form(*owner)) != "whose") return false;
  const auto children = tree_.children(verb);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) {
    return c > subject && c < verb && document_.deprel(c) == Deprel::kNsubj;
  });
}

// "What it has done is arrest two men": the verb of what was done, whose subject arrests.
std::optional<TokenId> Slots::cleft_deed(TokenId subject) const {
  const Caseless form(document_.form(subject));
  if (form != "what" && form != "all") return std::nullopt;
  const auto deed = tree_.child(subject, Deprel::kAclRelcl);
  return deed && document_.lemma(*deed) == "do" ? deed : std::nullopt;
}

std::vector<TokenId> Slots::surface_subjects(TokenId verb, int depth) const {
  if (const auto s = own_subject(verb)) {
    const auto done = cleft_deed(*s);
    return done && depth < kDeepest ? surface_subjects(*done, depth + 1) : spread(*s);
  }
  for (TokenId c : tree_.children(verb)) {  // "has yet to free", where the tree hangs the subject on the auxiliary
    if (document_.deprel(c) != Deprel::kAux) continue;
    if (const auto s = tree_.child(c, Deprel::kNsubj)) return spread(*s);
  }
  if (tree_.has(verb, Deprel::kCsubj)) return {};  // "calling for it would help": nobody helps
  return inherited_subjects(verb, depth + 1);
}

// "Turkey was among the first to telephone her", "is the only state to recognise it": of whom it is said.
std::optional<TokenId> Slots::first_to(TokenId noun) const {
  static constexpr std::array<std::string_view, 7> kRank = {"first", "second", "third", "last", "latest", "only", "one"};
  if (!tree_.has(noun, Deprel::kCop)) return std::nullopt;
  const auto children = tree_.children(noun);
  const bool ranked = one_of(Caseless(document_.lemma(noun)), kRank) ||
                      std::any_of(children.begin(), children.end(), [&](TokenId c) { return document_.deprel(c) == Deprel::kAmod && one_of(Caseless(document_.lemma(c)), kRank); });
  return ranked ? tree_.child(noun, Deprel::kNsubj) : std::nullopt;
}

// "a plan to attack": the possessor or the author of the noun, else the subject of the verb that governs the noun.
std::vector<TokenId> Slots::of_infinitive(TokenId noun, int depth) const {
  if (const auto owner = tree_.child(noun, Deprel::kNmodPoss)) return tree_.conjuncts(*owner);
  for (TokenId c : tree_.children(noun)) {  // "an attempt by Slovenia to bring ..."
    if (!one_of(Caseless(document_.lemma(noun)), kOwnDeed)) break;
    if (document_.deprel(c) == Deprel::kNmod && tree_.preposition(c) == "by") return tree_.conjuncts(c);
  }
  if (const auto who = first_to(noun)) return spread(*who);
  if (document_.is_root(noun)) return {};
  const TokenId above = document_.head(noun);
  static constexpr std::array<std::string_view, 5> kAimedAt = {"into", "over", "about", "against", "from"};
  if (document_.deprel(noun) == Deprel::kObl && one_of(tree_.preposition(noun), kAimedAt))
    return {};  // "opened a case into attempts to overthrow the state"
  return is_verb(document_, above) ? subjects(above, depth + 1) : std::vector<TokenId>{};
}

// Whom a request is addressed to behind a preposition, by the verb or by the noun that it is made with.
std::vector<TokenId> Slots::addressed(TokenId head) const {
  const auto by = [&](TokenId word) -> std::vector<TokenId> {
    const std::string lemma = lower_ascii(document_.lemma(word));
    for (const auto& [asking, preposition] : kAddressed) {
      if (lemma != asking) continue;
      auto found = prepositional(word, std::string(preposition));
      if (!found.empty()) return found;
    }
    return {};
  };
  auto found = by(head);
  if (!found.empty()) return found;
  const auto object = tree_.child(head, Deprel::kObj);
  return object ? by(*object) : found;
}

// "accused them of shelling", "charged them with shelling": who is meant to have done it.
std::vector<TokenId> Slots::controlling_objects(TokenId verb, int depth) const {
  const TokenId head = document_.head(verb);
  const auto mark = tree_.child(verb, {Deprel::kMark, Deprel::kCase});
  if (!mark || !is_verb(document_, head)) return {};
  if (verb < head) return {};  // "far from apologising, Chile ..."
  const bool control = one_of(document_.lemma(*mark), kObjectControl) ||
                       (document_.lemma(head) == "charge" && document_.lemma(*mark) == "with");
  return control ? objects(head, depth) : std::vector<TokenId>{};
}

// "said that both sides “have shown courage” and urged them to return": a verb behind the mark that closes the words of the first one goes on with
// the verb that reports them.
std::optional<TokenId> Slots::behind_quotation(TokenId verb, TokenId first) const {
  if (document_.deprel(first) != Deprel::kCcomp || document_.is_root(first) || first > verb) return std::nullopt;
  const TokenId reporting = document_.head(first);
  if (!is_verb(document_, reporting) || document_.xpos(reporting) != document_.xpos(verb) || reporting > first) return std::nullopt;
  const auto marks = [&](TokenId begin, TokenId end) {
    std::size_t n = 0;
    for (TokenId t = begin; t < end; ++t) n += document_.xpos(t) == "``" || document_.xpos(t) == "''" || document_.form(t) == "\"";
    return n;
  };
  return marks(reporting, first) == 1 && marks(first, verb) == 1 ? std::optional(reporting) : std::nullopt;
}

// "continues to demand that Kabul hand over the men, and has threatened": a finite verb that the tree joins to a bare one goes on with the
// finite verb above.
TokenId Slots::joined_to(TokenId verb, TokenId head) const {
  const auto tag_of = [&](TokenId t) {
    for (TokenId c : tree_.children(t)) {
      if (document_.deprel(c) == Deprel::kAux || document_.deprel(c) == Deprel::kAuxPass || document_.deprel(c) == Deprel::kCop) return document_.xpos(c);
    }
    return document_.xpos(t);
  };
  const auto bare = [&](TokenId t) {
    const bool third = tag_of(verb) == "VBZ";
    const auto subject = tree_.child(t, Deprel::kNsubj);
    const bool one = subject && (document_.xpos(*subject) == "NN" || document_.xpos(*subject) == "NNP") && !tree_.has(*subject, Deprel::kConj);
    if (tag_of(t) == "VBP" && one && tag_of(verb) == "VBD") return true;  // "that the government publish it, and threatened"
    return tag_of(t) == "VB" ? third || tag_of(verb) == "VBD" : third && (tag_of(t) == "VBP" || tag_of(t).starts_with("NN"));  // "Kabul hand over"
  };
  if (const auto reporting = behind_quotation(verb, head)) return *reporting;
  if (!bare(head)) return head;
  for (TokenId up = head; !document_.is_root(up);) {
    up = document_.head(up);
    if (is_verb(document_, up) && tag_of(up) == "VBZ") return up;
    if (is_verb(document_, up) && tag_of(up) == "VBD") return up;
  }
  return head;
}

std::vector<TokenId> Slots::inherited_subjects(TokenId verb, int depth) const {
  if (depth > kDeepest || document_.is_root(verb)) return {};
  const TokenId head = document_.head(verb);
  switch (document_.deprel(verb)) {
    case Deprel::kConj:
      return surface_subjects(joined_to(verb, head), depth);
    case Deprel::kXcomp: {
      if (document_.deprel(head) == Deprel::kAdvmod) {  // "has yet to free", where the tree hangs the infinitive on "yet"
        if (head > 0) {  // "Peru has signed; Chile has yet to", where it takes the second "has" for the first verb's
          if (const auto own = tree_.child(head - 1, Deprel::kNsubj)) return spread(*own);
        }
        return surface_subjects(document_.head(head), depth);
      }
      if (!is_verb(document_, head)) return surface_subjects(head, depth);  // "ready to help"
      auto over = tree_.child(head, {Deprel::kObj, Deprel::kIobj});
      if (!over) over = raised_object(head);
      if (over && document_.lemma(head) != "promise") return spread(*over);
      if (const auto asked = addressed(head); !asked.empty()) return asked;
      return surface_subjects(head, depth);
    }
    case Deprel::kAdvcl: {
      const auto mark = tree_.child(verb, {Deprel::kMark, Deprel::kCase});
      const bool to = mark && document_.lemma(*mark) == "to" && document_.xpos(verb) == "VB";
      if (to) {
        if (const auto asked = addressed(head); !asked.empty()) return asked;
        if (one_of(Caseless(document_.lemma(head)), kUrging)) {
          const auto over = objects(head, depth);  // infinitives that the tree calls adverbial
          if (!over.empty()) return over;
        }
      }
      const auto over = controlling_objects(verb, depth);
      if (!over.empty()) return over;
      if (document_.deprel(head) == Deprel::kAdvmod && !document_.is_root(head)) return surface_subjects(document_.head(head), depth);  // "far from apologising"
      // "\"There is no time,\" Kiir said after chairing ...", where the tree hangs the participle on what is said
      const bool nobody = tree_.has(head, Deprel::kExpl) && document_.deprel(head) == Deprel::kCcomp;
      return surface_subjects(nobody ? document_.head(head) : head, depth);
    }
    case Deprel::kAcl:
      if (document_.xpos(verb) == "VBG") {
        // "including a pipeline shipping gas", where the tree takes the participle for the head
        const auto mark = tree_.child(verb, Deprel::kMark);
        if (mark && document_.lemma(*mark) == "include") return {};
        const bool control = mark && (document_.lemma(*mark) == "of" || (document_.lemma(*mark) == "in" && one_of(Caseless(document_.lemma(head)), kManner)));
        static constexpr std::array<std::string_view, 3> kEnding = {"end", "stop", "halt"};
        const bool ended = document_.deprel(head) == Deprel::kObj && document_.xpos(document_.head(head)) == "VB" && one_of(Caseless(document_.lemma(document_.head(head))), kEnding);
        if (control && ended) return {};  // "a plan to end weeks of fighting": not by who ends it
        if (control) return of_infinitive(head, depth);  // "the idea of recalling its envoy", "lost no time in recalling it"
        return spread(head);
      }
      if (document_.xpos(verb) == "VB") {
        if (const auto asked = addressed(head); !asked.empty()) return asked;
        return of_infinitive(head, depth);
      }
      return {};
    case Deprel::kAclRelcl:
      return tree_.conjuncts(head);
    case Deprel::kCcomp:
      if (infinitive(verb)) {
        if (const auto asked = addressed(head); !asked.empty()) return asked;
      }
      if (const auto over = controlling_objects(verb, depth); !over.empty()) return over;
      if (document_.xpos(verb) == "VB" && !tree_.has(verb, Deprel::kMark)) {  // "Give them back," he told his colleague
        const auto told = tree_.child(head, Deprel::kIobj);
        if (told) return spread(*told);
      }
      return document_.xpos(verb) == "VBG" || document_.xpos(verb) == "VB"
                 ? surface_subjects(head, depth)
                 : std::vector<TokenId>{};
    default:
      return {};
  }
}

std::vector<TokenId> Slots::subjects(TokenId verb, int depth) const {
  if (depth > kDeepest) return {};
  if (passive(verb)) {
    const auto agent = tree_.child(verb, Deprel::kOblAgent);
    if (agent) return spread(*agent);
    for (TokenId c : tree_.children(verb)) {
      if (document_.deprel(c) == Deprel::kObl && tree_.preposition(c) == "by") return spread(c);
    }
    for (TokenId c : tree_.children(verb)) {  // "were stopped at roadblocks by gunmen", by the tree the roadblocks'
      static constexpr std::array<std::string_view, 6> kScene = {"at", "in", "on", "near", "outside", "during"};
      if (document_.deprel(c) != Deprel::kObl || !one_of(tree_.preposition(c), kScene)) continue;
      for (TokenId by : tree_.children(c)) {
        if (document_.deprel(by) == Deprel::kNmod && tree_.preposition(by) == "by") return spread(by);
      }
    }
    if (const auto kept = kept_object(verb)) {  // "was promised money by Kuwait", by the tree the money's
      for (TokenId c : tree_.children(*kept)) {
        if (document_.deprel(c) == Deprel::kNmod && tree_.preposition(c) == "by") return spread(c);
      }
    }
    return {};
  }
  return surface_subjects(verb, depth);
}

// Of whom a noun is said: "Sweden is a donor", "remains a donor", "Sweden, a donor to Mali".
std::vector<TokenId> Slots::holders_of_role(TokenId noun) const {
  if (tree_.has(noun, Deprel::kCop)) {
    const auto who = tree_.child(noun, Deprel::kNsubj);
    return who ? spread(*who) : std::vector<TokenId>{};
  }
  if (document_.is_root(noun)) return {};
  const TokenId above = document_.head(noun);
  if (document_.deprel(noun) == Deprel::kAppos) return tree_.conjuncts(above);
  if (document_.deprel(noun) == Deprel::kXcomp && !tree_.has(above, Deprel::kObj))
    return subjects(above);
  if (document_.deprel(noun) == Deprel::kConj) return holders_of_role(above);
  return {};
}

// "the minister, on a visit to Seoul, agreed", "said on a trip to Rome": who is there.
std::vector<TokenId> Slots::traveller(TokenId noun) const {
  static constexpr std::array<std::string_view, 5> kJourneys = {"visit", "trip", "tour", "mission", "stopover"};
  if (document_.is_root(noun) || !one_of(Caseless(document_.lemma(noun)), kJourneys)) return {};
  const std::string& preposition = tree_.preposition(noun);
  if (preposition != "on" && preposition != "during") return {};
  const TokenId above = document_.head(noun);
  if (is_verb(document_, above)) return subjects(above);
  const Deprel deprel = document_.deprel(noun);
  return deprel == Deprel::kNmod && preposition == "on" ? spread(above) : std::vector<TokenId>{};
}

}  // namespace entente
