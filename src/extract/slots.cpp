#include "extract/slots.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/ascii.h"
#include "base/one_of.h"
#include "extract/calendar_words.h"
#include "extract/slot_words.h"

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

bool participle(const Document& document, TokenId t) { return document.xpos(t) == "VBN"; }

// Verbs whose "of" never belongs to their object, wherever the tree hangs it: "stripped a critic of his citizenship".
constexpr std::array<std::string_view, 12> kOfVerbs = {
    "strip", "accuse",  "convict", "rob",    "deprive", "relieve",
    "rid",   "suspect", "acquit",  "absolve", "clear",   "divest"};

// After "by X" a noun's other prepositions may hang on X: "a raid by commandos on the camp".
constexpr std::array<std::string_view, 4> kBeyondAgent = {"on", "against", "into", "to"};

// Nouns whose author does what their infinitive says: "a bid by Chile to ...", not "an appeal by Chile to ...".
constexpr std::array<std::string_view, 16> kOwnDeed = {
    "attempt", "effort", "bid",     "move",  "push", "plan",  "decision", "refusal",
    "threat",  "promise", "pledge", "vow",   "offer", "failure", "drive",  "undertaking"};

}  // namespace

bool Slots::passive(TokenId verb) const {
  if (tree_.child(verb, {Deprel::kAuxPass, Deprel::kNsubjPass, Deprel::kCsubjPass})) return true;
  if (!participle(document_, verb) || tree_.child(verb, {Deprel::kObj, Deprel::kAux, Deprel::kNsubj}))
    return false;
  const Deprel deprel = document_.deprel(verb);
  if (deprel == Deprel::kAcl || deprel == Deprel::kAdvcl || deprel == Deprel::kAmod) return true;
  return deprel == Deprel::kConj && !document_.is_root(verb) &&
         !tree_.child(verb, {Deprel::kNsubj, Deprel::kAux}) && passive(document_.head(verb));
}

std::vector<TokenId> Slots::spread(TokenId filler) const {
  if (document_.upos(filler) == Upos::kPron || document_.upos(filler) == Upos::kDet) {
    const std::string_view xpos = document_.xpos(filler);
    if (tree_.has(filler, Deprel::kAclRelcl)) return tree_.conjuncts(filler);  // "what Zambia owes"
    if (xpos == "WP" || xpos == "WDT" || lower_ascii(document_.form(filler)) == "that") {
      for (TokenId up = filler; !document_.is_root(up);) {
        up = document_.head(up);
        if (document_.deprel(up) == Deprel::kAclRelcl) return tree_.conjuncts(document_.head(up));
      }
      return {};
    }
  }
  return tree_.conjuncts(filler);
}

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
  if (!owner || lower_ascii(document_.form(*owner)) != "whose") return false;
  const auto children = tree_.children(verb);
  return std::any_of(children.begin(), children.end(), [&](TokenId c) {
    return c > subject && c < verb && document_.deprel(c) == Deprel::kNsubj;
  });
}

