#include "ground/time_sense.h"

#include <array>

namespace entente::temporal {

namespace {

constexpr int kClimb = 8;      // arcs followed upwards
constexpr int kLookBack = 16;  // atoms
constexpr int kLookAhead = 14;

template <std::size_t N>
bool among(std::string_view word, const std::array<std::string_view, N>& words) {
  for (const std::string_view w : words) {
    if (w == word) return true;
  }
  return false;
}

// "can" and "could" look neither way ("could not be reached Friday").
constexpr std::array<std::string_view, 10> kAheadModals = {
    "will", "shall", "would", "wo", "should", "must", "may", "might", "'ll", "\u2019ll"};
// What stands as their object or beside them lies ahead whatever their tense: "planned a rally on Friday".
constexpr std::array<std::string_view, 6> kPlanVerbs = {"plan",   "schedule", "expect",
                                                        "intend", "slate",    "due"};
constexpr std::array<std::string_view, 22> kAheadVerbs = {
    "expect", "schedule", "plan",    "set",     "due",     "intend", "hope",  "want",
    "agree",  "aim",      "prepare", "vow",     "promise", "invite", "slate", "likely",
    "urge",   "ask",      "call",    "propose", "pledge",  "need"};
constexpr std::array<std::string_view, 14> kTimetableVerbs = {
    "begin", "start",  "open", "end", "expire", "close", "arrive",
    "leave", "travel", "take", "fly", "face",   "host",  "resume"};
constexpr std::array<std::string_view, 10> kBehindVerbs = {
    "fail", "manage", "begin", "start", "continue", "refuse", "decline", "come", "go", "use"};

// ... in the past themselves: "tried to march on Tuesday", "were allowed to return in October".
constexpr std::array<std::string_view, 4> kTriedVerbs = {"try", "attempt", "allow", "force"};

bool near(const Atoms& a, std::size_t i, std::initializer_list<std::string_view> words) {
  constexpr std::size_t kNear = 8;
  for (std::size_t k = i > kNear ? i - kNear : 0; k < i + kNear; ++k) {
    for (const std::string_view word : words) {
      if (a.is(k, word)) return true;
    }
  }
  return false;
}

// The words right before: "ahead of Friday", "since Monday".
Sense from_lead(const Atoms& a, std::size_t i) {
  if (i >= 2 && ((a.is(i - 2, "ahead") && a.is(i - 1, "of")) ||
                 (a.is(i - 1, "for") &&
                  a.is_any(i - 2, "scheduled", "set", "planned", "slated", "due", "expected"))))
    return Sense::kFuture;
  if (i >= 2 && a.is(i - 1, "for") &&
      a.is_any(i - 2, "strike", "election", "elections", "vote", "meeting", "summit", "talks", "protest", "protests", "rally", "hearing", "referendum",
               "session", "march", "walkout", "visit", "deadline", "polls", "conference", "trial", "ceremony", "launch"))
    return Sense::kFuture;  // "called a strike for Friday"
  if (i >= 3 && a.is(i - 1, "as") && a.is_any(i - 2, "early", "soon") && a.is(i - 3, "as"))
    return Sense::kFuture;
  if (i >= 1 && a.is_any(i - 1, "until", "till"))
    return near(a, i, {"had"}) ? Sense::kPast : Sense::kFuture;
  if (i >= 1 && a.is_any(i - 1, "starting", "upcoming", "due", "scheduled")) return Sense::kFuture;
  if (i >= 1 && a.is_any(i - 1, "since", "ended")) return Sense::kPast;
  if (i >= 2 && a.is(i - 1, "on") &&
      a.is_any(i - 2, "due", "starting", "beginning", "scheduled", "expected"))
    return Sense::kFuture;
  return Sense::kUnknown;
}

// "if they were not freed by Friday": what is not done has a deadline ahead, whatever the tense.
bool open_deadline(const Atoms& a, std::size_t i) {
  return i >= 1 && a.is(i - 1, "by") && !near(a, i, {"had"}) &&
         near(a, i, {"not", "never", "unless", "if", "yet", "deadline", "ultimatum"});
}

struct Auxiliaries {
  bool ahead = false, will = false, have = false, had = false, be_present = false, be_past = false,
       did = false, to = false;
};

Auxiliaries auxiliaries_of(const Document& d, TokenId verb) {
  Auxiliaries found;
  constexpr TokenId kWindow = 8;
  const TokenId begin = verb > kWindow ? verb - kWindow : 0;
  for (TokenId t = begin; t < verb; ++t) {
    if (d.head(t) != verb || t == verb) continue;
    if (d.deprel(t) == Deprel::kMark && (d.form(t) == "to" || d.form(t) == "To")) found.to = true;
    if (d.upos(t) != Upos::kAux) continue;
    const std::string_view lemma = d.lemma(t), form = d.form(t);
    if (among(lemma, kAheadModals) || among(form, kAheadModals)) found.ahead = true;
    found.will |= lemma == "will" || lemma == "shall" || form == "'ll";
    found.have |= lemma == "have";
    found.had |= form == "had";
    found.be_past |= form == "was" || form == "were";
    found.be_present |= lemma == "be" && form != "was" && form != "were";
    found.did |= form == "did";
  }
  return found;
}

Sense from_infinitive(const Document& d, TokenId verb) {
  const std::string_view above = d.is_root(verb) ? std::string_view{} : d.lemma(d.head(verb));
  if (among(above, kBehindVerbs)) return Sense::kPast;
  if (!d.is_root(verb) && auxiliaries_of(d, d.head(verb)).had) return Sense::kPast;
  if (among(above, kTriedVerbs) && (d.xpos(d.head(verb)) == "VBD" || auxiliaries_of(d, d.head(verb)).be_past)) return Sense::kPast;
  if (among(above, kAheadVerbs) || d.is_root(verb)) return Sense::kFuture;
  return d.deprel(verb) == Deprel::kAdvcl ? Sense::kUnknown : Sense::kFuture;
}

// One verb's own tense; kUnknown: ask the verb above.
Sense tense_of(const Document& d, TokenId verb) {
  const Auxiliaries aux = auxiliaries_of(d, verb);
  const std::string_view xpos = d.xpos(verb), lemma = d.lemma(verb);
  if (aux.ahead && !aux.have) return Sense::kFuture;
  if (verb >= 2 && d.form(verb - 1) == "to" && d.form(verb - 2) == "due") return Sense::kFuture;
  if (aux.to) return from_infinitive(d, verb);
  if (among(lemma, kPlanVerbs) && !aux.had) return Sense::kFuture;
  if (aux.have || aux.be_past || aux.did || xpos == "VBD") return Sense::kPast;
  if (xpos == "VBN" && !aux.be_present) return Sense::kPast;
  if (xpos == "VBG" && aux.be_present) return Sense::kFuture;
  if ((xpos == "VBZ" || xpos == "VBP") && among(lemma, kTimetableVerbs)) return Sense::kFuture;
  return Sense::kUnknown;
}

bool has_copula_ahead(const Document& d, TokenId noun) {
  const Auxiliaries aux = auxiliaries_of(d, noun);
  return aux.ahead || (aux.be_present && (d.lemma(noun) == "due" || d.lemma(noun) == "likely"));
}

Sense from_tree(const Atoms& a, const TimePhrase& p) {
  const Document& d = a.document();
  if (!a.tagged() || d.arcs.size() != d.tokens.size()) return Sense::kUnknown;
  TokenId t = a[p.atoms.end - 1].token;
  // "Wednesday's ruling", "a June agreement": the date belongs to the noun, and only a plain future takes it along.
  const bool belongs_to_noun = !d.is_root(t) && d.head(t) > t && d.upos(d.head(t)) != Upos::kVerb;
  for (int step = 0; step < kClimb; ++step) {
    if (d.upos(t) == Upos::kVerb) {
      if (belongs_to_noun) return auxiliaries_of(d, t).will ? Sense::kFuture : Sense::kPast;
      if (const Sense s = tense_of(d, t); s != Sense::kUnknown) return s;
    } else if (has_copula_ahead(d, t)) {
      return Sense::kFuture;
    }
    if (d.is_root(t)) break;
    t = d.head(t);
  }
  return Sense::kUnknown;
}

bool ends_sentence(const Atoms& a, std::size_t i) {
  return a[i].kind == AtomKind::kBreak || a.is_mark(i, ';') ||
         (a.is_mark(i, '.') && a[i + 1].space_before && (a[i + 1].capital || !a.is_word(i + 1)) &&
          !a.word(i - 1).shortened);
}

Sense from_word(const Atoms& a, std::size_t i) {
  if (!a.is_word(i)) return Sense::kUnknown;
  if (a.is_any(i, "will", "would", "shall", "expected", "scheduled", "due", "planned", "plans",
               "expects", "upcoming", "likely", "slated", "ll", "wo"))
    return Sense::kFuture;
  if (a.is(i, "to") && a.is_any(i + 1, "be", "meet", "visit", "hold", "begin", "start", "vote",
                                "discuss", "travel", "leave", "arrive", "attend", "take", "make",
                                "report", "release", "resume", "complete", "appear"))
    return Sense::kFuture;
  if (a.is_any(i, "said", "told", "was", "were", "had", "met", "began", "took", "made", "came",
               "went", "held", "left", "sent", "saw", "gave", "won", "lost", "rose", "fell", "led",
               "spoke", "became", "found", "did")) {
    return i > 0 && a.is(i - 1, "be") ? Sense::kUnknown : Sense::kPast;
  }
  const std::string_view word = a.text(i);
  const bool past = word.size() > 4 && word.ends_with("ed") && !a[i].capital &&
                    !(i > 0 && a.is_any(i - 1, "be", "is", "are", "the", "a"));
  return past ? Sense::kPast : Sense::kUnknown;
}

Sense from_words(const Atoms& a, const TimePhrase& p) {
  for (std::size_t i = p.atoms.begin, n = 0; i-- > 0 && n < kLookBack && !ends_sentence(a, i);
       ++n) {
    if (const Sense s = from_word(a, i); s != Sense::kUnknown) return s;
  }
  for (std::size_t i = p.atoms.end, n = 0; n < kLookAhead && !ends_sentence(a, i); ++i, ++n) {
    if (const Sense s = from_word(a, i); s != Sense::kUnknown) return s;
  }
  return Sense::kUnknown;
}

}  // namespace

Sense sense_of(const Atoms& a, const TimePhrase& p) {
  if (const Sense s = from_lead(a, p.atoms.begin); s != Sense::kUnknown) return s;
  if (open_deadline(a, p.atoms.begin)) return Sense::kFuture;
  if (const Sense s = from_tree(a, p); s != Sense::kUnknown) return s;
  const std::size_t i =
      p.atoms.begin;  // "by Friday": a deadline, unless things are told that were so by then
  if (i >= 1 && a.is(i - 1, "by"))
    return near(a, i, {"had", "was", "were"}) ? Sense::kPast : Sense::kFuture;
  return from_words(a, p);
}

}  // namespace entente::temporal