// "What it has done is arrest two men": the verb of what was done, whose subject arrests.
std::optional<TokenId> Slots::cleft_deed(TokenId subject) const {
  const std::string form = lower_ascii(document_.form(subject));
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

// "a plan to attack": the possessor or the author of the noun, else the subject of the verb that governs the noun.
std::vector<TokenId> Slots::of_infinitive(TokenId noun, int depth) const {
  if (const auto owner = tree_.child(noun, Deprel::kNmodPoss)) return tree_.conjuncts(*owner);
  for (TokenId c : tree_.children(noun)) {  // "an attempt by Slovenia to bring ..."
    if (!one_of(lower_ascii(document_.lemma(noun)), kOwnDeed)) break;
    if (document_.deprel(c) == Deprel::kNmod && tree_.preposition(c) == "by") return tree_.conjuncts(c);
  }
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
        if (one_of(lower_ascii(document_.lemma(head)), kUrging)) {
          const auto over = objects(head, depth);  // infinitives that the tree calls adverbial
          if (!over.empty()) return over;
        }
      }
      const auto over = controlling_objects(verb, depth);
      if (!over.empty()) return over;
      // "\"There is no time,\" Kiir said after chairing ...", where the tree hangs the participle on what is said
      const bool nobody = tree_.has(head, Deprel::kExpl) && document_.deprel(head) == Deprel::kCcomp;
      return surface_subjects(nobody ? document_.head(head) : head, depth);
    }
    case Deprel::kAcl:
      if (document_.xpos(verb) == "VBG") {
        // "including a pipeline shipping gas", where the tree takes the participle for the head
        const auto mark = tree_.child(verb, Deprel::kMark);
        if (mark && document_.lemma(*mark) == "include") return {};
        if (mark && document_.lemma(*mark) == "of")
          return of_infinitive(head, depth);  // "the idea of recalling its envoy"
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

std::vector<TokenId> Slots::prepositional(TokenId trigger, const std::string& preposition) const {
  std::vector<TokenId> out;
  const auto look = [&](TokenId at) {
    for (TokenId c : tree_.children(at)) {
      const Deprel deprel = document_.deprel(c);
      if (deprel != Deprel::kObl && deprel != Deprel::kNmod && deprel != Deprel::kOblAgent &&
          deprel != Deprel::kIobj)
        continue;
      const std::string mine = tree_.preposition(c);
      if (mine != preposition && mine.substr(0, mine.find(' ')) != preposition &&
          mine != "out " + preposition && mine != "away " + preposition)
        continue;
      if (calendar_word(document_, c)) continue;
      const auto fillers = spread(c);
      out.insert(out.end(), fillers.begin(), fillers.end());
    }
  };
  look(trigger);
  if (preposition == "of" && is_verb(document_, trigger) && out.empty() &&
      one_of(lower_ascii(document_.lemma(trigger)), kOfVerbs)) {
    for (TokenId o : objects(trigger)) look(o);
  }
  if (!out.empty() || preposition == "of") return out;
  if (!is_verb(document_,
               trigger)) {  // "the delivery of tanks to X": the tree hangs "to X" on the tanks
    for (TokenId c : tree_.children(trigger)) {
      if (document_.deprel(c) != Deprel::kNmod) continue;
      const std::string above = tree_.preposition(c);
      if (above == "of" || (above == "by" && one_of(preposition, kBeyondAgent))) look(c);
    }
    if (!out.empty()) return out;
  }
  if (is_verb(document_, trigger)) {
    for (TokenId o : objects(trigger)) {
      if (o < trigger && !passive(trigger)) continue;
      look(o);  // "signed an agreement with X"
      for (TokenId inner : measured(o)) look(inner);  // "launched a series of attacks on X"
    }
  } else if (const TokenId outer = measuring(trigger);
             !document_.is_root(outer) && document_.deprel(outer) == Deprel::kObj) {
    look(document_.head(outer));  // "held talks with X", "held a series of talks with X"
  }
  return out;
}

std::optional<TokenId> Slots::light_verb(TokenId noun) const {
  static constexpr std::array<std::string_view, 30> kLight = {
      "make",  "hold", "launch",    "carry",  "conduct",  "begin",  "start",
      "stage", "wage", "mount",     "take",   "have",     "impose", "give",
      "issue", "open", "continue",  "resume", "end",      "stop",   "halt",
      "plan",  "do",   "undertake", "pay",    "consider", "weigh",  "mull",
      "announce", "order"};
  const TokenId outer = measuring(noun);
  if (document_.deprel(outer) != Deprel::kObj || document_.is_root(outer)) return std::nullopt;
  const TokenId above = document_.head(outer);
  const std::string lemma = lower_ascii(document_.lemma(above));
  const bool light =
      is_verb(document_, above) && std::find(kLight.begin(), kLight.end(), lemma) != kLight.end();
  return light ? std::optional(above) : std::nullopt;
}

// "called the demand “a pretext”", where the tree takes the name for an apposition of the object.
std::optional<TokenId> Slots::named_after_object(TokenId verb) const {
  static constexpr std::array<std::string_view, 6> kNaming = {"call", "brand", "label", "term", "dub", "deem"};
  const auto object = tree_.child(verb, Deprel::kObj);
  if (!object || !one_of(lower_ascii(document_.lemma(verb)), kNaming)) return std::nullopt;
  const auto named = tree_.child(*object, Deprel::kAppos);
  const bool comma = named && document_.form(tree_.subtree(*named).begin - 1) == ",";
  return named && *named > *object && !comma ? named : std::nullopt;
}

// A complement with "to" and without a subject: "called on X to press ...".
bool Slots::infinitive(TokenId t) const {
  if (document_.deprel(t) != Deprel::kCcomp || document_.xpos(t) != "VB") return false;
  const auto mark = tree_.child(t, Deprel::kMark);
  return mark && document_.lemma(*mark) == "to" &&
         !tree_.child(t, {Deprel::kNsubj, Deprel::kNsubjPass});
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
  if (document_.is_root(noun) || !one_of(lower_ascii(document_.lemma(noun)), kJourneys)) return {};
  const std::string preposition = tree_.preposition(noun);
  if (preposition != "on" && preposition != "during") return {};
  const TokenId above = document_.head(noun);
  if (is_verb(document_, above)) return subjects(above);
  const Deprel deprel = document_.deprel(noun);
  return deprel == Deprel::kNmod && preposition == "on" ? spread(above) : std::vector<TokenId>{};
}

std::vector<TokenId> Slots::fill(TokenId trigger, const std::string& slot) const {
  const bool verb = is_verb(document_, trigger);
  if (slot == "subj") {
    if (verb) return subjects(trigger);
    const auto verb_above = light_verb(trigger);
    if (verb_above) return subjects(*verb_above);
    // "is on a visit", "were in talks"
    const auto who = tree_.has(trigger, Deprel::kCop) && tree_.has(trigger, Deprel::kCase)
                         ? tree_.child(trigger, Deprel::kNsubj)
                         : std::nullopt;
    return who ? spread(*who) : traveller(trigger);
  }
  if (slot == "obj") return verb ? objects(trigger) : std::vector<TokenId>{};
  std::vector<TokenId> out;
  const auto take = [&](std::initializer_list<Deprel> deprels) {
    for (TokenId c : tree_.children(trigger)) {
      if (std::find(deprels.begin(), deprels.end(), document_.deprel(c)) == deprels.end()) continue;
      const auto fillers = tree_.conjuncts(c);
      out.insert(out.end(), fillers.begin(), fillers.end());
    }
    return out;
  };
  if (slot == "iobj") {
    const auto first = tree_.child(trigger, Deprel::kObj);
    const auto second = verb && !passive(trigger) ? direct_object(trigger) : std::nullopt;
    if (first && second && *first != *second && !tree_.has(trigger, Deprel::kIobj) &&
        !raised(*first, trigger))
      return spread(*first);  // "sent it fuel"
    if (second && relative_word(*second, trigger)) {
      for (TokenId c : tree_.children(trigger)) {
        if (c > trigger && document_.deprel(c) == Deprel::kObj) return spread(c);
      }
    }
    if (verb && passive(trigger) && kept_object(trigger)) return surface_subjects(trigger, 0);
    return take({Deprel::kIobj});
  }
  if (slot == "xcomp") {
    for (TokenId c : tree_.children(trigger)) {  // an infinitive, whatever the tree calls it
      if (document_.deprel(c) == Deprel::kXcomp || infinitive(c)) out.push_back(c);
    }
    if (const auto named = out.empty() ? named_after_object(trigger) : std::nullopt) out.push_back(*named);
    return out;
  }
  if (slot == "ccomp") return take({Deprel::kCcomp});
  if (slot == "advcl") return take({Deprel::kAdvcl, Deprel::kAdvclRelcl});
  if (slot == "acl") return take({Deprel::kAcl, Deprel::kAclRelcl});
  if (slot == "poss") return take({Deprel::kNmodPoss});
  if (slot == "role") return holders_of_role(trigger);
  if (slot == "mod") return take({Deprel::kAmod, Deprel::kCompound, Deprel::kNmodDesc});
  out = prepositional(trigger, slot);
  if (!out.empty()) return out;
  for (TokenId c : tree_.children(trigger)) {  // "called for ending the siege"
    const auto mark = tree_.child(c, {Deprel::kMark, Deprel::kCase});
    const bool gerund = tree_.has(c, Deprel::kMark) && (document_.deprel(c) == Deprel::kNmod || document_.deprel(c) == Deprel::kObl);  // "no question of haggling"
    const bool purpose = slot == "to" && document_.xpos(c) == "VB";  // "gave money to help them": no recipient
    if ((document_.deprel(c) == Deprel::kAdvcl || gerund) && mark && document_.lemma(*mark) == slot && !purpose)
      out.push_back(c);
  }
  return out;
}

}  // namespace entente
